import Commands
import Testing

@Suite struct `Export monthly` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  /// The first two columns of each row.
  private func rows(_ words: String...) -> [String] {
    session.run(["export", "monthly"] + words).lines.dropFirst()
      .map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
  }

  @Test func `--from and --to choose the months, and those without a record are zero`() {
    #expect(
      rows("--from", "2019-05", "--to", "2019-10") == [
        "2019-05,0", "2019-06,1", "2019-07,0", "2019-08,0", "2019-09,2", "2019-10,0",
      ])
    #expect(rows("--from", "2019-09") == ["2019-09,2"])
    #expect(rows("--to", "2019-06") == ["2019-06,1"])
    #expect(rows("--from", "2018-11", "--to", "2019-01").count == 3)
  }

  @Test func `--fill blank leaves months without a record empty`() {
    let lines = session.run("export", "monthly", "--fill", "blank").lines
    #expect(lines[2] == "2019-07,,,,,,,,,,,,,")
    #expect(lines.count == 5)
  }

  @Test func `--fill none leaves months without a record out`() {
    #expect(rows("--fill", "none") == ["2019-06,1", "2019-09,2"])
    #expect(rows("--fill", "none", "--from", "2019-07", "--to", "2019-08").isEmpty)
  }

  @Test func `the rules that counted are named beside the results`() {
    let run = session.run("export", "monthly")
    #expect(
      run.messages
        == "Counted by rules version 2. An empty figure is unknown or open, never zero.\n")
  }

  @Test func `dates that fit no single month have rows of their own, and that is said`() throws {
    let session = try Session.with(
      list: """
        id,date,detained
        a,2019,5
        b,2019-03/2019-04,6
        c,unknown,7
        d,2019-02,8

        """)
    let run = session.run("export", "monthly")
    #expect(
      run.lines.dropFirst() == [
        "2019-02,1,1,8,8,8,0,0,0,0,0,0,0,1", "2019-XX,2,2,11,11,11,0,0,0,0,0,0,0,2",
        "XXXX-XX,1,1,7,7,7,0,0,0,0,0,0,0,1",
      ])
    #expect(
      run.messages.hasPrefix(
        "3 incidents have dates that fit no single month and are in rows of their own.\n"))
    let year = session.run("export", "monthly", "--from", "2019-01", "--to", "2019-02")
    #expect(
      year.lines.dropFirst() == [
        "2019-01,0,0,0,0,0,0,0,0,0,0,0,0,0", "2019-02,1,1,8,8,8,0,0,0,0,0,0,0,1",
        "2019-XX,2,2,11,11,11,0,0,0,0,0,0,0,2",
      ])
  }

  @Test func `an unknown number is never zero`() throws {
    let session = try Session.with(
      list: "id,date,detained\na,2019-01,unknown\nb,2019-02,0\nc,2019-03,dozens\nd,2019-04,\n")
    #expect(
      session.run("export", "monthly").lines.dropFirst() == [
        "2019-01,1,1,1,,,1,1,1,0,0,0,0,1", "2019-02,1,0,0,0,0,0,0,0,0,0,0,0,1",
        "2019-03,1,1,24,,99,1,0,0,0,0,0,0,1", "2019-04,1,0,0,0,0,0,0,0,0,0,0,0,1",
      ])
  }

  @Test func `an empty database has no months, but those that are asked for`() throws {
    let session = try Session.empty()
    #expect(session.run("export", "monthly").lines.count == 1)
    let run = session.run("export", "monthly", "--from", "2019-01", "--to", "2019-02")
    #expect(
      run.lines.dropFirst() == [
        "2019-01,0,0,0,0,0,0,0,0,0,0,0,0,0", "2019-02,0,0,0,0,0,0,0,0,0,0,0,0,0",
      ])
  }

  private static let charges = """
    id,date,kind,region,detained,articles,source
    a,2019-06-09,protest,Astana,5,174; 274,OVD
    b,2019-06-10,detention,Almaty oblast,7,174,Radio
    c,2019-08,prosecution,,,400,Radio

    """

  @Test func `charges stand in columns by article, others where --articles asks for them`() throws {
    let session = try Session.with(list: Self.charges)
    let run = session.run("export", "monthly", "--articles", "--fill", "none")
    #expect(
      run.lines == [
        "period,incidents,incidents_with_detentions,detentions_low,detentions_best,"
          + "detentions_high,without_best,without_high,unknown_size,persons_named,charges_174,charges_274,charges_400,charges_by_incident_date,"
          + "date_uncertain",
        "2019-06,2,2,12,12,12,0,0,0,0,2,1,0,3,0", "2019-08,1,0,0,0,0,0,0,0,0,0,0,1,1,1",
      ])
  }

  @Test func `--by tells figures apart, and what does not add up is said`() throws {
    let session = try Session.with(list: Self.charges)
    let regions = session.run(
      "export", "monthly", "--by", "region", "--to", "2019-06", "--unit", "incidents")
    #expect(
      regions.lines == [
        "period,region_code,region,incidents,incidents_with_detentions,date_uncertain",
        "2019-06,KZ-19,Almaty oblast,1,1,0", "2019-06,KZ-71,Astana,1,1,0",
      ])
    let articles = session.run(
      "export", "monthly", "--by", "article", "--fill", "none", "--unit", "incidents")
    #expect(
      articles.lines.dropFirst() == [
        "2019-06,174,2,2,0", "2019-06,274,1,1,0", "2019-08,400,1,0,1",
      ])
    #expect(articles.messages.contains("groups do not add up"))
    #expect(
      session.run("export", "monthly", "--by", "kind", "--by", "kind").status == .wrongUsage)
  }

  @Test func `a square beside a city of republican significance is counted in the city`() throws {
    let session = try Session.with(
      list: """
        id,date,region,locality,detained
        a,2024-01-05,Алматы,площадь Республики,12
        b,2024-01-06,Almaty,,5
        c,2024-01-07,Алматы,с. Неизвестное,3
        d,2024-01-08,Астана,у здания мэрии,2
        e,2024-01-09,Шымкент,площадь Ордабасы,4
        """)
    let groups = session.run("export", "monthly", "--by", "region").lines.dropFirst()
    #expect(groups.count == 3, "\(groups)")
    for (region, sum) in [("Almaty", "20"), ("Astana", "2"), ("Shymkent", "4")] {
      #expect(groups.contains { $0.contains(region) && $0.contains(",\(sum),") }, "\(groups)")
      let narrowed = session.run("export", "monthly", "--region", region).lines.dropFirst()
      #expect(narrowed.first?.contains(",\(sum),") == true, "\(narrowed)")
    }
  }

  @Test func `conditions narrow the figures`() throws {
    let session = try Session.with(list: Self.charges)
    let run = session.run(
      "export", "monthly", "--region", "Astana", "--article", "274", "--unit", "detentions")
    #expect(run.lines.dropFirst() == ["2019-06,5,5,5,0,0,0"])
  }

  @Test func `--period and --cumulative sum over time`() throws {
    let session = try Session.with(
      list: "id,date,detained\na,2019-01-05,5\nb,2019-05,6\nc,2019-06,at least 7\nd,2019,1\n")
    let quarters = session.run(
      "export", "monthly", "--period", "quarter", "--cumulative", "--unit", "detentions")
    #expect(
      quarters.lines.dropFirst() == [
        "2019-Q1,5,5,5,0,0,0", "2019-Q2,18,18,,1,1,0", "2019-XX,1,1,1,0,0,0",
      ])
    let years = session.run("export", "monthly", "--period", "year", "--unit", "detentions")
    #expect(years.lines.dropFirst() == ["2019,19,19,,1,1,0"])
  }
}
