package import IncidentStore

/// Knows the columns in which the rows of imports hold coordinates.
package final class PositionColumns {
  private let repositories: IncidentStore.Repositories
  private var known: [Int64: Set<Int>] = [:]

  /// What knows the columns of a database's imports.
  package init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// The numbers of those columns, from 0, in the rows of an import.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  package func of(batch: Int64) throws -> Set<Int> {
    if let columns = known[batch] { return columns }
    let layout = try repositories.batches.layout(of: batch)
    let mapping = try StoredTexts.mapping(layout.mapping)
    let header = Header(try StoredTexts.list(layout.header))
    let names = [NativeField.latitude, .longitude].flatMap { mapping.fields[$0]?.columns ?? [] }
    let columns = Set(names.compactMap(header.index))
    known[batch] = columns
    return columns
  }
}
