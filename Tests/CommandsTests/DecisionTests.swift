import Commands
import TestSupport
import Testing

@Suite struct `Decisions` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    session.environment["AIGAQ_AUTHOR"] = "ana"
    try session.add(
      """
      id,date,title,place,detained,participants,source
      a,2019-06-09,Rally,Almaty,400,100,Radio
      a,2019-06-09,Rally,Almaty,500,120,Ministry
      b,2019-06-09,Шествие,Almaty,30,,Paper
      c,2019-07-01,Picket,Astana,2,,Paper
      """)
  }

  @discardableResult
  private func decide(_ words: String..., author: String = "ana") -> Session.Run {
    session.run(words + ["--reason", "since", "--by", author])
  }

  private var june: [String] {
    session.rows(
      """
      SELECT detentions_low, detentions_best, detentions_high FROM monthly_detentions
      WHERE month = '2019-06'
      """)
  }

  // MARK: What each of them does

  @Test func `accept a number where reports disagree, until they are undone`() {
    #expect(june == ["430,430,530"])
    let run = decide("resolve", "list:a", "detained=410..450..460")
    #expect(run.status == .done)
    #expect(run.messages.hasPrefix("Decision 1: detained of list:a: 410..450..460.\n"))
    #expect(run.messages.contains("To undo: aigaq undo 1\n"))
    #expect(run.messages.contains("list:a: people detained at least: 400 → 410\n"))
    #expect(june == ["440,480,490"])
    #expect(decide("undo", "1").messages.hasPrefix("Decision 2: decision 1 is undone.\n"))
    #expect(june == ["430,430,530"])
    #expect(decide("undo", "2").messages.hasPrefix("Decision 3: decision 1 holds again.\n"))
    #expect(june == ["440,480,490"])
    #expect(session.run("check").status == .done)
  }

  @Test(arguments: [
    ("detained=20", "20,20,20"), ("detained=20..", "20,,"), ("detained=..30", ",,30"),
    ("detained=20..30", "20,,30"), ("detained=около 40", ",40,"), ("detained=нет", ""),
  ])
  func `accept bounds as they are typed`(argument: String, bounds: String) {
    let run = decide("resolve", "list:a", argument)
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT low, best, high FROM detentions WHERE uid = 'list:a'")
        == (bounds.isEmpty ? [] : [bounds]))
  }

  @Test(arguments: [
    ["resolve", "list:a", "detained=5..4"], ["resolve", "list:a", "detained=many people"],
    ["resolve", "list:a", "people=5"], ["resolve", "list:a", "detained=-5"], ["resolve", "list:a"],
    ["set", "list:a", "detained=5"], ["set", "list:a", "colour=red"], ["merge", "list:a"],
  ])
  func `that make no sense are wrong usage, and nothing is decided`(words: [String]) {
    #expect(session.run(words + ["--reason", "since"]).status == .wrongUsage)
    #expect(session.rows("SELECT * FROM decisions") == [])
  }

  @Test func `accept what one report says`() {
    let run = decide("resolve", "list:a", "--accept", "2")
    #expect(run.status == .done)
    #expect(june == ["530,530,530"])
    #expect(decide("resolve", "list:a", "--accept", "3").status == .inputMissing)
  }

  @Test func `accept numbers of other quantities, which the figures of those have`() {
    decide("resolve", "list:a", "participants=1000..2000..3000")
    #expect(
      session.run("export", "monthly", "--unit", "participants", "--fill", "none").lines[1]
        .hasPrefix("2019-06,1000,2000,3000,"))
  }

  @Test(arguments: [
    ("date=июнь 2019", "date", "2019-06"), ("title=Другое", "title", "Другое"),
    ("region=Алматинская область", "region_code", "KZ-19"),
    ("kind=задержание", "kind", "detention"),
    ("title=", "title", "\"\""), ("weapon_used=слезоточивый газ", "weapon_used", "gas"),
  ])
  func `correct a field, read as the cell of a list is`(
    argument: String, column: String, value: String
  ) {
    let run = decide("set", "list:a", argument)
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT \(column) FROM incidents WHERE uid = 'list:a'") == [value])
    decide("undo", "1")
    #expect(
      session.rows("SELECT title, date, kind FROM incidents WHERE uid = 'list:a'")
        == ["Rally,2019-06-09,protest"])
  }

  @Test func `that cannot be read are refused with what is wrong`() {
    let run = decide("set", "list:a", "date=some day")
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("date=some day: "))
    #expect(run.messages.contains("Nothing was decided."))
  }

  @Test func `join incidents, whose reports count together, and part them again`() {
    let run = decide("merge", "list:b", "list:a")
    #expect(run.status == .done)
    #expect(june == ["30,30,500"])
    #expect(
      session.rows("SELECT uid, merged_into_uid FROM incidents ORDER BY uid")
        == ["list:a,", "list:b,list:a", "list:c,"])
    #expect(session.run("check").status == .done)
    decide("undo", "1")
    #expect(june == ["430,430,530"])
    #expect(session.rows("SELECT uid FROM incidents WHERE merged_into_uid IS NOT NULL") == [])
  }

  @Test func `join incidents by way of others`() {
    decide("merge", "list:c", "list:b")
    decide("merge", "list:b", "list:a")
    #expect(
      session.rows("SELECT merged_into_uid FROM incidents ORDER BY uid") == [
        "\"\"", "list:a", "list:a",
      ])
    #expect(decide("not-same", "list:a", "list:c").messages.contains("joined by way of list:b"))
    decide("not-same", "list:a", "list:b")
    #expect(decide("merge", "list:a", "list:c").messages.contains("decided not to be the same"))
    #expect(
      session.rows("SELECT merged_into_uid FROM incidents ORDER BY uid") == [
        "\"\"", "\"\"", "list:b",
      ])
  }

  @Test func `are about all that are one`() {
    decide("resolve", "list:b", "detained=7")
    decide("merge", "list:a", "list:b")
    #expect(june == ["7,7,7"])
    decide("set", "list:b", "title=Одно")
    #expect(session.rows("SELECT title FROM incidents WHERE uid = 'list:a'") == ["Одно"])
  }

  @Test func `leave a region where it was when a square of its city is named`() throws {
    for (name, identifier) in [("ours", "x"), ("theirs", "y")] {
      let list = "id,date,region,title,detained\n\(identifier),2024-01-05,Almaty,Rally,12\n"
      try session.add(list, named: "\(name).csv", "--accept", "overlap")
    }
    decide("merge", "ours:x", "theirs:y")
    decide("set", "theirs:y", "locality=площадь Республики")
    #expect(
      session.rows("SELECT locality, region_code FROM incidents WHERE uid = 'ours:x'")
        == ["площадь Республики,KZ-75"])
  }

  @Test func `make an incident part of another, or of none`() {
    decide("link", "list:b", "--part-of", "list:a")
    #expect(june == ["400,400,500"])
    let run = decide("link", "list:a", "--part-of", "list:b")
    #expect(run.status == .failed)
    #expect(run.messages == "aigaq: list:a would be a part of itself. Nothing was decided.\n")
    #expect(decide("merge", "list:a", "list:b").messages.contains("is a part of"))
    decide("link", "list:b", "--part-of", "none")
    #expect(june == ["430,430,530"])
  }

  @Test(arguments: [
    ("withdraw", "withdrawn", "400,400,500"), ("not-occurred", "not_occurred", "400,400,500"),
    ("verify", "verified", "430,430,530"), ("dispute", "disputed", "430,430,530"),
  ])
  func `say how far an incident is verified`(command: String, term: String, count: String) {
    #expect(decide(command, "list:b").status == .done)
    #expect(session.rows("SELECT verification FROM incidents WHERE uid = 'list:b'") == [term])
    #expect(june == [count])
    decide("undo", "1")
    #expect(june == ["430,430,530"])
  }

  @Test func `judge a source, whose number is then the best`() {
    decide("source", "set", "Ministry", "--reliability", "B", "--kind", "official_body")
    #expect(june == ["430,530,530"])
    #expect(
      session.rows("SELECT kind, reliability FROM sources WHERE name = 'Ministry'")
        == ["official_body,B"])
    decide("undo", "1", "2")
    #expect(june == ["430,430,530"])
    #expect(decide("source", "set", "Nobody", "--reliability", "A").status == .inputMissing)
  }

  // MARK: What they outlast

  @Test func `are not changed by a later edition`() throws {
    decide("resolve", "list:a", "detained=410..450..460")
    decide("set", "list:a", "title=Corrected")
    decide("merge", "list:b", "list:c")
    decide("withdraw", "list:b")
    try session.add(
      """
      id,date,title,place,detained,participants,source
      a,2019-06-09,Rally of many,Almaty,999,100,Radio
      a,2019-06-09,Rally,Almaty,500,120,Ministry
      b,2019-06-09,Шествие,Almaty,31,,Paper
      c,2019-07-01,Picket,Astana,3,,Paper
      """)
    #expect(june == ["410,450,460"])
    #expect(session.rows("SELECT title FROM incidents WHERE uid = 'list:a'") == ["Corrected"])
    #expect(session.run("check").status == .done)
  }

  @Test func `wait for an incident whose import was undone, and hold when it comes again`() throws {
    let before = june
    decide("merge", "list:b", "list:c")
    decide("resolve", "list:a", "detained=410..450..460")
    let decided = june
    #expect(session.run("revert", "1").status == .done)
    #expect(session.rows("SELECT count(*) FROM incidents") == ["0"])
    try session.add(
      """
      id,date,title,place,detained,participants,source
      a,2019-06-09,Rally,Almaty,400,100,Radio
      a,2019-06-09,Rally,Almaty,500,120,Ministry
      b,2019-06-09,Шествие,Almaty,30,,Paper
      c,2019-07-01,Picket,Astana,2,,Paper
      """, named: "list.csv")
    #expect(june == decided)
    decide("undo", "1", "2")
    #expect(june == before)
  }

  @Test func `an import is undone although incidents of it are one with those of another list`()
    throws
  {
    try session.add("id,date,detained,source\nz,2019-06-09,7,Radio\n", named: "also.csv")
    decide("merge", "also:z", "list:b")
    #expect(
      session.rows("SELECT merged_into_uid FROM incidents WHERE uid = 'list:b'") == ["also:z"])
    #expect(session.run("revert", "2").status == .done)
    #expect(session.rows("SELECT merged_into_uid FROM incidents WHERE uid = 'list:b'") == ["\"\""])
    #expect(june == ["430,430,530"])
    try session.add("id,date,detained,source\nz,2019-06-09,7,Radio\n", named: "also.csv")
    #expect(june == ["407,407,530"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    try session.add("id,date,detained,source\nz,2019-06-09,9,Radio\n", named: "also.csv")
    #expect(june == ["409,409,530"])
    session.run("revert", "4")
    #expect(june == ["407,407,530"])
    #expect(session.run("revert", "1").status == .done)
    #expect(june == ["7,7,7"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `settle a question about all that are one, whichever is named`() {
    decide("merge", "list:a", "list:b")
    decide("resolve", "list:b", "detained=1..2..3", author: "ben")
    decide("resolve", "list:a", "detained=30")
    #expect(june == ["30,30,30"])
    #expect(session.rows("SELECT * FROM conflicts") == [])
    #expect(
      decide("withdraw", "list:b").messages.contains("list:a: counted in month: 2019-06 → (none)"))
  }

  @Test func `a wrong merge can be undone three imports later`() throws {
    decide("merge", "list:a", "list:b")
    for day in ["2019-08-01", "2019-09-01", "2019-10-01"] {
      try session.add("id,date,detained\nx,\(day),3\n", named: "other-\(day).csv")
    }
    decide("undo", "1")
    #expect(june == ["430,430,530"])
    #expect(session.run("check").status == .done)
  }

  // MARK: What is told of them

  @Test func `are listed with who decided, when, why and whether they hold`() {
    decide("set", "list:a", "title=One", author: "ben")
    decide("set", "list:a", "title=Two")
    decide("withdraw", "list:c")
    decide("undo", "3")
    #expect(
      session.rows("SELECT decision, uid, answer, state, author, reason, decided_at FROM decisions")
        == [
          "1,list:a,One,replaced,ben,since,2026-01-02T03:04:05Z",
          "2,list:a,Two,holds,ana,since,2026-01-02T03:04:05Z",
          "3,list:c,withdrawn,undone,ana,since,2026-01-02T03:04:05Z",
        ]
        + session.rows(
          "SELECT decision, uid, answer, state, author, reason, decided_at FROM decisions WHERE decision = 4"
        ))
    let history = session.run("history", "list:c")
    #expect(history.lines.last?.contains("undone: decision 3") == true)
    #expect(session.run("history", "list:none").status == .inputMissing)
    #expect(session.run("show", "list:a").output.contains("title = Two"))
  }

  @Test func `find the incidents that they are about, by author and by day`() {
    decide("withdraw", "list:c", author: "ben")
    session.time = "2026-02-01T00:00:00Z"
    decide("verify", "list:a")
    func found(_ words: String...) -> [String] {
      session.run(["find", "--no-header"] + words).lines.map { String($0.prefix { $0 != "," }) }
    }
    #expect(found("--decided-by", "ben") == ["list:c"])
    #expect(found("--decided-by", "ben", "--decided-by", "ana") == ["list:a", "list:c"])
    #expect(found("--changed-since", "2026-01-03") == ["list:a"])
    #expect(found("--changed-since", "2026-01-01").count == 3)
    #expect(session.run("find", "--changed-since", "soon").status == .wrongUsage)
  }

  @Test func `show which incidents count in another way since a day`() throws {
    let header =
      "uid,change,month_then,month_now,low_then,low_now,best_then,best_now,high_then,"
      + "high_now,verification_then,verification_now,causes"
    session.time = "2026-02-01T00:00:00Z"
    #expect(session.run("export", "changes", "--since", "2026-01-31").lines == [header])
    decide("withdraw", "list:c")
    decide("set", "list:b", "date=2019-07-05")
    decide("set", "list:a", "title=Another")
    try session.add("id,date,detained\nx,2019-08-01,3\n", named: "other.csv")
    let run = session.run("export", "changes", "--since", "2026-01-31")
    #expect(
      run.lines == [
        header,
        "list:b,changed,2019-06,2019-07,30,30,30,30,30,30,reported,reported,decision 2",
        "list:c,changed,2019-07,,2,,2,,2,,reported,withdrawn,decision 1",
        "other:x,added,,2019-08,,3,,3,,3,,reported,import 2",
      ], "\(run.messages)")
  }

  @Test func `that were made already add nothing`() {
    decide("withdraw", "list:c")
    let run = decide("withdraw", "list:c", author: "ben")
    #expect(run.messages == "Decided before, nothing was added: decision 1, list:c is withdrawn.\n")
    #expect(session.rows("SELECT count(*) FROM decisions") == ["1"])
  }

  @Test func `need a reason and incidents that are here`() {
    let run = session.run("withdraw", "list:c")
    #expect(run.status == .wrongUsage)
    #expect(run.messages == "aigaq: A decision needs its reason: add --reason TEXT.\n")
    #expect(decide("withdraw", "list:c", "list:zz").status == .inputMissing)
    #expect(session.rows("SELECT count(*) FROM decisions") == ["0"])
    #expect(session.rows("SELECT verification FROM incidents WHERE uid = 'list:c'") == ["reported"])
  }

  @Test func `are signed by the system's user where nobody is named, which is said once`() {
    session.environment["AIGAQ_AUTHOR"] = nil
    session.environment["USER"] = "dana"
    #expect(
      session.run("withdraw", "list:c", "--reason", "x").messages.contains("signed 'dana'"))
    #expect(!session.run("verify", "list:c", "--reason", "x").messages.contains("signed"))
    #expect(session.rows("SELECT DISTINCT author FROM decisions") == ["dana"])
  }
}

