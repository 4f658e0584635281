package import Tabular

/// What the user says of how a file is written; the rest is guessed from its content.
package struct ReadingChoices: Sendable {
  /// How characters are written as bytes; nil to be guessed.
  package var encoding: TextEncoding?
  /// What happens to bytes that are not of the encoding.
  package var encodingErrors = EncodingErrors.refuse
  /// What divides the fields; nil to be guessed.
  package var dialect: Dialect?
  /// How many lines stand before the header; nil to be refused where there seem to be some.
  package var skippedLines: Int?
  /// The name of the sheet of a workbook; nil for the only one that holds a table.
  package var sheet: String?
  /// The names of the columns, for a file that has no header.
  package var columns: [String]?

  /// Nothing is said.
  package init() {}
}
