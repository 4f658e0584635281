import Incidents

/// A change of a proposed mapping of a list of persons that spares rows from being refused.
enum MappingRemedy: CaseIterable {
  /// People of one name and day are told apart by their dates of birth.
  case birthDates
  /// Columns in which the name of a row's person stands are restricted, and read no more.
  case restriction

  /// Fields that are texts for people to read, and may be left out.
  private static let texts = Field.longTexts

  /// The mapping with the change; nil where it changes nothing, or cannot be.
  func applied(to mapping: Mapping, _ problems: ProblemList) -> Mapping? {
    guard mapping.unit == .person, mapping.header == nil else { return nil }
    switch self {
    case .birthDates: return Self.addingBirthDates(to: mapping)
    case .restriction: return Self.restricting(mapping, problems)
    }
  }

  private static func addingBirthDates(to mapping: Mapping) -> Mapping? {
    guard case .digest(let columns?)? = mapping.fields[.id]?.origin,
      let births = mapping.fields[.birthDate]?.origin.columns.filter({ !columns.contains($0) }),
      !births.isEmpty
    else { return nil }
    var better = mapping
    better.fields[.id]?.origin = .digest(of: columns + births)
    return better
  }

  private static func restricting(_ mapping: Mapping, _ problems: ProblemList) -> Mapping? {
    let columns = Set(
      problems.alike.filter { $0.first.reason == RowReader.openName }.compactMap(\.first.heading))
    guard !columns.isEmpty else { return nil }
    var better = mapping
    better.restricted += columns.subtracting(mapping.restricted).sorted()
    for field in texts
    where better.fields[field]?.openlyRead.contains(where: columns.contains) == true {
      better.fields[field] = nil
    }
    do {
      try better.checkRestrictions()
      return better
    } catch {
      return nil
    }
  }
}
