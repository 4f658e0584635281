import Counting
import IncidentStore
import Incidents
import SQLite

/// Counts waves and their parts for a table that may be of some incidents only.
struct FamilyReader {
  let connection: Connection
  let scope: FigureScope
  /// The numbers that are counted; nil for people detained.
  var counts: AcceptedCounts?
  /// The months, as they are kept, of which only the families are read; nil for all.
  var months: [String]?

  /// Hands on what the members of each family add, for each group that one of them is in, and gives
  /// the number of families of which a group takes some members only.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  func read(_ body: (_ groups: [String], [Contribution]) throws -> Void) throws -> Int {
    let families = try self.families()
    guard !families.isEmpty else { return 0 }
    let groups = try self.groups()
    var split = 0
    for family in families {
      var isSplit = false
      for group in Set(family.flatMap { $0.isAsked ? groups[$0.member.id] ?? [[]] : [] }) {
        let members = family.map { kin in
          var member = kin.member
          member.row.isAsked =
            kin.isAsked && (groups[kin.member.id] ?? [[]]).contains(group)
          return member
        }
        let contributions = IncidentFamily.contributions(of: members)
        let asked = contributions.filter(\.row.isAsked)
        guard !asked.isEmpty else { continue }
        isSplit = isSplit || asked.count < contributions.count
        try body(group, asked)
      }
      split += isSplit ? 1 : 0
    }
    return split
  }

  /// Hands on the members of each family and what they add, those beside the table included.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  func readFamilies(
    _ body: ([IncidentFamily.Member], [Contribution]) throws -> Void
  ) throws {
    for family in try families() {
      let members = family.map { kin in
        var member = kin.member
        member.row.isAsked = kin.isAsked
        return member
      }
      try body(members, IncidentFamily.contributions(of: members))
    }
  }

  private typealias Kin = (member: IncidentFamily.Member, isAsked: Bool)

  /// The families of which any member is asked for, whole.
  private func families() throws -> [[Kin]] {
    var families: [[Kin]] = []
    var last: Int64?
    let condition = scope.condition ?? .always
    let kin = self.kin
    try connection.query(
      """
      \(kin.sql)
      SELECT \(CountRepository.memberColumns), kin.first, ifnull((\(condition.sql)), 0)
      FROM kin JOIN incident ON incident.id = kin.id \(CountRepository.memberJoin)
      ORDER BY kin.first, incident.id
      """, kin.values + condition.values
    ) { row in
      var member = try CountRepository.member(row, per: scope.length)
      if let counts { member = counts.counted(member) }
      let first = try row.integer(at: CountRepository.memberColumnCount)
      let isAsked = try row.integer(at: CountRepository.memberColumnCount + 1) != 0
      if first != last { families.append([]) }
      last = first
      families[families.count - 1].append((member, isAsked))
    }
    return families
  }

  /// The groups that each member is in; nothing where figures are not told apart.
  private func groups() throws -> [Int64: Set<[String]>] {
    guard !scope.dimensions.isEmpty else { return [:] }
    var groups: [Int64: Set<[String]>] = [:]
    let kin = self.kin
    let columns = scope.dimensions.map { $0.expression(over: "incident") }
    try connection.query(
      """
      \(kin.sql)
      SELECT kin.id, \(columns.joined(separator: ", "))
      FROM kin JOIN incident ON incident.id = kin.id
      \(ContributionQuery.joins(scope.dimensions, "kin.id"))
      """, kin.values
    ) { row in
      groups[try row.integer(at: 0), default: []].insert(
        try scope.dimensions.indices.map { try row.text(at: $0 + 1) })
    }
    return groups
  }

  /// The members of the families, each with the first of its own.
  private var kin: SQLCondition {
    var conditions = [
      SQLCondition(sql: "detention_count.family IS NOT NULL", values: [])
    ]
    if let years = scope.years(of: "detention_count") { conditions.append(years) }
    if let condition = scope.condition { conditions.append(condition) }
    if let months { conditions.append(ContributionQuery.isKept(in: months)) }
    return SQLCondition(
      sql: """
        WITH RECURSIVE asked (id) AS (
          SELECT DISTINCT detention_count.family
          FROM detention_count CROSS JOIN incident ON incident.id = detention_count.incident_id
          WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND "))),
        kin (first, id) AS (
          SELECT id, id FROM asked
          UNION
          SELECT kin.first, incident.id FROM kin JOIN incident ON incident.parent_id = kin.id)
        """, values: conditions.flatMap(\.values))
  }
}