@Suite struct `What is said of a decision` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(
      """
      id,date,title,region,detained,source
      a,2019-06-09,Rally,Almaty,400,Radio
      b,2019-06-09,March,Almaty,30,Radio
      c,2019-07-01,Picket,Astana,2,Paper
      """)
  }

  private func decide(_ words: String...) -> Session.Run {
    session.run(words + ["--reason", "since"])
  }

  @Test func `names different months and places of what is merged, in words`() {
    let run = decide("merge", "list:a", "list:c")
    #expect(run.messages.contains("list:c is one with list:a, and counts with it.\n"))
    #expect(
      run.messages.contains(
        "They are of different months, and count in one now: list:a 2019-06, list:c 2019-07.\n"))
    #expect(
      run.messages.contains(
        "They are in different places, and count in one now: list:a Almaty, list:c Astana.\n"))
    #expect(!run.messages.contains("merged_into_uid"))
    #expect(!decide("merge", "list:a", "list:b").messages.contains("different"))
  }

  @Test func `names those that are withdrawn with one`() {
    #expect(!decide("withdraw", "list:c").messages.contains("is one with"))
    _ = decide("merge", "list:a", "list:b")
    #expect(
      decide("withdraw", "list:b").messages.contains(
        "list:b is one with list:a: it is decided of all of them.\n"))
  }

  @Test func `doubts a place that is not known, and a date to come`() {
    let place = decide("set", "list:a", "region=Нефтеград")
    #expect(place.messages.contains("The gazetteer does not know 'Нефтеград'"))
    let date = decide("set", "list:a", "date=2031-01-01")
    #expect(date.messages.contains("list:a: the date, 2031-01-01, is in the future.\n"))
    #expect(!decide("set", "list:a", "region=Astana").messages.contains("gazetteer"))
    #expect(!decide("set", "list:a", "date=2019-06-10").messages.contains("future"))
  }

  @Test func `is what each side says, and what later imports say`() throws {
    #expect(decide("resolve", "list:a", "detained=410..450..460").status == .done)
    session.time = "2026-02-01T00:00:00Z"
    try session.add(
      """
      id,date,title,region,detained,source
      a,2019-06-09,Rally,Almaty,500,Radio
      b,2019-06-09,March,Almaty,30,Radio
      c,2019-07-01,Picket,Astana,2,Paper
      """)
    let rows = session.run("conflicts").lines
    #expect(rows.count == 2)
    #expect(
      rows.last?.hasPrefix("edition,list:a,detained,\"410..450..460 (decision 1, ") == true)
    #expect(rows.last?.contains("500 (report 4, Radio, import 2)") == true)
    #expect(session.rows("SELECT kind FROM conflicts") == ["edition"])
    #expect(!session.run("export", "monthly").messages.contains("contradict"))
  }

  @Test func `is not listed twice in what is found and exported`() throws {
    _ = decide("merge", "list:a", "list:b")
    #expect(session.run("find").lines.count == 3)
    #expect(session.run("find", "--count").output.contains("2"))
    #expect(session.run("export", "detentions").lines.count == 3)
    let native = session.run("export", "incidents").output
    let other = try Session.empty()
    try other.add(native)
    let sql = "SELECT month, incidents, detentions_low, detentions_high FROM monthly_detentions"
    #expect(other.rows(sql) == session.rows(sql))
    #expect(other.rows("SELECT count(*) FROM reports") == ["3"])
    try session.add(native)
    #expect(session.rows("SELECT count(*) FROM reports") == ["3"])
  }
}
