import Reporting
import Testing

@Suite struct `Hostile data` {
  @Test func `a text table shows it harmless and on one line`() throws {
    let text = try written(.text, [Column("\u{1B}]0;x\u{7}")], [[.text(Hostile.text)]])
    let shown =
      #"=1+1\u{1B}[2J\u{202E}"a"\u{0},⏎b c\u{2028}\u{9B}</script>"#
    #expect(text.hasPrefix(#"\u{1B}]0;x\u{7}"# + "\n"))
    #expect(text.hasSuffix("\n\(shown)\n"))
  }

  @Test func `CSV has it verbatim`() throws {
    let text = try written(.csv, [Column("=a")], [[.text(Hostile.text)], [.text("@x")]])
    let quoted = Hostile.text.replacing("\"", with: "\"\"")
    #expect(text == "=a\r\n\"\(quoted)\"\r\n@x\r\n")
  }

  @Test(arguments: [
    ("", ""), ("plain ~", "plain ~"), ("Әә Ңң Һһ Ұұ", "Әә Ңң Һһ Ұұ"),
    ("a\nb\rc\r\nd\n\n", "a⏎b⏎c⏎d⏎⏎"), ("\t", " "), ("\u{7F}", #"\u{7F}"#), ("\u{85}", #"\u{85}"#),
    ("\u{61C}\u{200E}\u{200F}", #"\u{61C}\u{200E}\u{200F}"#),
    ("\u{202A}\u{202E}\u{2066}\u{2069}", #"\u{202A}\u{202E}\u{2066}\u{2069}"#),
    ("a\u{200B}b\u{2060}c\u{FEFF}", #"a\u{200B}b\u{2060}c\u{FEFF}"#),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("\u{E0041}", #"\u{E0041}"#),
    ("a\u{200D}b\u{200C}c", #"a\u{200D}b\u{200C}c"#), ("👩\u{200D}👧", "👩\u{200D}👧"),
    ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"), ("👩\u{200D}x", #"👩\u{200D}x"#),
    ("1\u{200D}2", #"1\u{200D}2"#), ("\u{FE0F}", #"\u{FE0F}"#),
    ("a\u{FE0F}\u{FE0E}", "a\u{FE0F}\\u{FE0E}"), ("\u{200B}\u{FE00}", #"\u{200B}\u{FE00}"#),
    ("\u{115F}\u{3164}\u{34F}\u{AD}", #"\u{115F}\u{3164}\u{34F}\u{AD}"#), ("e\u{301}", "e\u{301}"),
  ])
  func `text is made safe for a terminal`(text: String, shown: String) {
    #expect(Array(TerminalSafe.text(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `no control or format character passes, whatever it is`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = TerminalSafe.text("a\(Character(scalar))b").unicodeScalars
      let isLive = shown.contains {
        [.control, .format, .lineSeparator, .paragraphSeparator]
          .contains($0.properties.generalCategory)
      }
      #expect(!isLive, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `what is made safe stays as it is when made safe again`() {
    let once = TerminalSafe.text(Hostile.text)
    #expect(TerminalSafe.text(once) == once)
  }
}
