package import Incidents

/// The choice of the preset whose layout a file has, by all its columns and by what is in them.
struct PresetChoice {
  /// The number of rows that are read to tell layouts with the same columns apart.
  static let sampledRows = 2_000
  /// The number of a preset's columns that a header has at least to be nearly of its layout.
  private static let leastShared = 6
  /// The number of a preset's columns that such a header lacks at most.
  private static let mostMissing = 2

  let header: [String]
  /// The first rows of the file, read where its columns alone do not settle the preset.
  let sample: () throws -> [[String]]

  /// The preset of the file's layout; nil where there is none.
  ///
  /// - Throws: ``ImportProblem`` where somebody has to say which it is.
  func preset() throws -> Preset? {
    let matching = try Preset.matching(header)
    guard !matching.isEmpty else {
      try refuseNearLayout(Preset.all())
      return nil
    }
    let rows = matching.contains { $0.mapping.header?.hasContents ?? false } ? try sample() : []
    let faults = try matching.map { try fault(of: rows, read: $0) }
    let fitting = zip(matching, faults).filter { $1 == nil }.map(\.0)
    if fitting.isEmpty, let name = matching.first?.name, let fault = faults.first ?? nil {
      throw ImportProblem.otherContents(preset: name, fault: fault)
    }
    guard fitting.count < 2 else { throw ImportProblem.severalPresets(fitting.map(\.name)) }
    return fitting.first
  }

  /// The reason why most of some rows are not of a preset's list; nil where they may be.
  private func fault(of rows: [[String]], read preset: Preset) throws -> String? {
    let header = Header(self.header)
    let mapping = try preset.mapping.fitted(to: header, preset: preset.name).mapping
    guard let check = try LayoutCheck(mapping, header: header), let dates = mapping.fields[.date]
    else { return nil }
    let reader = try CellReader(.date, dates, in: header)
    let whole = rows.filter { $0.count == header.names.count }
    let faults = whole.compactMap { row in
      let cells = StoredCells(cells: row)
      let date = reader.text(in: cells).flatMap { try? reader.date($0, in: cells) }
      return check.fault(of: cells, on: date ?? .unknown)
    }
    return faults.count * 2 > whole.count ? faults.first : nil
  }

  /// Refuses a header that has all but one or two of the columns of a preset.
  private func refuseNearLayout(_ presets: [Preset]) throws {
    let names = Set(header.map(Header.folded))
    for preset in presets {
      guard let pattern = preset.mapping.header, pattern.excess(in: header).isEmpty else {
        continue
      }
      let missing = pattern.missing(from: header)
      let columns = Set(
        (pattern.present + preset.mapping.fields.values.flatMap(\.columns)).map(Header.folded))
      let shared = columns.intersection(names).count
      guard missing.count <= Self.mostMissing, shared >= Self.leastShared,
        shared * 4 >= columns.count * 3
      else { continue }
      throw ImportProblem.nearlyPreset(preset: preset.name, missing: missing)
    }
  }
}

/// A check of rows against what the pattern of a layout says of its years and cells.
struct LayoutCheck: Sendable {
  private let pattern: Mapping.HeaderPattern
  private let conditions: [ConditionReader]

  /// A check of the rows of a file; nil where the layout may hold anything.
  init?(_ mapping: Mapping, header: Header) throws(ImportProblem) {
    guard let pattern = mapping.header, pattern.hasContents else { return nil }
    var conditions: [ConditionReader] = []
    for condition in pattern.cells where header.index(of: condition.column) != nil {
      conditions.append(try ConditionReader(condition, in: header))
    }
    self.pattern = pattern
    self.conditions = conditions
  }

  /// The reason why a row is none of the layout's list, in a clause; nil where it may be.
  func fault(of cells: some RowCells, on date: PartialDate) -> String? {
    if !pattern.admits(date) {
      return "it has a row with the date \(date.edtf), and the list is of \(pattern.yearWords)"
    }
    return conditions.first { !$0.holds(cells) }.map { condition in
      "it has '\(cells.text(at: condition.column).prefix(40))' in the column "
        + "'\(condition.name)', which the list does not"
    }
  }
}

extension Mapping.HeaderPattern {
  /// Whether the pattern says anything of the rows.
  var hasContents: Bool { !years.isEmpty || !cells.isEmpty }
}

extension Mapping {
  /// A field of a preset that is not read, as the file lacks the column.
  package struct LeftOutField: Hashable, Sendable {
    /// The field.
    package let field: Field
    /// The column that the preset reads it from.
    package let column: String
  }

  /// The fields without which a preset is not used, where it reads them from columns.
  private static let neededOfPreset: [Field] = [.id, .date, .detained, .name, .person]

  /// The mapping of a preset without the readings whose columns a file lacks, and the fields for
  /// which none is left.
  ///
  /// - Throws: `presetColumnMissing` where the identifier, the date, the person or the number of
  ///   detained would be lost.
  func fitted(
    to header: Header, preset: String
  ) throws(ImportProblem) -> (mapping: Mapping, leftOut: [LeftOutField]) {
    var mapping = self
    var leftOut: [LeftOutField] = []
    for field in Field.allCases {
      guard let reading = fields[field] else { continue }
      mapping.fields[field] = reading.fitted(to: header)
      guard mapping.fields[field] == nil,
        let column = reading.columns.first(where: { header.index(of: $0) == nil })
      else { continue }
      guard !Self.neededOfPreset.contains(field) else {
        throw .presetColumnMissing(
          preset: preset, field: field, column: column, columns: header.names)
      }
      leftOut.append(LeftOutField(field: field, column: column))
    }
    mapping.restricted.removeAll { header.index(of: $0) == nil }
    return (mapping, leftOut)
  }
}

extension FieldMapping {
  /// The field with those of its readings whose columns a header has; nil where none is left.
  fileprivate func fitted(to header: Header) -> FieldMapping? {
    var readings = [self] + otherwise
    readings[0].otherwise = []
    readings.removeAll { $0.columns.contains { header.index(of: $0) == nil } }
    guard var first = readings.first else { return nil }
    first.otherwise = Array(readings.dropFirst())
    return first
  }
}
