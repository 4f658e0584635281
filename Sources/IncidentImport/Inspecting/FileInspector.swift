import Tabular
package import Incidents

/// Looks through a delimited file once, from its beginning to its end.
///
/// It needs no database and changes nothing. The memory that it takes does not grow with the file,
/// but for some digests of bytes a row, which tell identifiers that come twice.
package enum FileInspector {
  /// How many columns whose texts are all different are followed beyond the bound.
  private static let followedColumns = 4

  /// Inspects a file, or what comes through standard input for `-`.
  ///
  /// - Parameter today: The day, after which nothing can have happened; nil where no date is doubted.
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package static func inspect(
    _ path: String, _ choices: ReadingChoices = ReadingChoices(), preset: String? = nil,
    today: CalendarDay? = nil
  ) throws -> FileInspection {
    let (guess, file) = try open(path, choices)
    let head = try InspectedHead(file, guess, columns: choices.columns)
    let names = head.header.names
    let layout = try LayoutFinding(
      header: names, hashtags: head.hashtags, preset: preset,
      sample: { try firstRows(file, from: head.isFirstRecordRow) })
    try file.rewind()
    _ = try InspectedHead(file, guess, columns: choices.columns)
    let limits = SurveyLimits(columns: names.count)
    let allowance = DistinctValues.Allowance(columns: followedColumns)
    var survey = try RowSurvey(
      head.header, layout: layout,
      columns: names.map {
        ColumnSurvey(name: $0, limits: limits, allowance: allowance, today: today)
      }, today: today)
    if head.isFirstRecordRow { survey.add(file) }
    while try file.next() { survey.add(file) }
    return try survey.inspection(path: path, guess: guess, file: file, head: head, layout: layout)
  }

  /// The first rows after the record at which a file's reader stands, or from it on.
  private static func firstRows(_ file: DelimitedFile, from isRow: Bool) throws -> [[String]] {
    var rows = isRow ? [SourceFile.cells(file)] : []
    while rows.count < PresetChoice.sampledRows, try file.next() {
      rows.append(SourceFile.cells(file))
    }
    return rows
  }

  /// What a file seems to be, and the file from its first line that is read; a pipe is copied first.
  private static func open(
    _ path: String, _ choices: ReadingChoices
  ) throws -> (FileGuess, DelimitedFile) {
    let spooled = try SourceFile.spooled(path)
    if let sheet = try SourceFile.sheet(path, spooled, choices) { return (sheet.guess, sheet.file) }
    let guess =
      if let spooled {
        try FileGuess(of: spooled, encoding: choices.encoding, dialect: choices.dialect)
      } else {
        try FileGuess(path: path, encoding: choices.encoding, dialect: choices.dialect)
      }
    try choices.refuseMixture(guess)
    var options = guess.options
    options.encodingErrors = choices.encodingErrors
    options.skippedLines = choices.skippedLines ?? 0
    func file() throws(FileProblem) -> DelimitedFile {
      guard let spooled else { return try DelimitedFile(path: path, options: options) }
      return try DelimitedFile(spooled: spooled, options: options)
    }
    if choices.skippedLines == nil, guess.likelyPreambleLines > 0, !isTable(try file()) {
      options.skippedLines = guess.likelyPreambleLines
    }
    return (guess, try file())
  }

  /// Whether the first record of a file is a header with which it can be read, as an import sees it.
  private static func isTable(_ file: DelimitedFile) -> Bool {
    guard (try? file.next()) == true,
      let layout = try? Layout(
        header: SourceFile.cells(file), hashtags: nil, mapping: nil, preset: nil)
    else { return false }
    return !layout.mapping.fields.isEmpty
  }
}
