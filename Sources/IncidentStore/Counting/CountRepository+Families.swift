package import Counting
import Incidents
package import SQLite

// Families as the database holds them.
extension CountRepository {
  /// The first of the family that an incident belongs to; in a circle, its lowest number.
  package func first(above incident: Int64) throws -> Int64 {
    var path: [Int64] = [incident]
    while let parent = try connection.parent(of: path[path.count - 1]) {
      if let start = path.firstIndex(of: parent) { return path[start...].min() ?? parent }
      path.append(parent)
    }
    return path[path.count - 1]
  }

  /// The first of a family and all below it, those that are not counted included: what lies on both
  /// sides of them belongs together all the same.
  package func family(of first: Int64) throws -> [IncidentFamily.Member] {
    var members: [IncidentFamily.Member] = []
    try connection.query(
      """
      \(Self.familyTable)
      \(Self.members) WHERE incident.id IN (SELECT id FROM family) ORDER BY incident.id
      """, [.integer(first)]
    ) { row in members.append(try Self.member(row)) }
    return members
  }

  /// What each member of a family adds to the figures of its own region: members of other regions
  /// count in rows beside them.
  func regionContributions(of members: [IncidentFamily.Member]) throws -> [Contribution] {
    var regions: [Int64: String] = [:]
    try connection.query(
      """
      SELECT incident.id, \(RegionExpression.over("incident"))
      FROM json_each(?) AS asked JOIN incident ON incident.id = asked.value
      """, [Value(list: members.map(\.id))]
    ) { row in regions[try row.integer(at: 0)] = try row.text(at: 1) }
    return Set(regions.values).flatMap { region in
      let asked = members.map { member in
        var member = member
        member.row.isAsked = regions[member.id] == region
        return member
      }
      return IncidentFamily.contributions(of: asked).filter(\.row.isAsked)
    }
  }

  /// The numbers of an incident and all below it, as a table of a statement.
  private static let familyTable = """
    WITH RECURSIVE family (id) AS (
      VALUES (?) UNION SELECT incident.id FROM incident JOIN family ON parent_id = family.id)
    """

  /// What members of families are read from.
  package static let members = "SELECT \(memberColumns) FROM incident \(memberJoin)"

  /// The columns of a member, which stand first in a row.
  package static let memberColumns = """
    incident.id, incident.parent_id, incident.verification, incident.merged_into,
    incident.date_text, incident.date_edtf, incident.date_start, incident.date_end,
    incident.date_precision, detention.low, detention.best, detention.high, detention.id,
    (SELECT group_concat(DISTINCT person_id) FROM detention
      WHERE incident_id = incident.id AND person_id IS NOT NULL)
    """

  /// How many these are.
  package static let memberColumnCount = 14

  /// What is joined to the incidents for these columns.
  package static let memberJoin = """
    LEFT JOIN detention
      ON detention.incident_id = incident.id AND detention.person_id IS NULL
        AND NOT \(RunningTotals.isSuperseded("'detained'"))
    """

  /// The incident of a row as a member of its family, without detentions where it is not counted.
  package static func member(
    _ row: borrowing Row, per length: CountingPeriod.Length = .month
  ) throws -> IncidentFamily.Member {
    let date = try row.date(at: 4)
    // Counting rule 8: what is withdrawn, found not to have occurred, or merged into another incident
    // has no detentions.
    let isCounted =
      try row.term(Verification.self, at: 2).isCounted && row.optionalInteger(at: 3) == nil
    let persons = isCounted ? try persons(row) : []
    let hasGroup = try row.optionalInteger(at: 12) != nil
    let accepted = hasGroup ? try row.bounds(at: 9) : nil
    return IncidentFamily.Member(
      id: try row.integer(at: 0), parent: try row.optionalInteger(at: 1),
      period: CountingPeriod.of(date, per: length),
      own: isCounted ? OwnCount(accepted: accepted, personsNamed: persons.count) : nil,
      isCounted: isCounted, persons: persons, isDateUncertain: date.isDayUncertain)
  }

  /// The persons whom the incident of a row names as detained.
  private static func persons(_ row: borrowing Row) throws -> Set<Int64> {
    let list = try row.optionalText(at: 13) ?? ""
    return Set(list.split(separator: ",").compactMap { Int64($0) })
  }

  /// What the incidents of a family add to the charges.
  func chargeContributions(ofFamily first: Int64) throws -> [ChargeContribution] {
    var parents: [Int64: Int64?] = [:]
    var tallies: [Int64: [Int64: ChargeTally]] = [:]
    try connection.query(
      """
      SELECT incident.id, incident.parent_id, incident.verification, incident.merged_into,
        charge.article_id, charge.person_id, charge.low, charge.best, charge.high,
        iif(charge.date_start IS NULL, brought.date_start, charge.date_start),
        iif(charge.date_start IS NULL, brought.date_end, charge.date_end),
        incident.date_start, incident.date_end
      FROM incident LEFT JOIN charge ON charge.incident_id = incident.id
      LEFT JOIN charge_update AS brought ON brought.id = (\(Self.brought))
      WHERE incident.id IN (\(Self.familyTable) SELECT id FROM family)
      """, [.integer(first)]
    ) { row in
      let id = try row.integer(at: 0)
      parents[id] = try row.optionalInteger(at: 1)
      guard try row.term(Verification.self, at: 2).isCounted,
        try row.optionalInteger(at: 3) == nil, let article = try row.optionalInteger(at: 4)
      else { return }
      tallies[id, default: [:]][article, default: ChargeTally()].add(
        person: try row.optionalInteger(at: 5), try row.bounds(at: 6), try Self.days(row))
    }
    return ChargeContribution.contributions(
      of: parents.map {
        ChargeContribution.Member(id: $0.key, parent: $0.value, tallies: tallies[$0.key] ?? [:])
      })
  }

  /// The update that says since when a charge is pending, which is when it was brought: the earliest,
  /// of those that stand before those of rows that were since replaced.
  private static let brought = """
    SELECT charge_update.id FROM charge_update
    LEFT JOIN report ON report.id = charge_update.report_id
    WHERE charge_update.charge_id = charge.id AND charge_update.status = 'pending'
      AND charge_update.date_start IS NOT NULL
    ORDER BY \(ReportRevision.isReplaced),
      charge_update.date_start, charge_update.date_end, charge_update.id LIMIT 1
    """

  /// The days of a charge, else those of its incident.
  private static func days(_ row: borrowing Row) throws -> ChargeTally.Days {
    func day(_ index: Int) throws -> CalendarDay? {
      try row.optionalText(at: index).flatMap(CalendarDay.init(iso:))
    }
    if let start = try day(9) { return ChargeTally.Days(start, try day(10)) }
    return ChargeTally.Days(try day(11), try day(12), isOfIncident: true)
  }
}
