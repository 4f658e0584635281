import Incidents
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: DateRow.all)
  func `a text is read as the date that it means`(row: DateRow) throws {
    let date = try PartialDate(reading: row.text)
    #expect(date.text == row.text)
    #expect(date.edtf == row.edtf)
    #expect(date.start?.iso == row.start)
    #expect(date.end?.iso == row.end)
    #expect(date.precision == row.precision)
  }

  @Test(arguments: DateRow.all)
  func `the bounds of a date are in order and missing only where it is unknown`(
    row: DateRow
  ) throws {
    let date = try PartialDate(reading: row.text)
    if let start = date.start, let end = date.end {
      #expect(start <= end)
      #expect(date.precision != .unknown)
    } else {
      #expect(date.start == nil && date.end == nil)
      #expect(date.precision == .unknown)
    }
  }

  @Test(arguments: DateRow.all)
  func `the EDTF of a date is read as the same bounds`(row: DateRow) throws {
    let date = try PartialDate(reading: row.text)
    let again = try PartialDate(reading: date.edtf)
    #expect(again.edtf == date.edtf)
    #expect(again.start == date.start)
    #expect(again.end == date.end)
    #expect(again.isApproximate == date.isApproximate)
  }

  @Test(arguments: DateRow.all)
  func `a date comes back from its stored columns`(row: DateRow) throws {
    let date = try PartialDate(reading: row.text)
    let stored = PartialDate(
      stored: date.text, edtf: date.edtf, start: date.start, end: date.end,
      precision: date.precision)
    #expect(stored == date)
  }

  @Test func `only a date with a qualifier is approximate`() throws {
    for row in DateRow.all {
      let isQualified = row.edtf.contains { "~?%".contains($0) }
      #expect(try PartialDate(reading: row.text).isApproximate == isQualified, "\(row.text)")
    }
    #expect(DateRow.qualified.count >= 20)
  }

  @Test(arguments: DateRow.shortYears)
  func `a year of two digits is read in the century that is stated`(
    text: String, edtf: String
  ) throws {
    #expect(try PartialDate(reading: text, century: 1927).edtf == edtf)
  }

  @Test(arguments: [(1900, 1922), (1927, 2022), (1950, 2022), (2000, 2022), (2023, 2122)])
  func `a century may begin with any year`(century: Int, year: Int) throws {
    #expect(try PartialDate(reading: "05.01.22", century: century).start?.year == year)
  }

  @Test func `there are wordings enough beyond plain dates`() {
    #expect(Set(DateRow.wordings.map(\.text)).count >= 120)
  }

  @Test func `the table has texts enough in each language`() {
    let texts = DateRow.all.map(\.text)
    let kazakh = Set("әғқңөұүһі".unicodeScalars)
    let words = ["маусым", "наурыз", "шілде", "тамыз", "мамыр"]
    let isKazakh = { (text: String) in
      !Set(text.unicodeScalars).isDisjoint(with: kazakh) || words.contains { text.contains($0) }
    }
    let isCyrillic = { (text: String) in text.contains { ("а"..."я").contains($0) } }
    #expect(Set(texts).count >= 200)
    #expect(texts.filter(isKazakh).count >= 30)
    #expect(texts.filter { isCyrillic($0) && !isKazakh($0) }.count >= 40)
  }

  @Test func `stored columns that contradict each other are refused`() throws {
    let early = try #require(CalendarDay(iso: "2019-06-09"))
    let late = try #require(CalendarDay(iso: "2019-06-13"))
    func stored(
      _ edtf: String, _ start: CalendarDay?, _ end: CalendarDay?, _ precision: PartialDate.Precision
    ) -> PartialDate? {
      PartialDate(stored: "text", edtf: edtf, start: start, end: end, precision: precision)
    }
    #expect(stored("2019-06-13/2019-06-09", late, early, .range) == nil)
    #expect(stored("2019-06-09", early, nil, .day) == nil)
    #expect(stored("2019-06-09", nil, early, .day) == nil)
    #expect(stored("2019-06-09", early, late, .day) == nil)
    #expect(stored("2019-06-09", early, early, .unknown) == nil)
    #expect(stored("", early, early, .day) == nil)
    #expect(stored("2019", nil, nil, .year) == nil)
    #expect(stored("", nil, nil, .unknown) != nil)
    #expect(stored("2019-06-09", early, early, .day) != nil)
  }

  @Test func `the codes of the precisions are stable`() {
    #expect(
      PartialDate.Precision.allCases.map(\.rawValue)
        == ["day", "range", "week", "month", "season", "quarter", "year", "unknown"])
  }
}
