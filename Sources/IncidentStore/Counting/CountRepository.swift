package import Incidents
import SQLite

/// What each incident adds to the published count, kept beside the incidents.
package final class CountRepository {
  let connection: Connection
  private var insert: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    let insert = try connection.prepare(
      """
      INSERT INTO detention_count (
        incident_id, period, incidents, low, best, high, unknown_size, persons_named, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    self.connection = connection
    self.insert = insert
  }

  /// Counts an incident that was just added, is no part of another and names nobody.
  ///
  /// - Throws: An error of SQLite's.
  package func count(
    _ incident: Int64, as account: Account, _ detention: GroupDetention?
  ) throws {
    guard (account.verification ?? .reported).isCounted, let detention,
      let own = OwnCount(accepted: detention.bounds, personsNamed: 0)
    else { return }
    try write(
      Contribution(incident: incident, period: CountingPeriod.of(account.date), own: own))
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
        try connection.execute(
          "DELETE FROM detention_count WHERE incident_id = ?", [.integer(member.id)])
      }
      for contribution in IncidentFamily.contributions(of: members) {
        try write(contribution)
      }
    }
  }

  private func write(_ contribution: Contribution) throws {
    try insert.bind(integer: contribution.incident, at: 1)
    try insert.bind(text: contribution.period, at: 2)
    try insert.bind(integer: Int64(contribution.incidents), at: 3)
    try insert.bind(bounds: contribution.bounds, at: 4)
    try insert.bind(integer: contribution.isOfUnknownSize ? 1 : 0, at: 7)
    try insert.bind(integer: Int64(contribution.personsNamed), at: 8)
    try insert.bind(text: contribution.rule.rawValue, at: 9)
    try insert.run()
  }
}

// Families as the database holds them.
extension CountRepository {
  /// The first of the family that an incident belongs to; in a circle, its lowest number.
  private func first(above incident: Int64) throws -> Int64 {
    var path: [Int64] = [incident]
    while let parent = try parent(of: path[path.count - 1]) {
      if let start = path.firstIndex(of: parent) { return path[start...].min() ?? parent }
      path.append(parent)
    }
    return path[path.count - 1]
  }

  private func parent(of incident: Int64) throws -> Int64? {
    let row = try connection.firstRow(
      "SELECT parent_id FROM incident WHERE id = ?", [.integer(incident)])
    guard case .integer(let id)? = row?.first else { return nil }
    return id
  }

  /// The first of a family and all below it, those that are not counted included: what lies on both
  /// sides of them belongs together all the same.
  func family(of first: Int64) throws -> [IncidentFamily.Member] {
    var members: [IncidentFamily.Member] = []
    try connection.query(
      """
      WITH RECURSIVE family (id) AS (
        VALUES (?) UNION SELECT incident.id FROM incident JOIN family ON parent_id = family.id)
      \(Self.members) WHERE incident.id IN (SELECT id FROM family) ORDER BY incident.id
      """, [.integer(first)]
    ) { row in members.append(try Self.member(row)) }
    return members
  }

  /// What members of families are read from.
  static let members = """
    SELECT incident.id, incident.parent_id, incident.verification, incident.merged_into,
      incident.date_text, incident.date_edtf, incident.date_start, incident.date_end,
      incident.date_precision, detention.low, detention.best, detention.high, detention.id,
      (SELECT count(DISTINCT person_id) FROM detention
        WHERE incident_id = incident.id AND person_id IS NOT NULL)
    FROM incident
    LEFT JOIN detention
      ON detention.incident_id = incident.id AND detention.person_id IS NULL
    """

  /// The incident of a row as a member of its family, without detentions where it is not counted.
  static func member(_ row: borrowing Row) throws -> IncidentFamily.Member {
    IncidentFamily.Member(
      id: try row.integer(at: 0), parent: try row.optionalInteger(at: 1),
      period: CountingPeriod.of(try row.date(at: 4)), own: try countedDetentions(row))
  }

  /// Counting rule 8: what is withdrawn, found not to have occurred, or merged into another incident
  /// has none.
  private static func countedDetentions(_ row: borrowing Row) throws -> OwnCount? {
    let verification = try row.term(Verification.self, at: 2)
    guard verification.isCounted, try row.optionalInteger(at: 3) == nil else { return nil }
    let hasGroup = try row.optionalInteger(at: 12) != nil
    return OwnCount(
      accepted: hasGroup ? try row.bounds(at: 9) : nil,
      personsNamed: Int(try row.integer(at: 13)))
  }
}
