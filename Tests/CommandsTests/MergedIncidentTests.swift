import Commands
import TestSupport
import Testing

@Suite struct `An incident that another is merged into` {
  /// Two lists of which the second tells of the first's rally in other words.
  private static func session() throws -> Session {
    let session = try Session.empty()
    try session.add(
      """
      id,date,title,region,detained,source
      1,2019-06-09,Митинг у театра,Алматы,40,Радио
      2,2019-07-01,Пикет,Астана,2,Газета
      """, named: "ours.csv")
    try session.add(
      """
      id,date,title,region,detained,source
      9,2019-06-09,Rally near the circus,Almaty,55,Paper
      8,2019-08-01,Rally elsewhere,Aktau,3,Paper
      """, named: "theirs.csv", "--accept", "overlap")
    #expect(session.run("merge", "ours:1", "theirs:9", "--reason", "one").status == .done)
    return session
  }

  private static func found(_ session: Session, _ words: String...) -> [String] {
    found(session, words: words)
  }

  @Test(arguments: [
    (["--text", "митинг"], ["ours:1"]), (["--text", "circus"], ["ours:1"]),
    (["--text", "rally"], ["ours:1", "theirs:8"]),
    (["--text", "rally", "--sort", "relevance"], ["ours:1", "theirs:8"]),
    (["--text", "rally", "--sort", "date", "--limit", "1"], ["ours:1"]),
    (["--dataset", "theirs"], ["ours:1", "theirs:8"]),
    (["--dataset", "ours"], ["ours:1", "ours:2"]),
    (["--source", "Paper"], ["ours:1", "theirs:8"]),
    (["--source", "Paper", "--dataset", "theirs", "--text", "circus"], ["ours:1"]),
    (["--changed-since", "2026-01-01", "--to", "2019-06"], ["ours:1"]),
    (["--without", "source"], []),
  ])
  func `stands once in what is found, by the words and reports of both`(
    words: [String], uids: [String]
  ) throws {
    let session = try Self.session()
    #expect(Self.found(session, words: words).sorted() == uids)
    guard !words.contains("--limit") else { return }
    #expect(session.run(["find", "--count"] + words).output.contains("\(uids.count)"))
  }

