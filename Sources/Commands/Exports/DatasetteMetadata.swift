import IncidentStore
import IncidentRead
import Incidents

/// The metadata file with which Datasette shows a public copy of the database
/// (https://docs.datasette.io/en/stable/metadata.html).
struct DatasetteMetadata: Encodable {
  private let title = "Aigaq"
  private let description =
    "Human-rights incidents, as sources reported them and as they are counted."
  private let databases: [String: Database]

  private struct Database: Encodable {
    let tables: [String: Table]
    /// Of Datasette 1.0; earlier ones have a setting on their command line.
    let permissions = ["view-database-download": false]
  }

  private struct Table: Encodable {
    let description: String
    var columns: [String: String]?
    var facets: [String]?
    var sortDescending: String?
    var hidden: Bool?

    enum CodingKeys: String, CodingKey {
      case description, columns, facets, sortDescending = "sort_desc", hidden
    }
  }

  /// The columns with few values, by which rows can be counted.
  private static let facets = Set(Field.ofTerms.map(\.name)).union([
    "region_name", "article", "status", "quantity", "state", "date_precision",
  ])

  /// The metadata of a public copy that Datasette knows by a name.
  init(name: String, columns: [ViewColumn]) {
    let described = Dictionary(grouping: columns, by: \.view)
    let tables = PublicDatabase.tables.map { table in
      let columns = described[table.name] ?? []
      return (
        table.name,
        Table(
          description: table.description,
          columns: Dictionary(
            columns.map { ($0.name, Self.words($0)) }, uniquingKeysWith: { first, _ in first }),
          facets: columns.map(\.name).filter(Self.facets.contains),
          sortDescending: columns.contains { $0.name == "date_start" } ? "date_start" : nil,
          hidden: table.isSecondary ? true : nil)
      )
    }
    databases = [
      name: Database(tables: Dictionary(tables, uniquingKeysWith: { first, _ in first }))
    ]
  }

  private static func words(_ column: ViewColumn) -> String {
    column.unit.map { "\(column.meaning) Unit: \($0)." } ?? column.meaning
  }
}
