/// Writes records as delimited text (RFC 4180), with quotes only where they are needed.
///
/// A reader of the same dialect gets back every field as it was given, as long as no field holds
/// a NUL, and every record that has at least one field.
package struct DelimitedWriter: Sendable {
  private let dialect: Dialect
  private let lineEnding: [UInt8]
  /// Whether a field that holds a byte is quoted.
  private let isSpecial: [Bool]
  private var bytes: [UInt8] = []
  private var fieldsInRecord = 0
  private var isFirstRecord = true
  private var isRecordEmpty = true

  /// A writer at the start of a text.
  ///
  /// - Parameters:
  ///   - dialect: How fields are marked.
  ///   - lineEnding: What ends a record.
  ///   - comment: The byte with which lines begin that are no records, where the text has such lines:
  ///     a field that holds it is quoted.
  package init(dialect: Dialect, lineEnding: LineEnding, comment: UInt8? = nil) {
    self.dialect = dialect
    let special = [
      dialect.delimiter, dialect.quote, UInt8(ascii: "\n"), UInt8(ascii: "\r"), comment,
    ]
    isSpecial = (UInt8.min...UInt8.max).map(special.contains)
    self.lineEnding = lineEnding.bytes
  }

  /// How many bytes were written since they were last handed over.
  package var count: Int { bytes.count }

  /// Adds a field to the current record.
  package mutating func field(_ text: String) { field(text.utf8.span) }

  /// Adds a field to the current record: a text's bytes.
  package mutating func field(_ text: Span<UInt8>) {
    if fieldsInRecord > 0 { bytes.append(dialect.delimiter) }
    if needsQuotes(text) {
      appendQuoted(text)
    } else {
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    fieldsInRecord += 1
    isRecordEmpty = fieldsInRecord == 1 && text.isEmpty
  }

  /// Ends the current record.
  package mutating func endRecord() {
    // An empty line would be passed over when it is read, so one empty field is written as such.
    if fieldsInRecord == 1, isRecordEmpty { bytes += [dialect.quote, dialect.quote] }
    bytes += lineEnding
    fieldsInRecord = 0
    isFirstRecord = false
  }

  /// Hands over what was written since the last time.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  /// Spaces at either end are kept by every reader only between quotes; a byte-order mark at the
  /// very start is taken for part of the text only after a quote.
  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    let space = UInt8(ascii: " ")
    if text[0] == space || text[text.count - 1] == space { return true }
    if isFirstRecord, fieldsInRecord == 0, startsWithByteOrderMark(text) { return true }
    for position in text.indices where isSpecial[Int(text[position])] { return true }
    return false
  }

  private func startsWithByteOrderMark(_ text: Span<UInt8>) -> Bool {
    let mark = ByteOrderMark.bytes
    return text.count >= mark.count && mark.indices.allSatisfy { text[$0] == mark[$0] }
  }

  private mutating func appendQuoted(_ text: Span<UInt8>) {
    bytes.append(dialect.quote)
    for position in text.indices {
      let byte = text[position]
      if byte == dialect.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(dialect.quote)
  }
}
