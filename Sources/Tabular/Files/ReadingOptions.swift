/// How a delimited file is to be read.
package struct ReadingOptions: Hashable, Sendable {
  /// UTF-8 with commas, refused where it is not UTF-8.
  package static let standard = ReadingOptions()

  /// How the file's characters are written as bytes.
  package var encoding: TextEncoding
  /// What happens to bytes that are not of the encoding.
  package var encodingErrors: EncodingErrors
  /// What divides the fields and what encloses them.
  package var dialect: Dialect
  /// How large the parts of the text may be.
  package var limits: ReadingLimits
  /// How many physical lines are passed over before the first record.
  ///
  /// They are counted all the same: the numbers of the lines after them are those of the file.
  package var skippedLines: Int
  /// The sheet of a workbook whose rows are the lines; nil for a text.
  package internal(set) var sheet: SheetReading?

  /// Options as they are given, the standard ones where they are not.
  package init(
    encoding: TextEncoding = .utf8, encodingErrors: EncodingErrors = .refuse,
    dialect: Dialect = .csv, limits: ReadingLimits = .standard, skippedLines: Int = 0
  ) {
    self.encoding = encoding
    self.encodingErrors = encodingErrors
    self.dialect = dialect
    self.limits = limits
    self.skippedLines = skippedLines
  }

  /// Options for the copy of a sheet.
  init(skippedLines: Int = 0, sheet: SheetReading) {
    self.init(skippedLines: skippedLines)
    self.sheet = sheet
  }

  /// Whether the bytes of the file are the text, to be looked at as they are.
  var readsAsIs: Bool { encoding == .utf8 && encodingErrors == .refuse }
}
