import Commands
import FoundationEssentials
import TestSupport
import Testing

/// Files of recommendations as their publishers write them, about reviews that were made up.
enum ReviewFiles {
  /// The native layout: a report with a paragraph of two states, one that was split, and one pending.
  static let report = """
    state,cycle,session,document_symbol,review_date,paragraph,part,recommending_state,position,state_claims,text
    KAZ,2,20,A/HRC/99/9,2014-10-30,124.9,,Norway,supported,already implemented,Let assemblies take place
    KAZ,2,20,A/HRC/99/9,2014-10-30,124.10,,Hungary,supported,being implemented,Ratify the protocol
    KAZ,2,20,A/HRC/99/9,2014-10-30,124.10,,Spain,supported,being implemented,Ratify the protocol
    KAZ,2,20,A/HRC/99/9,2014-10-30,126.1,a,Brazil,noted,,Consider a moratorium
    KAZ,2,20,A/HRC/99/9,2014-10-30,126.1,b,Chile,noted,,Abolish the penalty
    KAZ,2,20,A/HRC/99/9,2014-10-30,126.2,,Austria,noted,,"Exclude by law all evidence that was obtained under torture, in every court of the country"
    KAZ,2,20,A/HRC/99/9,2014-10-30,126.3,,Iran (Islamic republic of),pending,,Continue

    """

  /// UPR Info's old export of the same review, one row for each state, and a voluntary pledge.
  static let uprInfo = """
    To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session
    Kazakhstan,Asia,"OIC, CIS",let assemblies take place.,Norway,WEOG,,Accepted,4,Freedom of association and peaceful assembly,20
    Kazakhstan,Asia,"OIC, CIS",Ratify the Protocol,Hungary,EEG,EU,Accepted,5,International instruments,20
    Kazakhstan,Asia,"OIC, CIS",Ratify the protocol,Spain,WEOG,EU,Accepted,5,International instruments,20
    Kazakhstan,Asia,"OIC, CIS",Consider a moratorium,Brazil,GRULAC,,Noted,3,"Death penalty,Justice",20
    Kazakhstan,Asia,"OIC, CIS",Abolish the penalty,Chile,GRULAC,,Noted,5,Death penalty,20
    Kazakhstan,Asia,"OIC, CIS",Exclude by law evidence that was obtained under torture in every court of the country,Austria,WEOG,EU,Accepted,5,Torture and other CID treatment,20
    Kazakhstan,Asia,"OIC, CIS",Open an office,Kazakhstan,Asia,,Voluntary Pledge,5,Civil society,20
    Mexico,GRULAC,OAS,Open an office,Kazakhstan,Asia,,Accepted,5,Civil society,20

    """
}

@Suite struct `Recommendations of a report` {
  private let session: Session

  init() throws { session = try Session.empty() }

  @discardableResult
  private func add(_ text: String, _ words: String...) throws -> Session.Run {
    let path = try session.folder.write(text: text, to: "list.csv")
    return session.run(["recommendation", "import", path] + words)
  }

  private func count(_ unit: String, _ words: String...) -> [String] {
    session.run(["recommendation", "list", "--unit", unit, "--count", "--no-header"] + words).lines
      .map { $0.split(separator: ",").dropFirst(3).joined(separator: " ") }
  }

  @Test func `are counted by paragraph, by pair and by part`() throws {
    #expect(try add(ReviewFiles.report).status == .done)
    #expect(count("paragraph") == ["supported 2", "noted 2", "pending 1", "total 5"])
    #expect(count("state") == ["supported 3", "noted 3", "pending 1", "total 7"])
    #expect(count("part") == ["supported 2", "noted 3", "pending 1", "total 6"])
  }

