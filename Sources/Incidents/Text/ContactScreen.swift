/// First look at the bytes of a text, which tells most texts without a ``Contact`` in a fraction of the time
/// that reading one takes.
package enum ContactScreen {
  /// False if a text, whose bytes are UTF-8, certainly has no telephone number, address or identity number in
  /// it; true if it has to be read.
  package static func mayHold(_ utf8: Span<UInt8>) -> Bool {
    let kinds = kinds
    var digits = 0
    var rare: UInt8 = 0
    for index in utf8.indices {
      let kind = kinds[Int(utf8[index])]
      digits &+= Int(kind & Kind.digit)
      rare |= kind
    }
    if rare & Kind.rare != 0 { return true }
    return digits >= fewestDigits && hasRunOfDigits(utf8)
  }

  /// The fewest digits that a number has.
  static let fewestDigits = 6

  /// True if enough digits stand together, with nothing between them but what can stand within a number.
  private static func hasRunOfDigits(_ utf8: Span<UInt8>) -> Bool {
    let kinds = kinds
    var run = 0
    for index in utf8.indices {
      let kind = kinds[Int(utf8[index])]
      if kind & Kind.digit != 0 {
        run += 1
        if run == fewestDigits { return true }
      } else if kind & Kind.end != 0 {
        run = 0
      }
    }
    return false
  }

  private enum Kind {
    /// A digit of ASCII.
    static let digit: UInt8 = 1
    /// An at sign, or the first byte of symbols among which there are digits of other scripts.
    static let rare: UInt8 = 2
    /// A byte of what never stands within a number: letters and marks of ASCII, and Cyrillic.
    static let end: UInt8 = 4
  }

  /// The kind of each byte.
  private static let kinds: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39: Kind.digit
    case UInt8(ascii: "@"): Kind.rare
    case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"):
      0
    case 0..<0x80, 0xD0...0xD3: Kind.end
    // U+2000 to U+2FFF: dashes, quotation marks and signs, and no digit.
    case 0xE2: 0
    // From U+0640 on there are scripts with digits of their own.
    case 0xD9...: Kind.rare
    default: 0
    }
  }
}
