package import Counting
package import SQLite

extension CountColumn {
  /// All columns of a table as a list in SQL.
  package static func list(of table: String) -> String {
    allCases.map { "\(table).\($0.name)" }.joined(separator: ", ")
  }

  /// The sums of all columns of a table as a list in SQL.
  package static func sums(of table: String) -> String {
    allCases.map { "sum(\(table).\($0.name))" }.joined(separator: ", ")
  }
}

extension CountSums {
  /// The numbers in the columns of a row, from one on.
  ///
  /// - Throws: `DecodingFailure`.
  package init(_ row: borrowing Row, from first: Int) throws {
    self.init()
    for column in CountColumn.allCases {
      self[column] = try row.integer(at: first + column.rawValue)
    }
  }
}

/// The region of an incident in SQL: its code or, where there is none, as a list writes it.
package enum RegionExpression {
  /// The region; empty where there is none.
  ///
  /// - Parameter table: `detention_count` or `charge_count`, which keep it, or `incident`.
  /// - Returns: An expression.
  package static func over(_ table: String) -> String {
    switch table {
    case "incident": "coalesce(incident.region_code, \(written), '')"
    default: "\(table).region"
    }
  }

  /// The region of an incident as a list writes it.
  package static let written =
    "(SELECT place.region FROM place WHERE place.id = incident.place_id)"
}
