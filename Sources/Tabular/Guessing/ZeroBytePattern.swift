/// Where the zero bytes of a text are: UTF-16 has one beside each ASCII character, always on the
/// same side.
struct ZeroBytePattern: Hashable, Sendable {
  /// The byte order that the pattern speaks for; nil where the text does not look like UTF-16.
  let encoding: TextEncoding?

  /// Looks at the bytes in pairs.
  init(_ bytes: [UInt8]) {
    let units = bytes.count / 2
    var zeros = (first: 0, second: 0)
    var usual = (first: 0, second: 0)
    for unit in 0..<units {
      let (first, second) = (bytes[2 * unit], bytes[2 * unit + 1])
      if first == 0 { zeros.first += 1 }
      if second == 0 { zeros.second += 1 }
      if Self.isUsual(high: first, low: second) { usual.first += 1 }
      if Self.isUsual(high: second, low: first) { usual.second += 1 }
    }
    if Self.fits(zeros.second, against: zeros.first, usual: usual.second, of: units) {
      encoding = .utf16LittleEndian
    } else if Self.fits(zeros.first, against: zeros.second, usual: usual.first, of: units) {
      encoding = .utf16BigEndian
    } else {
      encoding = nil
    }
  }

  /// Whether a unit is of ASCII, a European alphabet, or the usual punctuation.
  private static func isUsual(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0: low >= 0x20 || low == 0x09 || low == 0x0A || low == 0x0D
    case 0x01...0x05, 0x20, 0x21: true
    default: false
    }
  }

  private static func fits(_ zeros: Int, against others: Int, usual: Int, of units: Int) -> Bool {
    zeros > 0 && zeros * 50 >= units && others * 20 <= zeros && usual * 10 >= units * 8
  }
}
