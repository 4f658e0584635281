import Commands
import TestSupport
import Testing

@Suite struct `Dates that a list leaves open` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    session.time = "2026-11-30T10:00:00Z"
  }

  private func months() -> [String] {
    session.run("export", "monthly", "--unit", "detentions", "--fill", "none").lines.dropFirst()
      .map { $0.split(separator: ",").prefix(2).joined(separator: ": ") }
  }

  // MARK: - Years of two digits

  private static let american =
    "id,date,kind,detained\n1,1/15/22,detention,2\n2,2/3/22,detention,1\n3,2/28/22,detention,4\n"
    + "4,12/1/21,detention,3\n"

  @Test func `years of two digits are those of the last thirty years, and the import says so`()
    throws
  {
    let run = try session.add(Self.american)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("years of two digits in 'date' are read as 1997 to 2026"))
    #expect(months() == ["2021-12: 3", "2022-01: 2", "2022-02: 5"])
    let path = try session.folder.write(text: Self.american, to: "list.csv")
    let inspected = session.run("inspect", path)
    #expect(inspected.output.contains("years of two digits in 'date' are read as 1997 to 2026"))
    #expect(inspected.output.contains("month first, as 1/15/22 on line 2 shows"))
  }

  @Test func `dates with dots are day first`() throws {
    let list = "id;date;kind;detained\n1;15.01.22;detention;2\n2;03.02.22;detention;1\n"
    #expect(try session.add(list).status == .done)
    #expect(months() == ["2022-01: 2", "2022-02: 1"])
    let path = try session.folder.write(text: list, to: "list.csv")
    let inspected = session.run("inspect", path)
    #expect(!inspected.output.contains("no date depends on the order"))
    #expect(inspected.output.contains("years of two digits"))
  }

  @Test func `both orders are asked for with both readings`() throws {
    let run = try session.add("id,date\n1,01/02/22\n2,03/04/22\n")
    #expect(run.status == .badData)
    #expect(run.messages.contains("01/02/22 (line 2) is 1 February 2022 or 2 January 2022"))
    #expect(run.messages.contains("--date-order"))
    #expect(try session.add("id,date\n1,01/02/22\n", "--date-order", "day_first").status == .done)
    #expect(session.rows("SELECT date FROM incidents") == ["2022-02-01"])
  }

  @Test func `an older year asks for the century`() throws {
    let list = "id,date\n1,1-Jan-68\n2,12-Apr-17\n"
    let run = try session.add(list)
    #expect(run.status == .badData)
    #expect(run.messages.contains("1-Jan-68 (line 2)") && run.messages.contains("--century"))
    #expect(try session.add(list, "--century", "1927").status == .done)
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid") == ["1968-01-01", "2017-04-12"])
    #expect(try session.add(list, "--century", "20").status == .wrongUsage)
  }

  @Test func `the century stays when a row is read again, and a later year changes nothing`() throws
  {
    try session.add(Self.american)
    session.time = "2031-01-01T00:00:00Z"
    let run = try session.add(Self.american, "--again")
    #expect(run.messages.contains("4 unchanged"), "\(run.messages)")
  }

  // MARK: - Implausible dates

  private static let odd =
    "id,date,kind,detained\n1,2025-03-02,detention,3\n2,0025-03-01,detention,2\n"
    + "3,2025-04-02,detention,4\n4,9999-12-31,detention,1\n"

  @Test func `dates that cannot be meant stop the import at their lines`() throws {
    let run = try session.add(Self.odd)
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv:3:3: date '0025-03-01': Impossible date"))
    #expect(run.messages.contains("list.csv:5:3: date '9999-12-31': Impossible date"))
    let path = try session.folder.write(text: Self.odd, to: "list.csv")
    let inspected = session.run("inspect", path).output
    #expect(inspected.contains("'0025-03-01' (line 3), '9999-12-31' (line 5)"))
    #expect(try session.add(Self.odd, "--skip-invalid").status == .done)
    #expect(months() == ["2025-03: 3", "2025-04: 4"])
  }

  @Test func `they are taken where somebody says that they are right, in a short table`() throws {
    #expect(try session.add(Self.odd, "--allow-dates").status == .done)
    let run = session.run("export", "monthly", "--unit", "detentions")
    #expect(run.lines.count == 5)
    #expect(run.messages.contains("2 dates lie outside the years 1900 to 2100: 0025-03, 9999-12"))
    let mapping = try session.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "allow_dates": true,
         "fields": {"id": {"column": "id"}, "date": {"column": "date"}}}
        """#, to: "mapping.json")
    let again = try session.add(Self.odd, "--mapping", mapping, "--dataset", "other")
    #expect(again.status == .done, "\(again.messages)")
  }

  @Test func `a year beside the date that contradicts it is said`() throws {
    let run = try session.add("id,year,date\n1,2019,2017-01-04\n2,2017,2017-01-05\n")
    #expect(run.status == .done)
    #expect(run.messages.contains("list.csv:2:3: warning: year '2019': The year here is 2019"))
  }

  @Test func `a day that holds a tenth of all rows is said`() throws {
    let rows = (0..<30).map {
      "\($0),\($0 < 4 ? "1970-01-01" : "2019-06-\($0 > 9 ? "" : "0")\($0)")"
    }
    let run = try session.add("id,date\n" + rows.joined(separator: "\n") + "\n")
    #expect(run.messages.contains("4 of 30 dates are 1970-01-01"), "\(run.messages)")
  }

  // MARK: - Times of other zones

  private static let zoned =
    "id,date,kind,locality,detained\n1,2019-06-30T20:30:00Z,detention,Almaty,5\n"
    + "2,2019-06-30T10:00:00Z,detention,Almaty,1\n3,2019-07-01T02:00:00+06:00,detention,Almaty,2\n"
    + "4,2019-06-30 18:30:00 UTC,detention,Almaty,4\n"

  @Test func `times in UTC are said with the days that they would change`() throws {
    let run = try session.add(Self.zoned)
    #expect(run.status == .done)
    let warning =
      "3 dates in 'date' are in UTC; in Asia/Almaty 2 fall on another day and 2 in another month"
    #expect(run.messages.contains(warning), "\(run.messages)")
    #expect(months() == ["2019-06: 10", "2019-07: 2"])
    let path = try session.folder.write(text: Self.zoned, to: "list.csv")
    #expect(session.run("inspect", path).output.contains(warning))
  }

  @Test(arguments: ["Asia/Almaty", "+06:00"])
  func `a stated zone gives the local month, and the text stays`(zone: String) throws {
    let run = try session.add(Self.zoned, "--time-zone", zone)
    #expect(run.status == .done, "\(run.messages)")
    #expect(months() == ["2019-06: 1", "2019-07: 11"])
    #expect(
      session.rows("SELECT date_text FROM incidents ORDER BY uid LIMIT 1") == [
        "2019-06-30T20:30:00Z"
      ])
  }

  @Test func `the country of a row tells the zone of Kazakhstan`() throws {
    let run = try session.add(
      "id,date,country\n1,2019-06-30T20:30:00Z,Kazakhstan\n2,2019-06-30T20:30:00Z,Poland\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid") == ["2019-07-01", "2019-06-30"])
  }

  @Test func `midnight in every row is a day without a time`() throws {
    let run = try session.add(
      "id,date\n1,2019-06-30T00:00:00Z\n2,2019-07-01T00:00:00Z\n", "--time-zone", "-05:00")
    #expect(run.messages.contains("days without a time"), "\(run.messages)")
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid") == ["2019-06-30", "2019-07-01"])
  }

  @Test func `seconds since 1970 are days`() throws {
    let run = try session.add(
      "id,date\n1,1561926600\n2,1561926000\n", "--time-zone", "Asia/Almaty")
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT DISTINCT date FROM incidents") == ["2019-07-01"])
  }

  // MARK: - Parts in columns

  @Test func `month, day and year in columns are joined`() throws {
    let run = try session.add("id,month,day,year\n1,6,9,2019\n2,July,,2019\n3,6.0,9.0,2019.0\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid")
        == ["2019-06-09", "2019-07", "2019-06-09"])
  }

  @Test func `an end beside a start is the last day`() throws {
    let run = try session.add(
      "id,start_date,end_date\n1,2019-06-09,2019-06-13\n2,2019-06-09,\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid")
        == ["2019-06-09/2019-06-13", "2019-06-09"])
  }

  @Test func `an end beside a start is named as the end where the file is inspected`() throws {
    let list = "id,start_date,end_date,city,detained\n1,2023-01-30,2023-02-02,Almaty,3\n"
    let path = try session.folder.write(text: list, to: "spans.csv")
    let run = session.run("inspect", path)
    #expect(run.output.contains("and 'end_date' is the end"), "\(run.output)")
    #expect(!run.output.contains("not taken"))
  }

  @Test(arguments: ["id,arrest_date,end_date", "name,arrest_date,end_date"])
  func `an end beside the date of a detention leaves it in the period in which it started`(
    header: String
  ) throws {
    try session.add("\(header)\nJane Doe,2019-06-30,2019-07-04\n")
    #expect(session.rows("SELECT date FROM incidents") == ["2019-06-30"])
  }

  @Test func `seasons and quarters fit no single month`() throws {
    try session.add("id,date,kind,detained\n1,лето 2019,detention,3\n2,Q2 2019,detention,4\n")
    #expect(months() == ["2019-XX: 7"])
  }

  @Test func `a year in front is asked for, and stated`() throws {
    let list = "id,date,kind,detained\n1,22.01.05,detention,2\n2,22.02.16,detention,1\n"
    let run = try session.add(list)
    #expect(run.status == .badData)
    #expect(run.messages.contains("22.01.05 (line 2) is 22 January 2005 or 5 January 2022"))
    #expect(run.messages.contains("--date-order day_first or --date-order year_first"))
    #expect(try session.add(list, "--date-order", "year_first").status == .done)
    #expect(months() == ["2022-01: 2", "2022-02: 1"])
  }

  @Test func `inspect takes what an import is told of dates and cells, and hands it on`() throws {
    let list = "id,date,kind,detained\n1,1-Jan-68,detention,loads\n2,2-Feb-1868,detention,3\n"
    let path = try session.folder.write(text: list, to: "list.csv")
    let open = session.run("inspect", path)
    #expect(open.output.contains("--century 2000 for 2000 to 2099"))
    let run = session.run(
      "inspect", path, "--century", "1900", "--allow-dates", "--strict", "--time-zone",
      "Asia/Almaty")
    #expect(run.status == .done)
    #expect(run.output.contains("2 rows: 1 incident, an import would refuse 1 of 2 rows"))
    #expect(
      run.output.contains(
        "--century 1900 --time-zone Asia/Almaty --allow-dates --strict --skip-invalid"))
    #expect(session.run("inspect", path, "--century", "20").status == .wrongUsage)
  }

  @Test func `inspect proposes no import of a header alone`() throws {
    let path = try session.folder.write(text: "id,date,detained\n", to: "list.csv")
    let run = session.run("inspect", path)
    #expect(run.status == .done && !run.output.contains("aigaq import"))
  }
}
