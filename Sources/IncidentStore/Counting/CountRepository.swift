package import Counting
package import Incidents
package import SQLite

/// What each incident adds to the published count, kept beside the incidents.
package final class CountRepository {
  let connection: Connection
  private var insert: Statement
  private var insertRegion: Statement
  private var insertCharge: Statement

  /// The counts of a database.
  ///
  /// - Throws: An error of SQLite's.
  package init(_ connection: Connection) throws(DatabaseError) {
    let names = CountColumn.allCases.map(\.name).joined(separator: ", ")
    let marks = CountColumn.allCases.map { _ in "?" }.joined(separator: ", ")
    let region = RegionExpression.over("incident")
    let insert = try connection.prepare(
      """
      INSERT INTO detention_count (
        incident_id, period, family, persons_named, rule, \(names), region)
      SELECT ?1, ?, ?, ?, ?, \(marks), \(region) FROM incident WHERE id = ?1
      """)
    let insertRegion = try connection.prepare(
      """
      INSERT INTO region_count (incident_id, period, \(names), region)
      SELECT ?1, ?, \(marks), \(region) FROM incident WHERE id = ?1
      """)
    let insertCharge = try connection.prepare(
      """
      INSERT INTO charge_count (
        incident_id, article_id, period, date_start, date_end, by_incident_date, charges, region)
      SELECT ?1, ?, ?, ?, ?, ?, ?, \(region)
      FROM incident WHERE id = ?1
      """)
    self.connection = connection
    self.insert = insert
    self.insertRegion = insertRegion
    self.insertCharge = insertCharge
  }

  /// Counts an incident that was just added and is no part of another.
  ///
  /// - Parameters:
  ///   - incident: The number of the incident.
  ///   - account: What its only report says.
  ///   - detention: The detention of a group; nil where there is none.
  ///   - personsNamed: How many persons it names as detained.
  ///   - charges: Its charges by the numbers of their articles.
  /// - Throws: An error of SQLite's.
  package func count(
    _ incident: Int64, as account: ReportContent, _ detention: GroupDetention?,
    personsNamed: Int = 0, charges: [Int64: ChargeTally] = [:]
  ) throws {
    guard (account.verification ?? .reported).isCounted else { return }
    if !charges.isEmpty {
      let single = ChargeContribution.Member(id: incident, parent: nil, tallies: charges)
      try write(ChargeContribution.contributions(of: [single]))
    }
    try write(
      Contribution(
        incident: incident, row: CountingRow(CountingPeriod.of(account.date)),
        own: OwnCount(accepted: detention?.bounds, personsNamed: personsNamed),
        isDateUncertain: account.date.isDayUncertain), family: nil)
  }

  /// Counts anew all families that some incidents belong to, and those of running totals that others
  /// now supersede or no longer do.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func recountAfterChange(of incidents: Set<Int64>) throws {
    try recount(familiesOf: incidents.union(RunningTotals(connection).update()))
  }

  /// Counts anew all families that some incidents belong to.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func recount(familiesOf incidents: some Sequence<Int64>) throws {
    var firsts: Set<Int64> = []
    for incident in incidents { firsts.insert(try first(above: incident)) }
    for first in firsts.sorted() {
      let members = try family(of: first)
      for member in members {
        for table in Self.tables {
          try connection.execute(
            "DELETE FROM \(table) WHERE incident_id = ?", [.integer(member.id)])
        }
      }
      for contribution in IncidentFamily.contributions(of: members) {
        try write(contribution, family: members.count > 1 ? first : nil)
      }
      if members.count > 1 { try writeRegions(of: members) }
      try write(chargeContributions(ofFamily: first))
    }
  }

  /// Writes what each member of a family adds among those of its own region.
  private func writeRegions(of members: [IncidentFamily.Member]) throws {
    for contribution in try regionContributions(of: members) {
      try insertRegion.bind(integer: contribution.incident, at: 1)
      try insertRegion.bind(text: contribution.period, at: 2)
      try insertRegion.bind(sums: CountSums(contribution), at: 3)
      try insertRegion.run()
    }
  }

  /// The tables of what incidents add, with a row or more for each.
  private static let tables = ["detention_count", "region_count", "charge_count"]

  /// Counts everything anew, whatever is kept.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  func recountAll() throws {
    let firsts = try connection.integers("SELECT id FROM incident WHERE parent_id IS NULL")
    try SumTables(connection).addingUpAfter {
      for table in Self.tables { try connection.execute("DELETE FROM \(table)") }
      try recount(familiesOf: firsts)
    }
  }

  private func write(_ contributions: [ChargeContribution]) throws {
    for contribution in contributions {
      try insertCharge.bind(integer: contribution.incident, at: 1)
      try insertCharge.bind(integer: contribution.article, at: 2)
      try insertCharge.bind(text: contribution.period(), at: 3)
      try insertCharge.bind(text: contribution.days.start?.iso ?? "", at: 4)
      try insertCharge.bind(text: contribution.days.end?.iso ?? "", at: 5)
      try insertCharge.bind(integer: contribution.days.isOfIncident ? 1 : 0, at: 6)
      try insertCharge.bind(integer: Int64(contribution.charges), at: 7)
      try insertCharge.run()
    }
  }

  private func write(_ contribution: Contribution, family: Int64?) throws {
    try insert.bind(integer: contribution.incident, at: 1)
    try insert.bind(text: contribution.period, at: 2)
    try insert.bind(integer: family, at: 3)
    try insert.bind(integer: Int64(contribution.personsNamed), at: 4)
    try insert.bind(text: contribution.rule.rawValue, at: 5)
    try insert.bind(sums: CountSums(contribution), at: 6)
    try insert.run()
  }
}

extension Statement {
  /// Binds the numbers of all additive columns from a position on.
  fileprivate mutating func bind(sums: CountSums, at index: Int) throws(DatabaseError) {
    for column in CountColumn.allCases {
      try bind(integer: sums[column], at: index + column.rawValue)
    }
  }
}
