import IncidentStore
import Counting
import Incidents
import SQLite

/// Reads what is behind a figure.
struct ExplanationReader {
  private let connection: Connection
  private let period: FigurePeriod
  private let scope: FigureScope
  private let counts: AcceptedCounts?

  init(_ connection: Connection, period: FigurePeriod, _ scope: FigureScope) throws {
    self.connection = connection
    self.period = period
    self.scope = scope
    counts = try AcceptedCounts(of: scope.quantity, connection)
  }

  func explanation() throws -> FigureExplanation {
    var lines: [FigureExplanation.Line] = []
    var omissions: [FigureExplanation.Omission] = []
    try readSingles { contribution in
      if contribution.addsDetentions {
        lines.append(.init(contribution: contribution, own: contribution.statedBounds))
      } else {
        omissions.append(Self.undetained(contribution))
      }
    }
    let families = FamilyReader(
      connection: connection, scope: scope, counts: counts, months: period.months)
    try families
      .readFamilies { members, contributions in
        let own = Dictionary(members.map { ($0.id, $0) }) { first, _ in first }
        let inRow = contributions.filter { $0.row == CountingRow(period.text) }
        guard !inRow.isEmpty else { return }
        for contribution in contributions {
          if contribution.row != CountingRow(period.text) {
            omissions.append(Self.elsewhere(contribution))
          } else if contribution.rule == .noDetention {
            omissions.append(Self.undetained(contribution))
          } else if contribution.rule == .wholeWithinParts, contribution.incidents == 0 {
            omissions.append(
              .init(
                incident: contribution.incident,
                reason: contribution.rule.meaning(counting: scope.quantity)))
          } else {
            lines.append(
              .init(
                contribution: contribution,
                own: own[contribution.incident]?.own?.bounds ?? contribution.bounds))
          }
        }
      }
    omissions += try spanning() + notCounted()
    lines.sort { $0.contribution.incident < $1.contribution.incident }
    omissions.sort { $0.incident < $1.incident }
    return FigureExplanation(
      period: period, scope: scope, count: try count(), lines: lines, omissions: omissions,
      counts: counts)
  }

  /// An incident that is counted and in which nobody is said to have been detained.
  private static func undetained(_ contribution: Contribution) -> FigureExplanation.Omission {
    .init(incident: contribution.incident, reason: nil, incidents: contribution.incidents)
  }

  /// The figure, summed as the export sums it.
  private func count() throws -> FigureRow {
    let key = FigureKey(period: period.text, groups: [])
    var scope = scope
    if let days = period.days {
      (scope.from, scope.to) = (days.lowerBound, days.upperBound)
    }
    let sum = try FigureReader(connection: connection, scope: scope).sums()[key]
    return sum?.count(key) ?? .empty(key, isZero: true)
  }

  private static func elsewhere(_ other: Contribution) -> FigureExplanation.Omission {
    let reason =
      other.row.isAsked
      ? "Of the same wave, and counts in \(other.period)."
      : "Of the same wave, and not among the incidents asked for."
    return .init(incident: other.incident, reason: reason)
  }

  /// Hands on what the incidents that are neither wholes nor parts add.
  private func readSingles(_ body: (Contribution) -> Void) throws {
    let selection = ContributionQuery(scope, over: "detention_count", isGrouped: false)
    let statement = selection.statement(
      """
      detention_count.incident_id, detention_count.persons_named, detention_count.rule,
      \(CountColumn.list(of: "detention_count"))
      """,
      conditions: [
        ContributionQuery.alone, ContributionQuery.isKept(in: period.months),
      ])
    let first = selection.leading
    try connection.query(statement.sql, statement.values) { row in
      guard try selection.key(row).period == period.text else { return }
      let incident = try row.integer(at: first)
      let kept = Contribution(
        incident: incident, row: CountingRow(period.text),
        kept: try CountSums(row, from: first + 3),
        personsNamed: Int(try row.integer(at: first + 1)),
        rule: try row.term(CountingRule.self, at: first + 2))
      guard let counts else { return body(kept) }
      body(
        Contribution(
          incident: incident, row: kept.row, own: counts[incident],
          isDateUncertain: kept.isDateUncertain))
    }
  }

  /// Incidents that may have begun in the period, and count in the row of dates that span several.
  private func spanning() throws -> [FigureExplanation.Omission] {
    guard !CountingPeriod.isUndated(period.text), let days = period.days else { return [] }
    let rows = period.spanned
    return try incidents(
      """
      JOIN detention_count ON detention_count.incident_id = incident.id
      WHERE detention_count.family IS NULL
        AND detention_count.period IN (\(rows.map { _ in "?" }.joined(separator: ", ")))
        AND incident.date_start <= ? AND incident.date_end >= ?
      """, rows.map(Value.text) + [.text(days.upperBound.iso), .text(days.lowerBound.iso)]
    ).filter { !period.holds($0.date) }.map { incident, date in
      .init(
        incident: incident,
        reason: "Its date spans more: counts in \(CountingPeriod.of(date, per: scope.length)).")
    }
  }

  /// Incidents of the period that rule 8 leaves out.
  private func notCounted() throws -> [FigureExplanation.Omission] {
    let days = period.days
    let when =
      days == nil ? "incident.date_start IS NULL" : "incident.date_start BETWEEN ? AND ?"
    return try incidents(
      """
      WHERE \(when) AND NOT EXISTS (SELECT 1 FROM detention_count
        WHERE detention_count.incident_id = incident.id)
      """, days.map { [.text($0.lowerBound.iso), .text($0.upperBound.iso)] } ?? []
    ).filter { period.holds($0.date) }.map { .init(incident: $0.id, reason: nil) }
  }

  /// Those of the incidents asked for that a statement's end leaves, with their dates.
  private func incidents(
    _ tail: String, _ values: [Value]
  ) throws -> [(id: Int64, date: PartialDate)] {
    var incidents: [(id: Int64, date: PartialDate)] = []
    var sql = """
      SELECT incident.id, incident.date_text, incident.date_edtf, incident.date_start,
        incident.date_end, incident.date_precision
      FROM incident \(tail)
      """
    if let condition = scope.condition { sql += " AND (\(condition.sql))" }
    try connection.query(sql, values + (scope.condition?.values ?? [])) { row in
      incidents.append((try row.integer(at: 0), try row.date(at: 1)))
    }
    return incidents
  }
}
