/// Why a delimited text cannot be read on, and where.
package struct DelimitedProblem: Error, Hashable, Sendable {
  /// What is wrong with the text.
  package enum Cause: Hashable, Sendable {
    /// A quote opens a field here and the text ends without another that closes it.
    case unclosedQuote
    /// Text follows a closing quote; the field's quote was opened on the line that is named.
    case strayQuote(openedOnLine: Int)
    /// A byte of value zero.
    case nulByte
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// Bytes that are not of the encoding that the file is decoded from.
    case undecodable(TextEncoding)
    /// Bytes that are not UTF-8 in some lines, of which the first are named, among others that are.
    case mixedEncodings(lines: [Int], count: Int, others: Int)
    /// A field with more bytes than the limit.
    case fieldTooLong(limit: Int)
    /// A record with more fields than the limit.
    case tooManyFields(limit: Int)
    /// A record with more bytes than the limit.
    case recordTooLong(limit: Int)
  }

  /// What is wrong.
  package let cause: Cause
  /// The physical line, from 1.
  package let line: Int
  /// The place in the line, in Unicode scalars from 1.
  package let column: Int
  /// The place in the file, in bytes from 0.
  ///
  /// It is nil where the file is not UTF-8 and the problem is one of the decoded text.
  package let byteOffset: Int?

  /// A problem at a place.
  package init(cause: Cause, line: Int, column: Int, byteOffset: Int?) {
    self.cause = cause
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }

  /// Whether bytes are not of the encoding in which the file is read: another is to be named then.
  package var isOfDecoding: Bool {
    switch cause {
    case .invalidUTF8, .undecodable: true
    default: false
    }
  }

  /// What is wrong and what to do, without the place; what to do about an encoding is for the caller
  /// to say, who knows how one is named.
  ///
  /// It never holds what stands in the file, which may be nobody's business.
  package var message: String {
    switch cause {
    case .unclosedQuote:
      "a quote opens a field here and nothing closes it; close the quote, or remove it."
    case .strayQuote(let opened) where opened == line:
      "text follows a closing quote; double the quotes inside the field, or remove the text."
    case .strayQuote(let opened):
      "text follows a closing quote; look for a quote that is not closed from line \(opened) on, "
        + "where the field begins, or double the quotes inside the field."
    case .nulByte:
      "there is a NUL byte; save the file again as UTF-8 text."
    case .invalidUTF8:
      "\(bytes) not UTF-8."
    case .undecodable(let encoding):
      "\(bytes) not \(encoding.label)."
    case .mixedEncodings(let lines, let count, let others):
      "\(bytes) not UTF-8, and the other \(others == 1 ? "line" : "\(others) lines") with letters "
        + "beyond ASCII \(others == 1 ? "is" : "are"): two encodings are in one file. Write "
        + (count == 1 ? "this line" : "these \(count) lines") + " again as UTF-8"
        + (count == 1 ? "." : ": \(lines.map(String.init).joined(separator: ", "))")
        + (count == 1 ? "" : count > lines.count ? " and others." : ".")
    case .fieldTooLong(let limit):
      "a field is longer than \(limit) bytes; look for a quote that is not closed, "
        + "or shorten the field."
    case .tooManyFields(let limit):
      "a record has more than \(limit) fields; check what divides the fields, or split the table."
    case .recordTooLong(let limit):
      "a record is longer than \(limit) bytes; look for a quote that is not closed, "
        + "or split the record."
    }
  }

  /// The bytes that cannot be decoded, as far as their place is known.
  private var bytes: String {
    byteOffset.map { "the bytes from offset \($0) on are" } ?? "there are bytes that are"
  }
}

extension DelimitedProblem: CustomStringConvertible {
  /// The place, what is wrong and what to do, in one sentence without the name of the file.
  package var description: String { "line \(line), column \(column): \(message)" }
}
