import IncidentStore
import Counting
import Incidents
import SQLite

/// Sums contributions into the rows of a table of figures.
///
/// An incident that belongs to no wave adds to every table what it adds to the whole. Of a wave and
/// its parts, a table takes what they add where those that are not in it count in rows of their own
/// (``CountingRow``): the figures of a group are those of the condition that takes just that group.
struct FigureReader {
  let connection: Connection
  let scope: FigureScope

  /// The sums of all rows that are asked for and hold anything.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem`` or ``FigureTooGreat``.
  func sums() throws -> [FigureKey: FigureSum] { try sumsAndSplitFamilies().sums }

  /// The same, with the number of families of which a group takes some members only.
  ///
  /// - Throws: As ``sums()`` does.
  func sumsAndSplitFamilies() throws -> (sums: [FigureKey: FigureSum], split: Int) {
    var sums: [FigureKey: FigureSum] = [:]
    var split = 0
    let counts = try AcceptedCounts(of: scope.quantity, connection)
    let kept = PrecomputedFigures(connection, scope)
    if let counts {
      try add(counts, to: &sums)
    } else {
      try kept?.addDetentions(to: &sums) ?? addDetentions(to: &sums)
    }
    if !scope.isWhole {
      let families = FamilyReader(connection: connection, scope: scope, counts: counts)
      split = try families.read { groups, contributions in
        for contribution in contributions {
          let key = FigureKey(period: contribution.period, groups: groups)
          try sums[key, default: FigureSum()].add(FigureSum(CountSums(contribution)))
        }
      }
    }
    if counts == nil {
      try addPersons(to: &sums)
      try kept?.addCharges(to: &sums) ?? addCharges(to: &sums)
    }
    return (sums.filter { scope.holds($0.key.period) && $0.value.isRow }, split)
  }

  private func addDetentions(to sums: inout [FigureKey: FigureSum]) throws {
    let selection = ContributionQuery(scope, over: "detention_count")
    let statement = selection.statement(
      CountColumn.sums(of: "detention_count"),
      conditions: scope.isWhole ? [] : [ContributionQuery.alone])
    try connection.query(statement.sql, statement.values) { row in
      let sum = FigureSum(try CountSums(row, from: selection.leading))
      try sums[try selection.key(row), default: FigureSum()].add(sum)
    }
  }

  /// Adds the numbers of another quantity: of the incidents that are neither wholes nor parts all as
  /// incidents, and those of which a report states one with it.
  private func add(_ counts: AcceptedCounts, to sums: inout [FigureKey: FigureSum]) throws {
    let all = ContributionQuery(scope, over: "detention_count")
    let incidents = all.statement(
      "sum(detention_count.incidents), sum(detention_count.date_uncertain)",
      conditions: [ContributionQuery.alone])
    try connection.query(incidents.sql, incidents.values) { row in
      var sum = CountSums()
      sum[.incidents] = try row.integer(at: all.leading)
      sum[.dateUncertain] = try row.integer(at: all.leading + 1)
      try sums[try all.key(row), default: FigureSum()].add(FigureSum(sum))
    }
    let some = ContributionQuery(scope, over: "detention_count", isGrouped: false)
    let stated = some.statement(
      "detention_count.incident_id", conditions: [ContributionQuery.alone, counts.condition])
    try connection.query(stated.sql, stated.values) { row in
      let (key, incident) = (try some.key(row), try row.integer(at: some.leading))
      var sum = CountSums(
        Contribution(
          incident: incident, row: CountingRow(key.period), own: counts[incident],
          isDateUncertain: false))
      sum[.incidents] = 0
      try sums[key, default: FigureSum()].add(FigureSum(sum))
    }
  }

  /// Adds the persons named, who are few: it starts from those, and not from all incidents.
  private func addPersons(to sums: inout [FigureKey: FigureSum]) throws {
    let selection = ContributionQuery(scope, over: "detention_count")
    let statement = selection.statement(
      "detention.person_id",
      from: """
        detention CROSS JOIN detention_count
          ON detention_count.incident_id = detention.incident_id
        """,
      conditions: [SQLCondition(sql: "detention.person_id IS NOT NULL", values: [])],
      grouping: ["detention.person_id"])
    try connection.query(statement.sql, statement.values) { row in
      let person = try row.integer(at: selection.leading)
      sums[try selection.key(row), default: FigureSum()].persons.insert(person)
    }
  }

  private func addCharges(to sums: inout [FigureKey: FigureSum]) throws {
    let selection = ContributionQuery(scope, over: "charge_count")
    let statement = selection.statement(
      """
      \(FigureDimension.articleName), sum(charge_count.charges),
      sum(charge_count.charges * charge_count.by_incident_date)
      """, joins: "JOIN legal_article ON legal_article.id = charge_count.article_id",
      grouping: ["charge_count.article_id"])
    try connection.query(statement.sql, statement.values) { row in
      let sum = try FigureSum(charges: row, from: selection.leading)
      try sums[try selection.key(row), default: FigureSum()].add(sum)
    }
  }
}

extension FigureSum {
  /// The sums of charges in a row: the article, how many, and how many by the date of the incident.
  init(charges row: borrowing Row, from first: Int) throws {
    self.init()
    charges = [try row.text(at: first): try row.integer(at: first + 1)]
    chargesByIncidentDate = try row.integer(at: first + 2)
  }
}
