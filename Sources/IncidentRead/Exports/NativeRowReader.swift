package import IncidentStore
import Incidents
import SQLite

/// Reads reports as rows of the native layout.
package final class NativeRowReader {
  private let connection: Connection
  private let profile: ExportProfile
  private let disclosure: Disclosure?
  private var claims: ClaimReader
  private var articles: Statement
  private var knownDates = BoundedCache<WrittenText, String>(capacity: 20_000)
  /// The row that was read last, and is lent.
  private var native = NativeRow()
  private let screened = NativeRow.columns.map(Disclosure.ScreenedColumn.init)

  init(
    _ connection: Connection, profile: ExportProfile, disclosure: Disclosure?
  ) throws(DatabaseError) {
    let claims = try ClaimReader(connection)
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
    try read(" AND \(condition.sql)", condition.values, body)
  }

  /// Hands the rows of a condition to a closure.
  private func read(
    _ condition: String, _ values: [Value], _ body: (NativeRow) throws -> Void
  ) throws {
    defer { claims.reset() }
    try connection.query("\(Self.selection)\(condition) ORDER BY report.id", values) { row in
      try read(row)
      try body(native)
    }
  }

  /// Whether incidents are parts of others.
  ///
  /// - Throws: An error of SQLite's.
  package func hasParts() throws -> Bool {
    try connection.firstRow("SELECT 1 FROM incident WHERE parent_id IS NOT NULL LIMIT 1") != nil
  }

  /// The row of the newest revision of a report; nil where there is none.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func row(of report: ReportRevision.Identity) throws -> NativeRow? {
    var found: NativeRow?
    try read(
      " AND report.external_id = ? AND report.dataset = ? AND report.report_key = ?",
      [.text(report.externalID), .text(report.dataset), .text(report.key)]
    ) { found = $0 }
    return found
  }

  /// The current reports of an incident, in the order in which they came; none where there is no such
  /// incident.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func rows(ofIncident uid: String) throws -> [NativeRow] {
    var rows: [NativeRow] = []
    try read(
      """
       AND report.id IN (SELECT linked.report_id FROM incident AS asked
        JOIN incident AS one ON one.id = asked.id OR one.merged_into = asked.id
        JOIN incident_report AS linked ON linked.incident_id = one.id WHERE asked.uid = ?)
      """, [.text(uid)]
    ) { rows.append($0) }
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
      \(NativeRow.fields.map(\.storedColumn).joined(separator: ", ")),
      own.uid, own.id = incident.id, report.report_key = ifnull(source.name, '')
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

  /// The place of the first column behind those of the fields.
  private static let rest = 18 + NativeRow.fields.count
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
  /// Reads a row into ``native``.
  private func read(_ row: borrowing Row) throws {
    native.row.removeAll()
    native.isOfPerson = try row.integer(at: 17) == 1
    try readList(row)
    try claims.read(row.integer(at: 0))
    native.losesNumber = claims.losesNumber
    for field in Self.readings { try append(field, row) }
    guard profile == .public, let disclosure else { return }
    try disclosure.screen(&native.row, screened) { try row.text(at: 2) }
  }

  /// Reads the list, and the incident of it that the row's is a part of.
  private func readList(_ row: borrowing Row) throws {
    let isSame = try row.withUTF8(at: 2) { uid in
      uid.hasPrefix(native.dataset) && native.dataset.utf8.count < uid.count
        && uid[native.dataset.utf8.count] == UInt8(ascii: ":")
    }
    if !isSame { native.dataset = IncidentUID.parts(of: try row.text(at: 2)).list }
    native.parent = try row.optionalText(at: 15).flatMap {
      IncidentUID.identifier(in: $0, of: native.dataset)
    }
  }

  /// What is read of a field, told once for all rows.
  private enum Reading {
    case number(Quantity), articles, parent, latitude, longitude, date, reportedOn, identifier, key
    case response
    case term(column: Int)
    case stored(column: Int)
  }

  private static let readings: [Reading] = NativeRow.fields.map { field in
    switch field.kind {
    case .count(let quantity): .number(quantity)
    case .articles: .articles
    case .link: .parent
    case .degrees: field == .latitude ? .latitude : .longitude
    case .date: field == .date ? .date : .reportedOn
    case .identifier: field == .report ? .key : .identifier
    case .term: field == .response ? .response : .term(column: index(field))
    case .terms, .prose, .phrase, .text, .name: .stored(column: index(field))
    }
  }

  private func append(_ reading: Reading, _ row: borrowing Row) throws {
    switch reading {
    case .number(let quantity): native.row.append(Value(claims[quantity]))
    case .articles: native.row.append(try charges(row))
    case .parent: native.row.append(Value(native.parent))
    case .latitude: native.row.append(try position(row).latitude)
    case .longitude: native.row.append(try position(row).longitude)
    case .date: try appendDate(at: 3, row)
    case .reportedOn: try appendDate(at: 8, row)
    case .identifier: try appendIdentifier(row)
    case .key: try appendKey(row)
    case .response: try appendResponse(row)
    case .term(let column): try appendTerm(at: column, row)
    case .stored(let column): try row.handOver(column, to: &native.row)
    }
  }

  private func appendDate(at column: Int, _ row: borrowing Row) throws {
    guard try !row.isNull(at: column + 4) else { return native.row.null() }
    let isPlain = try row.withUTF8(at: column) { text in
      try row.withUTF8(at: column + 1) { text.isSame(as: $0) && !text.isEmpty }
    }
    // Most dates are written in EDTF, and a text that is gives itself.
    if isPlain { return try row.handOver(column, to: &native.row) }
    let key = WrittenText("\(try row.text(at: column))\0\(try row.text(at: column + 1))")
    let text = try knownDates[key] ?? row.date(at: column).portableText
    knownDates[key] = text
    native.row.append(.text(text))
  }

  /// Appends the identifier in the list.
  private func appendIdentifier(_ row: borrowing Row) throws {
    let start = native.dataset.isEmpty ? 0 : native.dataset.utf8.count + 1
    try row.withUTF8(at: 2) { native.row.text($0.extracting(start..<$0.count)) }
  }

  /// Appends what tells the report from others: nothing where its source does.
  ///
  /// A report of an incident that is merged into another stands among those of the other, which can be from
  /// the same source.
  private func appendKey(_ row: borrowing Row) throws {
    let column = Self.index(.report)
    guard try row.integer(at: Self.rest + 1) == 1 else {
      let (own, key) = (try row.text(at: Self.rest), try row.text(at: column))
      return native.row.append(.text("\(own) \(key)"))
    }
    guard try row.integer(at: Self.rest + 2) == 0 else { return native.row.null() }
    let isEmpty = try row.withUTF8(at: column) { $0.isEmpty }
    guard isEmpty else { return try row.handOver(column, to: &native.row) }
    native.row.append(.text(NativeRow.onlyReport))
  }

  /// Appends a term; null where it is none or says that nothing is known.
  private func appendTerm(at column: Int, _ row: borrowing Row) throws {
    guard try !row.isNull(at: column), try !row.withUTF8(at: column, { $0.isSame(as: "unknown") })
    else { return native.row.null() }
    try row.handOver(column, to: &native.row)
  }

  /// Appends the response; outside protests it is known only by the detention that it speaks of.
  private func appendResponse(_ row: borrowing Row) throws {
    guard try row.isNull(at: Self.index(.form)), try row.integer(at: 14) == 1,
      try row.optionalText(at: Self.index(.detentionKind)) == DetentionKind.unknown.rawValue,
      try row.text(at: Self.index(.kind)) != IncidentKind.detention.rawValue
    else { return try appendTerm(at: Self.index(.response), row) }
    native.row.append(.text(AuthorityResponse.detentions.rawValue))
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
