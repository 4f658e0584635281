import Incidents
package import SQLite

/// A current report with what is concluded of its incident, as a row of the native layout.
///
/// What is told of the incident is what all its reports together tell, so that an import of all rows
/// concludes the same again. Who said it, when, and the numbers are the report's own.
package struct NativeRow {
  /// The names of the columns, which are those of the native layout without those of persons.
  package static let columns = fields.map(\.name)

  /// The fields of the columns.
  static let fields = Field.allCases.filter { !$0.isOfPersons }

  /// What the column `report` says where an incident has one report, whatever its source.
  package static let onlyReport = "*"

  /// The values, one for each column.
  package internal(set) var row = RowBuffer()
  /// The name of the list.
  package internal(set) var dataset = ""
  /// The identifier in the list of the incident that this one is a part of.
  package internal(set) var parent: String?
  /// Whether the row came about one person, of whom it tells nothing here.
  package internal(set) var isOfPerson = false
  /// Whether it states a number for which the native layout has no words.
  package internal(set) var losesNumber = false

  /// The values, each with a copy of its text.
  package var values: [Value] { row.values }
}
