import Incidents
import SQLite

// What is kept, held against what the rules give.
extension CountRepository {
  /// The stable identifiers of the incidents whose kept count the rules do not give.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  func wrongCounts() throws -> [String] {
    var wrong: [Int64] = []
    var firsts: [Int64] = []
    try connection.query(
      """
      \(Self.members) WHERE incident.parent_id IS NULL
      """
    ) { row in
      let id = try row.integer(at: 0)
      guard try !hasParts(id) else {
        firsts.append(id)
        return
      }
      let member = try Self.member(row)
      let due = IncidentFamily.contributions(of: [member]).first.map { Kept($0, family: nil) }
      if try kept(id) != due { wrong.append(id) }
    }
    for first in firsts {
      let members = try family(of: first)
      let due = Dictionary(
        IncidentFamily.contributions(of: members).map { ($0.incident, Kept($0, family: first)) },
        uniquingKeysWith: { first, _ in first })
      for id in members.map(\.id) where try kept(id) != due[id] { wrong.append(id) }
    }
    return try wrong.map(uid)
  }

  private func hasParts(_ incident: Int64) throws -> Bool {
    try connection.firstRow(
      "SELECT 1 FROM incident WHERE parent_id = ? LIMIT 1", [.integer(incident)]) != nil
  }

  /// A contribution with what is kept beside it.
  fileprivate struct Kept: Equatable {
    let period: String
    let incidents: Int
    let bounds: Bounds
    let isOfUnknownSize: Bool
    let personsNamed: Int
    let rule: CountingRule
    let countsUncertainDate: Bool
    let family: Int64?
    var isOfRightRegion = true
  }

  /// What is kept for an incident.
  fileprivate func kept(_ incident: Int64) throws -> Kept? {
    var kept: Kept?
    try connection.query(
      """
      SELECT period, incidents, low, best, high, unknown_size, persons_named, rule,
        date_uncertain, family,
        (detention_count.region_code, detention_count.region_name) IS (
          SELECT \(Self.regionColumns) FROM incident WHERE incident.id = incident_id)
      FROM detention_count WHERE incident_id = ?
      """, [.integer(incident)]
    ) { row in
      kept = Kept(
        period: try row.text(at: 0), incidents: Int(try row.integer(at: 1)),
        bounds: try row.bounds(at: 2), isOfUnknownSize: try row.integer(at: 5) == 1,
        personsNamed: Int(try row.integer(at: 6)),
        rule: try row.term(CountingRule.self, at: 7),
        countsUncertainDate: try row.integer(at: 8) == 1, family: try row.optionalInteger(at: 9),
        isOfRightRegion: try row.integer(at: 10) == 1)
    }
    return kept
  }

  func uid(_ incident: Int64) throws -> String {
    let row = try connection.firstRow("SELECT uid FROM incident WHERE id = ?", [.integer(incident)])
    guard case .text(let uid)? = row?.first else { return "incident \(incident)" }
    return uid
  }
}

extension CountRepository.Kept {
  fileprivate init(_ contribution: Contribution, family: Int64?) {
    self.init(
      period: contribution.period, incidents: contribution.incidents, bounds: contribution.bounds,
      isOfUnknownSize: contribution.isOfUnknownSize, personsNamed: contribution.personsNamed,
      rule: contribution.rule, countsUncertainDate: contribution.countsUncertainDate,
      family: family)
  }
}
