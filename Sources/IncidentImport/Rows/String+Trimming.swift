extension String {
  /// The text without white space at its ends.
  package var trimmedOfSpace: String {
    if !mayBeginWithSpace && !mayEndWithSpace { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  // Most cells have no white space at their ends, which the bytes tell soon: outside ASCII it is
  // U+0085 and U+00A0, which begin with C2, and others that are three bytes and begin with E1 to E3.

  /// True if the text may begin with white space, by its first byte.
  var mayBeginWithSpace: Bool {
    utf8.first.map(Self.beginsSpace) ?? false
  }

  /// True if a byte may be the first of white space.
  static func beginsSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }

  private var mayEndWithSpace: Bool {
    let bytes = utf8.span
    let count = bytes.count
    guard count > 0 else { return false }
    if bytes[count - 1] < 0x80 { return bytes[count - 1] <= 0x20 }
    return (count > 1 && bytes[count - 2] == 0xC2)
      || (count > 2 && (0xE1...0xE3).contains(bytes[count - 3]))
  }
}
