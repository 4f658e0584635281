import IncidentStore

/// Finds what is other in a row than in its newest revision.
struct RowChanges {
  private let repositories: IncidentStore.Repositories
  private let header: [String]
  private let reading: String
  private let restricted: Set<String>
  private var layouts: [Int64: Layout] = [:]

  /// The layout of the rows of an earlier import.
  private struct Layout {
    let header: [String]
    let restricted: Set<String>
    /// True if its rows are laid out and read as those at hand.
    let isSame: Bool
  }

  /// Changes of rows under a header that are read by a mapping.
  init(_ repositories: IncidentStore.Repositories, header: [String], mapping: Mapping) {
    self.repositories = repositories
    self.header = header
    reading = mapping.reading
    restricted = Set(mapping.restrictedColumns.map(Header.folded))
  }

  /// True if a row says what the newest revision of its report says, and is read as that was.
  mutating func isNone(
    in row: ValidatedRow, since stored: ReportRepository.Newest
  ) throws -> Bool {
    if let digest = row.digest { return digest == stored.digest }
    return try stored.digest == nil && stored.cells == row.cells && layout(of: stored.batch).isSame
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

  private mutating func layout(of batch: Int64) throws -> Layout {
    if let known = layouts[batch] { return known }
    let stored = try repositories.batches.layout(of: batch)
    let header = try StoredTexts.list(stored.header)
    let mapping = try MappingReader.read(stored.mapping)
    let layout = Layout(
      header: header, restricted: Set(mapping.restrictedColumns.map(Header.folded)),
      isSame: (header + [mapping.reading]).elementsEqual(self.header + [reading]) { stored, own in
        stored.utf8.elementsEqual(own.utf8)
      })
    layouts[batch] = layout
    return layout
  }

  private static func byName(_ names: [String], _ cells: [String]) -> [String: String] {
    Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
  }
}
