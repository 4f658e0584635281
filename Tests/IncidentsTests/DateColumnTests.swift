import Incidents
import Testing

@Suite struct DateColumnTests {
  private func column(_ texts: [String]) -> DateColumn {
    var column = DateColumn()
    for (index, text) in texts.enumerated() { column.add(text, line: index + 2) }
    return column
  }

  @Test(arguments: [
    [], ["", " "], ["2019-06-09", "09.06.2019", "9 June 2019", "20190609", "June 2019", "2019"],
    ["06/06/2019", "7-7-2019"], ["unknown", "nonsense", "06/2019", "13/14/2019"],
    ["43625", "43626"], ["06/06/2019 14:30"],
  ])
  func `a column whose dates do not depend on the order says so`(texts: [String]) {
    #expect(column(texts).order == .independent)
    #expect(column(texts).order.certainOrder == nil)
    #expect(column(texts).order.problem(at: "line") == nil)
  }

  @Test(arguments: [
    (["06/09/2019", "13/06/2019", "14/06/2019"], DateOrder.dayFirst, 3, "13/06/2019"),
    (["06/09/2019", "", "06/13/2019"], .monthFirst, 4, "06/13/2019"),
    (["2019-06-09", "31-12-2019"], .dayFirst, 3, "31-12-2019"),
    (["1/2/2020", "1/31/2020 10:15"], .monthFirst, 3, "1/31/2020 10:15"),
    (["01/06/2019-13/06/2019"], .dayFirst, 2, "01/06/2019-13/06/2019"),
    (["9-13/06/2019"], .dayFirst, 2, "9-13/06/2019"),
    (["30/02/2019"], .dayFirst, 2, "30/02/2019"),
  ])
  func `the first line that fits one order alone settles the column`(
    texts: [String], order: DateOrder, line: Int, text: String
  ) {
    guard case .certain(let found, let evidence) = column(texts).order else {
      Issue.record("not certain")
      return
    }
    #expect(found == order)
    #expect(evidence.number == line)
    #expect(evidence.text == text)
    #expect(column(texts).order.certainOrder == order)
    #expect(column(texts).order.problem(at: "line") == nil)
  }

  @Test func `a span that ends before it starts in one order makes the other certain`() {
    #expect(column(["05/02/2019-03/03/2019"]).order.certainOrder == .dayFirst)
    #expect(column(["02/05/2019-03/03/2019"]).order.certainOrder == .monthFirst)
  }

