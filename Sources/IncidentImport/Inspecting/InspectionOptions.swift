package import Delimited

/// How a file is to be inspected, as far as somebody says so; what is nil is found out.
package struct InspectionOptions: Sendable {
  /// How the file's characters are written as bytes.
  package var encoding: TextEncoding?
  /// What happens to bytes that are not of the encoding.
  package var encodingErrors: EncodingErrors
  /// What divides the fields and what encloses them.
  package var dialect: Dialect?
  /// How many physical lines stand before the header.
  package var skippedLines: Int?
  /// The names of the columns, where the file does not name them itself.
  package var columns: [String]?
  /// The name of the preset with which the columns are read.
  package var preset: String?

  /// Options as they are given.
  package init(
    encoding: TextEncoding? = nil, encodingErrors: EncodingErrors = .refuse,
    dialect: Dialect? = nil, skippedLines: Int? = nil, columns: [String]? = nil,
    preset: String? = nil
  ) {
    self.encoding = encoding
    self.encodingErrors = encodingErrors
    self.dialect = dialect
    self.skippedLines = skippedLines
    self.columns = columns
    self.preset = preset
  }

  /// How to read the file, with what a guess says where nothing is stated.
  package func reading(_ guess: FileGuess) -> ReadingOptions {
    var reading = guess.options
    reading.encodingErrors = encodingErrors
    reading.skippedLines = skippedLines ?? guess.likelyPreambleLines
    return reading
  }
}
