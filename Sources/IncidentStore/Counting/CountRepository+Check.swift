import Counting
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
      let inRegion = Dictionary(
        try regionContributions(of: members).map { ($0.incident, $0) }
      ) { first, _ in first }
      let due = Dictionary(
        IncidentFamily.contributions(of: members).map {
          ($0.incident, Kept($0, family: first, inRegion: inRegion[$0.incident]))
        }, uniquingKeysWith: { first, _ in first })
      for id in members.map(\.id) where try kept(id) != due[id] { wrong.append(id) }
    }
    return try wrong.map(name)
  }

  private func hasParts(_ incident: Int64) throws -> Bool {
    try connection.hasRow("SELECT 1 FROM incident WHERE parent_id = ?", [.integer(incident)])
  }

  /// A contribution with what is kept beside it.
  fileprivate struct Kept: Equatable {
    let period: String
    let sums: CountSums
    let personsNamed: Int
    let rule: CountingRule
    let family: Int64?
    /// Its period and numbers among the members of its region; nil outside of families.
    let inRegion: RegionKept?
    var isOfRightRegion = true
  }

  /// The contribution of a member of a family among those of its region, as it is kept.
  fileprivate struct RegionKept: Equatable {
    let period: String
    let sums: CountSums
  }

  /// What is kept for an incident.
  fileprivate func kept(_ incident: Int64) throws -> Kept? {
    var kept: Kept?
    try connection.query(
      """
      SELECT detention_count.period, detention_count.persons_named, detention_count.rule,
        detention_count.family,
        detention_count.region = (
          SELECT \(RegionExpression.over("incident")) FROM incident
          WHERE incident.id = detention_count.incident_id)
          AND coalesce(region_count.region = detention_count.region, 1),
        region_count.period, \(CountColumn.list(of: "detention_count")),
        \(CountColumn.list(of: "region_count"))
      FROM detention_count
      LEFT JOIN region_count ON region_count.incident_id = detention_count.incident_id
      WHERE detention_count.incident_id = ?
      """, [.integer(incident)]
    ) { row in
      let width = CountColumn.allCases.count
      let inRegion = try row.optionalText(at: 5).map { period in
        RegionKept(period: period, sums: try CountSums(row, from: 6 + width))
      }
      kept = Kept(
        period: try row.text(at: 0), sums: try CountSums(row, from: 6),
        personsNamed: Int(try row.integer(at: 1)),
        rule: try row.term(CountingRule.self, at: 2), family: try row.optionalInteger(at: 3),
        inRegion: inRegion, isOfRightRegion: try row.integer(at: 4) == 1)
    }
    return kept
  }

  /// The name of an incident in findings, also where it is gone.
  func name(_ incident: Int64) throws -> String {
    try connection.uid(of: incident) ?? "incident \(incident)"
  }
}

extension CountRepository.Kept {
  fileprivate init(_ contribution: Contribution, family: Int64?, inRegion: Contribution? = nil) {
    self.init(
      period: contribution.period, sums: CountSums(contribution),
      personsNamed: contribution.personsNamed, rule: contribution.rule, family: family,
      inRegion: inRegion.map { .init(period: $0.period, sums: CountSums($0)) })
  }
}