  @Test func `get identifiers that sort as people sort them`() throws {
    try add(ReviewFiles.report)
    #expect(
      session.rows("SELECT uid FROM recommendations") == [
        "KAZ-UPR2-124.9", "KAZ-UPR2-124.10", "KAZ-UPR2-126.1a", "KAZ-UPR2-126.1b",
        "KAZ-UPR2-126.2", "KAZ-UPR2-126.3",
      ])
    #expect(session.rows("SELECT states FROM recommendations WHERE paragraph = '126.3'") == ["IRN"])
  }

  @Test func `imported again change nothing, and a dry run changes nothing`() throws {
    try add(ReviewFiles.report)
    let before = try session.databaseBytes
    #expect(try add(ReviewFiles.report).messages.contains("nothing was imported"))
    let dry = try add(ReviewFiles.uprInfo, "--dry-run", "--format", "csv")
    #expect(dry.lines.count == 9)
    #expect(try session.databaseBytes == before)
  }

  @Test func `take positions of another file beside their own, and say where they differ`() throws {
    try add(ReviewFiles.report)
    let run = try add(ReviewFiles.uprInfo, "--state", "Kazakhstan")
    #expect(run.status == .done)
    #expect(
      run.messages.contains(
        "KAZ-UPR2-126.2: upr-info has supported, document has noted."))
    #expect(count("state", "--positions", "upr-info").first == "supported 4")
    #expect(count("state", "--positions", "document").first == "supported 3")
    #expect(session.rows("SELECT count(*) FROM recommendations") == ["6"])
    #expect(
      session.rows("SELECT uid FROM recommendations WHERE positions_differ") == ["KAZ-UPR2-126.2"])
    #expect(
      session.rows("SELECT themes FROM recommendations WHERE uid = 'KAZ-UPR2-126.1a'")
        == ["Death penalty; Justice"])
  }

  @Test func `are the same in whatever order two files come`() throws {
    try add(ReviewFiles.uprInfo, "--state", "KAZ")
    #expect(session.rows("SELECT count(*) FROM recommendations WHERE paragraph = ''") == ["6"])
    try add(ReviewFiles.report)
    #expect(session.rows("SELECT count(*) FROM recommendations") == ["6"])
    #expect(count("state", "--positions", "upr-info").first == "supported 4")
    #expect(count("state").first == "supported 3")
    #expect(
      session.rows("SELECT text FROM recommendations WHERE uid = 'KAZ-UPR2-124.9'")
        == ["Let assemblies take place"])
  }

  @Test func `are not made of a voluntary pledge, which is a commitment`() throws {
    let run = try add(ReviewFiles.uprInfo, "--state", "KAZ")
    #expect(run.messages.contains("1 voluntary pledges kept as commitments"))
    #expect(
      session.rows("SELECT kind, actor, words FROM commitments")
        == ["upr_statement,Kazakhstan,Open an office"])
    try add(ReviewFiles.uprInfo + "\n", "--state", "KAZ")
    #expect(session.rows("SELECT count(*) FROM commitments") == ["1"])
  }

  @Test func `in the encoding and with the line ends of an old Macintosh are read`() throws {
    let text = ReviewFiles.uprInfo.replacing(
      "Open an office", with: "Garantir la liberté d’opinion")
    let bytes = text.replacing("\n", with: "\r").unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "é": 0x8E
      case "’": 0xD5
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let path = try session.folder.write(bytes, to: "9.csv")
    let run = session.run(
      "recommendation", "import", path, "--state", "KAZ", "--encoding", "macintosh")
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT words FROM commitments") == ["Garantir la liberté d’opinion"])
  }

  @Test func `never get a position that the file does not give`() throws {
    try add(
      """
      state,cycle,paragraph,recommending_state,position,text
      KAZ,3,1.1,Norway,,Do it
      KAZ,3,1.2,Norway,unknown,Do that

      """)
    #expect(count("paragraph") == ["no position 2", "total 2"])
  }

  @Test func `that cannot be read stop the import, with line and reason`() throws {
    let bad = ReviewFiles.report + "KAZ,2,20,A/HRC/99/9,2014-10-30,127.1,,Norway,welcomed,,Do it\n"
    let run = try add(bad)
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv:9: position “welcomed”: no answer is worded so"))
    #expect(run.messages.contains("Nothing was imported."))
    #expect(session.rows("SELECT count(*) FROM recommendations") == ["0"])
    #expect(try add(bad, "--skip-invalid").status == .done)
    #expect(session.rows("SELECT count(*) FROM recommendations") == ["6"])
  }

  @Test func `of columns that no layout has are refused with the columns`() throws {
    let run = try add("id,date\n1,2019-06-09\n")
    #expect(run.status == .badData)
    #expect(run.messages.contains("id, date"))
    #expect(session.run("recommendation", "import", "nowhere.csv").status == .inputMissing)
  }

  @Test func `are removed with the import that brought them, and nothing else is`() throws {
    try add(ReviewFiles.report)
    let tables = ["recommendations", "positions", "assessments", "recommendation_states"]
    let before = tables.map { session.rows("SELECT * FROM \($0)") }
    try add(ReviewFiles.uprInfo, "--state", "KAZ")
    let run = session.run("recommendation", "revert", "2")
    #expect(run.status == .done, "\(run.messages)")
    #expect(tables.map { session.rows("SELECT * FROM \($0)") } == before)
    #expect(session.run("recommendation", "revert", "2").status == .failed)
    #expect(session.run("recommendation", "revert", "1").status == .done)
    #expect(session.rows("SELECT count(*) FROM recommendations") == ["0"])
    #expect(session.run("recommendation", "revert", "9").status == .inputMissing)
    #expect(try add(ReviewFiles.report).messages.contains("6 new recommendations"))
  }

  @Test func `stay where somebody's decision is about them`() throws {
    try add(ReviewFiles.report)
    session.run(
      "assess", "KAZ-UPR2-124.9", "--assessor", "A", "--value", "contrary", "--as-of", "2019",
      "--source", "s", "--by", "me")
    let run = session.run("recommendation", "revert", "1")
    #expect(run.status == .failed)
    #expect(run.messages.contains("somebody's decision is about KAZ-UPR2-124.9"))
  }

  @Test func `do nothing on a terminal`() throws {
    session.isTerminal = true
    try add(
      "state,cycle,paragraph,recommending_state,position,text\n"
        + "KAZ,3,1.1,Nor\u{1B}[2Jway,Noted,\"=x\u{1B}]0;y\u{7}\u{202E}z\"\n")
    for words in [["recommendation", "list"], ["dossier", "KAZ-UPR3-1.1"]] {
      let run = session.run(words)
      #expect(run.status == .done, "\(run.messages)")
      #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}

@Suite struct `An export of the Universal Human Rights Index` {
  private static let header =
    "Text,Countries Concerned,Reccomending Body,Document Symbol,Themes,Affected Persons,Sdgs,"
    + "Document Publication Date,UPR Reccomending States,UPR Position,Type,OHCHR Annotation Id,"
    + "UPR Session"

  private static func row(
    _ text: String, country: String = "- Kazakhstan", body: String = "- UPR", states: String,
    position: String, type: String = "Recommendations", id: String
  ) -> String {
    [
      text, country, body, "A/HRC/43/10", "- Right to peaceful assembly\n-  Liberty & security ",
      "- Women & girls", "16.10 - Ensure public access to information", "43900", states, position,
      type, id, "34th session",
    ].map { "\"\($0)\"" }.joined(separator: ",")
  }

  @Test func `is read with all that is odd in it`() throws {
    let session = try Session.empty()
    let rows = [
      Self.row(
        "137.197. Strengthen&nbsp;the  rights\nof women (CRPD) (Egypt)", states: "- Egypt",
        position: "Supported", id: "a1"),
      Self.row("139.1 Ratify (Norway)(Spain)", states: "- Norway\n- Spain", position: "", id: "a2"),
      Self.row("2030 Agenda", states: "- Chile - Peru", position: "Supported/Noted", id: "a3"),
      Self.row(
        "5. A concern", states: "", position: "", type: "Concerns/Observations", id: "a4"),
      Self.row(
        "137.1 Elsewhere", country: "- Czechia", states: "- Egypt", position: "Noted", id: "a5"),
    ]
    let path = try session.folder.write(
      text: Self.header + "\n" + rows.joined(separator: "\n") + "\n", to: "uhri.csv")
    let run = session.run("recommendation", "import", path, "--state", "KAZ")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("2 rows skipped"))
    #expect(
      session.rows(
        "SELECT uid, states, position, text FROM recommendations WHERE paragraph <> ''") == [
          "KAZ-UPR3-137.197,EGY,supported,Strengthen the rights of women (CRPD)",
          "KAZ-UPR3-139.1,\"NOR,ESP\",,Ratify",
        ])
    #expect(
      session.rows("SELECT n_states, position, text FROM recommendations WHERE paragraph = ''")
        == ["2,supported_in_part,2030 Agenda"])
    #expect(
      session.rows("SELECT DISTINCT themes FROM recommendations")
        == ["Liberty & security; Right to peaceful assembly"])
  }
}
