import Incidents
import Tabular
import IncidentImport
import TestSupport

/// What is found about a text that is a file of that name.
func inspected(
  _ text: String, named name: String = "list.csv", _ choices: ReadingChoices = ReadingChoices(),
  preset: String? = nil
) throws -> FileInspection {
  try inspected(bytes: Array(text.utf8), named: name, choices, preset: preset)
}

/// What is found about bytes that are a file of that name.
func inspected(
  bytes: [UInt8], named name: String = "list.csv", _ choices: ReadingChoices = ReadingChoices(),
  preset: String? = nil
) throws -> FileInspection {
  let folder = try TemporaryFolder()
  return try FileInspector.inspect(folder.write(bytes, to: name), choices, preset: preset)
}

/// What is found about one column of texts, beside a column that numbers the rows.
func inspected(column name: String, _ texts: [String]) throws -> ColumnFinding {
  let rows = texts.enumerated().map { ["\($0)", $1] }
  let inspection = try inspected(csv([["n", name]] + rows))
  return inspection.columns[1]
}

extension FileInspection {
  /// The fields that the columns feed, by the columns' names.
  var feeds: [String: [Field]] {
    Dictionary(
      uniqueKeysWithValues: columns.filter { !$0.feeds.isEmpty }
        .map { ($0.name, $0.feeds.map(\.field)) })
  }

  /// What was found about a field.
  func finding(_ field: Field) -> FieldFinding? { fields.first { $0.field == field } }
}
