import IncidentStore

/// What Datasette shows of the database: its metadata file
/// (https://docs.datasette.io/en/stable/metadata.html).
///
/// Tables that are not public views are hidden, those with names of persons cannot be read, and SQL
/// of a visitor's is not run, since it could read them.
struct DatasetteMetadata: Encodable {
  private let title = "Aigaq"
  private let description = "Human-rights incidents, as sources told them and as they are counted."
  private let databases: [String: Database]

  private struct Database: Encodable {
    let allowSql = false
    let tables: [String: Table]
    let queries: [String: Query]

    enum CodingKeys: String, CodingKey { case allowSql = "allow_sql", tables, queries }
  }

  private struct Table: Encodable {
    var description: String?
    var columns: [String: String]?
    var facets: [String]?
    var hidden: Bool?
    var allow: Bool?
  }

  private struct Query: Encodable {
    let title: String
    let description: String
    let sql: String
  }

  /// The columns with few values, by which rows can be counted.
  private static let facets: Set<String> = [
    "kind", "verification", "region_name", "authorisation", "response", "form", "article", "status",
    "quantity", "state", "date_precision",
  ]

  /// The metadata of a database that Datasette knows by a name.
  init(
    name: String, columns: [ViewColumn], queries: [SavedQuery], otherTables: [String],
    restricted: Set<String>
  ) {
    var tables: [String: Table] = [:]
    for (view, columns) in Dictionary(grouping: columns, by: \.view) {
      tables[view] = Table(
        columns: Dictionary(
          columns.map { ($0.name, Self.words($0)) }, uniquingKeysWith: { first, _ in first }),
        facets: columns.map(\.name).filter(Self.facets.contains))
    }
    for table in otherTables where tables[table] == nil {
      tables[table] = Table(hidden: true, allow: restricted.contains(table) ? false : nil)
    }
    databases = [
      name: Database(
        tables: tables,
        queries: Dictionary(
          queries.map { query in
            let title = query.name.split(separator: "-").joined(separator: " ")
            return (
              query.name, Query(title: title, description: query.description, sql: query.sql)
            )
          }, uniquingKeysWith: { first, _ in first }))
    ]
  }

  private static func words(_ column: ViewColumn) -> String {
    column.unit.map { "\(column.meaning) Unit: \($0)." } ?? column.meaning
  }
}
