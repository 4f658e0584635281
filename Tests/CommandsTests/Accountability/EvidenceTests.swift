import Commands
import TestSupport
import Testing

@Suite struct `Evidence about a recommendation` {
  private let session: Session

  init() throws { session = try Session.withReviews() }

  @Test func `is proposed by topic since the day of the position, and not added`() {
    let run = session.run("evidence", "suggest", "KAZ-UPR2-124.40", "--no-header")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.lines.first?.hasPrefix("kazakhstan-2019:kz-2019-06-wave,") == true)
    #expect(run.lines.first?.contains(",since,") == true)
    #expect(session.rows("SELECT count(*) FROM evidence") == ["0"])
  }

  @Test func `is found by the article that took the place of the one that is named`() throws {
    let list =
      "id,date,kind,charged,articles\n1,2018-01-01/2018-06-30,prosecution,57,ст. 174 УК РК\n"
    let path = try session.folder.write(text: list, to: "charges.csv")
    #expect(session.run("import", path).status == .done)
    let run = session.run("evidence", "suggest", "KAZ-UPR2-124.4", "--no-header")
    #expect(run.lines.contains { $0.hasPrefix("charges:1,") && $0.contains("successor of 164") })
  }

  @Test func `is in the dossier, with its time and the figures of the months around it`() {
    let run = session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--incident", "kazakhstan-2019:kz-2019-06-wave",
      "--contradicts")
    #expect(run.status == .done, "\(run.messages)")
    let dossier = session.run("dossier", "KAZ-UPR2-124.40").output
    for words in ["already implemented", "contradicts", "since", "4000", "2019-06", "KZ-C06"] {
      #expect(dossier.contains(words), "\(words): \(dossier)")
    }
    let json = session.run("dossier", "KAZ-UPR2-124.40", "--format", "json").output
    #expect(json.contains("\"evidence\":["))
    #expect(
      session.rows("SELECT evidence_against FROM recommendations WHERE uid = 'KAZ-UPR2-124.40'")
        == ["1"])
  }

  @Test func `is the incident that a merged one counts in, once, and that is said`() throws {
    try session.add(
      "id,date,title,detained\na,2024-01-05,Rally,12\nb,2024-01-05,A rally,14\n", named: "list.csv")
    #expect(session.run("merge", "list:a", "list:b", "--reason", "one").status == .done)
    let run = session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--incident", "list:b", "--incident", "list:a",
      "--contradicts")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.messages.contains("list:b is one with list:a, and counts with it: list:a is taken."),
      "\(run.messages)")
    #expect(session.rows("SELECT item FROM evidence") == ["list:a"])
  }

  @Test func `stays when it is withdrawn, with the reason, and counts no longer`() {
    session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--document", "https://example.org", "--supports")
    #expect(session.run("evidence", "withdraw", "1", "--reason", "wrong page").status == .done)
    #expect(session.run("evidence", "list").lines.count == 1)
    #expect(session.rows("SELECT withdrawn_why FROM evidence") == ["wrong page"])
    #expect(session.run("evidence", "withdraw", "1", "--reason", "again").status == .inputMissing)
  }

  @Test func `may be a figure with its conditions, as it was when it was added`() {
    let run = session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--figure", "2019-06", "--kind", "protest",
      "--contradicts")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT kind, item, remarks, length(sha256) FROM evidence") == [
        "statistic,2019-06 --kind protest,"
          + "\"detained: at least 400, best figure 4000, at most 5000; 1 incidents counted by rules version "
          + "2\",64"
      ])
    session.run(
      "resolve", "kazakhstan-2019:kz-2019-06-wave", "detained=10", "--reason", "a test")
    #expect(session.run("dossier", "KAZ-UPR2-124.40").output.contains("best figure 4000"))
  }

  @Test(arguments: [
    ["--figure", "June"], ["--figure", "2019-06", "--region", "Atlantis"],
    ["--document", "https://example.org", "--region", "Almaty"], [],
  ])
  func `is refused where it is no figure of the database`(words: [String]) {
    let run = session.run(["evidence", "add", "KAZ-UPR2-124.40", "--context"] + words)
    #expect(run.status == .wrongUsage, "\(run.messages)")
    #expect(session.rows("SELECT count(*) FROM evidence") == ["0"])
  }

  @Test func `of a file is kept by its digest`() throws {
    let path = try session.folder.write(text: "abc", to: "letter.txt")
    session.run("evidence", "add", "KZ-C09", "--document", path, "--context")
    #expect(
      session.rows("SELECT sha256 FROM evidence")
        == ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
  }

  @Test(arguments: [
    ["KAZ-UPR2-999.1", "--incident", "kazakhstan-2019:kz-2019-06-wave", "--context"],
    ["KAZ-UPR2-124.40", "--incident", "kazakhstan-2019:nothing", "--context"],
    ["KAZ-UPR2-124.40", "--document", "nowhere.pdf", "--context"],
  ])
  func `is refused where the target or the item is not there`(words: [String]) {
    #expect(session.run(["evidence", "add"] + words).status == .inputMissing)
    #expect(session.rows("SELECT count(*) FROM evidence") == ["0"])
  }
}

@Suite struct `A grade of an assessor` {
  private let session: Session

  init() throws { session = try Session.withReviews() }

  private func assess(_ value: String, _ words: String...) -> Session.Run {
    session.run(
      [
        "assess", "KAZ-UPR2-126.27", "--assessor", "KIBHR", "--scale", "kibhr-3", "--value", value,
        "--as-of", "2019-10", "--source", "report",
      ] + words)
  }

  @Test func `is kept in the words of its scale with a code`() {
    let run = assess("Under implementation")
    #expect(run.status == .done)
    #expect(run.messages.contains("KIBHR: under implementation (in_progress)"))
  }

  @Test func `that another replaces, or that is withdrawn, stays`() {
    _ = assess("implemented")
    _ = assess("not fulfilled", "--supersedes", "212")
    let listed = session.run("assessment", "list", "--no-header").lines.filter {
      $0.contains("KIBHR")
    }
    #expect(listed.count == 1 && listed[0].contains("not fulfilled"))
    #expect(session.run("assessment", "withdraw", "213", "--reason", "typed twice").status == .done)
    let after = session.run("assessment", "list", "--no-header").lines.filter {
      $0.contains("KIBHR")
    }
    #expect(after.count == 1 && after[0].contains(",implemented,"))
    let all = session.run("assessment", "list", "--all").lines.filter { $0.contains("KIBHR") }
    #expect(all.count == 2)
  }

  @Test func `is refused where the scale has no such word, with those that it has`() {
    let run = assess("nearly done")
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("implemented, under implementation, not fulfilled"))
    #expect(assess("implemented", "--supersedes", "1").status == .inputMissing)
  }
}
