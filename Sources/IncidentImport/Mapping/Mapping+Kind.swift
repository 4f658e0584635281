import Incidents

// The kind of the incidents of a list in which no column states it.
extension Mapping {
  /// The kind that a list about protests gives each of its rows, with the reason in a clause; nil where
  /// nothing says that it is about protests, or a column states the kind.
  ///
  /// A row of such a list often has nothing but a number of detained, which by itself would make it a
  /// detention outside a protest. Where only fields of the native layout tell of protests, a row that
  /// has not even that number stays what its other fields make it.
  func presumedKind(header: [String], dataset: String) -> (kind: FieldMapping, reason: String)? {
    guard fields[.kind] == nil, unit != .person else { return nil }
    let columns = header.filter(Headings.meansProtest)
    var kind = FieldMapping(.constant(IncidentKind.protest.rawValue))
    if let column = columns.first(where: { NativeField(name: Header.folded($0)) == nil }) {
      return (kind, "the column '\(column)' is about protests, so each row is one")
    }
    if HeadingWords(dataset).concepts.contains(.protest) {
      return (kind, "the list is called '\(dataset)', so each row is a protest")
    }
    guard let column = columns.first, case .column(let detained)? = fields[.detained]?.origin else {
      return nil
    }
    kind.conditions = [Condition(column: detained, test: .isNone(of: [""]))]
    return (
      kind, "the column '\(column)' is about protests, so each row with detentions is one"
    )
  }
}
