import Counting
import IncidentStore
import Incidents
import SQLite

/// Numbers that the current reports of incidents, taken together, give for one quantity (rule 7).
///
/// People detained are kept beside the incidents (``OwnCount``); the other quantities are read from the
/// claims whenever they are asked for.
struct AcceptedCounts {
  private let quantity: Quantity
  private var bounds: [Int64: Bounds] = [:]

  /// Reads the numbers of all incidents; nil for people detained.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  init?(of quantity: Quantity, _ connection: Connection) throws {
    guard quantity != .detained else { return nil }
    self.quantity = quantity
    var several: [Int64: [StatedCount]] = [:]
    var bounds: [Int64: Bounds] = [:]
    try connection.query(Self.claims, [.text(quantity.rawValue)]) { row in
      let incident = try row.integer(at: 0)
      let count = StatedCount(
        try row.bounds(at: 1), reliability: try row.term(Reliability.self, at: 4),
        reportedOn: try row.optionalText(at: 5))
      if try row.integer(at: 6) == 1 {
        bounds[incident] = count.bounds
      } else {
        several[incident, default: []].append(count)
      }
    }
    bounds.merge(several.mapValues(AcceptedCount.combining)) { $1 }
    try connection.query(
      "SELECT incident_id, low, best, high FROM resolution WHERE quantity = ?",
      [.text(quantity.rawValue)]
    ) { row in bounds[try row.integer(at: 0)] = try row.bounds(at: 1) }
    self.bounds = bounds
  }

  /// The number of an incident; nil where no report says that there was anybody.
  subscript(incident: Int64) -> OwnCount? {
    OwnCount(accepted: bounds[incident], personsNamed: 0)
  }

  /// The bounds that its reports state, zero among them; nil where none states any.
  func stated(_ incident: Int64) -> Bounds? { bounds[incident] }

  /// A member of a family with this number in place of its detentions.
  func counted(_ member: IncidentFamily.Member) -> IncidentFamily.Member {
    var member = member
    member.own = member.isCounted ? self[member.id] : nil
    member.persons = []
    return member
  }

  /// That an incident has any.
  var condition: SQLCondition {
    SQLCondition(
      sql: """
        detention_count.incident_id IN (SELECT ifnull(incident.merged_into, incident.id)
          FROM claim JOIN incident_report ON incident_report.report_id = claim.report_id
          JOIN incident ON incident.id = incident_report.incident_id
          WHERE claim.quantity = ?
          UNION ALL SELECT resolution.incident_id FROM resolution WHERE resolution.quantity = ?)
        """, values: [.text(quantity.rawValue), .text(quantity.rawValue)])
  }

  private static let claims = """
    SELECT ifnull(incident.merged_into, incident.id), claim.low, claim.best, claim.high,
      ifnull(source.reliability, 'F'), report.reported_end,
      (SELECT count(*) FROM incident_report AS beside
        WHERE beside.incident_id = incident_report.incident_id)
        + (incident.merged_into IS NOT NULL
          OR incident.id IN (SELECT merged_into FROM incident WHERE merged_into IS NOT NULL))
    FROM claim
    JOIN report ON report.id = claim.report_id
    JOIN incident_report ON incident_report.report_id = report.id
    JOIN incident ON incident.id = incident_report.incident_id
    LEFT JOIN source ON source.id = report.source_id
    WHERE claim.quantity = ? AND NOT \(ReportRevision.isReplaced)
      AND NOT \(RunningTotals.isSuperseded("claim.quantity"))
    """
}
