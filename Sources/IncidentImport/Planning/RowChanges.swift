import FoundationEssentials
import IncidentStore

/// Finds what is other in a row than in its newest revision.
struct RowChanges {
  private let repositories: IncidentStore.Repositories
  private let header: [String]
  private var headers: [Int64: [String]] = [:]

  /// Changes of rows under a header.
  init(_ repositories: IncidentStore.Repositories, header: [String]) {
    self.repositories = repositories
    self.header = header
  }

  /// The cells of a row that are other than in its newest revision.
  mutating func changes(
    of cells: [UInt8], _ identity: ReportRevision.Identity
  ) throws -> [PlannedRow.Change] {
    guard let stored = try repositories.reports.newestCells(identity) else { return [] }
    let old = Self.byName(
      try storedHeader(of: stored.batch), try Self.texts(Data(stored.cells.utf8)))
    let new = Self.byName(header, try Self.texts(Data(cells)))
    let names = header + old.keys.filter { new[$0] == nil }.sorted()
    return names.compactMap { name in
      old[name] == new[name]
        ? nil : PlannedRow.Change(column: name, old: old[name], new: new[name])
    }
  }

  private mutating func storedHeader(of batch: Int64) throws -> [String] {
    if let known = headers[batch] { return known }
    let header = try Self.texts(Data(repositories.batches.layout(of: batch).header.utf8))
    headers[batch] = header
    return header
  }

  private static func byName(_ names: [String], _ cells: [String]) -> [String: String] {
    Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
  }

  private static func texts(_ json: Data) throws -> [String] {
    try JSONDecoder().decode([String].self, from: json)
  }
}
