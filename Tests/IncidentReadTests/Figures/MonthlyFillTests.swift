import IncidentTestSupport
import Counting
import IncidentRead
import Testing

@Suite struct `Months without a record` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    try store.add("a", on: "2018-12-31", detained: "5")
    try store.add("b", on: "2019-03-01", detained: "unclear")
    try store.add("c", on: "2019", detained: "7")
    try store.add("d", on: "2017", detained: "8")
    try store.add("e", on: "unknown", detained: "9")
  }

  private func rows(
    from: String? = nil, to: String? = nil, fill: DetentionFigures.Fill = .none
  ) throws -> [FigureRow] {
    try DetentionFigures(
      from: from.flatMap(Month.init), to: to.flatMap(Month.init), fill: fill
    ).rows(in: store.store)
  }

  private let filled = [
    "2017-XX", "2018-12", "2019-01", "2019-02", "2019-03", "2019-XX", "XXXX-XX",
  ]

  @Test func `are rows of zero recorded detentions`() throws {
    let rows = try rows(fill: .zero)
    #expect(rows.map(\.period) == filled)
    #expect(rows[2].figures == [0, 0, 0, 0, 0, 0])
  }

  @Test func `are blank rows where that is asked for`() throws {
    let rows = try rows(fill: .blank)
    #expect(rows.map(\.period) == filled)
    #expect(rows[2].figures == [nil, nil, nil, nil, nil, nil])
    #expect(rows[4].low == 1 && rows[4].best == nil && rows[4].high == nil)
  }

  @Test func `are no rows where that is asked for`() throws {
    #expect(
      try rows(fill: .none).map(\.period)
        == ["2017-XX", "2018-12", "2019-03", "2019-XX", "XXXX-XX"])
  }

  private static let ranges: [(from: String?, to: String?, expected: [String])] = [
    ("2019-02", "2019-04", ["2019-02", "2019-03", "2019-04", "2019-XX"]),
    ("2018-11", "2018-12", ["2018-11", "2018-12"]),
    ("2019-04", "2019-05", ["2019-04", "2019-05", "2019-XX"]),
    ("2016-12", "2017-01", ["2016-12", "2017-01", "2017-XX"]),
    ("2025-01", "2025-01", ["2025-01"]), ("2019-05", "2019-04", ["2019-XX"]),
    ("2019-02", nil, ["2019-02", "2019-03", "2019-XX"]),
    (nil, "2018-12", ["2017-XX", "2018-12"]), (nil, "2018-11", ["2017-XX"]),
    ("2019-04", nil, ["2019-XX"]), ("2020-01", nil, []),
  ]

  @Test(arguments: ranges)
  func `are those of the range that is asked for`(
    from: String?, to: String?, expected: [String]
  ) throws {
    #expect(try rows(from: from, to: to, fill: .zero).map(\.period) == expected)
  }

  @Test func `are none where nothing is recorded and no range is asked for`() throws {
    let empty = try TestStore()
    #expect(try DetentionFigures().rows(in: empty.store).isEmpty)
    let range = try DetentionFigures(from: Month("2019-12"), to: Month("2020-01"))
      .rows(in: empty.store)
    #expect(range.map(\.period) == ["2019-12", "2020-01"])
  }

  @Test(arguments: [
    "2019-6", "2019-13", "2019-00", "0000-01", "2019-06-01", "", "x019-06", "+019-06",
  ])
  func `are named by year and month only`(text: String) { #expect(Month(text) == nil) }

  @Test func `end with the calendar`() throws {
    #expect(Month("9999-12")?.next == nil)
    #expect(Month("0009-12")?.next?.text == "0010-01")
    let last = try rows(from: "9999-11", to: "9999-12", fill: .zero)
    #expect(last.map(\.period) == ["9999-11", "9999-12"])
  }
}

extension FigureRow {
  fileprivate var figures: [Int64?] { [incidents, low, best, high, unknownSize, personsNamed] }
}
