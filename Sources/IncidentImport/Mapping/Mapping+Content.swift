import Incidents

// Identifiers that are made from what a row says.
extension Mapping {
  /// Returns how an identifier is made from the content of a row: from all of its cells, but for the
  /// numbers of rows.
  func contentIdentifier(_ header: [String]) -> FieldMapping {
    let ignored = Set(rowNumbers.map(Header.folded))
    guard !ignored.isEmpty else { return FieldMapping(.digest(of: nil)) }
    return FieldMapping(.digest(of: header.filter { !ignored.contains(Header.folded($0)) }))
  }

  /// Returns the mapping with rows identified as another mapping says, if there is one.
  func identifying(as other: Mapping?) -> Mapping {
    guard let other else { return self }
    var mapping = self
    mapping.fields[.id] = other.fields[.id]
    if let report = other.fields[.report] { mapping.fields[.report] = report }
    mapping.rowNumbers = other.rowNumbers
    return mapping
  }

  /// Whether each row is an incident known by all that the row says, so that equal rows are incidents
  /// that look alike.
  func isKnownByContent(_ header: [String]) -> Bool {
    guard unit != .person, case .digest(let names)? = fields[.id]?.origin else { return false }
    guard let names else { return true }
    let read = Set((names + rowNumbers).map(Header.folded))
    return header.allSatisfy { read.contains(Header.folded($0)) }
  }
}
