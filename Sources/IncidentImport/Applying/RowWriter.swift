import Counting
import IncidentStore
import Incidents

/// Writes the rows of one import into the database.
struct RowWriter {
  private let batch: Int64
  private let repositories: IncidentStore.Repositories
  private let mapping: Mapping
  private let reviser: IncidentReviser
  /// The incidents that more than one report is now known of, or whose report changed.
  private var revised: Set<Int64> = []

  /// The incidents that were withdrawn, or counted again.
  private var withdrawn: [Int64] = []
  /// The first of the incidents that were added.
  private var firstNew: Int64?

  private var records = RowsRecords()

  /// How many incidents were added.
  private(set) var newIncidents = 0

  /// A writer for an import that was recorded, of rows that are read by a mapping.
  init(batch: Int64, repositories: IncidentStore.Repositories, mapping: Mapping) {
    self.batch = batch
    self.repositories = repositories
    self.mapping = mapping
    reviser = IncidentReviser(repositories)
  }

  /// Writes rows as their outcomes say: all of them into one table, then into the next.
  ///
  /// One statement that is run many times in a row is quicker than many that take turns.
  mutating func write(_ rows: [RowToWrite], dataset: String) throws {
    let reports = try rows.map { row in try addReport(of: row, dataset: dataset) }
    for row in rows { records.add(line: row.line, row.record) }
    // An edition without a column that an earlier one had says what that one said.
    let completed = try zip(rows, reports).map { row, report in
      row.outcome == .changed
        ? try reviser.completed(row.reading.account, of: report, from: batch) : nil
    }
    for ((row, account), report) in zip(zip(rows, completed), reports) {
      for claim in account?.claims ?? row.reading.account.claims {
        try repositories.reports.add(claim, to: report)
      }
    }
    var added: [NewIncident] = []
    var incidents: [Int64] = []
    for (row, report) in zip(rows, reports) {
      // The reader refused what is new, unless it is to be added.
      try repositories.charges.addArticles(row.reading.account.articles)
      let uid = mapping.uid(of: row.reading.externalID, in: dataset)
      if row.outcome != .newIncident, let incident = try repositories.incidents.id(uid: uid) {
        revised.insert(incident)
        incidents.append(incident)
      } else {
        let incident = try repositories.incidents.add(uid: uid, as: row.reading.account)
        added.append(NewIncident(number: incident, report: report, row: row))
        incidents.append(incident)
      }
    }
    for (incident, report) in zip(incidents, reports) {
      try repositories.incidents.link(incident, toReport: report)
    }
    var persons: [Int64: Int64] = [:]
    for ((row, account), report) in zip(zip(rows, completed), reports) {
      guard let person = account.map(\.person) ?? row.reading.account.person else { continue }
      persons[report] = try repositories.persons.record(person, in: report)
    }
    if !persons.isEmpty {
      for index in added.indices { added[index].person = persons[added[index].report] }
    }
    try addParts(of: added)
  }

  private func addReport(of row: RowToWrite, dataset: String) throws -> Int64 {
    let identity = ReportRevision.Identity(
      dataset: dataset, externalID: row.reading.externalID, key: row.reading.key)
    let earlier =
      row.outcome == .changed ? try repositories.reports.newest(identity)?.revision ?? 0 : 0
    let report = try repositories.reports.add(
      ReportRevision(
        identity: identity, revision: earlier + 1, record: row.record, digest: row.digest,
        line: row.line),
      batch: batch, attribution: row.reading.attribution, cells: row.cells)
    try repositories.reports.add(row.restricted, to: report)
    return report
  }

  /// Adds what belongs to incidents that were just added.
  private mutating func addParts(of added: [NewIncident]) throws {
    firstNew = firstNew ?? added.first?.number
    newIncidents += added.count
    for new in added {
      try repositories.incidents.addDetails(of: new.account, to: new.number)
    }
    for new in added {
      if let group = new.group { try repositories.detentions.add(group, to: new.number) }
      if let named = new.named { try repositories.detentions.add(named, to: new.number) }
    }
    for new in added {
      try repositories.counts.count(
        new.number, as: new.account, new.group, personsNamed: new.named == nil ? 0 : 1,
        charges: new.account.articles.isEmpty ? [:] : addCharges(of: new))
    }
  }

  /// The records of all rows that were written.
  var finishedRecords: RowsRecords {
    var records = records
    records.finish()
    return records
  }

