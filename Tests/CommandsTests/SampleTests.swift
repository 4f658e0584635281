import Commands
import TestSupport
import Testing

@Suite struct `The sample` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `detentions per month are low 400, best 4000, high 5000 in June 2019`() {
    let run = session.run("export", "monthly")
    #expect(run.status == .done)
    #expect(
      run.lines == [
        "period,incidents,incidents_with_detentions,detentions_low,detentions_best,"
          + "detentions_high,without_best,without_high,unknown_size,persons_named,charges_174,charges_274,charges_by_incident_date,date_uncertain",
        "2019-06,1,1,400,4000,5000,0,0,0,0,0,0,0,0", "2019-07,0,0,0,0,0,0,0,0,0,0,0,0,0",
        "2019-08,0,0,0,0,0,0,0,0,0,0,0,0,0", "2019-09,2,2,125,,,2,1,0,0,0,0,0,1",
      ])
    // The year leaves no month out of its best figure: 4,000 and the 125 that are certain in September.
    #expect(
      session.run("export", "monthly", "--period", "year", "--unit", "detentions").lines.last
        == "2019,525,4125,,2,1,0")
  }

  @Test func `detentions per month are an aligned table where text is asked for`() {
    let run = session.run(
      "export", "monthly", "--to", "2019-07", "--format", "text", "--unit", "detentions")
    #expect(
      run.output == """
        period   detentions_low  detentions_best  detentions_high  without_best  without_high  unknown_size
        ───────  ──────────────  ───────────────  ───────────────  ────────────  ────────────  ────────────
        2019-06             400             4000             5000             0             0             0
        2019-07               0                0                0             0             0             0

        """)
  }

  @Test func `find lists the seven incidents by date`() {
    let run = session.run("find")
    #expect(run.status == .done)
    #expect(
      run.lines.map { String($0.prefix { $0 != "," }) } == [
        "uid", "kazakhstan-2019:kz-2019-06-09-two-cities", "kazakhstan-2019:kz-2019-06-09-almaty",
        "kazakhstan-2019:kz-2019-06-09-shymkent", "kazakhstan-2019:kz-2019-06-09-10",
        "kazakhstan-2019:kz-2019-06-wave", "kazakhstan-2019:kz-2019-09-investment",
        "kazakhstan-2019:kz-2019-09-21",
      ])
  }

  @Test func `show tells the wave, its reports, their claims and their rows`() {
    let run = session.run("show", "kazakhstan-2019:kz-2019-06-wave")
    #expect(run.status == .done)
    let titles = run.lines.filter { $0.allSatisfy(\.isLetter) }
    #expect(
      titles == [
        "incident", "protest", "counted", "detentions", "parts", "reports", "claims", "rows",
      ])
    #expect(run.output.contains("detained  almost 4,000                     4000  4000  almost\n"))
    #expect(run.output.contains("  rule                       whole_beyond_parts\n"))
    #expect(!run.lines.contains { $0.hasSuffix(" ") })
  }

  @Test func `a query is answered`() {
    let run = session.run(
      "query", "SELECT text, low, best, high FROM claims WHERE quantity = 'detained' AND low > 100")
    #expect(run.status == .done)
    #expect(run.lines == ["text,low,best,high", "not fewer than 400,400,,", "more than 100,101,,"])
  }

  @Test func `imports lists the one import`() {
    let run = session.run("imports")
    #expect(run.status == .done)
    #expect(run.lines.count == 2)
    #expect(
      run.lines[1].hasPrefix(
        "1,kazakhstan-2019,kazakhstan-2019.csv,applied,10,7,10,0,0,0,0,\(Session.now),"))
  }

  @Test func `article list tells the articles of the project's beginning`() {
    let run = session.run("article", "list")
    #expect(run.status == .done)
    #expect(run.lines.count == 10)
    for article in ["174", "274"] {
      #expect(run.lines.contains { $0.hasPrefix("kz-criminal-2014,\(article),") })
    }
  }

  @Test func `schema describes every public view`() {
    let run = session.run("schema")
    #expect(run.status == .done)
    let views = Set(run.lines.dropFirst().map { String($0.prefix { $0 != "," }) })
    #expect(
      views == [
        "incidents", "protests", "detentions", "charges", "articles", "reports", "claims",
        "sources", "places", "imports", "exports", "monthly_detentions", "violations",
        "recommendations", "recommendation_states", "positions", "commitments", "appeals",
        "demands", "assessments", "evidence", "implementation_summary", "figure_discrepancies",
        "repeated_recommendations", "decisions", "conflicts", "history", "journal_entries",
      ])
  }

  @Test func `check finds nothing wrong and says so beside the hash`() {
    let run = session.run("check")
    #expect(run.status == .done)
    #expect(run.lines.count == 2 && run.output.hasPrefix("content hash: "))
    #expect(run.messages == "\(session.database): nothing is wrong.\n")
  }

  @Test func `each column that schema names can be asked for`() {
    for line in session.run("schema").lines.dropFirst() {
      let words = line.split(separator: ",").prefix(2)
      let run = session.run("query", "SELECT \(words[1]) FROM \(words[0]) LIMIT 1")
      #expect(run.status == .done, "\(line): \(run.messages)")
    }
  }
}
