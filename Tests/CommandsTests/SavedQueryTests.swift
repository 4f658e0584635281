import Commands
import Testing

@Suite struct `Saved queries` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `are kept, listed, shown, run and deleted`() throws {
    let sql = "SELECT uid FROM incidents WHERE detained_low >= :n ORDER BY uid"
    let saved = session.run("query", "--save", "big", "--describe", "Many, \u{1B}[1m", sql)
    #expect(saved.status == .done && saved.output == "")
    #expect(saved.messages == "Saved. 'aigaq query @big' runs it.\n")
    session.isTerminal = true
    let list = session.run("queries").output
    #expect(list.contains("big") && !list.contains("\u{1B}"))
    session.isTerminal = false
    #expect(session.run("queries").lines.last == "big,\"Many, \u{1B}[1m\",n,saved")
    #expect(session.run("queries", "show", "big").output == sql + "\n")
    let run = session.run("query", "@big", "--param", "n:=400")
    #expect(run.lines.count == 2 && run.messages == "")
    #expect(session.run("queries", "delete", "big").status == .done)
    #expect(session.run("query", "@big").status == .inputMissing)
    #expect(session.run("queries", "delete", "big").status == .inputMissing)
  }

  @Test(arguments: [
    (["--save", "a b", "--describe", "x", "SELECT 1"], "a name is letters"),
    (["--save", "a", "SELECT 1"], "--save needs --describe"),
    (["--save", "a", "--describe", "x", "SELECT nope"], "no such column: nope"),
    (["--save", "a", "--describe", "x", "DELETE FROM incident"], "a query can read only"),
    (["--save", "detentions-of-unknown-size", "--describe", "x", "SELECT 1"], "already"),
    (["--describe", "x", "SELECT 1"], "--describe needs --save"),
    (["@detentions-of-unknown-sise"], "did you mean '@detentions-of-unknown-size'?"),
  ])
  func `are refused where they make no sense`(words: [String], message: String) throws {
    let before = try session.databaseBytes
    let run = session.run(["query"] + words)
    #expect(run.status != .done)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try session.databaseBytes == before)
  }

  @Test func `that come with Aigaq cannot be deleted`() {
    let run = session.run("queries", "delete", "detentions-of-unknown-size")
    #expect(run.status == .inputMissing && run.messages.contains("comes with Aigaq"))
  }

  /// What they answer of the sample, worked out by hand from the list.
  @Test(arguments: [
    ("assemblies-by-authorisation-and-response", ["unknown,detentions,7"]),
    ("charges-174-274-by-status-and-year", []),
    (
      "detentions-by-region-and-month",
      [
        ",2019-06,1,1,,3580,4600,0,0,0", ",2019-09,2,2,125,,,2,1,0",
        "Almaty,2019-06,1,1,400,,,1,1,0",
        "Shymkent,2019-06,1,1,,20,,0,1,0",
      ]
    ),
    ("detentions-of-unknown-size", []),
    (
      "incidents-dated-only-to-the-month",
      [
        "kazakhstan-2019:kz-2019-09-investment,2019-09,Protests against rising Chinese investment,protest,,reported"
      ]
    ),
    ("incidents-whose-reports-disagree", []),
  ])
  func `answer what monitors ask`(name: String, rows: [String]) {
    let run = session.run("query", "@\(name)", "--no-header")
    #expect(run.status == .done && run.messages == "")
    #expect(run.lines == rows)
  }

  @Test func `find incidents of one source, of disagreement and of unknown size`() throws {
    try session.add(
      """
      id,date,source,detained,articles,region
      a,2020-01-02,One,12,,Almaty oblast
      b,2020-01-03,One,12,174,
      b,2020-01-03,Two,at least 20,,
      c,2020-01-04,One,unclear,274,
      d,2020-01-05,One,12,,
      d,2020-01-05,Two,about 12,,
      e,2020-01-06,,dozens,,
      """, named: "more.csv")
    func uids(_ name: String) -> [String] {
      session.run("query", "@\(name)", "--no-header").lines
        .compactMap { $0.split(separator: ",").first }
        .filter { $0.hasPrefix("more:") }.map { String($0.dropFirst(5)) }
    }
    #expect(uids("incidents-resting-on-a-single-source") == ["a", "c", "e"])
    #expect(uids("incidents-whose-reports-disagree") == ["b"])
    #expect(
      session.run("query", "@charges-174-274-by-status-and-year", "--no-header").lines
        == ["174,unknown,2020,1,,1", "274,unknown,2020,1,,1"])
    #expect(
      session.run("query", "@detentions-by-region-and-month", "--no-header").lines
        .filter { $0.contains("2020-01") }.count == 2)
  }
}
