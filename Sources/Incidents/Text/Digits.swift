extension UInt8 {
  /// True if the byte is a digit of ASCII, 0 to 9.
  package var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Int {
  /// Writes the number with zeros before it up to a width in digits, such as 7 as `07`.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
