import Incidents
import Testing

@Suite struct DateOrderTests {
  @Test(arguments: [
    ("06/09/2019", "2019-09-06", "2019-06-09"), ("6/9/2019", "2019-09-06", "2019-06-09"),
    ("06-09-2019", "2019-09-06", "2019-06-09"), ("01/12/2020", "2020-12-01", "2020-01-12"),
    ("06/09/2019 14:30", "2019-09-06", "2019-06-09"),
  ])
  func `a date that fits both orders is read in the stated one and no other way`(
    text: String, dayFirst: String, monthFirst: String
  ) throws {
    #expect(try PartialDate(reading: text, order: .dayFirst).start?.iso == dayFirst)
    #expect(try PartialDate(reading: text, order: .monthFirst).start?.iso == monthFirst)
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    let left = try #require(CalendarDay(iso: dayFirst))
    let right = try #require(CalendarDay(iso: monthFirst))
    #expect(problem?.cause == .ambiguousOrder(dayFirst: left, monthFirst: right))
  }

  @Test(arguments: [
    ("13/06/2019", DateOrder.monthFirst), ("06/13/2019", .dayFirst), ("31-12-2019", .monthFirst),
  ])
  func `a stated order that does not fit is refused`(text: String, order: DateOrder) {
    let problem = #expect(throws: ValueProblem.self) {
      try PartialDate(reading: text, order: order)
    }
    #expect(problem?.cause == .contradictsOrder(order))
  }

  @Test(arguments: ["09.06.2019", "2019-06-09", "9 June 2019", "2019/06/09"], DateOrder.allCases)
  func `a stated order does not touch a date whose order is certain`(
    text: String, order: DateOrder
  ) throws {
    #expect(try PartialDate(reading: text, order: order).start?.iso == "2019-06-09")
  }

  @Test(arguments: [
    ("13/06/2019", [DateOrder.dayFirst]), ("06/13/2019", [.monthFirst]),
    ("06/09/2019", [.dayFirst, .monthFirst]), ("06/06/2019", [.dayFirst, .monthFirst]),
    ("01/06/2019-13/06/2019", [.dayFirst]), ("9-13/06/2019", [.dayFirst]),
    ("09.06.2019", []), ("2019-06-09", []), ("June 2019", []), ("", []), ("nonsense", []),
    ("13/14/2019", []),
  ])
  func `a text tells the orders that it fits`(text: String, orders: [DateOrder]) {
    #expect(PartialDate.orders(fitting: text) == orders)
  }
}
