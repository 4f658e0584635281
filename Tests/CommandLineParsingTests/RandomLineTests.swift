import CommandLineParsing
import Testing

@Suite struct `Random command lines` {
  /// Steele and Vigna's splitmix64: the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let words = [
    "", "-", "--", "---", "=", "--=", "-=", "--db", "--db=", "-d", "-d=x", "--limit", "9",
    "99999999999999999999", "-1", "-.", "load", "add", "list", "send", "mail", "post", "help",
    "--help", "-h", "--version", "-q", "--quiet=1", "--tag", "-t", "--layout", "csv", "--to",
    "--tag=\u{301}", "-\u{301}", "Қазақстан", "\u{0}", "\u{202E}", "👩‍👩‍👧", "-ж", "--ж=ж", "e\u{301}",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any line is either parsed or refused with a message`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var parsed = 0
    var refused = 0
    for _ in 0..<500 {
      let line = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        Self.words[Int.random(in: 0..<Self.words.count, using: &numbers)]
      }
      do {
        _ = try keeper.parse(line)
        parsed += 1
      } catch {
        #expect(error.message().contains("\nRun 'keeper "))
        refused += 1
      }
    }
    #expect(parsed > 0 && refused > 0)
  }
}
