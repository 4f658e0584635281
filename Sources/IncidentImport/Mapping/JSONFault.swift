/// Where a text stops being JSON (RFC 8259), for people who write JSON by hand.
///
/// The decoder of Foundation says only that a text is not JSON.
struct JSONFault: Hashable {
  /// The line, from 1.
  let line: Int
  /// The place in the line, in Unicode scalars from 1.
  let column: Int

  /// The fault of a text; nil where there is none.
  init?(in text: String) {
    let scalars = Array(text.unicodeScalars)
    var scanner = JSONScanner(scalars)
    guard !scanner.isWhole() else { return nil }
    let before = scalars.prefix(scanner.position)
    line = before.count { $0 == "\n" } + 1
    column = before.count - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
  }
}

/// Goes over a text as long as it is JSON.
private struct JSONScanner {
  private let scalars: [Unicode.Scalar]
  /// The scalar that comes next; where the text is not JSON, the first that does not fit.
  private(set) var position: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    position = scalars.first == "\u{FEFF}" ? 1 : 0
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func isWhole() -> Bool {
    guard value(depth: 0) else { return false }
    skipSpace()
    return next == nil
  }

  private mutating func skipSpace() {
    while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth < 512 else { return false }
    skipSpace()
    switch next {
    case "{": return members(until: "}", depth: depth, isObject: true)
    case "[": return members(until: "]", depth: depth, isObject: false)
    case "\"": return string()
    case "t": return word("true")
    case "f": return word("false")
    case "n": return word("null")
    default: return number()
    }
  }

  private mutating func members(
    until end: Unicode.Scalar, depth: Int, isObject: Bool
  ) -> Bool {
    position += 1
    skipSpace()
    if take(end) { return true }
    repeat {
      skipSpace()
      if isObject {
        guard string() else { return false }
        skipSpace()
        guard take(":") else { return false }
      }
      guard value(depth: depth + 1) else { return false }
      skipSpace()
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let scalar = next, scalar.value >= 0x20 {
      position += 1
      if scalar == "\"" { return true }
      if scalar == "\\", !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let scalar = next, "\"\\/bfnrtu".unicodeScalars.contains(scalar) else { return false }
    position += 1
    guard scalar == "u" else { return true }
    for _ in 0..<4 {
      guard let digit = next, digit.properties.isASCIIHexDigit else { return false }
      position += 1
    }
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { take($0) }
  }

  private mutating func digits() -> Bool {
    let start = position
    while let digit = next, ("0"..."9").contains(digit) { position += 1 }
    return position > start
  }

  private mutating func number() -> Bool {
    _ = take("-")
    guard take("0") || digits() else { return false }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      return digits()
    }
    return true
  }
}
