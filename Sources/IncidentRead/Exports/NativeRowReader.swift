package import IncidentStore
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

  /// The current reports of an incident, in the order in which they came; none where there is no such
  /// incident.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func rows(ofIncident uid: String) throws -> [NativeRow] {
    var rows: [NativeRow] = []
    try connection.query(
      """
      \(Self.selection) AND report.id IN (SELECT linked.report_id FROM incident AS asked
        JOIN incident AS one ON one.id = asked.id OR one.merged_into = asked.id
        JOIN incident_report AS linked ON linked.incident_id = one.id WHERE asked.uid = ?)
      ORDER BY report.id
      """, [.text(uid)]
    ) { row in rows.append(try read(row)) }
    return rows
  }

  /// The statement that selects rows, up to the columns of the fields.
  private static let selection = """
    SELECT report.id, incident.id, incident.uid,
      incident.date_text, incident.date_edtf, incident.date_start, incident.date_end,
      incident.date_precision,
      report.reported_text, report.reported_edtf, report.reported_start, report.reported_end,
      report.reported_precision, incident.locality_code,
      detention.low IS NULL AND detention.best IS NULL AND detention.high IS NULL, parent.uid,
      EXISTS (SELECT 1 FROM charge WHERE charge.incident_id = incident.id),
      EXISTS (SELECT 1 FROM report_person WHERE report_person.report_id = report.id),
      \(NativeRow.fields.map(\.storedColumn).joined(separator: ", ")), own.uid
    FROM report
    CROSS JOIN incident_report ON incident_report.report_id = report.id
    CROSS JOIN incident AS own ON own.id = incident_report.incident_id
    CROSS JOIN incident ON incident.id = ifnull(own.merged_into, own.id)
    LEFT JOIN place ON place.id = incident.place_id
    LEFT JOIN protest ON protest.incident_id = incident.id
    LEFT JOIN detention ON detention.incident_id = incident.id AND detention.person_id IS NULL
    LEFT JOIN source ON source.id = report.source_id
    LEFT JOIN incident AS parent ON parent.id = incident.parent_id
    WHERE NOT \(ReportRevision.isReplaced)
    """

  /// The place of the column of a field among those that are selected.
  private static func index(_ field: Field) -> Int { 18 + field.rawValue }
}

extension Field {
  /// The column that keeps the field, in a statement over reports and their incidents; `NULL` where
  /// something else has to be read.
  fileprivate var storedColumn: String {
    switch row.storage {
    case .incident: return "incident.\(name)"
    case .protest: return "protest.\(name)"
    case .list(let table, _):
      return """
        (SELECT group_concat(stated.\(name), '; ')
          FROM (SELECT \(table).\(name) FROM \(table)
            WHERE \(table).incident_id = incident.id ORDER BY \(table).\(name)) AS stated)
        """
    case nil: break
    }
    return switch self {
    case .report: "report.report_key"
    case .country, .region, .locality, .latitude, .longitude: "place.\(name)"
    case .detentionKind: "detention.kind"
    case .source: "source.name"
    case .sourceKind: "source.kind"
    case .sourceURL: "report.url"
    case .language: "report.language"
    default: "NULL"
    }
  }
}

// MARK: - One row

extension NativeRowReader {
  private func read(_ row: borrowing Row) throws -> NativeRow {
    let (dataset, identifier) = IncidentUID.parts(of: try row.text(at: 2))
    let parent = try row.optionalText(at: 15).flatMap {
      IncidentUID.identifier(in: $0, of: dataset)
    }
    let (numbers, losesNumber) = try numbers(of: row.integer(at: 0))
    let position = try position(row)
    func value(_ field: Field) throws -> Value {
      switch field.kind {
      case .count(let quantity): Value(numbers[quantity])
      case .articles: try charges(row)
      case .link: Value(parent)
      case .degrees: field == .latitude ? position.latitude : position.longitude
      case .date: try Self.date(field, row)
      case .identifier: try field == .report ? Self.key(row) : .text(identifier)
      case .term: try field == .response ? Self.response(row) : Self.term(field, row)
      case .terms, .prose, .phrase, .text, .name: try row.value(at: Self.index(field))
      }
    }
    var values: [Value] = []
    for field in NativeRow.fields { values.append(try value(field)) }
    if profile == .public {
      let uid = try row.text(at: 2)
      disclosure?.screen(&values, columns: NativeRow.columns, uid: uid)
    }
    return NativeRow(
      values: values, dataset: dataset, parent: parent, isOfPerson: try row.integer(at: 17) == 1,
      losesNumber: losesNumber)
  }

