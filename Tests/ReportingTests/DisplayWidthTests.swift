import Reporting
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Алматы", 6), ("Өскемен", 7), ("ҚҢҒҮҰҺӘІ", 8), ("é", 1), ("e\u{301}", 1),
    ("и\u{306}", 1), ("й", 1), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("　", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("—", 1), ("─", 1), ("⏎", 1), ("№", 1), ("₸", 1),
    ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇰🇿", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("⌚", 2),
    ("नमस्ते", 4), ("𠀀", 2), ("ไทย", 3), ("שלום", 4), ("→", 1), ("a\u{FE0F}", 1),
  ])
  func `text is as wide as a terminal draws it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("東京", 4, "東京"), ("東京都", 5, "東京…"),
    ("東京都", 4, "東…"), ("東", 1, "…"), ("ab", 0, ""), ("", 0, ""),
    ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ("a🇰🇿b", 3, "a…"), ("abc", 1, "…"),
  ])
  func `text is cut between whole characters`(text: String, width: Int, shown: String) {
    #expect(DisplayWidth.shortened(text, to: width) == shown)
  }
}
