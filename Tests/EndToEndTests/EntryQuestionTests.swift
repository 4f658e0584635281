import TestSupport
import Testing

@Suite(.enabled(if: TerminalRun.isPossible, "python3 is not installed"))
struct `Questions for a row that is added by hand` {
  private let place: Workplace

  init() throws { place = try Workplace.withSample() }

  private func type(_ words: String..., steps: [(String, String)]) throws -> TerminalRun {
    try TerminalRun(
      ["aigaq", "add"] + words, steps.map { TerminalRun.Step($0.0, $0.1) }, in: place, setting: [:])
  }

  private func rows(_ sql: String) throws -> String {
    try place.start(["query", sql, "--no-header"]).finish().output
      .split(whereSeparator: \.isNewline).joined(separator: "\n")
  }

  @Test func `complete terms and places, and ask again for a term that is none`() throws {
    let run = try type(
      "incident",
      steps: [
        ("date: ", "9 июня 2019\r"), ("kind: ", "picnic\r"), ("not one of these", ""),
        ("kind: ", "prot\t"), ("est ", "\r"), ("title: ", "\r"), ("region: ", "Shymk\t"),
        ("ent ", "\r"), ("place: ", "\r"), ("participants: ", "\r"),
        ("detained: ", "более ста\r"), ("detention-kind: ", "\r"), ("charged: ", "\r"),
        ("article: ", "\r"), ("source: ", "Human Rights W\t"), ("atch ", "\r"), ("url: ", "\r"),
        ("reported-on: ", "\r"), ("  : ", "summary: Сход\r"), ("  : ", "nothing: x\r"),
        ("a colon", ""), ("  : ", "\r"), ("Recorded as import 2", ""),
      ])
    #expect(run.status == 0, "\(run.shown)")
    #expect(
      try rows(
        """
        SELECT date, kind, region, text, source, summary FROM incidents JOIN claims USING (uid)
        WHERE uid LIKE 'entered%'
        """) == "2019-06-09,protest,Shymkent,более ста,Human Rights Watch,Сход")
  }

  @Test func `are asked again where an answer is refused, or all of them`() throws {
    let uid = "kazakhstan-2019:kz-2019-09-21"
    let run = try type(
      "charge", uid,
      steps: [
        ("date: ", "30.02.2019\r"), ("date '30.02.2019'", ""), ("date [30.02.2019]: ", "\r"),
        ("charged: ", "three buses\r"), ("Not understood", ""), ("charged [three buses]: ", "3\r"),
        ("article: ", "\r"), ("source: ", "\r"), ("url: ", "\r"), ("reported-on: ", "\r"),
        ("  : ", "\r"), ("--article is missing", ""), ("date [30.02.2019]: ", "2019-09-21\r"),
        ("charged [3]: ", "\r"), ("article: ", "174\r"), ("source: ", "\r"), ("url: ", "\r"),
        ("reported-on: ", "\r"), ("  : ", "\r"), ("Recorded as import 2", ""),
      ])
    #expect(run.status == 0, "\(run.shown)")
    let charges = try rows("SELECT article, low FROM charges WHERE uid = '\(uid)'")
    #expect(charges == "174,3", "\(run.shown)")
  }

  @Test func `end with Ctrl-C, and nothing is added`() throws {
    let before = place.bytes("aigaq.db")
    let run = try type(
      "person", "kazakhstan-2019:kz-2019-09-21",
      steps: [("date: ", "\u{3}"), ("Nothing was added", "")])
    #expect(run.status == 1, "\(run.shown)")
    #expect(place.bytes("aigaq.db") == before)
  }
}
