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
      pass(position, in: window)
      position += 1
    }
  }

  private mutating func pass(_ position: Int, in window: Span<UInt8>) {
    switch window[position] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      guard LineBreak.isLastByte(at: position, in: window) else { return }
      line += 1
      column = 1
    case 0x80...0xBF:
      break  // Not the first byte of its scalar.
    default:
      column += 1
    }
  }
}
