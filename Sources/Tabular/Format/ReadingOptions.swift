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
  /// What is forgiven.
  package var tolerance: Tolerance

  /// Options as they are given, the standard ones where they are not.
  package init(
    encoding: TextEncoding = .utf8, encodingErrors: EncodingErrors = .refuse,
    dialect: Dialect = .csv, limits: ReadingLimits = .standard, skippedLines: Int = 0,
    tolerance: Tolerance = .none
  ) {
    self.encoding = encoding
    self.encodingErrors = encodingErrors
    self.dialect = dialect
    self.limits = limits
    self.skippedLines = skippedLines
    self.tolerance = tolerance
  }

  /// Options for the copy of a sheet.
  init(skippedLines: Int = 0, sheet: SheetReading) {
    self.init(skippedLines: skippedLines)
    self.sheet = sheet
  }

  /// Whether the bytes of the file are the text, to be looked at as they are.
  var readsAsIs: Bool { encoding == .utf8 && encodingErrors == .refuse }
}

/// The largest sizes of the parts of a delimited text, so that a broken file cannot fill the memory.
package struct ReadingLimits: Hashable, Sendable {
  /// Limits that no honest table meets: fields of 16 MiB, 4096 fields, records of 64 MiB.
  package static let standard = ReadingLimits()

  /// The most bytes that a field may have between its quotes, as they stand in the file.
  package var longestField: Int
  /// The most fields that a record may have.
  package var mostFields: Int
  /// The most bytes that a record may have, its line break included.
  package var longestRecord: Int

  /// The most bytes that the name of a column may have.
  package let longestName = 4_000

  /// Limits as they are given, the standard ones where they are not.
  package init(
    longestField: Int = 16 << 20, mostFields: Int = 4096, longestRecord: Int = 64 << 20
  ) {
    self.longestField = longestField
    self.mostFields = mostFields
    self.longestRecord = longestRecord
  }
}

/// The leniency of a reader towards text that no writer of CSV would leave, but people and programs do.
package struct Tolerance: Hashable, Sendable {
  /// Nothing is forgiven: the first fault ends the reading.
  package static let none = Tolerance()

  /// True if a quote at the wrong place costs its record only, and blanks after a closing quote nothing.
  ///
  /// The first record is not spared, since all others rest on it.
  package var forgivesQuotes: Bool
  /// True if a carriage return alone is text of its field, as where all lines end otherwise.
  package var keepsCarriageReturns: Bool

  /// The faults that are forgiven, none unless named.
  package init(forgivesQuotes: Bool = false, keepsCarriageReturns: Bool = false) {
    self.forgivesQuotes = forgivesQuotes
    self.keepsCarriageReturns = keepsCarriageReturns
  }
}
