package import Incidents

/// A mapping under which nothing that names a person or leads to one is read openly, with what had to
/// be changed for it.
package struct Screening {
  /// A field that is not read, since its column is restricted.
  package struct DroppedField: Hashable, Sendable {
    /// The field.
    package let field: Field
    /// The column.
    package let column: String
  }

  /// The mapping.
  private(set) var mapping: Mapping
  /// The restricted columns that list several people in a cell, whom nothing counts.
  private(set) var uncounted: [String] = []
  /// The fields that are not read any more.
  private(set) var dropped: [DroppedField] = []

  /// Restricts the columns of a header that name a person or lead to one, by their headings and their
  /// cells, and those that were restricted in the list before.
  ///
  /// A mapping opens a column by its name.
  ///
  /// - Throws: ``MappingProblem`` where a mapping that somebody wrote reads such a column and does not
  ///   open it.
  init(
    _ mapping: Mapping, header: [String], evidence: PersonEvidence, restrictedBefore: [String] = [],
    isGiven: Bool
  ) throws(MappingProblem) {
    self.mapping = mapping
    let open = Set(mapping.open.map(Header.folded))
    let before = Set(restrictedBefore.map(Header.folded))
    if !isGiven, mapping.header == nil {
      // Here they are restricted by their headings alone: what the cells say is not known before.
      self.mapping.restricted.removeAll { name in
        PersonHeadings.certainty(name) == .unlessNumbers
      }
    }
    let known = Set(self.mapping.restrictedColumns.map(Header.folded))
    for (index, column) in header.enumerated() {
      let name = Header.folded(column)
      guard !open.contains(name), !known.contains(name) else { continue }
      let certainty = PersonHeadings.certainty(column, inPersonList: mapping.unit == .person)
        .flatMap { evidence.confirms($0, index) ? $0 : nil }
      let isCertain = before.contains(name) || certainty == .certain
      let readers = self.mapping.fieldsReading(column)
      let isSuspect =
        isCertain
        || certainty != nil
          && !(isGiven && isStated(column, by: readers) && !evidence.areNames(index))
        || evidence.identifies(index) && readers.allSatisfy { $0.row.traits.contains(.ownWords) }
        || isFullOfNames(column, evidence, index, readBy: readers)
      guard isSuspect else { continue }
      try restrict(column, readBy: readers, isGiven: isGiven)
    }
    try self.mapping.checkRestrictions()
    uncounted = self.mapping.restrictedColumns.filter { name in
      guard self.mapping.unit != .person, let field = PersonHeadings.countable(name),
        self.mapping.fields[field] == nil
      else { return false }
      return header.indices.contains { header[$0] == name && evidence.listsNames($0) }
    }
  }

  /// True if a column that nothing reads holds names by its cells, and its heading names no thing; the
  /// columns of a known layout are known.
  private func isFullOfNames(
    _ column: String, _ evidence: PersonEvidence, _ index: Int, readBy readers: [Field]
  ) -> Bool {
    readers.isEmpty && mapping.header == nil && evidence.areNames(index)
      && !PersonHeadings.namesThing(column)
  }

  /// Whether a mapping that somebody wrote says what a column holds by the fields that it reads from
  /// it: names of organisations, or under a bare `name` those of incidents.
  private func isStated(_ column: String, by readers: [Field]) -> Bool {
    let isBareName = Header.folded(column) == Field.name.name && mapping.unit != .person
    return !readers.isEmpty
      && (isBareName || readers.allSatisfy { $0.row.traits.contains(.ofOrganisation) })
  }

  private mutating func restrict(
    _ column: String, readBy readers: [Field], isGiven: Bool
  ) throws(MappingProblem) {
    for field in readers {
      if field == .id, let id = mapping.fields[.id], id.origin == .column(column) {
        mapping.fields[.id] = FieldMapping(.digest(of: [column]))
        continue
      }
      guard !isGiven else {
        throw MappingProblem(
          ["fields", field.name],
          "reads the column '\(column)', which may name a person or lead to one. If anybody may see "
            + "it, add \"open\": [\"\(column)\"] to the mapping; if not, leave the field out")
      }
      mapping.fields[field] = nil
      dropped.append(DroppedField(field: field, column: column))
    }
    mapping.restricted.append(column)
  }
}

extension Mapping {
  /// The fields whose texts show what is in a column, or depend on it.
  func fieldsReading(_ column: String) -> [Field] {
    let name = Header.folded(column)
    return Field.allCases.filter { field in
      !field.isRestricted
        && fields[field]?.openlyRead.contains { Header.folded($0) == name } == true
    }
  }
}
