/// How many columns of a terminal text takes.
package enum DisplayWidth {
  /// The width of text in columns: wide characters take two, combining marks none.
  ///
  /// The text should have gone through ``TerminalSafe``, for control characters have no width.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The text where it fits in a width, else its beginning with `…`, together no wider.
  package static func shortened(_ text: String, to width: Int) -> String {
    var end = text.startIndex
    var used = 0
    for index in text.indices {
      used += of(text[index])
      if used > width { return width < 1 ? "" : text[..<end] + "…" }
      if used < width { end = text.index(after: index) }
    }
    return text
  }

  private static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.properties.isEmoji, scalars.contains(where: showsAsEmoji) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// Whether a scalar makes the emoji that it belongs to a picture of two columns: the selector of
  /// that style, a joiner, or a skin tone.
  private static func showsAsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar.properties.isEmojiModifier
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if isFollowingJamo(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Whether a scalar is a Hangul vowel or final consonant, drawn into the syllable before it.
  private static func isFollowingJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    // One half of a flag counts as one column, so that the flag takes two.
    if (0x1F1E6...0x1F1FF).contains(scalar.value) { return false }
    return scalar.properties.isEmojiPresentation
      || wideRanges.contains { $0.contains(scalar.value) }
  }

  /// The wide and full-width characters, save emoji, whose width follows from a property.
  ///
  /// They are the ranges marked W and F in Unicode 15's `EastAsianWidth.txt`; the emoji are those
  /// with `Emoji_Presentation`. Gaps of unassigned code points are closed.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x3247,  // kana, bopomofo, enclosed letters
    0x3250...0x4DBF,  // enclosed and compatibility forms, ideographs
    0x4E00...0xA4C6,  // ideographs, Yi
    0xA960...0xA97C,  // more Hangul leading consonants
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE6B,  // vertical and small forms
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x18D08,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // more kana, Nushu
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x3FFFD,  // the ideographic planes
  ]
}
