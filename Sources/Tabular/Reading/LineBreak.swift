/// What ends a physical line: LF, CR, CRLF or CR CR LF.
///
/// The last is what programs leave that write CRLF where the system makes CRLF of each LF.
enum LineBreak {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether a byte is one that may be of a line break.
  static func isPart(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// Whether a carriage return stands alone; false where that has yet to be read.
  static func isLone(at position: Int, in window: Span<UInt8>) -> Bool {
    guard window[position] == carriageReturn, position + 1 < window.count else { return false }
    switch window[position + 1] {
    case lineFeed: return false
    case carriageReturn: return position + 2 < window.count && window[position + 2] != lineFeed
    default: return true
    }
  }

  /// The byte after the line break at a place, or nil where that has yet to be read.
  static func end(from position: Int, in window: Span<UInt8>, isLast: Bool) -> Int? {
    let next = position + 1
    guard window[position] == carriageReturn else { return next }
    guard next < window.count else { return isLast ? next : nil }
    if window[next] == lineFeed { return next + 1 }
    guard window[next] == carriageReturn else { return next }
    guard next + 1 < window.count else { return isLast ? next : nil }
    return window[next + 1] == lineFeed ? next + 2 : next
  }

  /// Whether a byte is the last of a line break.
  static func isLastByte(at position: Int, in window: Span<UInt8>) -> Bool {
    guard window[position] == carriageReturn else { return window[position] == lineFeed }
    var next = position + 1
    if next < window.count, window[next] == carriageReturn { next += 1 }
    return next == window.count || window[next] != lineFeed
  }
}

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
