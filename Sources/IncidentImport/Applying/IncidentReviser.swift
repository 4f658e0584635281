import IncidentStore
import Incidents

/// Concludes anew what an incident is from all reports that it now rests on.
final class IncidentReviser {
  let repositories: IncidentStore.Repositories
  private let dataset: String
  private var readers: [Int64: RowReader] = [:]

  init(_ repositories: IncidentStore.Repositories, dataset: String) {
    self.repositories = repositories
    self.dataset = dataset
  }

  /// Makes an incident what its current reports tell, in the order in which they first came, and
  /// gives those whose counts depend on it.
  func revise(_ incident: Int64) throws -> [Int64] {
    let rows = try repositories.reports.current(of: incident)
    let accounts = try rows.map { try reading(of: $0).account }
    guard let whole = Account.combined(accounts) else { return [] }
    try repositories.incidents.change(incident, to: whole)
    let formerWave = try repositories.incidents.parent(of: incident)
    let wave = try whole.parent.flatMap { try repositories.incidents.id(uid: "\(dataset):\($0)") }
    try repositories.incidents.setParent(wave, of: incident)
    // What is said of persons says nothing of a group.
    let group = Account.combined(accounts.filter { $0.person == nil })
    let detention = GroupDetention(
      group ?? whole, stated: Self.counts(.detained, rows, accounts),
      resolution: try repositories.detentions.resolution(of: incident))
    try repositories.detentions.replace(detention, of: incident)
    let charged = AcceptedCount.combining(Self.counts(.charged, rows, accounts))
    let charges = group?.charges(charged: charged) ?? []
    try repositories.charges.addArticles(of: charges)
    try repositories.charges.replace(charges, of: incident)
    try revisePersons(of: incident)
    return [incident] + (formerWave.map { [$0] } ?? [])
  }

  private static func counts(
    _ quantity: Quantity, _ rows: [StoredRow], _ accounts: [Account]
  ) -> [StatedCount] {
    zip(rows, accounts).compactMap { row, account in
      account.claim(quantity).map { estimate in
        StatedCount(
          Bounds(estimate), reliability: row.reliability, reportedOn: row.reportedOn)
      }
    }
  }

  /// What the current reports of an incident say, in the order in which they first came.
  func readings(of incident: Int64) throws -> [RowReading] {
    try repositories.reports.current(of: incident).map(reading)
  }

  /// The number of the import whose report says what an incident is a part of; nil where none does.
  func linkingBatch(of incident: Int64) throws -> Int64? {
    try repositories.reports.current(of: incident).first { row in
      try reading(of: row).account.parent != nil
    }?.batch
  }

  /// What a stored row says, read again in the way in which it came.
  func reading(of row: StoredRow) throws -> RowReading {
    try reader(of: row.batch).read(StoredCells(cells: StoredTexts.cells(row.cells)))
  }

  private func reader(of batch: Int64) throws -> RowReader {
    if let reader = readers[batch] { return reader }
    let layout = try repositories.batches.layout(of: batch)
    let mapping = try StoredTexts.mapping(layout.mapping)
    let header = Header(try StoredTexts.list(layout.header))
    let reader = try RowReader(
      mapping, header: header, articles: repositories.articles, takesNewArticles: true,
      protection: Protection(
        mapping, header: header, dataset: dataset, secret: try repositories.secrets.secret()))
    readers[batch] = reader
    return reader
  }
}
