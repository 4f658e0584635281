import TestSupport

/// Tables of fields that are hard to write and to read back.
enum RandomTable {
  private static let pieces = [
    "", "a", "1", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", " ", "ф", "東", "🇰🇿",
    "e\u{301}",
    "\u{FEFF}", "\u{2028}", "\u{1}", "Алматы, Қазақстан", "a longer piece of plain text",
  ]

  static func records(using random: inout SplitMix) -> [[String]] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in field(using: &random) }
    }
  }

  private static func field(using random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...4, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }
}
