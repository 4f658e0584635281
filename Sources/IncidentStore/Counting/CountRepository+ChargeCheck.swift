import Counting
import Incidents
import SQLite

// What is kept of charges, held against what the rules give.
extension CountRepository {
  /// The stable identifiers of the incidents of which other charges are kept than the rules give.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  func wrongCharges() throws -> [String] {
    var firsts: Set<Int64> = []
    for incident in try incidentsWithCharges() { firsts.insert(try first(above: incident)) }
    var wrong: [Int64] = []
    for first in firsts.sorted() {
      let due = Dictionary(
        grouping: try chargeContributions(ofFamily: first).map(KeptCharge.init), by: \.incident)
      for incident in try family(of: first).map(\.id)
      where try keptCharges(incident) != Set(due[incident] ?? []) { wrong.append(incident) }
    }
    return try wrong.map(name)
  }

  /// The incidents that have charges, or of which charges are kept.
  private func incidentsWithCharges() throws -> [Int64] {
    try connection.integers(
      """
      SELECT id FROM incident
      WHERE id IN (SELECT incident_id FROM charge UNION ALL SELECT incident_id FROM charge_count)
      """
    )
  }

  private func keptCharges(_ incident: Int64) throws -> Set<KeptCharge> {
    var kept: Set<KeptCharge> = []
    try connection.query(
      """
      SELECT article_id, period, date_start, date_end, by_incident_date, charges,
        region = (SELECT \(RegionExpression.over("incident")) FROM incident
          WHERE incident.id = incident_id)
      FROM charge_count WHERE incident_id = ?
      """, [.integer(incident)]
    ) { row in
      kept.insert(
        KeptCharge(
          incident: incident, article: try row.integer(at: 0), period: try row.text(at: 1),
          start: try row.text(at: 2), end: try row.text(at: 3),
          isOfIncidentDate: try row.integer(at: 4) == 1, charges: try row.integer(at: 5),
          isOfRightRegion: try row.integer(at: 6) == 1))
    }
    return kept
  }
}

/// What is kept of the charges of an incident under one article, of the same days.
private struct KeptCharge: Hashable {
  let incident: Int64
  let article: Int64
  let period: String
  let start: String
  let end: String
  let isOfIncidentDate: Bool
  let charges: Int64
  var isOfRightRegion = true
}

extension KeptCharge {
  init(_ contribution: ChargeContribution) {
    self.init(
      incident: contribution.incident, article: contribution.article,
      period: contribution.period(), start: contribution.days.start?.iso ?? "",
      end: contribution.days.end?.iso ?? "", isOfIncidentDate: contribution.days.isOfIncident,
      charges: Int64(contribution.charges))
  }
}
