import IncidentRead
package import Incidents
import Cryptography
package import IncidentStore

/// Restricts a column of a list that was imported already, in all that is there.
package struct ColumnRestricter {
  /// The work that was done.
  package struct Outcome: Sendable {
    /// Number of imports of the list that had the column openly.
    package fileprivate(set) var imports = 0
    /// The fields that are not read from it any more.
    package fileprivate(set) var fields: Set<Field> = []
    /// The recorded exports since the column came, in words: they may have given it away.
    package fileprivate(set) var exports: [String] = []
  }

  /// The fields that may cease to be read: no figure and no identity rests on them.
  private static let texts = Set(Field.longTexts)

  private let repositories: IncidentStore.Repositories
  private let stamp: Stamp

  /// A restricter in a store, which notes who restricts; its work is to be done inside one transaction that
  /// erases.
  package init(_ repositories: IncidentStore.Repositories, _ stamp: Stamp) {
    (self.repositories, self.stamp) = (repositories, stamp)
  }

  /// Restricts a column in every import of a list.
  ///
  /// - Throws: ``RestrictionProblem``, or an error of the store's; then the caller's transaction is to be
  ///   rolled back.
  package func restrict(_ column: String, of dataset: String) throws -> Outcome {
    let batches = try repositories.listsOfBatches().filter { $0.dataset == dataset }.map(\.batch)
    guard !batches.isEmpty else { throw RestrictionProblem.noSuchList(dataset) }
    var outcome = Outcome()
    var firstTime: String?
    var isThere = false
    var restricted: [Int64] = []
    try repositories.secrets.keep()
    for batch in batches {
      guard var layout = try Layout(repositories, batch, column) else { continue }
      isThere = true
      guard try layout.restrict(column, noting: &outcome.fields) else { continue }
      let time = try apply(layout, to: batch, of: dataset)
      firstTime = min(firstTime ?? time, time)
      restricted.append(batch)
    }
    guard isThere else { throw RestrictionProblem.noSuchColumn(column, dataset) }
    outcome.imports = restricted.count
    try reviseAll(batches)
    if !restricted.isEmpty {
      try repositories.journal.add(
        .restrict, stamp, records: repositories.records.rename(rowsOf: restricted),
        details: [
          "list": .string(dataset), "imports": .array(restricted.map(CanonicalJSON.integer)),
        ])
    }
    try repositories.secrets.removeUnused()
    outcome.exports = try firstTime.map(repositories.batches.exports) ?? []
    return outcome
  }

  /// Layout of the rows of one import.
  private struct Layout {
    let header: Header
    let columns: [Int]
    var mapping: Mapping
    let wasKeyed: Bool

    /// The layout of an import; nil where it has no such column.
    init?(_ repositories: IncidentStore.Repositories, _ batch: Int64, _ column: String) throws {
      let stored = try repositories.batches.layout(of: batch)
      header = Header(try StoredTexts.list(stored.header))
      mapping = try MappingReader.read(stored.mapping)
      columns = header.indices(of: column)
      wasKeyed = !mapping.restrictedColumns.isEmpty
      if columns.isEmpty { return nil }
    }

    /// Restricts the column in the mapping, and says whether it was not restricted before.
    mutating func restrict(_ column: String, noting dropped: inout Set<Field>) throws -> Bool {
      let name = Header.folded(column)
      guard !mapping.restrictedColumns.contains(where: { Header.folded($0) == name }) else {
        return false
      }
      for field in mapping.fieldsReading(column) {
        guard ColumnRestricter.texts.contains(field) else {
          throw RestrictionProblem.isRead(column, field)
        }
        mapping.fields[field] = nil
        dropped.insert(field)
      }
      mapping.open.removeAll { Header.folded($0) == name }
      mapping.restricted.append(header.names[columns[0]])
      try mapping.checkRestrictions()
      return true
    }
  }

  /// Restricts the column in the rows of an import, and gives the time at which they came.
  private func apply(_ layout: Layout, to batch: Int64, of dataset: String) throws -> String {
    let file = try repositories.batches.file(of: batch)
    guard
      let protection = try Protection(
        layout.mapping, header: layout.header, dataset: dataset,
        secret: try repositories.secrets.secret())
    else { return file.appliedAt }
    try repositories.reports.restrict(columns: layout.columns, ofBatch: batch)
    try repositories.batches.setReading(
      of: batch, mapping: layout.mapping.json,
      sha256: layout.wasKeyed ? file.sha256 : protection.fileDigest(file.sha256))
    let row = VerbatimRow(
      header: layout.header.names, reading: layout.mapping.reading, protection: protection,
      leavingOut: Set(layout.mapping.rowNumbers.compactMap { layout.header.index(of: $0) }))
    let records = ReportRecord(list: dataset, columns: layout.header.names)
    try repositories.reports.rename(ofBatch: batch) { kept in
      (
        records.name(
          external: kept.externalID, key: kept.key, cells: Array(kept.cells.open.utf8).span),
        row.fullDigest(of: try StoredTexts.cells(kept.cells))
      )
    }
    return file.appliedAt
  }

  private func reviseAll(_ batches: [Int64]) throws {
    let reviser = IncidentReviser(repositories)
    var incidents: Set<Int64> = []
    for batch in batches { incidents.formUnion(try repositories.reports.incidents(ofBatch: batch)) }
    var counted: Set<Int64> = []
    for incident in incidents.sorted() { counted.formUnion(try reviser.revise(incident)) }
    try repositories.counts.recountAfterChange(of: counted)
  }
}

/// Why a column cannot be restricted.
package enum RestrictionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no list of the name.
  case noSuchList(String)
  /// No import of the list has the column.
  case noSuchColumn(String, String)
  /// A field on which figures or identities rest is read from the column.
  case isRead(String, Field)

  /// The fault and the remedy, in plain words.
  package var description: String {
    switch self {
    case .noSuchList(let name):
      "No list called '\(name)'. 'aigaq imports' names the lists."
    case .noSuchColumn(let column, let dataset):
      "No import of the list '\(dataset)' has a column '\(column)'. 'aigaq imports show N' names the "
        + "columns of an import."
    case .isRead(let column, let field):
      "The column '\(column)' is read as '\(field.name)', on which figures or identifiers rest. Take the "
        + "imports back ('aigaq revert N'), and import the list with a mapping that restricts the "
        + "column. Nothing was changed."
    }
  }
}
