import Incidents
import SQLite

/// Reads reports as rows of the native layout.
package final class NativeRowReader {
  private let connection: Connection
  private let profile: ExportProfile
  private let disclosure: Disclosure?
  private var claims: Statement
  private var articles: Statement
  private var knownCounts = BoundedCache<WrittenText, String>(capacity: 20_000)

  init(
    _ connection: Connection, profile: ExportProfile, disclosure: Disclosure?
  ) throws(DatabaseError) {
    let claims = try connection.prepare(
      "SELECT quantity, text, low, best, high, rule FROM claim WHERE report_id = ?")
    let articles = try connection.prepare(
      """
      SELECT legal_article.code, legal_article.article, charge.part, charge.paragraph
      FROM charge JOIN legal_article ON legal_article.id = charge.article_id
      WHERE charge.incident_id = ? AND charge.person_id IS NULL ORDER BY charge.id
      """)
    self.connection = connection
    self.profile = profile
    self.disclosure = disclosure
    self.claims = claims
    self.articles = articles
  }

  /// Hands the current reports of the incidents of a filter to a closure, in the order in which they
  /// came.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  package func rows(of filter: IncidentFilter, _ body: (NativeRow) throws -> Void) throws {
    let condition = filter.condition
    try connection.query(
      "\(Self.selection) AND \(condition.sql) ORDER BY report.id", condition.values
    ) { row in try body(read(row)) }
  }

  /// The row of the newest revision of a report; nil where there is none.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func row(of report: ReportRevision.Identity) throws -> NativeRow? {
    var found: NativeRow?
    try connection.query(
      """
      \(Self.selection)
        AND report.external_id = ? AND report.dataset = ? AND report.report_key = ?
      """, [.text(report.externalID), .text(report.dataset), .text(report.key)]
    ) { row in found = try read(row) }
    return found
  }

  private static let selection = """
    SELECT report.id, incident.id, report.dataset, report.external_id, report.report_key,
      incident.date_text, incident.date_edtf, incident.date_start, incident.date_end,
      incident.date_precision, incident.kind, incident.title, incident.summary,
      place.country, place.region, place.locality, place.latitude, place.longitude,
      incident.locality_code, protest.form, protest.authorisation, protest.organiser,
      protest.demands, protest.response, detention.kind,
      detention.low IS NULL AND detention.best IS NULL AND detention.high IS NULL,
      incident.verification, source.name, source.kind, report.url,
      report.reported_text, report.reported_edtf, report.reported_start, report.reported_end,
      report.reported_precision, report.language, parent.uid,
      EXISTS (SELECT 1 FROM charge WHERE charge.incident_id = incident.id),
      EXISTS (SELECT 1 FROM report_person WHERE report_person.report_id = report.id), incident.uid
    FROM report
    CROSS JOIN incident_report ON incident_report.report_id = report.id
    CROSS JOIN incident ON incident.id = incident_report.incident_id
    LEFT JOIN place ON place.id = incident.place_id
    LEFT JOIN protest ON protest.incident_id = incident.id
    LEFT JOIN detention ON detention.incident_id = incident.id AND detention.person_id IS NULL
    LEFT JOIN source ON source.id = report.source_id
    LEFT JOIN incident AS parent ON parent.id = incident.parent_id
    WHERE NOT \(ReportRevision.isReplaced)
    """
}

// MARK: - One row

extension NativeRowReader {
  private func read(_ row: borrowing Row) throws -> NativeRow {
    let dataset = try row.text(at: 2)
    let numbers = try numbers(of: row.integer(at: 0))
    let parent = try row.optionalText(at: 36).flatMap { Self.identifier($0, in: dataset) }
    let reportedOn = try row.optionalText(at: 34) == nil ? nil : row.date(at: 30).portableText
    func count(_ quantity: Quantity) -> Value { Value(numbers.texts[quantity]) }
    var values: [Value] =
      [
        .text(try row.text(at: 3)), try Self.key(row), .text(try row.date(at: 5).portableText),
        .text(try row.text(at: 10)), .text(try row.text(at: 11)), .text(try row.text(at: 12)),
        try row.value(at: 13), try row.value(at: 14), try row.value(at: 15),
      ] + (try position(row)) + [
        try Self.term(row, at: 19), try Self.term(row, at: 20),
        try row.value(at: 21), try row.value(at: 22),
        count(.participants), count(.detained), try Self.term(row, at: 24), count(.arrested),
        count(.fined), count(.charged),
        try row.integer(at: 37) == 0
          ? .null : charges(of: row.integer(at: 1), in: Self.lawContext(row)),
        count(.injured), count(.killed), try Self.response(row), .text(try row.text(at: 26)),
        try row.value(at: 27), try Self.term(row, at: 28), try row.value(at: 29),
        Value(reportedOn), try row.value(at: 35), Value(parent),
      ]
    if profile == .public {
      let uid = try row.text(at: 39)
      disclosure?.screen(&values, columns: NativeRow.columns, uid: uid)
    }
    return NativeRow(
      values: values, dataset: dataset, parent: parent, isOfPerson: try row.integer(at: 38) == 1,
      losesNumber: numbers.losesNumber)
  }

