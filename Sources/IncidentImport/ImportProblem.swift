package import Incidents
import Tabular

/// Why a file as a whole cannot be imported.
package enum ImportProblem: Error, Hashable, Sendable {
  /// The file holds nothing.
  case emptyFile
  /// Lines that are no part of the table seem to stand before the header.
  case likelyPreamble(lines: Int)
  /// Nothing says, or everything but the truth, what comes first in the dates of a column.
  case unclearDateOrder(column: String, problem: String, orders: [DateOrder])
  /// Nothing says which century the years of two digits in a column lie in.
  case unclearCentury(column: String, line: DateColumn.Line, noun: String)
  /// A cell of the header is too long to be the name of a column.
  case longHeading(column: Int, line: Int)
  /// The file has a header and no rows.
  case noRows
  /// A field, or a condition, is read from a name that several columns have.
  case repeatedColumn(name: String, field: Field?, columns: [String])
  /// The file does not look like a list of incidents; the reason is a clause.
  case noIncidents(reason: String, columns: [String])
  /// The file has no column for a field that every row needs.
  case missingField(Field, columns: [String])
  /// There is no preset of that name.
  case noSuchPreset(name: String, known: [String])
  /// The header is of several presets' layouts.
  case severalPresets([String])
  /// The header has all but a few of the columns of a preset's layout.
  case nearlyPreset(preset: String, missing: [String])
  /// The header is of a preset's layout, and what is in the rows is not of its list.
  case otherContents(preset: String, fault: String)
  /// The file has no column for a field without which a preset is not used.
  case presetColumnMissing(
    preset: String, field: Field, column: String, columns: [String])
  /// Two columns could feed one field.
  case ambiguousColumns(field: Field, first: String, second: String)
  /// The mapping names a column that the file does not have.
  case noSuchColumn(name: String, field: Field, columns: [String])
  /// The mapping has a condition on a column that the file does not have.
  case noSuchConditionColumn(name: String, columns: [String])
  /// The mapping restricts a column that the file does not have.
  case noSuchRestrictedColumn(name: String, columns: [String])
  /// The mapping lists, under a key, a column that the file does not have.
  case noSuchListedColumn(key: String, name: String, columns: [String])
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
  /// Somebody has to settle what an edition that does not fit its list is to do.
  case openQuestions([ImportQuestion])
  /// Incidents were to be withdrawn by a file of which rows cannot be read.
  case withdrawingByRejectedRows(Int)
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
      "the first \(lines == 1 ? "line seems" : "\(lines) lines seem") to precede the header. If so, "
        + "import it with --skip \(lines); if not, with --skip 0"
    case .unclearDateOrder(let column, let problem, let orders):
      "column '\(column)': \(problem). State the order with "
        + orders.map { "--date-order \($0.rawValue)" }.joined(separator: " or ")
    case .unclearCentury(let column, let line, let noun):
      "column '\(column)': the years have two digits, and \(line.text) (\(noun) \(line.number)) is not "
        + "in the last thirty years. State the century with --century, such as --century 2000 for 2000 to "
        + "2099"
    case .longHeading(let column, let line):
      "line \(line), column \(column) of the header: the name is longer than "
        + "\(ReadingLimits.standard.longestName) bytes. "
        + "Shorten it, or look for a quote that is not closed"
    case .noRows:
      "the file has a header and no rows: there is nothing to import"
    case .repeatedColumn(let name, let field, let columns):
      "the header has the column '\(name)' \(columns.count == 2 ? "twice" : "\(columns.count) times")"
        + "\(field.map { ", and '\($0.name)' is read from it" } ?? ""). Say in a mapping which one to "
        + "read: \(([name.trimmedOfSpace + " (1)"] + columns.dropFirst()).map { "'\($0)'" }.joined(separator: " or "))"
    case .noIncidents(let reason, let columns):
      "this does not look like a list of incidents: \(reason) (its columns are: "
        + "\(Self.listed(columns))). If it is one, say with --mapping how its columns are read"
    case .missingField(let field, let columns):
      "no column '\(field.name)' in the header (its columns are: \(Self.listed(columns))). "
        + "Name the column '\(field.name)', or say with --mapping which column it is"
    case .noSuchPreset(let name, let known):
      "no preset called '\(name)'. Presets: native, \(known.joined(separator: ", "))"
    case .severalPresets(let names):
      "the header fits several presets (\(names.joined(separator: ", "))): say with --preset which one "
        + "it is"
    case .nearlyPreset(let preset, let missing):
      "the columns are nearly those of the preset \(preset), but there is no column "
        + "\(missing.map { "'\($0)'" }.joined(separator: " and no column ")). To use the preset "
        + "without what it reads there, add --preset \(preset); to read the columns by their plain "
        + "names, --preset native; or say with --mapping what each column is"
    case .otherContents(let preset, let fault):
      "the columns are those of the preset \(preset), but \(fault). If it is another list in the "
        + "same layout, add --preset \(preset) --dataset NAME with a name of its own; to read the "
        + "columns by their plain names, --preset native; or say with --mapping what each column is"
    case .presetColumnMissing(let preset, let field, let column, let columns):
      "the preset \(preset) reads '\(field.name)' from the column '\(column)', which the header "
        + "does not have (its columns are: \(Self.listed(columns))). Rename the column that holds it "
        + "to '\(column)', or read the file without the preset: with --preset native, or with a "
        + "mapping ('aigaq inspect FILE --preset native --write-mapping MAPPING' writes one to edit)"
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
    case .noSuchListedColumn(let key, let name, let columns):
      "the mapping lists the column '\(name)' under '\(key)', which the header does not have (its "
        + "columns are: \(Self.listed(columns)))"
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
    case .openQuestions(let questions):
      questions.map(\.text).joined(separator: " ") + " Nothing was imported"
    case .withdrawingByRejectedRows(let count):
      "--withdraw-missing needs a file of which every row can be read, as the missing ones may be "
        + "among the \(count == 1 ? "1 row" : "\(count) rows") that cannot. Mend the file, or leave "
        + "--withdraw-missing out"
    case .rejectedRows(let count):
      "\(count == 1 ? "1 row" : "\(count) rows") cannot be read, and nothing was imported. Mend the "
        + "file, or import the other rows with --skip-invalid (and keep these with --rejects FILE)"
    }
  }

  /// The names of columns, without what looks like the cells of a row: a file without a header must
  /// not show its first person here.
  private static func listed(_ columns: [String]) -> String {
    let names = PersonTexts.withoutData(columns).prefix(20)
    let shown = names.map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }
    return shown.joined(separator: ", ") + (columns.count > 20 ? ", … \(columns.count) in all" : "")
  }
}
