import Incidents

extension Mapping {
  /// The names of the columns whose cells are kept apart and shown to nobody: those that are listed
  /// as restricted, and those that tell who a person is.
  package var restrictedColumns: [String] {
    var seen: Set<String> = []
    return
      (restricted
      + Field.allCases.filter(\.isRestricted).flatMap { field in
        fields[field]?.texts ?? []
      }).filter { seen.insert(Header.folded($0)).inserted }
  }

  /// Refuses whatever would let a restricted text out.
  ///
  /// - Throws: ``MappingProblem``, which names the key.
  func checkRestrictions() throws(MappingProblem) {
    try checkUnit()
    try checkOpened()
    let names = Set(restrictedColumns.map(Header.folded))
    guard !names.isEmpty else { return }
    func isRestricted(_ column: String) -> Bool { names.contains(Header.folded(column)) }
    let conditions = rows + (header?.cells ?? [])
    if let condition = conditions.first(where: { isRestricted($0.column) }) {
      throw MappingProblem(
        ["rows"], "looks at the column '\(condition.column)', which is restricted")
    }
    for field in Field.allCases {
      guard let mapping = fields[field] else { continue }
      if let column = mapping.conditionColumns.first(where: isRestricted) {
        throw MappingProblem(
          ["fields", field.name, "when"], "looks at the column '\(column)', which is restricted")
      }
      if field.isRestricted {
        guard !mapping.bringsTexts else {
          throw MappingProblem(
            ["fields", field.name],
            "is restricted: it is read from columns, without 'constant' and 'values', because "
              + "a mapping must not contain names")
        }
      } else if let column = mapping.openColumns.first(where: isRestricted) {
        throw MappingProblem(
          ["fields", field.name],
          "reads the column '\(column)', which is restricted: what is read from it would be seen")
      }
    }
  }

  /// Refuses to open what is listed as restricted too, or tells who a person is.
  private func checkOpened() throws(MappingProblem) {
    let names = Set(open.map(Header.folded))
    if let column = restrictedColumns.first(where: { names.contains(Header.folded($0)) }) {
      throw MappingProblem(
        ["open"],
        "opens the column '\(column)', which is restricted, or read as 'name', 'person' or "
          + "'birth_date': remove it from one of the two")
    }
  }

  private func checkUnit() throws(MappingProblem) {
    let isOfPersons = fields[.name] != nil || fields[.person] != nil
    if unit == .person, !isOfPersons {
      throw MappingProblem(["fields"], "has neither 'name' nor 'person', and a row is a person")
    }
    guard unit != .person else { return }
    if let field = Field.allCases.first(where: { $0.isOfPersons && fields[$0] != nil }) {
      throw MappingProblem(
        ["fields", field.name], "is about persons: it needs \"unit\": \"person\"")
    }
  }
}

extension FieldMapping {
  private var all: [FieldMapping] { [self] + plus + otherwise.flatMap { [$0] + $0.plus } }

  /// The columns of which the field has its texts.
  fileprivate var texts: [String] { all.flatMap { $0.origin.columns + ($0.end?.columns ?? []) } }

  /// The columns that its conditions look at.
  fileprivate var conditionColumns: [String] { all.flatMap { $0.conditions.map(\.column) } }

  /// Whether the mapping itself brings texts that the field may be read as.
  fileprivate var bringsTexts: Bool {
    all.contains { reading in
      if case .constant = reading.origin { return true }
      return !reading.values.isEmpty
    }
  }

  /// The columns of which the field shows something: their texts, or whether they meet a condition.
  var openlyRead: [String] { openColumns + conditionColumns }

  /// The columns whose texts can be told from what the field is read as: all but those of digests.
  var openColumns: [String] {
    all.flatMap { reading in
      let precision = reading.precision.map { [$0.column] } ?? []
      if case .digest = reading.origin { return precision }
      return reading.origin.columns + (reading.end?.columns ?? []) + precision
    }
  }
}