  /// What tells the report from others: nothing where its source does.
  private static func key(_ row: borrowing Row) throws -> Value {
    let key = try row.text(at: 4)
    let source = try row.optionalText(at: 27) ?? ""
    guard WrittenText(key) != WrittenText(source) else { return .null }
    return .text(key.isEmpty ? NativeRow.onlyReport : key)
  }

  /// A term; null where it is none or says that nothing is known.
  private static func term(_ row: borrowing Row, at index: Int) throws -> Value {
    let term = try row.optionalText(at: index)
    return term == "unknown" ? .null : Value(term)
  }

  /// The response; outside protests it is known only by the detention that it speaks of.
  private static func response(_ row: borrowing Row) throws -> Value {
    let stated = try term(row, at: 23)
    let isProtest = try row.optionalText(at: 19) != nil
    let isOfUnknownKind = try row.optionalText(at: 24) == DetentionKind.unknown.rawValue
    let isOfUnknownSize = try row.integer(at: 25) == 1
    let isDetention = try row.text(at: 10) == IncidentKind.detention.rawValue
    guard !isProtest, isOfUnknownKind, isOfUnknownSize, !isDetention else { return stated }
    return .text(AuthorityResponse.detentions.rawValue)
  }

  private func position(_ row: borrowing Row) throws -> [Value] {
    guard let latitude = try row.optionalReal(at: 16), let longitude = try row.optionalReal(at: 17)
    else { return [.null, .null] }
    guard profile == .public else { return [.real(latitude), .real(longitude)] }
    let coarse = CoarsePosition(
      latitude: latitude, longitude: longitude, localityCode: try row.optionalText(at: 18))
    return [.real(coarse.latitude), .real(coarse.longitude)]
  }

  private static func identifier(_ uid: String, in dataset: String) -> String? {
    let prefix = "\(dataset):"
    return uid.hasPrefix(prefix) ? String(uid.dropFirst(prefix.count)) : nil
  }

  private func numbers(of report: Int64) throws -> (texts: [Quantity: String], losesNumber: Bool) {
    defer { claims.reset() }
    try claims.bind(integer: report, at: 1)
    var texts: [Quantity: String] = [:]
    var losesNumber = false
    while try claims.step() {
      let bounds = try claims.bounds(at: 2)
      let text = try claims.text(at: 1)
      let estimate = CountEstimate(
        stored: text, low: bounds.low, best: bounds.best, high: bounds.high,
        rule: try claims.optionalText(at: 5))
      guard let estimate else { throw StoredValueProblem(column: "low") }
      let portable = portableText(of: estimate)
      if portable == nil { losesNumber = true }
      texts[try claims.term(Quantity.self, at: 0)] = portable ?? text
    }
    return (texts, losesNumber)
  }

  private func portableText(of estimate: CountEstimate) -> String? {
    // Digits alone are read as the number that they are.
    if let number = estimate.best, estimate.low == number, estimate.high == number,
      estimate.text.utf8.count < 10, estimate.text == String(number)
    {
      return estimate.text
    }
    let bounds = [estimate.low, estimate.best, estimate.high].map { $0.map(String.init) ?? "" }
    let key = WrittenText(bounds.joined(separator: "/") + "/" + estimate.text)
    if let known = knownCounts[key] { return known }
    let text = estimate.portableText
    if let text { knownCounts[key] = text }
    return text
  }

  /// The law under which an import reads the articles of the row.
  private static func lawContext(_ row: borrowing Row) throws -> ArticleContext {
    let country = ArticleContext.Country(
      try row.optionalText(at: 13), region: try row.optionalText(at: 14),
      locality: try row.optionalText(at: 15))
    return ArticleContext(country: country, days: LawDays(try row.date(at: 5)))
  }

  private func charges(of incident: Int64, in context: ArticleContext) throws -> Value {
    defer { articles.reset() }
    try articles.bind(integer: incident, at: 1)
    var references: [LegalArticleReference] = []
    while try articles.step() {
      let (part, paragraph) = (try articles.text(at: 2), try articles.text(at: 3))
      references.append(
        LegalArticleReference(
          code: try articles.term(LegalCode.self, at: 0), article: try articles.text(at: 1),
          part: part.isEmpty ? nil : part, paragraph: paragraph.isEmpty ? nil : paragraph))
    }
    return references.isEmpty ? .null : .text(ArticleList.write(references, in: context))
  }
}

extension IncidentStore.Repositories {
  /// Makes the reader of reports as rows of the native layout.
  ///
  /// - Parameters:
  ///   - profile: How much is told.
  ///   - disclosure: What the profile `public` gives of texts; nil where nothing leaves the program.
  /// - Returns: The reader.
  /// - Throws: An error of SQLite's.
  package func nativeRows(
    _ profile: ExportProfile, disclosure: Disclosure? = nil
  ) throws -> NativeRowReader {
    try NativeRowReader(reports.connection, profile: profile, disclosure: disclosure)
  }
}
