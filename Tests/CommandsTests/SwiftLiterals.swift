/// The string literals of a Swift file.
struct SwiftLiterals {
  /// Their texts, in which `…` stands for what is interpolated, and those that `+` joins are one;
  /// literals within an interpolation follow the one that they are in.
  private(set) var all: [String] = []
  private var rest: Substring.UTF8View

  /// Reads a file.
  init(_ source: String) {
    rest = source[...].utf8
    readCode(until: nil)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Reads code up to a closing bracket, or to the end.
  private mutating func readCode(until end: UInt8?) {
    var depth = 0
    while let byte = rest.first {
      if starts("//") {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if let marks = opening() {
        readLiteral(marks)
      } else {
        rest = rest.dropFirst()
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          depth -= 1
          if end != nil, depth < 0 { return }
        }
      }
    }
  }

  /// The marks that begin a literal here: `"`, `"""`, with `#` before them.
  private func opening() -> (quotes: String, hashes: String)? {
    let hashes = String(repeating: "#", count: rest.prefix { $0 == UInt8(ascii: "#") }.count)
    for quotes in ["\"\"\"", "\""] where starts(hashes + quotes) { return (quotes, hashes) }
    return nil
  }

  private mutating func readLiteral(_ marks: (quotes: String, hashes: String)) {
    rest = rest.dropFirst(marks.hashes.utf8.count + marks.quotes.utf8.count)
    let place = all.count
    all.append("")
    var bytes: [UInt8] = []
    while let byte = rest.first, !starts(marks.quotes + marks.hashes) {
      if starts("\\\(marks.hashes)(") {
        rest = rest.dropFirst(2 + marks.hashes.utf8.count)
        bytes += Array("…".utf8)
        readCode(until: UInt8(ascii: ")"))
      } else if starts("\\\(marks.hashes)\n") {
        rest = rest.dropFirst(1 + marks.hashes.utf8.count)
      } else if starts("\\\(marks.hashes)") {
        bytes += rest.dropFirst(1 + marks.hashes.utf8.count).prefix(1)
        rest = rest.dropFirst(2 + marks.hashes.utf8.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    rest = rest.dropFirst(marks.hashes.utf8.count + marks.quotes.utf8.count)
    all[place] = Self.text(bytes, isBlock: marks.quotes.count > 1)
    join(place)
  }

  /// The text of a literal; a block without the blanks and breaks of its lines.
  private static func text(_ bytes: [UInt8], isBlock: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isBlock ? text.split { $0.isWhitespace }.joined(separator: " ") : text
  }

  /// Makes a literal that `+` joins to the next one text with it.
  private mutating func join(_ place: Int) {
    let next = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard next.first == UInt8(ascii: "+") else { return }
    let after = next.dropFirst().drop { $0 == UInt8(ascii: " ") }
    guard after.first == Self.quote else { return }
    rest = after
    let index = all.count
    readLiteral(starts("\"\"\"") ? ("\"\"\"", "") : ("\"", ""))
    all[place] += all.remove(at: index)
  }

  private func starts(_ text: String) -> Bool { rest.starts(with: text.utf8) }
}
