/// The words with which a source says that it does not know.
enum UnknownWords {
  /// Whether a whole text says that something is unknown, in any of the three languages.
  static func match(_ tokens: [TextToken]) -> Bool {
    guard (1...4).contains(tokens.count) else { return false }
    var spelled = ""
    for token in tokens {
      switch token.lexeme {
      case .word(let word): spelled += word
      case .mark(let mark) where mark == "/" || mark == "?": spelled.unicodeScalars.append(mark)
      case .mark(".") where !spelled.isEmpty: break
      default: return false
      }
    }
    return table.contains(spelled)
  }

  private static let table = Set(
    [
      "unknown", "unclear", "not known", "n/a", "?", "??", "???", "no data", "not available",
      "not reported", "unknown date", "date unknown", "no date", "undated", "unknown number",
      "неизвестно", "не известно", "неизвестна", "неясно", "не ясно", "нет данных", "н/д",
      "нет сведений", "дата неизвестна", "неизвестная дата", "белгісіз", "дерек жоқ",
    ].map { $0.filter { $0 != " " } })
}
