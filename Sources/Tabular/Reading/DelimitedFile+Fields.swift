extension DelimitedFile {
  /// How many fields the current record has.
  package var fieldCount: Int { cursor.record.fieldCount }

  /// The physical line on which the current record starts, from 1.
  package var line: Int { cursor.record.line }

  /// Where in the file the current record starts, in bytes; nil for a file that is decoded, and for a
  /// sheet.
  package var byteOffset: Int? {
    isDecoded || options.sheet != nil ? nil : cursor.record.byteOffset
  }

  /// Where the field, with its quote, starts in its line: in Unicode scalars from 1; for a sheet the
  /// number of its column.
  package func column(at index: Int) -> Int {
    options.sheet == nil ? cursor.place(at: index).column : index + 1
  }

  /// The physical line on which the field starts; a record may go over several.
  package func fieldLine(at index: Int) -> Int {
    options.sheet == nil ? cursor.place(at: index).line : line
  }

  /// Whether the field is between quotes.
  package func isQuoted(at index: Int) -> Bool { cursor.record.fields[index].isQuoted }

  /// Size of the field in bytes, as it stands in the file between its quotes.
  package func size(at index: Int) -> Int {
    let field = cursor.record.fields[index]
    return field.end - field.start
  }

  /// The first byte of the field; nil where it is empty.
  package func firstByte(at index: Int) -> UInt8? {
    let (bytes, field) = cursor.field(at: index)
    return field.start < field.end ? bytes[field.start] : nil
  }

  /// The field's text: without its quotes, doubled quotes undone, and otherwise as it stands.
  package func text(at index: Int) -> String {
    withBytes(at: index) { bytes in
      // The reader has checked the whole record.
      String(copying: unsafe UTF8Span(unchecked: bytes))
    }
  }

  /// Gives the bytes of the field's text to a closure, without allocating anything for it.
  package func withBytes<R>(
    at index: Int, _ body: (Span<UInt8>) throws -> R
  ) rethrows -> R {
    // Values of their own, so that the closure may read on.
    let (bytes, field) = cursor.field(at: index)
    let content = bytes.span.extracting(field.start..<field.end)
    guard field.hasDoubledQuotes else { return try body(content) }
    // Taken out for the time, so that the closure may ask for another field.
    var buffer = scratch
    scratch = []
    defer { scratch = buffer }
    undoDoubledQuotes(of: content, into: &buffer)
    return try body(buffer.span)
  }

  private func undoDoubledQuotes(of content: Span<UInt8>, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    var position = 0
    while position < content.count {
      let byte = content[position]
      buffer.append(byte)
      position += byte == quote ? 2 : 1
    }
  }
}
