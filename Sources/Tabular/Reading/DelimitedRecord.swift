/// Where the fields of one record stand in the window that it was read from.
///
/// It is made to be used again for record after record: once it has grown, nothing is allocated.
package struct DelimitedRecord: Sendable {
  /// Where one field stands in the window.
  package struct Field: Hashable, Sendable {
    /// Where the field's content starts, after an opening quote.
    package let start: Int
    /// Where the field's content ends, before a closing quote.
    package let end: Int
    /// Whether the content is between quotes.
    package let isQuoted: Bool
    /// Whether the content has quotes in it, each written twice.
    package let hasDoubledQuotes: Bool
  }

  /// The fields, in order.
  package private(set) var fields: [Field] = []
  /// Where the record starts in the window.
  private(set) var start = 0
  /// The physical line on which the record starts, from 1.
  package private(set) var line = 1
  /// Where the record starts in the text, in bytes.
  package private(set) var byteOffset = 0
  /// How many line breaks stand inside quoted fields.
  var innerBreaks = 0
  /// The bits of all bytes that were looked at, which tell whether any was not ASCII.
  var seenBits: UInt64 = 0

  /// A record without fields, to be filled by a reader.
  package init() {}

  /// How many fields there are.
  package var fieldCount: Int { fields.count }

  mutating func begin(at start: Int, line: Int, byteOffset: Int) {
    self.start = start
    self.line = line
    self.byteOffset = byteOffset
    innerBreaks = 0
    seenBits = 0
    removeFields()
  }

  mutating func append(_ field: Field) {
    fields.append(field)
  }

  /// Adds empty fields up to a number of them.
  mutating func pad(to count: Int) {
    guard let last = fields.last, fields.count < count else { return }
    let empty = Field(
      start: last.end, end: last.end, isQuoted: false, hasDoubledQuotes: false)
    fields.append(contentsOf: repeatElement(empty, count: count - fields.count))
  }

  mutating func removeFields() {
    fields.removeAll(keepingCapacity: true)
  }
}
