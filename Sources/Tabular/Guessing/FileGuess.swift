/// What a delimited file seems to be, by its first megabyte.
///
/// ```swift
/// let guess = try FileGuess(path: "list.csv")
/// let file = try DelimitedFile(path: "list.csv", options: guess.options)
/// ```
///
/// There is always a guess, however odd the file, and how sure it is. Whether the whole file is in
/// the encoding shows when it is read.
package struct FileGuess: Hashable, Sendable {
  /// How many bytes are looked at.
  package static let sampleSize = 1 << 20

  /// How the file's characters are written as bytes.
  package let encoding: TextEncoding
  /// What the encoding was known by.
  package let encodingBasis: EncodingBasis
  /// How sure the encoding is.
  package let encodingCertainty: Certainty
  /// What uchardet calls the encoding, where it was asked and knew; it may be one that is not read.
  package let detectorName: String?
  /// What divides the fields and what encloses them.
  package let dialect: Dialect
  /// How sure the dialect is.
  package let dialectCertainty: Certainty
  /// How many fields most records have.
  package let fieldCount: Int
  /// What ends the records.
  package let lineEnds: LineEnds
  /// What is to be forgiven in it.
  package let tolerance: Tolerance
  /// How many physical lines seem to stand before the header, to be passed over: a title, say.
  package internal(set) var likelyPreambleLines: Int
  /// Whether the first record after those lines seems to name the columns.
  package internal(set) var likelyHasHeader: Bool
  /// Which record after those lines holds HXL hashtags, from 0; nil where none does.
  package internal(set) var hashtagRow: Int?
  /// What is unusual about the letters.
  package let textFindings: [TextFinding]
  /// Bytes that are not UTF-8 in lines among others that are; nil where there are none, or where the
  /// encoding is stated.
  package let mixture: DelimitedProblem?

  /// Looks at bytes, which are all of the file or its first part.
  ///
  /// What somebody states is taken as it is, and the rest is guessed accordingly.
  package init(
    bytes: [UInt8], isWhole: Bool = true, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) {
    let coded =
      encoding.map { EncodingGuess($0.heedingMark(in: bytes.span), .stated, .certain) }
      ?? EncodingGuess(from: bytes, isWhole: isWhole)
    let text = WholeText.decode(bytes, from: coded.encoding).text
    let shape = DialectGuess(text.span, isWhole: isWhole, stated: dialect)
    let head = TableHead(
      text, isWhole: isWhole, dialect: shape.trial.dialect,
      skippedLines: shape.trial.preambleLines)
    self.encoding = coded.encoding
    encodingBasis = coded.basis
    encodingCertainty = coded.certainty
    detectorName = coded.detectorName
    self.dialect = shape.trial.dialect
    dialectCertainty = shape.certainty
    fieldCount = shape.trial.usualFields
    let lines = LineEnds.survey(
      text.span, isWhole: isWhole, dialect: shape.trial.dialect,
      skippedLines: shape.trial.skippedLines)
    lineEnds = lines.ends
    tolerance = Tolerance(
      forgivesQuotes: true, keepsCarriageReturns: lines.keepsCarriageReturns)
    likelyPreambleLines = shape.trial.preambleLines
    likelyHasHeader = head.hasHeader
    hashtagRow = head.hashtagRow
    mixture = coded.mixture.map { DelimitedProblem($0) }
    textFindings =
      TextSurvey(
        text, isWhole: isWhole,
        reader: DelimitedReader(
          dialect: shape.trial.dialect, skippedLines: shape.trial.skippedLines,
          tolerance: tolerance),
        encoding: coded.encoding, alternative: coded.alternative(for: bytes)
      ).findings
  }

  /// How to read the file in this encoding and dialect, from its first line.
  package var options: ReadingOptions {
    ReadingOptions(encoding: encoding, dialect: dialect, tolerance: tolerance)
  }
}

extension FileGuess {
  /// Looks at the first megabyte of a file.
  ///
  /// A pipe is refused, since what is looked at would be taken out of it; see ``SpooledFile``.
  ///
  /// - Throws: Why the file cannot be opened, or that it is no text but a workbook, say.
  package init(
    path: String, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(FileProblem) {
    let file = try InputFile(path: path)
    guard file.status.kind == .regular else {
      throw .cannotRead(
        path: path, reason: "it can be read only once, so it has to be copied first")
    }
    try self.init(of: file, encoding, dialect)
  }

  /// Looks at the first megabyte of what came through a pipe.
  ///
  /// - Throws: That it is no text but a workbook, say.
  package init(
    of spooled: SpooledFile, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(FileProblem) {
    try self.init(of: spooled.file, encoding, dialect)
  }

  private init(
    of file: InputFile, _ encoding: TextEncoding?, _ dialect: Dialect?
  ) throws(FileProblem) {
    let bytes = file.firstBytes(atMost: Self.sampleSize)
    if let format = FileFormat(file) {
      throw .notText(path: file.path, format: format)
    }
    self.init(
      bytes: bytes, isWhole: bytes.count < Self.sampleSize || bytes.count == file.status.size,
      encoding: encoding, dialect: dialect)
  }
}

extension FileGuess {
  /// Number of records of a sheet that are looked at.
  private static let sheetRecords = 200

  /// Looks at the first records of a sheet after some rows.
  ///
  /// - Throws: Why the copy of the sheet cannot be read.
  init(sheet: DelimitedFile, skippedRows: Int) throws {
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf)
    var records = 0
    while records < Self.sheetRecords, try sheet.next() {
      for index in 0..<sheet.fieldCount { writer.field(sheet.text(at: index)) }
      writer.endRecord()
      records += 1
    }
    let bytes = writer.take()
    self.init(bytes: bytes, encoding: .utf8, dialect: .csv)
    let head = TableHead(bytes, isWhole: true, dialect: .csv, skippedLines: 0)
    likelyPreambleLines = skippedRows
    likelyHasHeader = head.hasHeader
    hashtagRow = head.hashtagRow
  }
}
