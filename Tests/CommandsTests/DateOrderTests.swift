import Commands
import TestSupport
import Testing

@Suite struct `The order of day and month` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private static func list(_ dates: String...) -> String {
    "id,date\n" + dates.enumerated().map { "\($0),\($1)\n" }.joined()
  }

  private func dates() -> [String] { session.rows("SELECT date FROM incidents ORDER BY uid") }

  @Test(arguments: [
    ("13/06/2019", ["2019-09-06", "2019-06-13"]), ("06/13/2019", ["2019-06-09", "2019-06-13"]),
  ])
  func `one line makes the order of its column certain`(text: String, read: [String]) throws {
    let run = try session.add(Self.list("06/09/2019", text))
    #expect(run.status == .done, "\(run.messages)")
    #expect(dates() == read)
  }

  @Test func `each column has an order of its own`() throws {
    let run = try session.add(
      "id,date,reported_on\na,06/09/2019,06/09/2019\nb,13/06/2019,06/13/2019\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT incidents.date, reported_on FROM reports JOIN incidents USING (uid)")
        == [
          "2019-09-06,2019-06-09", "2019-06-13,2019-06-13",
        ])
  }

  @Test func `a column that contradicts itself is refused with both lines`() throws {
    let before = try session.databaseBytes
    let run = try session.add(Self.list("06/09/2019", "13/06/2019", "06/14/2019"))
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "list.csv: column 'date': the dates contradict each other: 13/06/2019 (line 3) is day first, "
          + "06/14/2019 (line 4) month first. State the order with --date-order day_first or "))
    #expect(try session.databaseBytes == before)
  }

  @Test func `a column that settles nothing is refused with both readings`() throws {
    let before = try session.databaseBytes
    let run = try session.add(Self.list("2019", "06/09/2019", "05/05/2019"))
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "list.csv: column 'date': every date fits both orders: 06/09/2019 (line 3) is "
          + "6 September 2019 or 9 June 2019. State the order with --date-order day_first or "
          + "--date-order month_first.\n"))
    #expect(try session.databaseBytes == before)
  }

  @Test(arguments: [("day_first", "2019-09-06"), ("month_first", "2019-06-09")])
  func `--date-order states it`(order: String, date: String) throws {
    #expect(try session.add(Self.list("06/09/2019"), "--date-order", order).status == .done)
    #expect(dates() == [date])
  }

  @Test func `a date that does not fit the stated order is a row that cannot be read`() throws {
    let run = try session.add(Self.list("06/13/2019"), "--date-order", "day_first")
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv:2:3: date '06/13/2019': "))
    #expect(try session.add("id,date\n", "--date-order", "dmy").status == .wrongUsage)
  }

  @Test(arguments: [["05/05/2019"], ["05/05/2019", "2019-06"], ["06/06/2019", "09.06.2019"]])
  func `dates that read alike in both orders need none`(texts: [String]) throws {
    let rows = texts.enumerated().map { "\($0),\($1)\n" }.joined()
    #expect(try session.add("id,date\n" + rows).status == .done)
  }

  @Test func `a column of Excel's serial numbers is read as days`() throws {
    let run = try session.add(Self.list("43625", "43626", "43830"))
    #expect(run.status == .done, "\(run.messages)")
    #expect(dates() == ["2019-06-09", "2019-06-10", "2019-12-31"])
  }

  @Test func `a number among dates is no serial number`() throws {
    let run = try session.add(Self.list("2019-06-09", "43626"))
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv:3:3: date '43626': "))
  }

  @Test func `rows that are passed over do not settle the order`() throws {
    let mapping = try session.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "rows": [{"column": "type", "in": ["Protest"]}],
         "fields": {"id": {"column": "id"}, "date": {"column": "date"}}}
        """#, to: "mapping.json")
    let run = try session.add(
      "id,date,type\na,06/09/2019,Protest\nb,13/06/2019,Battle\n", "--mapping", mapping)
    #expect(run.status == .badData)
    #expect(run.messages.contains("every date fits both orders: 06/09/2019 (line 2)"))
  }
}
