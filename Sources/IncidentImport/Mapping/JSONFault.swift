import FoundationEssentials

/// Fault of a JSON text (RFC 8259), for people who write JSON by hand.
///
/// The decoder of Foundation says only that a text is not JSON, and of two members of one name it takes
/// the last.
struct JSONFault: Hashable {
  /// The sorts of faults.
  enum Cause: Hashable {
    /// The text is not JSON from here on.
    case syntax
    /// Lists and objects are nested deeper than any mapping.
    case depth
    /// The object has two members of this name.
    case repeatedKey(String)
  }

  /// The cause of the fault.
  let cause: Cause
  /// The keys that lead to the object with the fault, from the outermost; empty for faults of syntax.
  let path: [String]
  /// The line, from 1.
  let line: Int
  /// The place in the line, in Unicode scalars from 1.
  let column: Int

  /// The fault of a text; nil where there is none.
  init?(in text: String) {
    let scalars = Array(text.unicodeScalars)
    var scanner = JSONScanner(scalars)
    guard !scanner.isWhole() else { return nil }
    cause = scanner.cause
    path = cause == .syntax ? [] : scanner.path
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
  /// The cause for which it stopped.
  private(set) var cause = JSONFault.Cause.syntax
  /// The keys of the objects that it is in.
  private(set) var path: [String] = []

  /// Most lists and objects that may be nested.
  private static let deepest = 32

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
    guard depth < Self.deepest else {
      cause = .depth
      return false
    }
    skipSpace()
    switch next {
    case "{": return object(depth: depth)
    case "[": return list(depth: depth)
    case "\"": return string()
    case "t": return word("true")
    case "f": return word("false")
    case "n": return word("null")
    default: return number()
    }
  }

  private mutating func list(depth: Int) -> Bool {
    position += 1
    skipSpace()
    if take("]") { return true }
    repeat {
      guard value(depth: depth + 1) else { return false }
      skipSpace()
    } while take(",")
    return take("]")
  }

  private mutating func object(depth: Int) -> Bool {
    position += 1
    skipSpace()
    if take("}") { return true }
    var keys: Set<String> = []
    repeat {
      skipSpace()
      guard let key = key(unlike: &keys) else { return false }
      skipSpace()
      guard take(":") else { return false }
      path.append(key)
      guard value(depth: depth + 1) else { return false }
      path.removeLast()
      skipSpace()
    } while take(",")
    return take("}")
  }

  /// The name of a member, which the object must not have already.
  private mutating func key(unlike keys: inout Set<String>) -> String? {
    let start = position
    guard string() else { return nil }
    var literal = String.UnicodeScalarView()
    literal.append(contentsOf: scalars[start..<position])
    // Escapes make one name of differing texts.
    let key = (try? JSONDecoder().decode(String.self, from: Data(String(literal).utf8))) ?? ""
    guard keys.insert(key).inserted else {
      (cause, position) = (.repeatedKey(key), start)
      return nil
    }
    return key
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