  private static func found(_ session: Session, words: [String]) -> [String] {
    session.run(["find", "--format", "csv"] + words).lines.dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  @Test func `is shown with what was found of the other, and rests on the reports of both`() throws
  {
    let session = try Self.session()
    #expect(session.run("find", "--text", "circus").output.contains("[circus]"))
    #expect(session.rows("SELECT reports FROM incidents WHERE uid = 'ours:1'") == ["2"])
    #expect(
      session.run("cite", "--text", "circus").output.contains(
        "1 incident, 2 reports"))
    #expect(session.run("cite").output.contains("3 incidents, 4 reports"))
    #expect(session.run("export", "reports", "--source", "Paper").lines.count == 4)
    #expect(session.run("export", "reports", "--region", "Almaty").lines.count == 3)
    #expect(
      session.run("query", "@incidents-whose-reports-disagree").output.contains("ours:1"))
  }

  @Test func `is changed by imports that change the report of the other`() throws {
    let session = try Self.session()
    session.time = "2026-03-01T00:00:00Z"
    try session.add(
      "id,date,title,region,detained,source\n9,2019-06-09,Rally near the circus,Almaty,60,Paper\n",
      named: "theirs.csv")
    let changes = session.run("export", "changes", "--since", "2026-01-31").output
    #expect(changes.contains("ours:1") && changes.contains("import 3"), "\(changes)")
  }

  @Test(arguments: 0..<max(5, Seeds.count / 10))
  func `has what is summed and listed equal, whatever is merged`(seed: Int) throws {
    var random = SplitMix(seed: 6300 + seed)
    let session = try Session.empty()
    for list in ["a", "b", "c"] {
      let rows = (0..<6).map { number -> String in
        let day = Int.random(in: 1...3, using: &random)
        let town = ["Алматы", "Астана", "Нефтеград"].randomElement(using: &random) ?? ""
        let word = ["Митинг", "Шествие", "Пикет"].randomElement(using: &random) ?? ""
        let source = ["Радио", "Газета", ""].randomElement(using: &random) ?? ""
        let count = ["", "0", "7", "20-30", "more than 5"].randomElement(using: &random) ?? ""
        let article = ["", "174", "274"].randomElement(using: &random) ?? ""
        return "\(list)\(number),2019-0\(day)-01,\(word),\(town),\(count),\(article),\(source)\n"
      }
      try session.add(
        "id,date,title,region,detained,articles,source\n" + rows.joined(), named: "\(list).csv",
        "--accept", "overlap")
    }
    let uids = session.rows("SELECT uid FROM incidents ORDER BY uid")
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let pair = (0..<2).map { _ in uids.randomElement(using: &random) ?? "" }
      session.run(["merge"] + pair + ["--reason", "r"])
    }
    session.run("place", "alias", "Нефтеград", "=", "Zhanaozen", "--reason", "r")
    let kept = session.rows("SELECT uid FROM incidents WHERE merged_into_uid IS NULL ORDER BY uid")
    let whole = "ifnull(i.merged_into_uid, i.uid)"
    #expect(Self.found(session).sorted() == kept, "seed \(seed)")
    for list in ["a", "b", "c"] {
      #expect(
        Self.found(session, "--dataset", list).sorted()
          == session.rows(
            "SELECT DISTINCT \(whole) FROM incidents i JOIN reports r USING (uid) WHERE r.dataset = '\(list)' ORDER BY 1"
          ),
        "seed \(seed)")
    }
    for word in ["Митинг", "Шествие"] {
      let due = session.rows(
        "SELECT DISTINCT \(whole) FROM incidents i WHERE title = '\(word)' ORDER BY 1")
      for order in ["date", "relevance"] {
        #expect(
          Self.found(session, "--text", word, "--sort", order).sorted() == due, "seed \(seed)")
      }
      let count = session.run("find", "--text", word, "--count").output
      #expect(count.contains("\(due.count)"), "seed \(seed): \(count)")
    }
    let place = session.rows(
      "SELECT uid FROM incidents WHERE region_code = 'KZ-47' AND merged_into_uid IS NULL ORDER BY uid"
    )
    for name in ["Нефтеград", "Mangystau oblast"] {
      #expect(Self.found(session, "--region", name).sorted() == place, "seed \(seed)")
    }
    #expect(
      Self.found(session, "--region", "Нефтеград", "--region", "KZ-47").sorted() == place,
      "seed \(seed)")
    for (sum, other) in [
      (
        "SELECT sum(reports) FROM incidents WHERE merged_into_uid IS NULL",
        "SELECT count(*) FROM reports"
      ),
      (
        "SELECT sum(incidents) FROM monthly_detentions",
        "SELECT count(*) FROM incidents WHERE merged_into_uid IS NULL"
      ),
      (
        "SELECT ifnull(sum(detentions_low), 0) FROM monthly_detentions",
        "SELECT ifnull(sum(ifnull(low, 1)), 0) FROM detentions"
      ),
      (
        "SELECT sum(charges_174) FROM monthly_detentions",
        "SELECT count(DISTINCT uid) FROM charges WHERE article = '174'"
      ),
    ] {
      #expect(session.rows(sum) == session.rows(other), "seed \(seed): \(sum)")
    }
    #expect(session.run("export", "reports").lines.count == 19, "seed \(seed)")
    #expect(session.run("cite").output.contains("\(kept.count) incident"), "seed \(seed)")
    #expect(session.run("cite").output.contains("18 reports"), "seed \(seed)")
    for name in ["incidents-whose-reports-disagree", "incidents-resting-on-a-single-source"] {
      let listed = session.run("query", "@\(name)", "--format", "csv").lines.dropFirst()
      #expect(
        Set(listed.map { String($0.prefix { $0 != "," }) }).isSubset(of: kept), "seed \(seed)")
    }
    let file = session.folder.file("public.db")
    #expect(session.run("export", "database", file).status == .done, "seed \(seed)")
    #expect(session.run("check").status == .done, "seed \(seed)")
  }
}
