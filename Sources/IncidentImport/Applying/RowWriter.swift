import IncidentStore
import Incidents

/// Writes the rows of one import into the database.
struct RowWriter {
  private let batch: Int64
  private let repositories: IncidentStore.Repositories
  /// The incidents that more than one report is now known of, or whose report changed.
  private var revised: Set<Int64> = []

  /// The first of the incidents that were added.
  private var firstNew: Int64?

  /// How many incidents were added.
  private(set) var newIncidents = 0

  /// A writer for an import that was recorded.
  init(batch: Int64, repositories: IncidentStore.Repositories) {
    self.batch = batch
    self.repositories = repositories
  }

  /// Writes one row as its outcome says.
  mutating func write(_ row: ReadRow, dataset: String) throws {
    let reading = row.reading
    let identity = ReportRevision.Identity(
      dataset: dataset, externalID: reading.externalID, key: reading.key)
    let earlier =
      row.outcome == .changed ? try repositories.reports.newest(identity)?.revision ?? 0 : 0
    let report = try repositories.reports.add(
      ReportRevision(
        identity: identity, revision: earlier + 1, digest: row.digest, line: row.line),
      batch: batch, attribution: reading.attribution, claims: reading.account.claims,
      cells: row.cells)
    let uid = identity.incidentUID
    if row.outcome != .newIncident, let incident = try repositories.incidents.id(uid: uid) {
      try repositories.incidents.rest(incident, on: report)
      revised.insert(incident)
    } else {
      try add(reading.account, uid: uid, report: report)
    }
  }

  private mutating func add(_ account: Account, uid: String, report: Int64) throws {
    let incident = try repositories.incidents.add(uid: uid, as: account)
    firstNew = firstNew ?? incident
    try repositories.incidents.rest(incident, on: report)
    let detention = GroupDetention(account)
    if let detention { try repositories.detentions.add(detention, to: incident) }
    let charged = account.claim(.charged).map(Bounds.init) ?? .unknown
    try repositories.charges.add(account.charges(charged: charged), to: incident)
    try repositories.counts.count(incident, as: account, detention)
    newIncidents += 1
  }

  /// Settles what only the whole file tells: incidents of several reports, waves, and their counts.
  mutating func finish(links: [WaveLink], dataset: String) throws {
    if let firstNew { try repositories.incidents.indexText(from: firstNew) }
    var recounted = revised
    let reviser = IncidentReviser(repositories, dataset: dataset)
    for incident in revised.sorted() {
      recounted.formUnion(try reviser.revise(incident))
    }
    for link in links {
      guard let identifier = link.wave else { continue }
      guard let part = try repositories.incidents.id(uid: "\(dataset):\(link.part)"),
        let wave = try repositories.incidents.id(uid: "\(dataset):\(identifier)")
      else { throw ImportProblem.fileChanged }
      guard !revised.contains(part) else { continue }
      try repositories.incidents.setParent(wave, of: part)
      recounted.insert(part)
    }
    try repositories.counts.recount(familiesOf: recounted)
  }
}
