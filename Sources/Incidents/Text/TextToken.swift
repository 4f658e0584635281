/// What a piece of text is: digits, letters, or one other character.
enum Lexeme: Hashable, Sendable {
  /// Digits of any script, written as ASCII digits.
  case number(String)
  /// Letters in lower case, with ё written as е.
  case word(String)
  /// Any other character; all dashes are `-`.
  case mark(Unicode.Scalar)
}

/// One piece of a text, with what stands before it and where it stands.
struct TextToken: Hashable, Sendable {
  /// What the piece is.
  let lexeme: Lexeme
  /// Whether white space stands before it.
  let followsSpace: Bool
  /// Where it stands in the text.
  let range: Range<String.Index>

  /// The word, where it is one.
  var word: String? {
    if case .word(let word) = lexeme { word } else { nil }
  }

  /// The digits, where they are a number.
  var number: String? {
    if case .number(let digits) = lexeme { digits } else { nil }
  }

  /// Whether the token is the given mark.
  func isMark(_ mark: Unicode.Scalar) -> Bool { lexeme == .mark(mark) }

  /// The pieces of a text, in order, without its white space.
  static func tokens(of text: String) -> [TextToken] {
    let scalars = text.unicodeScalars
    var tokens: [TextToken] = []
    var followsSpace = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let start = index
      guard !isSpace(scalars[index]) else {
        followsSpace = true
        index = scalars.index(after: index)
        continue
      }
      let lexeme = nextLexeme(in: scalars, from: &index)
      tokens.append(
        TextToken(lexeme: lexeme, followsSpace: followsSpace, range: start..<index))
      followsSpace = false
    }
    return tokens
  }

  private static func nextLexeme(
    in scalars: String.UnicodeScalarView, from index: inout String.Index
  ) -> Lexeme {
    let first = scalars[index]
    if isDigit(first) {
      var digits = String.UnicodeScalarView()
      while index < scalars.endIndex, let digit = asciiDigit(scalars[index]) {
        digits.append(digit)
        index = scalars.index(after: index)
      }
      return .number(String(digits))
    }
    if isLetter(first) {
      var letters = ""
      while index < scalars.endIndex, isLetter(scalars[index]) {
        appendFolded(scalars[index], to: &letters)
        index = scalars.index(after: index)
      }
      return .word(letters)
    }
    index = scalars.index(after: index)
    return .mark(isDash(first) ? "-" : first)
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to letters: inout String) {
    switch scalar.value {
    case 0x41...0x5A:
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x401, 0x451:
      letters.unicodeScalars.append("е")
    case 0x410...0x42F:
      letters.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
    case 0x430...0x44F, 0x61...0x7A:
      letters.unicodeScalars.append(scalar)
    case 0x308:
      // The dots of a decomposed ё.
      break
    default:
      letters += scalar.properties.lowercaseMapping
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { asciiDigit(scalar) != nil }

  /// The ASCII digit of the same value as a decimal digit of any script, such as ۹ or ٩.
  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? scalar : nil }
    if scalar.isCommonCyrillic { return nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(UInt8(truncatingIfNeeded: Int(value) + 0x30))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    if scalar.isCommonCyrillic { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .nonspacingMark:
      return true
    default: return false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    // The byte order mark and the zero-width space are invisible, so they separate nothing else.
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    if scalar.isCommonCyrillic { return false }
    return scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.value == 0x2212
      || (!scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation)
  }
}

extension Unicode.Scalar {
  /// True if it is a letter of Russian, told without the tables of Unicode, which take most of the time
  /// of reading a list.
  fileprivate var isCommonCyrillic: Bool { (0x410...0x451).contains(value) && value != 0x450 }
}
