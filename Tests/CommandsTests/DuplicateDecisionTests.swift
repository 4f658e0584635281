import Commands
import TestSupport
import Testing

@Suite struct `Decisions about duplicates` {
  private static let towns = [
    ("Алматы", "Almaty"), ("Астана", "Astana"), ("Шымкент", "Shymkent"), ("Тараз", "Taraz"),
  ]

  private static func date(_ number: Int) -> String {
    let (month, day) = (number / 28 + 1, number % 28 + 1)
    return "2019-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// A list of incidents, each on a day of its own, by their numbers.
  private static func list(_ numbers: Range<Int>, isRussian: Bool) -> String {
    numbers.reduce(into: "id,date,city,title,detained\n") { text, number in
      let town = towns[number % towns.count]
      let (city, title) =
        isRussian ? (town.0, "Митинг на площади") : (town.1, "Rally on the square")
      text += "\(isRussian ? "a" : "b")\(number),\(date(number)),\(city),\(title),\(number + 1)\n"
    }
  }

  /// A list of `first` incidents, and another of which those from `shared` on are in the first too.
  private static func session(first: Int, shared: Int, second: Int) throws -> Session {
    let session = try Session.empty()
    _ = try session.add(list(0..<first, isRussian: true), named: "ours.csv")
    _ = try session.add(
      list((first - shared)..<(first - shared + second), isRussian: false), named: "theirs.csv",
      "--accept", "overlap")
    return session
  }

  private static func detained(_ session: Session) -> String {
    session.rows("SELECT sum(detentions_best), sum(incidents) FROM monthly_detentions")[0]
  }

  @Test func `the incidents that two lists have in common are accepted and undone in one go`()
    throws
  {
    let session = try Self.session(first: 180, shared: 156, second: 156)
    let before = Self.detained(session)
    #expect(
      session.run("duplicates").messages.contains(
        "156 of 156 incidents of theirs are probably in ours."))
    let accepted = session.run(
      "duplicates", "--between", "ours", "theirs", "--accept-all", "--reason", "One event log")
    #expect(accepted.status == .done)
    #expect(accepted.messages.contains("To undo: aigaq undo 1-156\n"), "\(accepted.messages)")
    #expect(accepted.messages.contains("156 of 180 incidents of ours are probably in theirs."))
    #expect(Self.detained(session) == "\(180 * 181 / 2),180")
    let again = session.run("duplicates", "--between", "ours", "theirs")
    #expect(again.lines.count == 1)
    #expect(
      again.messages
        == "0 of 180 incidents of ours are probably in theirs, besides 156 that are merged with some of it.\n"
    )
    #expect(session.run("undo", "1-156", "--reason", "Two logs after all").status == .done)
    #expect(Self.detained(session) == before)
  }

  /// A review of three pairs in which somebody types some lines.
  private static func review(_ typed: String, _ words: String...) throws -> (Session, Session.Run) {
    let session = try session(first: 3, shared: 3, second: 3)
    session.isInputTerminal = true
    session.inputBytes = Array(typed.utf8)
    let run = session.run(["duplicates", "--review", "--min-probability", "0.01"] + words)
    return (session, run)
  }

  @Test func `a review shows two side by side, and each answer is a decision with its reason`()
    throws
  {
    let (session, run) = try Self.review("s the same square\nn\nanother hour\n1 named in it\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output.contains("Митинг на площади") && run.output.contains("Rally on the square"))
    #expect(run.messages.contains("Pair 1 of 3: one incident with a probability of 0."))
    #expect(
      run.messages.contains("For: ") && run.messages.contains("3 pairs decided, 0 left for later."))
    #expect(
      session.rows("SELECT kind, answer, reason FROM decisions ORDER BY decision").map { $0 }
        .count == 3)
    let decided = session.run(
      "query", "SELECT kind, answer, reason FROM decisions ORDER BY decision")
    for text in ["merge,yes,the same square", "merge,no,another hour", "named in it"] {
      #expect(decided.output.contains(text), "\(decided.output)")
    }
    let left = session.run("duplicates", "--min-probability", "0.01")
    #expect(left.lines.count == 1, "what was decided is proposed no more: \(left.output)")
  }

  @Test(arguments: [
    ("q\n", "0 pairs decided, 3 left for later."), ("", "0 pairs decided, 3 left for later."),
    ("\n\nl\n", "0 pairs decided, 3 left for later."),
    ("what?\ns\n\nq\n", "1 pair decided, 2 left for later."),
    ("l\nnot x\nsame y\n", "2 pairs decided, 1 left for later."),
  ])
  func `a review can be left at any time`(typed: String, end: String) throws {
    let (session, run) = try Self.review(typed)
    #expect(run.status == .done && run.messages.contains(end), "\(run.messages)")
    let count = session.rows("SELECT count(*) FROM decisions")[0]
    #expect(end.hasPrefix(count))
  }

  @Test func `an answer that cannot be is refused, and asked for again`() throws {
    let (_, run) = try Self.review("1 part\nl\nl\n")
    #expect(run.messages.contains("1 pair decided, 2 left for later."))
  }

  @Test(arguments: [
    (["--review"], "needs a terminal"), (["--accept-all"], "--accept-all is about two whole lists"),
    (["--review", "--accept-all"], "not both"),
    (
      ["--accept-all", "--of", "persons", "--between", "ours", "theirs"],
      "Persons are decided one by one"
    ),
    (
      ["--accept-all", "--between", "ours", "theirs", "--limit", "3"],
      "--accept-all is about two whole lists"
    ),
    (["--accept-all", "--between", "ours", "theirs"], "A decision needs its reason"),
  ])
  func `wrong words are refused, and nothing is decided`(words: [String], message: String) throws {
    let session = try Self.session(first: 12, shared: 12, second: 12)
    let run = session.run(["duplicates"] + words)
    #expect(run.status == .wrongUsage && run.messages.contains(message), "\(run.messages)")
    #expect(session.rows("SELECT count(*) FROM decisions") == ["0"])
  }

  @Test(arguments: ["0", "7-5", "x", "5-", "-5", "1-999999999999"])
  func `numbers to undo that are none are refused`(number: String) throws {
    #expect(try Session.empty().run("undo", "--reason", "x", "--", number).status == .wrongUsage)
  }
}