  private static func date(_ field: Field, _ row: borrowing Row) throws -> Value {
    guard field != .date else { return .text(try row.date(at: 3).portableText) }
    return try row.optionalText(at: 12) == nil ? .null : Value(row.date(at: 8).portableText)
  }

  /// What tells the report from others: nothing where its source does.
  ///
  /// A report of an incident that is merged into another stands among those of the other, which can be from
  /// the same source.
  private static func key(_ row: borrowing Row) throws -> Value {
    let key = try row.text(at: index(.report))
    let own = try row.text(at: 18 + NativeRow.fields.count)
    if try own != row.text(at: 2) { return .text("\(own) \(key)") }
    let source = try row.optionalText(at: index(.source)) ?? ""
    guard WrittenText(key) != WrittenText(source) else { return .null }
    return .text(key.isEmpty ? NativeRow.onlyReport : key)
  }

  /// A term; null where it is none or says that nothing is known.
  private static func term(_ field: Field, _ row: borrowing Row) throws -> Value {
    let term = try row.optionalText(at: index(field))
    return term == "unknown" ? .null : Value(term)
  }

  /// The response; outside protests it is known only by the detention that it speaks of.
  private static func response(_ row: borrowing Row) throws -> Value {
    let stated = try term(.response, row)
    let isProtest = try row.optionalText(at: index(.form)) != nil
    let isOfUnknownKind =
      try row.optionalText(at: index(.detentionKind)) == DetentionKind.unknown.rawValue
    let isOfUnknownSize = try row.integer(at: 14) == 1
    let isDetention = try row.text(at: index(.kind)) == IncidentKind.detention.rawValue
    guard !isProtest, isOfUnknownKind, isOfUnknownSize, !isDetention else { return stated }
    return .text(AuthorityResponse.detentions.rawValue)
  }

  private func position(
    _ row: borrowing Row
  ) throws -> (latitude: Value, longitude: Value) {
    guard let latitude = try row.optionalReal(at: Self.index(.latitude)),
      let longitude = try row.optionalReal(at: Self.index(.longitude))
    else { return (.null, .null) }
    guard profile == .public else { return (.real(latitude), .real(longitude)) }
    let coarse = CoarsePosition(
      latitude: latitude, longitude: longitude, localityCode: try row.optionalText(at: 13))
    return (.real(coarse.latitude), .real(coarse.longitude))
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
      try row.optionalText(at: index(.country)), region: try row.optionalText(at: index(.region)),
      locality: try row.optionalText(at: index(.locality)))
    return ArticleContext(country: country, days: LawDays(try row.date(at: 3)))
  }

  private func charges(_ row: borrowing Row) throws -> Value {
    guard try row.integer(at: 16) != 0 else { return .null }
    defer { articles.reset() }
    try articles.bind(integer: row.integer(at: 1), at: 1)
    var references: [LegalArticleReference] = []
    while try articles.step() {
      let (part, paragraph) = (try articles.text(at: 2), try articles.text(at: 3))
      references.append(
        LegalArticleReference(
          code: try articles.term(LegalCode.self, at: 0), article: try articles.text(at: 1),
          part: part.isEmpty ? nil : part, paragraph: paragraph.isEmpty ? nil : paragraph))
    }
    let context = try Self.lawContext(row)
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
