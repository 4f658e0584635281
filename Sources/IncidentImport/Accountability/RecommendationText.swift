import Accountability

/// The words of a recommendation without what exports add to them.
struct RecommendationText {
  /// The number of the paragraph at the head; empty where there is none.
  private(set) var paragraph = ""
  /// The states in the last brackets, as written.
  private(set) var states: [String] = []
  /// The symbol of the document that holds the position, as thematic lists name it behind the words.
  private(set) var positionSymbol = ""
  /// The words.
  private(set) var words: String

  /// The words of a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - hasNumber: True if a number at the head is that of the paragraph.
  init(_ cell: String, hasNumber: Bool) {
    words = Self.plain(cell)
    if hasNumber, let (number, rest) = ParagraphNumber.atHead(of: words) {
      paragraph = number
      words = String(rest)
    }
    takeSource()
    takeStates()
  }

  private mutating func takeSource() {
    let parts = words.split(separator: "Source of Position:", maxSplits: 1)
    guard parts.count == 2 else { return }
    words = String(parts[0].reversed().drop { $0 == ";" || $0.isWhitespace }.reversed())
    let symbol = parts[1].split(separator: " - ").first ?? ""
    positionSymbol = String(symbol).trimmedOfSpace
  }

  /// Takes the names of states in brackets at the end; an acronym in brackets is no state.
  private mutating func takeStates() {
    var text = Substring(words)
    while true {
      while let last = text.last, last.isWhitespace || last == ";" || last == "." {
        text.removeLast()
      }
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { break }
      let inner = text[text.index(after: open)...].dropLast()
      let names = inner.split { $0 == "," || $0 == ";" }.map { String($0).trimmedOfSpace }
      guard !names.isEmpty, names.allSatisfy({ State(naming: $0) != nil && $0.count > 3 }) else {
        break
      }
      states = names + states
      text = text[..<open]
    }
    if !states.isEmpty { words = String(text).trimmedOfSpace }
  }

  /// A text without entities of HTML and with single blanks.
  static func plain(_ text: String) -> String {
    let decoded = text.contains("&") ? decode(text) : text
    return decoded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let entities: [String: String] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "eacute": "é",
    "ocirc": "ô", "uuml": "ü", "hellip": "…",
  ]

  private static func decode(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(10).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        result.append(rest.removeFirst())
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return entities[String(name)] }
    let digits = name.dropFirst()
    let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

extension RecommendationLayout.Lists {
  /// The terms of a cell.
  func terms(of cell: String) -> [String] {
    let pieces: [Substring]
    switch self {
    case .none: pieces = [Substring(cell)]
    case .commas: pieces = cell.split(separator: ",")
    case .semicolons: pieces = cell.split(separator: ";")
    case .bars: pieces = cell.split(separator: "|")
    case .dashes:
      let lines = cell.split(whereSeparator: \.isNewline)
      pieces = lines.flatMap { line in
        let line = String(line).trimmedOfSpace
        let body = line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
        // The number of a target has a dash of its own: "16.10 - Ensure public access".
        let isTarget = body.prefix { $0 != " " }.contains { $0.isNumber }
        return isTarget ? [Substring(body)] : body.split(separator: " - ")
      }
    }
    return pieces.map { RecommendationText.plain(String($0)) }.filter { !$0.isEmpty && $0 != "-" }
  }
}
