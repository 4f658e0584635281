/// Where a byte stands for somebody who looks at the file in an editor.
struct TextPlace: Hashable, Sendable {
  /// The physical line, from 1.
  private(set) var line: Int
  /// The place in the line, in Unicode scalars from 1.
  private(set) var column = 1

  /// The place of a byte, counted from the start of a line whose number is known.
  init(of target: Int, in window: Span<UInt8>, from lineStart: Int, onLine line: Int) {
    self.line = line
    var position = lineStart
    while position < target {
      pass(window[position], before: position + 1 < window.count ? window[position + 1] : nil)
      position += 1
    }
  }

  private mutating func pass(_ byte: UInt8, before next: UInt8?) {
    switch byte {
    case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"):
      break  // The line feed that follows ends the line.
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      line += 1
      column = 1
    case 0x80...0xBF:
      break  // Not the first byte of its scalar.
    default:
      column += 1
    }
  }
}
