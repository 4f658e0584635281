import Incidents

/// Why a file as a whole cannot be imported.
package enum ImportProblem: Error, Hashable, Sendable {
  /// The file holds nothing.
  case emptyFile
  /// Lines that are no part of the table seem to stand before the header.
  case likelyPreamble(lines: Int)
  /// Nothing says, or everything but the truth, whether day or month comes first in a column.
  case unclearDateOrder(column: String, problem: String)
  /// The file has a header and no rows.
  case noRows
  /// A field, or a condition, is read from a name that several columns have.
  case repeatedColumn(name: String, field: NativeField?, columns: [String])
  /// The file does not look like a list of incidents; the reason is a clause.
  case noIncidents(reason: String, columns: [String])
  /// The file has no column for a field that every row needs.
  case missingField(NativeField, columns: [String])
  /// There is no preset of that name.
  case noSuchPreset(name: String, known: [String])
  /// The header is of several presets' layouts.
  case severalPresets([String])
  /// Two columns could feed one field.
  case ambiguousColumns(field: NativeField, first: String, second: String)
  /// The mapping names a column that the file does not have.
  case noSuchColumn(name: String, field: NativeField, columns: [String])
  /// The mapping has a condition on a column that the file does not have.
  case noSuchConditionColumn(name: String, columns: [String])
  /// The mapping restricts a column that the file does not have.
  case noSuchRestrictedColumn(name: String, columns: [String])
  /// Standard input has no name that could be that of the list.
  case namelessList
  /// Somebody asked for the import to end.
  case cancelled
  /// The name of the list cannot be one.
  case invalidDataset(String)
  /// Incidents of the same identifiers are in another list, and nobody said whether it is the same.
  case unclearDataset(name: String, other: String, identifier: String)
  /// The file changed while it was being read.
  case fileChanged
  /// Rows cannot be read, and nobody asked for the others alone.
  case rejectedRows(Int)
}

extension ImportProblem: CustomStringConvertible {
  /// The problem in a sentence or two: what is wrong and what to do, without the file's name.
  package var description: String {
    switch self {
    case .emptyFile:
      "the file is empty: it needs a header with the names of the columns, and rows"
    case .likelyPreamble(let lines):
      "the first \(lines == 1 ? "line seems" : "\(lines) lines seem") to stand before the header. If so, "
        + "import it with --skip \(lines); if not, with --skip 0"
    case .unclearDateOrder(let column, let problem):
      "column '\(column)': \(problem). State the order with --date-order day_first or "
        + "--date-order month_first"
    case .noRows:
      "the file has a header and no rows: there is nothing to import"
    case .repeatedColumn(let name, let field, let columns):
      "the header has the column '\(name)' \(columns.count == 2 ? "twice" : "\(columns.count) times")"
        + "\(field.map { ", and '\($0.name)' is read from it" } ?? ""). Say in a mapping which one is "
        + "meant: \(([name.trimmedOfSpace + " (1)"] + columns.dropFirst()).map { "'\($0)'" }.joined(separator: " or "))"
    case .noIncidents(let reason, let columns):
      "this does not look like a list of incidents: \(reason) (its columns are: "
        + "\(Self.listed(columns))). If it is one, say with --mapping how its columns are read"
    case .missingField(let field, let columns):
      "no column '\(field.name)' in the header (its columns are: \(Self.listed(columns))). "
        + "Name the column '\(field.name)', or say with --mapping which column it is"
    case .noSuchPreset(let name, let known):
      "there is no preset '\(name)'; there are: native, \(known.joined(separator: ", "))"
    case .severalPresets(let names):
      "the header fits several presets (\(names.joined(separator: ", "))): say with --preset which one "
        + "it is"
    case .ambiguousColumns(let field, let first, let second):
      "both '\(first)' and '\(second)' could be the column '\(field.name)': say with --mapping which "
        + "one is ('aigaq inspect FILE --write-mapping MAPPING' writes one to edit)"
    case .noSuchColumn(let name, let field, let columns):
      "the mapping reads '\(field.name)' from the column '\(name)', which the header does not "
        + "have (its columns are: \(Self.listed(columns)))"
    case .noSuchConditionColumn(let name, let columns):
      "the mapping has a condition on the column '\(name)', which the header does not have (its "
        + "columns are: \(Self.listed(columns)))"
    case .noSuchRestrictedColumn(let name, let columns):
      "the mapping restricts the column '\(name)', which the header does not have (its columns are: "
        + "\(Self.listed(columns)))"
    case .namelessList:
      "standard input has no name: say with --dataset what the list is called"
    case .cancelled:
      "interrupted. Nothing was imported"
    case .invalidDataset(let name):
      "'\(name)' cannot name a list: use letters, digits, '-', '_' and '.' only, at most 100"
    case .unclearDataset(let name, let other, let identifier):
      "the identifier '\(identifier)' is in the list '\(other)' too. If this file is a newer version "
        + "of that list, import it with --dataset \(other); if it is another list, with "
        + "--dataset \(name)"
    case .fileChanged:
      "the file changed while it was being read. Nothing was imported; try again"
    case .rejectedRows(let count):
      "\(count == 1 ? "1 row" : "\(count) rows") cannot be read, and nothing was imported. Mend the "
        + "file, or import the other rows with --skip-invalid (and keep these with --rejects FILE)"
    }
  }

  private static func listed(_ columns: [String]) -> String {
    let shown = columns.prefix(20).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }
    return shown.joined(separator: ", ") + (columns.count > 20 ? ", … \(columns.count) in all" : "")
  }
}
