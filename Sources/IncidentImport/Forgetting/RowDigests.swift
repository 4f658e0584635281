import IncidentStore

/// The digests by which rows are known when they come again.
struct RowDigests {
  private let repositories: IncidentStore.Repositories
  private var layouts: [Int64: VerbatimRow] = [:]

  init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// The digest of a row, by which it is known where it comes under another identifier.
  mutating func digest(of row: KeptRow) throws -> [UInt8] {
    try row.digest ?? layout(of: row.batch).fullDigest(of: StoredTexts.cells(row.cells))
  }

  /// The layout of the rows of an import, none of whose columns is restricted.
  private mutating func layout(of batch: Int64) throws -> VerbatimRow {
    if let known = layouts[batch] { return known }
    let stored = try repositories.batches.layout(of: batch)
    let layout = VerbatimRow(
      header: try StoredTexts.list(stored.header),
      reading: try MappingReader.read(stored.mapping).reading)
    layouts[batch] = layout
    return layout
  }
}
