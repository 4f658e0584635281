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
  /// How many physical lines seem to stand before the header, to be passed over: a title, say.
  package internal(set) var likelyPreambleLines: Int
  /// Whether the first record after those lines seems to name the columns.
  package internal(set) var likelyHasHeader: Bool
  /// Which record after those lines holds HXL hashtags, from 0; nil where none does.
  package internal(set) var hashtagRow: Int?

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
    lineEnds = LineEnds(
      of: text.span, isWhole: isWhole, dialect: shape.trial.dialect,
      skippedLines: shape.trial.skippedLines)
    likelyPreambleLines = shape.trial.preambleLines
    likelyHasHeader = head.hasHeader
    hashtagRow = head.hashtagRow
  }

  /// How to read the file in this encoding and dialect, from its first line.
  package var options: ReadingOptions { ReadingOptions(encoding: encoding, dialect: dialect) }
}