  @Test func `a column with both orders contradicts itself, and the first line of each is named`() {
    let order = column(["06/09/2019", "13/06/2019", "06/13/2019", "06/14/2019"]).order
    guard case .contradictory(let dayFirst, let monthFirst) = order else {
      Issue.record("not contradictory")
      return
    }
    #expect(dayFirst.number == 3)
    #expect(monthFirst.number == 4)
    #expect(order.certainOrder == nil)
    #expect(
      order.problem(at: "line")
        == "the dates contradict each other: 13/06/2019 (line 3) is day first, "
        + "06/13/2019 (line 4) month first")
  }

  @Test func `a column that fits both orders shows its first such date in both readings`() throws {
    let order = column(["06/06/2019", "2019-01-01", "06/09/2019", "01/02/2019"]).order
    guard case .undecided(let line, let dayFirst, let monthFirst) = order else {
      Issue.record("not undecided")
      return
    }
    #expect(line.number == 4)
    #expect(line.text == "06/09/2019")
    #expect(try PartialDate(reading: "06/09/2019", order: .dayFirst) == dayFirst)
    #expect(try PartialDate(reading: "06/09/2019", order: .monthFirst) == monthFirst)
    #expect(
      order.problem(at: "line")
        == "every date fits both orders: 06/09/2019 (line 4) is 6 September 2019 or 9 June 2019")
  }

  @Test func `an undecided span is spelled as its days`() {
    let problem = column(["01/02/2019-01/03/2019"]).order.problem(at: "line")
    #expect(problem?.contains("2019-02-01/2019-03-01 or 2019-01-02/2019-01-03") == true)
  }

  @Test(arguments: [
    (["43625"], true), (["", "43625", " 43626 ", ""], true), (["20000", "80000"], true),
    ([], false), (["", " "], false), (["43625", "2019-06-09"], false), (["43625", "2019"], false),
    (["19999"], false), (["80001"], false), (["43625.5"], false), (["43625", "n/a"], false),
    (["20190609"], false), (["-43625"], false), (["45383.0", "45384.00"], true),
    (["43625", "1561926600"], false),
  ])
  func `a column is one of serial numbers where it holds nothing else`(
    texts: [String], isExcel: Bool
  ) {
    #expect(column(texts).isExcelSerials == isExcel)
  }

  @Test func `texts are counted and blanks are not`() {
    #expect(column(["", "2019-06-09", " ", "\u{A0}", "06/09/2019", "43625", "x"]).count == 4)
  }

  @Test func `every date of a year is told as by its reading`() throws {
    let first = try #require(CalendarDay(iso: "2019-01-01"))
    for offset in 0..<365 {
      let day = try #require(first.adding(days: offset))
      let text = "\(day.day)/\(day.month)/\(day.year)"
      let order = column([text]).order
      if day.day > 12 {
        #expect(order.certainOrder == .dayFirst, "\(text)")
      } else if day.day == day.month {
        #expect(order == .independent, "\(text)")
      } else {
        guard case .undecided(_, let dayFirst, _) = order else {
          Issue.record("\(text)")
          continue
        }
        #expect(dayFirst.start == day, "\(text)")
      }
    }
  }

  private static let today = CalendarDay(iso: "2026-11-30")

  private func recent(_ texts: [String]) -> DateColumn {
    var column = DateColumn(today: Self.today)
    for (index, text) in texts.enumerated() { column.add(text, line: index + 2) }
    return column
  }

  @Test(arguments: [
    (["1/15/22", "2/3/22"], 2000), (["15.01.22"], 2000), (["12-Apr-17"], 2000), (["1.1.98"], 1900),
    (["1.1.98", "1.1.17"], 1950), (["1.1.26"], 2000), (["01.01.97", "01.01.99"], 1900),
  ])
  func `years of two digits among the last thirty settle their century`(
    texts: [String], century: Int
  ) {
    #expect(recent(texts).century == .settled(first: century))
  }

  @Test(arguments: [(["1.1.22", "1.1.68"], 3, "1.1.68"), (["9-Jun-45"], 2, "9-Jun-45")])
  func `an older year of two digits leaves the century open`(
    texts: [String], line: Int, text: String
  ) {
    guard case .open(let found) = recent(texts).century else {
      Issue.record("not open")
      return
    }
    #expect(found.number == line && found.text == text)
    #expect(column(["1.1.22"]).century != .settled(first: 2000))
  }

  @Test func `a column without such years has no century`() {
    #expect(recent(["2019-06-09", "09/06/2019", "x"]).century == .none)
  }

  @Test func `two digits before dashes may be the year, where every date allows it`() {
    #expect(recent(["22-01-15"]).order.problem(at: "line")?.contains("22 January 2015") == true)
    #expect(recent(["22-01-15", "13-01-00"]).century == .settled(first: 2000))
    #expect(recent(["15.01.22"]).order == .independent)
    #expect(recent(["1/15/22", "2/3/22"]).order.certainOrder == .monthFirst)
  }

  @Test(arguments: [
    ["22.01.05", "22.01.06"], ["22.01.05"], ["22.1.05", "22.2.17", "22.3.30"], ["22/01/05"],
  ])
  func `two digits before points may be the year where the last ones vary more`(texts: [String]) {
    let order = recent(texts).order
    #expect(order.problem(at: "line")?.contains("5 January 2022") == true, "\(order)")
    #expect(order.candidates == [.dayFirst, .yearFirst] && order.certainOrder == nil)
  }

  @Test(arguments: [
    ["05.01.22", "06.01.22"], ["05.01.22"], ["05.01.22", "17.02.22", "01.03.23"],
    ["22.01.05", "31.01.05"], ["22.01.98", "23.01.05"],
  ])
  func `otherwise they are days`(texts: [String]) {
    #expect(recent(texts).order == .independent)
  }

  @Test func `two digits that are no day are the year`() {
    let column = recent(["98.01.05", "98.01.06"])
    #expect(column.order.certainOrder == .yearFirst && column.century == .settled(first: 1900))
  }

  @Test(arguments: [
    ["09.06.19", "10.06.19", "00.06.19"], ["09.06.19", "10.06.19", "45.06.19"],
    ["09.06.19", "25.06.19", "98.06.19"],
  ])
  func `one number that is no day makes no column of days one of years`(texts: [String]) {
    #expect(recent(texts).order.certainOrder != .yearFirst, "\(recent(texts).order)")
  }

  @Test func `years in front are read in that order, and their century is theirs`() throws {
    let date = try PartialDate(reading: "22.01.05", order: .yearFirst, century: 2000)
    #expect(date.edtf == "2022-01-05")
    #expect(
      try PartialDate(reading: "22-01-05", order: .yearFirst, century: 2000).edtf == "2022-01-05")
    #expect(throws: ValueProblem.self) {
      try PartialDate(reading: "09/06/2019", order: .yearFirst, century: 2000)
    }
    var column = DateColumn(today: Self.today, stated: .yearFirst)
    column.add("22.01.31", line: 2)
    #expect(column.century == .settled(first: 2000))
  }

  @Test(arguments: [
    (["1561926600", "1561926601"], SerialDays.unixSeconds),
    (["1561926600000"], .unixMilliseconds), (["43625"], .excel),
  ])
  func `a column of numbers tells which they are`(texts: [String], kind: SerialDays) {
    #expect(column(texts).serials == kind)
  }
}