  /// Adds the charges of an incident that was just added, and gives what they come to.
  private func addCharges(of new: NewIncident) throws -> [Int64: ChargeTally] {
    if let person = new.person {
      let charges = new.account.charges(against: person, toldBy: new.report)
      try repositories.charges.add(charges, toNew: new.number)
      return try repositories.charges.tallies(of: charges, on: new.account.date)
    }
    let charged = new.account.claim(.charged).map(Bounds.init) ?? .unknown
    let charges = new.account.charges(charged: charged)
    try repositories.charges.add(charges, to: new.number)
    return try repositories.charges.tallies(of: charges, on: new.account.date)
  }

  /// Makes the words of the incidents that were added ones that are found.
  func indexText() throws {
    if let firstNew { try repositories.incidents.indexText(from: firstNew) }
  }

  /// Withdraws incidents that the edition no longer has, or counts those again that it has once more.
  ///
  /// - Parameters:
  ///   - isWithdrawn: False where they are counted again.
  ///   - incidents: The numbers of the incidents.
  ///   - successors: The identifiers of the incidents of corrected rows, by those whose place they take.
  /// - Throws: An error of the store's.
  mutating func setWithdrawn(
    _ isWithdrawn: Bool, _ incidents: [Int64], for successors: [String: String] = [:]
  ) throws {
    for incident in incidents {
      let uid = successors.isEmpty ? nil : try repositories.incidents.uid(of: incident)
      try repositories.incidents.setWithdrawn(
        isWithdrawn, incident, by: batch, for: uid.flatMap { successors[$0] })
      revised.insert(incident)
      withdrawn.append(incident)
    }
  }

  /// Settles what only the whole file tells: incidents of several reports, waves, and their counts.
  mutating func finish(links: [WaveLink], dataset: String) throws {
    var recounted = revised
    for incident in revised.sorted() {
      recounted.formUnion(try reviser.revise(incident))
    }
    for link in links {
      guard let identifier = link.wave else { continue }
      func incident(_ identifier: String) throws -> Int64? {
        try repositories.incidents.id(uid: IncidentUID.of(identifier, in: dataset))
      }
      guard let part = try incident(link.part), let wave = try incident(identifier)
      else { throw ImportProblem.fileChanged }
      guard !revised.contains(part) else { continue }
      try repositories.incidents.setParent(
        repositories.incidents.representative(of: wave), of: part)
      recounted.insert(part)
    }
    try repositories.incidents.removeLeftPlaces()
    try settleDecided()
    try repositories.counts.recountAfterChange(of: recounted)
  }
}

extension RowWriter {
  /// Concludes anew the incidents of the import about which something was decided before it came.
  private func settleDecided() throws {
    guard try !repositories.decisions.isEmpty() else { return }
    let decided =
      try repositories.decisions.incidents(ofBatch: batch)
      + withdrawn.flatMap(repositories.incidents.mates).filter(isDecided)
    let effects = DecisionEffects(repositories)
    let uids = try decided.compactMap(repositories.incidents.uid)
    let allotted = try effects.allot(Set(uids), joining: Set(uids))
    let merged = try revised.filter { try repositories.incidents.representative(of: $0) != $0 }
    let standing = try uids.compactMap(repositories.incidents.id)
    try effects.revise(
      try merged.union(standing).union(allotted).union(effects.judgeSources())
        .union(PersonGroups(repositories).apply())
        .union(repositories.decisions.incidents(ofKind: .parent)))
  }
}

extension RowWriter {
  /// True if a decision is about an incident, or about one that is one with it.
  private func isDecided(_ incident: Int64) throws -> Bool {
    try !repositories.decisions.decided(among: [incident]).isEmpty
  }
}

/// An incident that was just added, with its only report so far.
private struct NewIncident {
  let number: Int64
  let report: Int64
  private let row: RowToWrite
  /// The person that the report is about; nil where it is about none.
  var person: Int64?
  /// The detention of a group.
  let group: GroupDetention?

  var account: ReportContent { row.reading.account }

  /// The detention of the person.
  var named: NamedDetention? { person.flatMap(account.detention) }

  init(number: Int64, report: Int64, row: RowToWrite) {
    self.number = number
    self.report = report
    self.row = row
    group = GroupDetention(row.reading.account)
  }
}
