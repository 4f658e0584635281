import Counting
import IncidentStore
import Incidents
import SQLite

/// What the incidents of an explanation are called, and the reports that they rest on.
struct ExplainedIncidents {
  /// What an incident is called.
  struct Label {
    var uid = ""
    var date = ""
    var title = ""
    /// The identifier of the whole that it is a part of.
    var whole: String?
    /// The number that its own reports state, whether or not it is counted; nil where none does.
    var stated: Bounds?
    /// Why it is not counted, where it is not.
    var reasonNotCounted = ""
  }

  private let connection: Connection
  private let quantity: Quantity
  private var labels: [Int64: Label] = [:]

  /// Reads what some incidents are called, and what their reports state of a quantity.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  init(
    _ connection: Connection, _ incidents: [Int64], of quantity: Quantity = .detained,
    _ counts: AcceptedCounts? = nil
  ) throws {
    self.connection = connection
    self.quantity = quantity
    var labels: [Int64: Label] = [:]
    try connection.query(
      """
      SELECT incident.id, incident.uid, incident.date_edtf, incident.title,
        (SELECT whole.uid FROM incident AS whole WHERE whole.id = incident.parent_id),
        incident.verification,
        (SELECT kept.uid FROM incident AS kept WHERE kept.id = incident.merged_into),
        detention.id, detention.low, detention.best, detention.high,
        (SELECT count(DISTINCT person_id) FROM detention
          WHERE incident_id = incident.id AND person_id IS NOT NULL),
        (SELECT later.uid FROM superseded_total
          JOIN incident AS later ON later.id = superseded_total.superseded_by
          WHERE superseded_total.incident_id = incident.id AND superseded_total.quantity = ?)
      FROM json_each(?) AS asked JOIN incident ON incident.id = asked.value
      LEFT JOIN detention
        ON detention.incident_id = incident.id AND detention.person_id IS NULL
      """, [.text(quantity.rawValue), Value(list: incidents)]
    ) { row in
      let id = try row.integer(at: 0)
      let detained = try row.optionalInteger(at: 7) == nil ? nil : try row.bounds(at: 8)
      let accepted = counts.map { $0.stated(id) } ?? detained
      let named = counts == nil ? Int(try row.integer(at: 11)) : 0
      let stated = OwnCount(accepted: accepted, personsNamed: named)?.bounds ?? accepted
      let later = try row.optionalText(at: 12).map { "Running total, superseded by \($0)." }
      labels[id] = Label(
        uid: try row.text(at: 1), date: try row.text(at: 2), title: try row.text(at: 3),
        whole: try row.optionalText(at: 4), stated: stated,
        reasonNotCounted: Self.reasonNotCounted(
          try row.term(Verification.self, at: 5), mergedInto: try row.optionalText(at: 6))
          ?? later
          ?? (stated == nil ? quantity.nothingSaid : quantity.nobody))
    }
    self.labels = labels
  }

  /// Why counting rule 8 leaves an incident out; nil where it does not.
  static func reasonNotCounted(_ verification: Verification, mergedInto kept: String?) -> String? {
    if let kept { return "Merged into \(kept)." }
    if verification == .withdrawn { return "Withdrawn by its source." }
    return verification == .notOccurred ? "Found not to have occurred." : nil
  }

  /// What an incident is called; empty for one that was not asked for.
  subscript(incident: Int64) -> Label { labels[incident] ?? Label() }

  /// The persons and charges of a period, and the reports and claims behind some incidents.
  func evidence(
    for incidents: [Int64], in period: FigurePeriod, _ scope: FigureScope, limit: Int?
  ) throws -> [IncidentDossier.Section] {
    guard quantity == .detained else { return try reports(of: incidents) }
    return [
      try section("persons", Self.persons, [Value(list: incidents)]),
      try charges(in: period, scope, limit: limit),
    ] + (try reports(of: incidents))
  }

  /// The decisions, reports and claims behind some incidents and those that are merged into them.
  func reports(of incidents: [Int64]) throws -> [IncidentDossier.Section] {
    let list = Value(list: incidents)
    return [
      try section("decisions", Self.decisions, [list]),
      try section("reports", Self.reports, [list]),
      try section(
        "claims", Self.claims,
        [
          list, .text(quantity.rawValue),
          .text((quantity == .detained ? .charged : quantity).rawValue),
        ]),
    ]
  }

  /// The charges that count in the period, whether or not anybody was detained in their incidents.
  private func charges(
    in period: FigurePeriod, _ scope: FigureScope, limit: Int?
  ) throws -> IncidentDossier.Section {
    let selection = ContributionQuery(scope, over: "charge_count", isGrouped: false)
    let statement = selection.statement(
      """
      (SELECT charged.uid FROM incident AS charged WHERE charged.id = charge_count.incident_id),
      \(FigureDimension.articleName), charge_count.charges, charge_count.date_start,
      charge_count.date_end, iif(charge_count.by_incident_date, 'incident', 'charge'),
      iif(charge_count.by_incident_date, (SELECT charged.date_edtf FROM incident AS charged
        WHERE charged.id = charge_count.incident_id), NULL)
      """, joins: "JOIN legal_article ON legal_article.id = charge_count.article_id",
      conditions: [
        SQLCondition(
          sql: "charge_count.period IN (\(period.months.map { _ in "?" }.joined(separator: ", ")))",
          values: period.months.map(Value.text))
      ])
    var rows: [[Value]] = []
    try connection.query(statement.sql, statement.values) { row in
      guard rows.count < limit ?? .max, try selection.key(row).period == period.text else { return }
      let first = selection.leading
      let date = try row.optionalText(at: first + 6) ?? Self.date(row, at: first + 3)
      rows.append(
        try row.values()[first..<first + 3]
          + [date.isEmpty ? .null : .text(date), .text(try row.text(at: first + 5))])
    }
    return IncidentDossier.Section(
      name: "charges", columns: ["uid", "article", "charges", "date", "date_of"], rows: rows)
  }

  /// The date of the days in two columns, in EDTF; empty where they are not known.
  private static func date(_ row: borrowing Row, at index: Int) throws -> String {
    guard let start = CalendarDay(iso: try row.text(at: index)) else { return "" }
    return PartialDate.edtf(from: start, to: CalendarDay(iso: try row.text(at: index + 1)) ?? start)
  }

  private func section(
    _ name: String, _ sql: String, _ values: [Value]
  ) throws -> IncidentDossier.Section {
    var statement = try connection.prepare(sql)
    try statement.bind(values)
    var rows: [[Value]] = []
    while try statement.step() { rows.append(try statement.values()) }
    let columns = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    return IncidentDossier.Section(name: name, columns: columns, rows: rows)
  }

  private static let persons = """
    SELECT DISTINCT incident.uid, person.pseudonym AS person
    FROM json_each(?) AS asked
    JOIN incident ON incident.id = asked.value
    JOIN detention ON detention.incident_id = incident.id
    JOIN person ON person.id = detention.person_id
    ORDER BY incident.id, person.pseudonym
    """

  /// The incidents asked for, with those that are merged into each.
  private static let asked = """
    WITH asked (whole, id) AS (
      SELECT value, value FROM json_each(?1)
      UNION ALL SELECT merged_into, id FROM incident
      WHERE merged_into IS NOT NULL AND merged_into IN (SELECT value FROM json_each(?1)))
    """

  private static let decisions = """
    \(asked)
    SELECT DISTINCT incident.uid, decision.id AS decision, decision.kind, decision.field,
      decision.answer, decision.author, decision.reason
    FROM standing_decision
    JOIN decision ON decision.id = standing_decision.decision_id
    JOIN decision_subject ON decision_subject.decision_id = decision.id
    JOIN incident AS named ON named.uid = decision_subject.uid
    JOIN asked ON asked.id = named.id
    JOIN incident ON incident.id = asked.whole
    ORDER BY incident.id, decision.id
    """

  private static let reports = """
    \(asked)
    SELECT incident.uid, report.id AS report_id, source.name AS source,
      report.reported_edtf AS reported_on, report.batch_id AS import, import_batch.file_name,
      report.line, report.revision, report.url
    FROM asked
    JOIN incident ON incident.id = asked.whole
    JOIN incident_report ON incident_report.incident_id = asked.id
    JOIN report ON report.id = incident_report.report_id
    JOIN import_batch ON import_batch.id = report.batch_id
    LEFT JOIN source AS said ON said.id = report.source_id
    LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
    ORDER BY incident.id, report.id
    """

  private static let claims = """
    \(asked)
    SELECT incident.uid, claim.report_id, claim.quantity, claim.text, claim.low, claim.best,
      claim.high, claim.rule
    FROM asked
    JOIN incident ON incident.id = asked.whole
    JOIN incident_report ON incident_report.incident_id = asked.id
    JOIN claim ON claim.report_id = incident_report.report_id
    WHERE claim.quantity = ?2 OR claim.quantity = ?3
    ORDER BY incident.id, claim.report_id, claim.quantity
    """
}
