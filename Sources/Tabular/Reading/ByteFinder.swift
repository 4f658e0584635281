/// Finds a mark, or a control byte, eight bytes at a time.
///
/// Line breaks and NUL are control bytes below 16, and of those nothing but the tab is usual in
/// text: one comparison for all of them is cheaper than one for each, and whoever asks looks again
/// at what was found.
struct ByteFinder: Hashable, Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let firstUsual: UInt8 = 16

  private let mark: UInt8
  private let eightMarks: UInt64

  init(_ mark: UInt8) {
    self.mark = mark
    eightMarks = Self.ones &* UInt64(mark)
  }

  /// Where the next mark or control byte is, or the window's end.
  ///
  /// The bits of all bytes passed over, and of some after them, are added to those seen.
  @inline(__always)
  func next(in window: Span<UInt8>, from start: Int, seeing bits: inout UInt64) -> Int {
    let bytes = unsafe window.bytes  // Unsafe only where elements have padding.
    let count = bytes.byteCount
    var position = start
    while position <= count &- 8 {
      // Every pattern of bits is a UInt64, and the load checks its bounds.
      let word = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      bits |= word
      let found = Self.bytesBelowFirstUsual(word) | Self.zeroBytes(word ^ eightMarks)
      if found != 0 { return position &+ found.trailingZeroBitCount / 8 }
      position &+= 8
    }
    while position < count {
      let byte = window[position]
      bits |= UInt64(byte)
      if byte == mark || byte < Self.firstUsual { return position }
      position &+= 1
    }
    return count
  }

  // Both set the high bit of the lowest byte that matches. Bits above that one may be wrong, as
  // the subtraction borrows from there; nobody looks at them.

  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }

  private static func bytesBelowFirstUsual(_ word: UInt64) -> UInt64 {
    (word &- ones &* UInt64(firstUsual)) & ~word & highBits
  }

  /// Whether bits that were gathered are those of ASCII bytes only.
  static func isASCII(_ bits: UInt64) -> Bool { bits & highBits == 0 }
}
