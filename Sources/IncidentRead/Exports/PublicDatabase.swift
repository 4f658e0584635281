package import IncidentStore
import Incidents
import SQLite

/// A new SQLite database that others may have: the public views as tables, with what their columns
/// mean, indexes and a full-text search, and nothing that is restricted.
///
/// It is made in memory, so that nothing of it is on a disk before it is whole.
package final class PublicDatabase {
  /// A table of it.
  package struct Table: Sendable {
    /// The name.
    package let name: String
    /// The meaning of its rows, in a few words.
    package let description: String
    /// True if it is one that few look at.
    package let isSecondary: Bool

    fileprivate init(_ name: String, _ description: String, isSecondary: Bool = false) {
      self.name = name
      self.description = description
      self.isSecondary = isSecondary
    }
  }

  /// The tables, those of the queries that come with the program last.
  package static let tables =
    [
      Table("incidents", "Incidents with their date and place."),
      Table("detentions", "Acts of detention: of one person under a pseudonym, or of a group."),
      Table("charges", "Charges by article of law."),
      Table("protests", "Assemblies: their form, authorisation and the response."),
      Table("monthly_detentions", "The published figures by month."),
      Table("reports", "Reports: one source's account of one incident."),
      Table("claims", "The numbers that reports state, as written and as bounds."),
      Table("sources", "Publishers, organisations, officials and witnesses."),
      Table("articles", "Articles of law.", isSecondary: true),
      Table("imports", "The imported lists.", isSecondary: true),
      Table("column_description", "Meaning of each column.", isSecondary: true),
      Table("about", "Origin and date of this database."),
    ] + ofLists
    + SavedQuery.shipped.map { query in
      Table(tableName(of: query), query.description)
    }

  private static let ofLists = Field.lists.map { Table($0.view, $0.field.row.meaning) }

  private static func tableName(of query: SavedQuery) -> String {
    query.name.replacing("-", with: "_")
  }

  private let connection: Connection
  private let disclosure: Disclosure
  private let viewColumns: [ViewColumn]
  /// Number of rows of the tables, without those that describe.
  package private(set) var rows = 0

  /// A copy of what is public of a database.
  ///
  /// Figures and the results of the queries that come with the program are of the whole database: they
  /// are left out where conditions choose among the incidents.
  ///
  /// - Parameters:
  ///   - filter: The incidents.
  ///   - store: The database, inside a transaction that reads.
  ///   - disclosure: What is given of texts.
  ///   - facts: What is said of the copy: names and values.
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  package init(
    of filter: IncidentFilter, in store: IncidentStore, disclosure: Disclosure,
    about facts: [(name: String, value: String)]
  ) throws {
    connection = try Connection.inMemory()
    self.disclosure = disclosure
    viewColumns = try store.viewColumns()
    try connection.transaction(.immediate) {
      try copyRecords(of: filter, store)
      try copySources(of: filter, store)
      try copy("SELECT * FROM articles", [], as: "articles", store)
      try copyTerms(of: filter, store)
      if filter.isEmpty { try copyFigures(store) }
      try describe(facts)
      try index()
    }
  }

  /// Hands the bytes of the file to a closure, in pieces.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func write(to sink: ([UInt8]) throws -> Void) throws {
    try connection.serialize(to: sink)
  }
}

// MARK: - What is copied

extension PublicDatabase {
  private func copyRecords(of filter: IncidentFilter, _ store: IncidentStore) throws {
    for subject in ViewExport.Subject.allCases {
      let export = try ViewExport(
        subject, profile: .public, keepsMerged: true, in: store, disclosure: disclosure)
      let name = subject.rawValue
      let insertion = try create(name, export.columns.map { ($0.name, Self.type(of: $0)) })
      try export.rows(of: filter, in: store) { row in
        try insert(Array(row.values.prefix(export.columns.count)), insertion)
      }
    }
  }

  private func copySources(of filter: IncidentFilter, _ store: IncidentStore) throws {
    let condition = filter.condition
    let given = """
      FROM \(ViewExport.withMerged)
      JOIN incident_report ON incident_report.incident_id = own.id
      JOIN report ON report.id = incident_report.report_id
      """
    try copy(
      """
      SELECT source.name, source.kind, source.reliability, source.url, count(*) AS reports
      \(given) JOIN source AS said ON said.id = report.source_id
      JOIN source ON source.id = ifnull(said.same_as, said.id)
      WHERE \(condition.sql) GROUP BY source.id ORDER BY source.name
      """, condition.values, as: "sources", store)
    try copy(
      """
      SELECT * FROM imports WHERE import IN (SELECT report.batch_id \(given) WHERE \(condition.sql))
      ORDER BY import
      """, condition.values, as: "imports", store)
  }

