import Incidents

// What the incidents of a list are where no column says it.
extension Mapping {
  /// Why the incidents of a list are taken to be protests, in a clause; nil where they are not, or a
  /// column tells their kind.
  ///
  /// A list about protests says of a row only how many were detained, which alone would make it a
  /// detention outside a protest.
  func protestReason(header: [String], dataset: String) -> String? {
    guard fields[.kind] == nil, unit != .person else { return nil }
    if let column = header.first(where: Headings.meansProtest) {
      return "the column '\(column)' is about protests, so that every row is one"
    }
    guard HeadingWords(dataset).concepts.contains(.protest) else { return nil }
    return "the list is called '\(dataset)', so that every row is a protest"
  }

  /// The mapping with the kind that the headings and the name of a list tell, where no mapping or
  /// preset says how its columns are read.
  func presumingKind(header: [String], dataset: String, _ reason: Layout.Reason) -> Mapping {
    guard reason == .native || reason == .hashtags,
      protestReason(header: header, dataset: dataset) != nil
    else { return self }
    var mapping = self
    mapping.fields[.kind] = FieldMapping(.constant(IncidentKind.protest.rawValue))
    return mapping
  }
}
