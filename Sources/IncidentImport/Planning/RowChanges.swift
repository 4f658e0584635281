import IncidentStore

/// Finds what is other in a row than in its newest revision.
struct RowChanges {
  private let repositories: IncidentStore.Repositories
  private let header: [String]
  private let restricted: Set<String>
  private var layouts: [Int64: (header: [String], restricted: Set<String>)] = [:]

  /// Changes of rows under a header, of which some columns are restricted.
  init(_ repositories: IncidentStore.Repositories, header: [String], restricted: [String]) {
    self.repositories = repositories
    self.header = header
    self.restricted = Set(restricted.map(Header.folded))
  }

  /// The cells of a row that are other than in its newest revision; of those that are restricted, in
  /// one or the other, only that they are.
  mutating func changes(
    of cells: [UInt8], _ identity: ReportRevision.Identity
  ) throws -> [PlannedRow.Change] {
    guard let stored = try repositories.reports.newestRow(identity) else { return [] }
    let layout = try layout(of: stored.batch)
    let old = Self.byName(layout.header, try StoredTexts.cells(stored.cells))
    let new = Self.byName(header, try StoredTexts.list(String(decoding: cells, as: UTF8.self)))
    let hidden = restricted.union(layout.restricted)
    let names = header + old.keys.filter { new[$0] == nil }.sorted()
    return names.compactMap { name in
      guard old[name] != new[name] else { return nil }
      let isHidden = hidden.contains(Header.folded(name))
      func shown(_ text: String?) -> String? { isHidden ? text.map { _ in Protection.mask } : text }
      return PlannedRow.Change(column: name, old: shown(old[name]), new: shown(new[name]))
    }
  }

  private mutating func layout(
    of batch: Int64
  ) throws -> (header: [String], restricted: Set<String>) {
    if let known = layouts[batch] { return known }
    let stored = try repositories.batches.layout(of: batch)
    let restricted = try MappingReader.read(stored.mapping).restrictedColumns
    let layout = (try StoredTexts.list(stored.header), Set(restricted.map(Header.folded)))
    layouts[batch] = layout
    return layout
  }

  private static func byName(_ names: [String], _ cells: [String]) -> [String: String] {
    Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
  }
}
