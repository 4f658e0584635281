import Commands
import Testing

@Suite struct `An incident that is added by hand` {
  private let session: Session

  init() throws { session = try .empty() }

  @discardableResult
  private func add(_ words: String...) -> Session.Run { session.run(["add", "incident"] + words) }

  @Test func `is an import of its own, which can be undone`() {
    session.run("add", "incident", "--id", "first", "--date", "2019-06-01")
    let before = session.run("check").lines[0]
    let run = add(
      "--id", "a", "--date", "9 June 2019", "--place", "Almaty", "--detained", "about 30",
      "--source", "Azattyq", "--source-kind", "media", "--url", "https://example.org/1")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output == "entered-by-hand:a\n")
    #expect(run.messages == "Added. Recorded as import 2 (undo: aigaq revert 2).\n")
    #expect(
      session.rows(
        """
        SELECT date, locality, region_name, source, kind FROM reports
        JOIN incidents USING (uid) WHERE uid LIKE '%:a'
        """) == ["2019-06-09,Almaty,Almaty,Azattyq,detention"])
    #expect(session.rows("SELECT text, low, best, high FROM claims") == ["about 30,,30,"])
    #expect(session.rows("SELECT detentions_best FROM monthly_detentions") == ["30"])
    #expect(session.run("imports").output.contains("entered by hand"))
    #expect(session.run("revert", "2").status == .done)
    #expect(session.run("check").lines[0] == before)
  }

  @Test func `gets an identifier of its own where none is given`() throws {
    let uids = (0..<3).map { _ in add("--date", "2019-06-09").output }
    #expect(Set(uids).count == 3)
    for uid in uids {
      #expect(
        try uid.wholeMatch(of: Regex("entered-by-hand:2026-01-02-[a-z0-9]{6}-[a-z0-9]{6}\n")) != nil
      )
    }
    #expect(session.rows("SELECT count(*) FROM incidents") == ["3"])
  }

  /// Values in three languages: the date, the number, and how they are read.
  static let values: [(date: String, detained: String, read: String)] = [
    ("June 2019", "dozens", "2019-06,24,,99"),
    ("9 июня 2019 г.", "более ста человек", "2019-06-09,101,,"),
    ("2019 жылғы 9 маусым", "жүзден астам", "2019-06-09,101,,"),
    ("unknown", "нет", ",0,0,0"),
    ("наурыз 2022", "қырық", "2022-03,40,40,40"),
    ("2019-06-09/2019-06-13", "almost 4,000", "2019-06-09/2019-06-13,,4000,4000"),
  ]

  @Test(arguments: values)
  func `is read as a row of a list would be`(date: String, detained: String, read: String) throws {
    let row = "id,date,detained\na,\(date),\"\(detained)\"\n"
    let statement =
      "SELECT date, low, best, high FROM incidents LEFT JOIN claims USING (uid)"
    let list = try Session.with(list: row)
    let run = add("--id", "a", "--date", date, "--detained", detained)
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows(statement) == list.rows(statement))
    #expect(session.rows(statement) == [read])
  }

  /// Options that are refused, and words of the reason.
  static let refused: [(words: [String], said: String)] = [
    (["--date", "2019-13-45"], "'aigaq help dates'"),
    (["--date", "9 Juni vorletztes Jahr"], "date '9 Juni vorletztes Jahr'"),
    (["--date", "2050-01-01"], "--allow-dates"),
    (["--date", "09/06/2019"], "--date-order day_first"),
    (["--date", "2019", "--detained", "several buses"], "'aigaq help numbers'"),
    (["--date", "2019", "--detained", "-5"], "less than zero"),
    (["--date", "2019", "--latitude", "north"], "latitude 'north'"),
    (["--date", "2019", "--article", "nonsense"], "article 'nonsense'"),
    (["--date", "2019", "--title", "Call +7 701 234 56 78"], "add person"),
    (["--date", "2019", "--id", String(repeating: "x", count: 600)], "longer than 500 bytes"),
    (["--date", "2019", "--dataset", "a b"], "cannot name a list"),
    (["--date", "2019", "--parent-id", "none"], "no incident 'none'"),
  ]

  @Test(arguments: refused)
  func `is refused with the reason where a text is not understood`(
    words: [String], said: String
  ) throws {
    let before = try session.databaseBytes
    let run = session.run(["add", "incident"] + words)
    #expect(run.status == .badData)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(said), "\(run.messages)")
    #expect(try session.databaseBytes == before)
  }

  @Test func `needs a date, and terms of the vocabularies`() {
    #expect(add("--detained", "5").status == .wrongUsage)
    #expect(add("--detained", "5").messages.contains("--date is missing"))
    let run = add("--date", "2019", "--kind", "picnic")
    #expect(run.status == .wrongUsage && run.messages.contains("prosecution"))
    #expect(add("--date", "2019", "--kind", "акция протеста").status == .done)
    #expect(session.rows("SELECT kind FROM incidents") == ["protest"])
  }

  @Test func `keeps every text as it was typed, however hostile`() {
    let texts = [
      "=HYPERLINK(\"http://evil\")", "a,b;\"c\"\nd", "\u{1B}[31mred\u{7}",
      "'; DROP TABLE incident; --",
      "# no comment", "Total", "\u{202E}gpj.exe", "жиналыс 🕊️",
    ]
    for (index, text) in texts.enumerated() {
      let run = add("--id", "t\(index)", "--date", "2019-06-09", "--title", text)
      #expect(run.status == .done, "\(text): \(run.messages)")
      #expect(!run.messages.contains("\u{1B}"))
    }
    let kept = session.run("query", "SELECT title FROM incidents", "--format", "json").output
    #expect(kept.contains("DROP TABLE incident") && kept.contains("# no comment"))
    #expect(session.rows("SELECT count(*) FROM incidents") == ["\(texts.count)"])
  }

  @Test func `is not written over by another of its identifier`() throws {
    add("--id", "a", "--date", "2019-06-09", "--detained", "5")
    let before = try session.databaseBytes
    let run = add("--id", "a", "--date", "2019-06-10", "--detained", "6")
    #expect(run.status == .badData)
    #expect(run.messages.contains("aigaq add report"))
    #expect(try session.databaseBytes == before)
  }

  @Test func `warns where an incident of any list seems to be the same`() throws {
    try session.add("id,date,locality,detained\n1,2019-06-09,Almaty,30\n", named: "other.csv")
    let run = add("--date", "2019-06-09", "--place", "Almaty", "--detained", "30")
    #expect(run.status == .done)
    #expect(run.messages.hasPrefix("warning: other:1 has this date and place too"))
    #expect(run.messages.contains("'aigaq add report other:1'"))
    let again = add("--date", "9 июня 2019", "--place", "Алматы", "--detained", "40")
    #expect(again.messages.contains("warning: entered-by-hand:"), "\(again.messages)")
    #expect(again.messages.contains(", other:1 has"))
    let elsewhere = add("--date", "2019-06-09", "--place", "Шымкент", "--detained", "30")
    #expect(!elsewhere.messages.contains("warning"))
  }

  @Test func `is shown by a dry run as it would be, and not added`() throws {
    let before = try session.databaseBytes
    let run = add("--id", "a", "--date", "Июнь 2019", "--detained", "более ста", "--dry-run")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output.contains("2019-06") && run.output.contains("101"))
    #expect(run.messages == "Nothing was changed: this was a dry run.\n")
    #expect(session.rows("SELECT count(*) FROM incidents") == ["0"])
    #expect(try session.databaseBytes == before)
  }

  @Test func `may be part of a wave, and of several violations and articles`() {
    add("--id", "wave", "--date", "2019-06", "--kind", "protest")
    let run = add(
      "--id", "part", "--date", "2019-06-09", "--parent-id", "wave", "--violation", "torture",
      "--violation", "unfair_trial", "--article", "174", "--article", "KoAP 488", "--charged", "2")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT parent_uid FROM incidents WHERE uid LIKE '%part'")
        == ["entered-by-hand:wave"])
    #expect(session.rows("SELECT count(*) FROM violations") == ["2"])
    #expect(session.rows("SELECT count(*) FROM charges") == ["2"])
  }
}