  /// Copies the terms of fields of which an incident may have several.
  private func copyTerms(of filter: IncidentFilter, _ store: IncidentStore) throws {
    let condition = filter.condition
    for list in Field.lists {
      try copy(
        """
        SELECT given.* FROM \(ViewExport.withMerged)
        JOIN \(list.view) AS given ON given.uid = own.uid WHERE \(condition.sql) ORDER BY own.id
        """, condition.values, as: list.view, store)
    }
  }

  private func copyFigures(_ store: IncidentStore) throws {
    try copy("SELECT * FROM monthly_detentions", [], as: "monthly_detentions", store)
    for query in SavedQuery.shipped {
      try copy(query.sql, [], as: Self.tableName(of: query), store)
    }
  }

  /// Copies the rows of a statement as a table, its columns typed as the public view of its name has
  /// them.
  private func copy(
    _ sql: String, _ values: [Value], as name: String, _ store: IncidentStore
  ) throws {
    var statement = try store.connection.prepare(sql)
    try statement.bind(values)
    let columns = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    let insertion = try create(
      name,
      columns.map { column in
        (column, viewColumns.first { $0.view == name && $0.name == column }.map(Self.type) ?? "")
      })
    let uid = columns.firstIndex(of: "uid")
    while try statement.step() {
      var row = try statement.values()
      var identifier: String?
      if let uid, case .text(let text) = row[uid] { identifier = text }
      disclosure.screen(&row, columns: columns, uid: identifier)
      try insert(row, insertion)
    }
  }

  private static func type(of column: ViewColumn) -> String {
    switch column.type {
    case "integer", "flag": "INTEGER"
    case "real": "REAL"
    default: "TEXT"
    }
  }

  /// Creates a table, and gives the statement that adds a row to it.
  private func create(
    _ name: String, _ columns: [(name: String, type: String)]
  ) throws -> String {
    let key = name == ViewExport.Subject.incidents.rawValue
    let isOfIncident = !key && columns.contains { $0.name == "uid" }
    var parts = columns.map { column in
      "\(Identifier.quoted(column.name)) \(column.type)"
        + (key && column.name == "uid" ? " PRIMARY KEY" : "")
    }
    if isOfIncident { parts.append("FOREIGN KEY (uid) REFERENCES incidents (uid)") }
    try connection.execute(
      "CREATE TABLE \(Identifier.quoted(name)) (\(parts.joined(separator: ", ")))")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(Identifier.quoted(name)) VALUES (\(marks))"
  }

  private func insert(_ values: [Value], _ insertion: String) throws {
    try connection.execute(insertion, values)
    rows += 1
  }
}

// MARK: - What helps to read it

extension PublicDatabase {
  private func describe(_ facts: [(name: String, value: String)]) throws {
    try connection.executeScript(
      """
      CREATE TABLE column_description (
        view TEXT, name TEXT, type TEXT, unit TEXT, meaning TEXT, PRIMARY KEY (view, name));
      CREATE TABLE about (name TEXT, value TEXT);
      """)
    let given = Set(Self.tables.map(\.name))
    for column in viewColumns where given.contains(column.view) {
      try connection.execute(
        "INSERT INTO column_description VALUES (?, ?, ?, ?, ?)",
        [
          .text(column.view), .text(column.name), .text(column.type), Value(column.unit),
          .text(column.meaning),
        ])
    }
    for fact in facts {
      try connection.execute(
        "INSERT INTO about VALUES (?, ?)", [.text(fact.name), .text(fact.value)])
    }
  }

  private func index() throws {
    try connection.executeScript(
      """
      CREATE INDEX incidents_by_date ON incidents (date_start, date_end);
      CREATE INDEX incidents_by_region ON incidents (region_name);
      CREATE INDEX incidents_by_kind ON incidents (kind);
      CREATE INDEX detentions_by_uid ON detentions (uid);
      CREATE INDEX charges_by_uid ON charges (uid);
      CREATE INDEX charges_by_article ON charges (article, code);
      CREATE INDEX protests_by_uid ON protests (uid);
      CREATE INDEX reports_by_uid ON reports (uid);
      CREATE INDEX reports_by_source ON reports (source);
      CREATE INDEX claims_by_uid ON claims (uid);
      CREATE VIRTUAL TABLE incidents_fts USING fts5 (
        title, summary, locality, region, country,
        content="incidents", tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO incidents_fts (incidents_fts) VALUES ('rebuild');
      """)
  }
}
