package import IncidentRead
package import IncidentStore
import Incidents

extension Disclosure {
  /// The screen of the texts of a database, of which some incidents were allowed.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  package convenience init(
    _ repositories: IncidentStore.Repositories, allowing allowed: Set<String> = []
  ) throws {
    let columns = try GivenColumns(repositories)
    self.init(
      names: try columns.hiddenNames(), allowing: allowed, givenColumns: columns.of)
  }
}

/// Knows which columns of the rows of imports are given, and which hold hidden names.
private final class GivenColumns {
  private struct Layout {
    let header: Header
    let mapping: Mapping

    /// The numbers of the columns of some names.
    func indices(_ names: [String]) -> [Int] { names.flatMap(header.indices) }

    /// The restricted columns that hold names: those that make one together, and each of the others.
    var columnsOfNames: [[Int]] {
      let restricted = mapping.restrictedColumns.filter { PersonHeadings.mayHoldName($0) }
      let parts = PersonHeadings.partsOfName(in: header.names).filter(restricted.contains)
      let others = restricted.filter { !parts.contains($0) }
      return ([parts] + others.map { [$0] }).map(indices).filter { !$0.isEmpty }
    }
  }

  private let repositories: IncidentStore.Repositories
  private let batches: [(batch: Int64, dataset: String)]
  private var layouts: [Int64: Layout] = [:]
  private var known: [Int64: Set<Int>] = [:]
  /// The names of the columns that an import of a list hid, folded.
  private var hidden: [String: Set<String>] = [:]

  init(_ repositories: IncidentStore.Repositories) throws {
    self.repositories = repositories
    batches = try repositories.listsOfBatches()
    for (batch, dataset) in batches {
      let stored = try repositories.batches.layout(of: batch)
      let layout = Layout(
        header: Header(try StoredTexts.list(stored.header)),
        mapping: try MappingReader.read(stored.mapping))
      layouts[batch] = layout
      hidden[dataset, default: []]
        .formUnion(layout.mapping.restrictedColumns.map(Header.folded))
    }
  }

  /// The numbers of the columns, from 0, whose cells anybody may see.
  func of(batch: Int64) -> Set<Int> {
    if let columns = known[batch] { return columns }
    let columns = given(batch)
    known[batch] = columns
    return columns
  }

  private func given(_ batch: Int64) -> Set<Int> {
    guard let layout = layouts[batch],
      let dataset = batches.first(where: { $0.batch == batch })?.dataset
    else { return [] }
    let mapping = layout.mapping
    let hiddenLater = hidden[dataset] ?? []
    let read = mapping.openlyReadColumns.filter { !hiddenLater.contains(Header.folded($0)) }
    return Set(layout.indices(read + mapping.open))
      .subtracting(layout.indices(mapping.restrictedColumns + mapping.positionColumns))
  }

  /// The names that lists have in hidden columns, and those of sources that are persons.
  func hiddenNames() throws -> KnownNames {
    let names = KnownNames()
    try repositories.personNames { names.add($0) }
    try repositories.sourceNames { name, isWitness in
      if KnownNames.isPerson(name, isWitness: isWitness) { names.add(name) }
    }
    for (batch, _) in batches {
      guard let layout = layouts[batch] else { continue }
      for columns in layout.columnsOfNames {
        try repositories.restrictedTexts(ofBatch: batch, columns: columns) { texts in
          for name in PersonTexts.names(in: texts.joined(separator: " ")) {
            names.add(name, isCertain: columns.count > 1)
          }
        }
      }
    }
    return names
  }
}

extension Mapping {
  /// The columns whose texts are told by what anybody may see.
  fileprivate var openlyReadColumns: [String] {
    Field.allCases.filter { !$0.isRestricted }.flatMap { fields[$0]?.openColumns ?? [] }
  }

  /// The columns of coordinates, which only a full export gives as they stand.
  fileprivate var positionColumns: [String] {
    [Field.latitude, .longitude].flatMap { fields[$0]?.columns ?? [] }
  }
}
