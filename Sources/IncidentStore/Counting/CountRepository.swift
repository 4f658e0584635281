package import Incidents
import SQLite

/// What each incident adds to the published count, kept beside the incidents.
package final class CountRepository {
  let connection: Connection
  private var insert: Statement
  private var insertCharge: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    let insert = try connection.prepare(
      """
      INSERT INTO detention_count (
        incident_id, period, incidents, low, best, high, unknown_size, persons_named, rule,
        date_uncertain, family, region_code, region_name)
      SELECT ?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(Self.regionColumns) FROM incident WHERE id = ?1
      """)
    let insertCharge = try connection.prepare(
      """
      INSERT INTO charge_count (
        incident_id, article_id, period, date_start, date_end, by_incident_date, charges, region)
      SELECT ?1, ?, ?, ?, ?, ?, ?, \(FigureDimension.region.expression(over: "incident"))
      FROM incident WHERE id = ?1
      """)
    self.connection = connection
    self.insert = insert
    self.insertCharge = insertCharge
  }

  /// The region of an incident: its code or, where there is none, as a list writes it.
  static let regionColumns = """
    incident.region_code, iif(incident.region_code IS NULL, \(FigureDimension.writtenRegion), NULL)
    """

  /// Counts an incident that was just added and is no part of another.
  ///
  /// - Parameters:
  ///   - incident: The number of the incident.
  ///   - account: What its only report says.
  ///   - detention: The detention of a group; nil where there is none.
  ///   - personsNamed: How many persons it names as detained.
  /// - Throws: An error of SQLite's.
  package func count(
    _ incident: Int64, as account: Account, _ detention: GroupDetention?, personsNamed: Int = 0
  ) throws {
    guard (account.verification ?? .reported).isCounted else { return }
    if !account.articles.isEmpty {
      try write(chargeContributions(ofSingle: incident))
    }
    guard let own = OwnCount(accepted: detention?.bounds, personsNamed: personsNamed) else {
      return
    }
    try write(
      Contribution(
        incident: incident, row: CountingRow(CountingPeriod.of(account.date)), own: own,
        isDateUncertain: account.date.isDayUncertain), family: nil)
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
        for table in ["detention_count", "charge_count"] {
          try connection.execute(
            "DELETE FROM \(table) WHERE incident_id = ?", [.integer(member.id)])
        }
      }
      for contribution in IncidentFamily.contributions(of: members) {
        try write(contribution, family: members.count > 1 ? first : nil)
      }
      try write(chargeContributions(ofFamily: first))
    }
  }

  /// Counts everything anew, as after a change to what is kept.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  func recountAll() throws {
    var firsts: [Int64] = []
    try connection.query(
      """
      SELECT id FROM incident WHERE parent_id IS NULL
        AND (id IN (SELECT incident_id FROM detention) OR id IN (SELECT incident_id FROM charge)
          OR id IN (SELECT parent_id FROM incident WHERE parent_id IS NOT NULL))
      """
    ) { row in firsts.append(try row.integer(at: 0)) }
    try KeptSums(connection).addingUpAfter { try recount(familiesOf: firsts) }
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
    try insert.bind(integer: Int64(contribution.incidents), at: 3)
    try insert.bind(bounds: contribution.bounds, at: 4)
    try insert.bind(integer: contribution.isOfUnknownSize ? 1 : 0, at: 7)
    try insert.bind(integer: Int64(contribution.personsNamed), at: 8)
    try insert.bind(text: contribution.rule.rawValue, at: 9)
    try insert.bind(integer: contribution.countsUncertainDate ? 1 : 0, at: 10)
    try insert.bind(integer: family, at: 11)
    try insert.run()
  }
}
