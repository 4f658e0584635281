import Delimited

/// The names of a file's columns, and what was read of the file to find them.
struct InspectedHead {
  /// The names.
  let header: Header
  /// Where they are from.
  let origin: HeaderOrigin
  /// Whether the record at which the file now stands is the first row.
  let isFirstRecordRow: Bool
  /// Which record holds HXL hashtags, from 0; nil where none does.
  let hashtagRecord: Int?

  /// Reads what names the columns of a file: one record, or none where it has no header.
  ///
  /// - Throws: `emptyFile`, `duplicateColumn`, or what is wrong with the file.
  init(_ file: DelimitedFile, _ guess: FileGuess, _ options: InspectionOptions) throws {
    guard try file.next() else { throw ImportProblem.emptyFile }
    let cells = (0..<file.fieldCount).map { file.text(at: $0) }
    // Another beginning than the guess has in mind makes its numbers of records mean nothing.
    let isAsGuessed = file.options.skippedLines == guess.likelyPreambleLines
    hashtagRecord = isAsGuessed ? guess.hashtagRow : nil
    if let columns = options.columns {
      (header, origin, isFirstRecordRow) = (try Header(columns), .stated, true)
    } else if guess.likelyHasHeader || hashtagRecord == 0 || Self.namesFields(cells) {
      (header, origin, isFirstRecordRow) = (try Header(cells), .record(line: file.line), false)
    } else {
      let names = cells.indices.map { "column \($0 + 1)" }
      (header, origin, isFirstRecordRow) = (try Header(names), .none, true)
    }
  }

  /// Whether a cell is the name of a field, which no row would hold.
  private static func namesFields(_ cells: [String]) -> Bool {
    cells.contains { HeaderAliases.field(named: $0) != nil }
  }
}
