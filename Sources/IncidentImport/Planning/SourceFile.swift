import IncidentStore
import Incidents
package import Tabular

/// A file that is to be imported, opened and read up to its first row.
package struct SourceFile {
  /// The path as the user gave it; `-` for standard input.
  package let path: String
  /// What the file seems to be.
  package let guess: FileGuess
  /// The names of the columns.
  let header: Header
  /// The encoding in which it is read.
  package let encoding: TextEncoding
  /// What reads it.
  let file: DelimitedFile
  /// How many records stand before the first row.
  let headerRecords: Int
  /// The hashtags under the header, where the file has such a row.
  package let hashtags: [String]?

  /// Opens a file, or copies standard input, and reads its header.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, or ``ImportProblem`` where how it is written is not
  ///   certain or it has no header.
  package init(
    path: String, _ choices: ReadingChoices,
    unless isCancelled: @escaping () -> Bool = { false }
  ) throws {
    try self.init(
      path: path, choices, spooled: Self.spooled(path, unless: isCancelled), unless: isCancelled)
  }

  /// Opens a file, or the copy of what can be read only once, and reads its header.
  ///
  /// - Throws: As ``init(path:_:unless:)`` does.
  init(
    path: String, _ choices: ReadingChoices, spooled: SpooledFile?,
    unless isCancelled: @escaping () -> Bool = { false }
  ) throws {
    (file, guess) =
      try Self.sheet(path, spooled, choices, unless: isCancelled)
      ?? Self.text(path, spooled, choices)
    self.path = path
    encoding = file.options.encoding
    if let columns = choices.columns {
      (header, headerRecords, hashtags) = (Header(columns), 0, nil)
    } else {
      guard try file.next() else { throw ImportProblem.emptyFile }
      header = try Header(file)
      if let row = guess.hashtagRow {
        for _ in 0..<row { _ = try file.next() }
        hashtags = row == 0 ? header.names : Self.sampledCells(file)
        headerRecords = row + 1
      } else {
        (hashtags, headerRecords) = (nil, 1)
      }
    }
  }

  /// Takes bytes for a file of a name: a text in UTF-8 with commas, of which the first record names the
  /// columns.
  ///
  /// - Throws: `DelimitedProblem`, or ``ImportProblem`` where the names cannot be names of columns.
  init(name: String, bytes: [UInt8]) throws {
    file = DelimitedFile(bytes: bytes)
    guess = FileGuess(bytes: bytes, encoding: .utf8, dialect: .csv)
    path = name
    encoding = .utf8
    guard try file.next() else { throw ImportProblem.emptyFile }
    (header, headerRecords, hashtags) = (try Header(file), 1, nil)
  }

  /// The sheet of a workbook that is read; nil for a text.
  ///
  /// - Throws: `FileProblem` where it is not clear which sheet is meant, or it cannot be read.
  static func sheet(
    _ path: String, _ spooled: SpooledFile?, _ choices: ReadingChoices,
    unless isCancelled: @escaping () -> Bool = { false }
  ) throws -> (file: DelimitedFile, guess: FileGuess)? {
    guard
      let workbook = try Workbook.open(path: path, spooled: spooled, unless: isCancelled)
    else {
      guard choices.sheet == nil else {
        throw FileProblem.workbook(path: path, .notAWorkbook)
      }
      return nil
    }
    guard choices.encoding == nil, choices.dialect == nil else {
      throw FileProblem.workbook(path: path, .notAText)
    }
    return try workbook.sheet(
      choices.sheet, skippedRows: choices.skippedLines, hasHeader: choices.columns == nil)
  }

  private static func text(
    _ path: String, _ spooled: SpooledFile?, _ choices: ReadingChoices
  ) throws -> (file: DelimitedFile, guess: FileGuess) {
    let guess = try Self.guess(path, spooled, choices)
    var options = guess.options
    if guess.encodingCertainty == .guess {
      // What is no more than a guess is not acted on: bytes that are not UTF-8 are told by place.
      options.encoding = .utf8
    }
    return (try Self.text(path, spooled, choices, guess, options, isImport: true), guess)
  }

  /// The guess at a text, as far as nobody says what it is.
  static func guess(
    _ path: String, _ spooled: SpooledFile?, _ choices: ReadingChoices
  ) throws -> FileGuess {
    let guess =
      if let spooled {
        try FileGuess(of: spooled, encoding: choices.encoding, dialect: choices.dialect)
      } else {
        try FileGuess(path: path, encoding: choices.encoding, dialect: choices.dialect)
      }
    try choices.refuseMixture(guess)
    return guess
  }

  /// The text from its header on: the lines of a title above it are passed over.
  ///
  /// An import passes them over only where what follows them is a header by its words; else it asks.
  static func text(
    _ path: String, _ spooled: SpooledFile?, _ choices: ReadingChoices, _ guess: FileGuess,
    _ options: ReadingOptions, isImport: Bool
  ) throws -> DelimitedFile {
    var options = options
    options.encodingErrors = choices.encodingErrors
    options.skippedLines = choices.skippedLines ?? 0
    func file() throws(FileProblem) -> DelimitedFile {
      guard let spooled else { return try DelimitedFile(path: path, options: options) }
      return try DelimitedFile(spooled: spooled, options: options)
    }
    let lines = guess.likelyPreambleLines
    guard choices.skippedLines == nil, choices.columns == nil || !isImport, lines > 0,
      !isHeader(try file())
    else { return try file() }
    options.skippedLines = lines
    if isImport, !isHeader(try file()) { options.skippedLines = 0 }
    return try file()
  }

  /// True if the first record of a file is a header with which it can be read.
  private static func isHeader(_ file: DelimitedFile) -> Bool {
    guard (try? file.next()) == true,
      let layout = try? Layout(header: sampledCells(file), hashtags: nil, mapping: nil, preset: nil)
    else { return false }
    return !layout.mapping.fields.isEmpty
  }

  /// Number of lines above the header passed over unasked; none of a workbook, which
  /// tells them itself.
  var titleLines: Int {
    file.options.sheet == nil && guess.likelyPreambleLines == file.options.skippedLines
      ? file.options.skippedLines : 0
  }

  /// The sheet of a workbook from which the rows are; nil for a text.
  package var sheet: SheetReading? { file.options.sheet }

  /// The first rows, as many as are needed to tell layouts apart; the file is to be rewound then.
  func firstRows() throws -> [[String]] {
    try file.rewind()
    for _ in 0..<headerRecords { _ = try file.next() }
    var rows: [[String]] = []
    while rows.count < PresetChoice.sampledRows, try file.next() {
      rows.append(Self.sampledCells(file))
    }
    return rows
  }

  /// The cells of the record at which a file's reader stands.
  static func cells(_ file: DelimitedFile) -> [String] {
    (0..<file.fieldCount).map { file.text(at: $0) }
  }

  /// The cells of that record, those that are too long to tell a layout as empty.
  static func sampledCells(_ file: DelimitedFile) -> [String] {
    (0..<file.fieldCount).map { index in
      file.size(at: index) > TextBound.longest ? "" : file.text(at: index)
    }
  }

  /// A copy of what can be read only once; nil for a file.
  static func spooled(
    _ path: String, unless isCancelled: () -> Bool = { false }
  ) throws(FileProblem) -> SpooledFile? {
    if path == "-" {
      return try SpooledFile(copying: 0, name: "standard input", unless: isCancelled)
    }
    return SpooledFile.isNeeded(for: path) ? try SpooledFile(path: path, unless: isCancelled) : nil
  }
}
