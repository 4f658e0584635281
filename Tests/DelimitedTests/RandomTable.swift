/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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
