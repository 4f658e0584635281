import Tabular
import TestSupport
import Testing

@Suite struct `A text for a spreadsheet` {
  private static let cases: [(text: String, cell: String)] = [
    ("=1+1", "'=1+1"), ("+7", "'+7"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "'\rx"),
    ("'=1", "''=1"), ("''=1", "'''=1"), ("\"=1", "'\"=1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
    (" =1", "' =1"), ("＝1", "'＝1"), ("-", "'-"),
    ("", ""), ("x", "x"), ("1-2", "1-2"), ("'tis", "'tis"), ("'", "'"), ("(=1)", "(=1)"),
    ("Ақтау", "Ақтау"),
  ]

  @Test(arguments: cases) func `that it would run stands behind an apostrophe`(
    text: String, cell: String
  ) {
    #expect(FormulaGuard.added(to: text) == cell)
    #expect(FormulaGuard.removed(from: cell) == text)
  }

  @Test func `is never run, and comes back as it was, whatever it is`() {
    var random = SplitMix(seed: 7)
    let letters: [Character] = Array("=+-@\t\r'\" \u{FEFF}a1＝\nё")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...6, using: &random)
      let text = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      let cell = FormulaGuard.added(to: text)
      let start = cell.unicodeScalars.first { !" \n\"\u{FEFF}".unicodeScalars.contains($0) }
      #expect(start.map { !"=+-@\t\r＝".unicodeScalars.contains($0) } ?? true, "\(cell)")
      #expect(FormulaGuard.removed(from: cell).utf8.elementsEqual(text.utf8), "\(text)")
    }
  }
}
