/// The order of day and month in the dates of a column, and the century of years of two digits, as
/// all its texts settle them together.
///
/// The texts are added one by one, and none is kept but the lines that settle a question. Order and
/// century are those of the whole column: they are never settled for one row by its own text.
package struct DateColumn: Hashable, Sendable {
  /// A text and the line that it stands on.
  package struct Line: Hashable, Sendable {
    /// The number of the line, as the caller counts them.
    package let number: Int
    /// The text.
    package let text: String
  }

  /// What is known of the order.
  package enum Order: Hashable, Sendable {
    /// No date depends on the order.
    case independent
    /// The order is certain, from the line that first settles it.
    case certain(DateOrder, Line)
    /// Each order is certain somewhere, from the lines that first say so.
    case contradictory(dayFirst: Line, monthFirst: Line)
    /// Every text fits both orders; the first whose readings differ, and its two readings.
    case undecided(Line, dayFirst: PartialDate, monthFirst: PartialDate)
    /// The first of three numbers may be the year; the first text whose readings differ, with them.
    case undecidedYear(Line, dayFirst: PartialDate, yearFirst: PartialDate)
  }

  /// The century of years of two digits.
  package enum Century: Hashable, Sendable {
    /// No year has two digits.
    case none
    /// All are years of the last thirty, within the hundred years that begin with this one.
    case settled(first: Int)
    /// Not all are, or the day of the import is not known; the first text that shows it.
    case open(Line)
  }

  /// How many years back, counting the current one, years of two digits are taken to lie unasked.
  private static let recentYears = 30

  /// The number of texts that hold more than white space.
  package private(set) var count = 0

  private let today: CalendarDay?
  private let stated: DateOrder?
  private var serialCounts: [SerialDays: Int] = [:]
  private var shortYears: ClosedRange<Int>?
  private var openYear: Line?
  private var ends = DateEnds()
  private var certain: [DateOrder: Line] = [:]
  private var undecided: Order?

  /// A column without a text, imported on a day, of which somebody may have stated the order.
  package init(today: CalendarDay? = nil, stated: DateOrder? = nil) {
    (self.today, self.stated) = (today, stated)
  }

  /// Adds a text of the column.
  package mutating func add(_ text: String, line: Int) {
    switch ColumnDate(text) {
    case .blank: return
    case .serial(let kind): serialCounts[kind, default: 0] += 1
    case .certain: break
    case .slashed(let first, let second):
      if first != second, isNews(first, second) { addDependent(text, line: line) }
    case .other: addDependent(text, line: line)
    }
    count += 1
  }

  /// What is known of the order of day and month.
  package var order: Order {
    if let yearFirst = ends.order { return yearFirst }
    return switch (certain[.dayFirst], certain[.monthFirst]) {
    case (let dayFirst?, let monthFirst?):
      .contradictory(dayFirst: dayFirst, monthFirst: monthFirst)
    case (let line?, nil): .certain(.dayFirst, line)
    case (nil, let line?): .certain(.monthFirst, line)
    case (nil, nil): undecided ?? .independent
    }
  }

  /// What is known of the century of years of two digits.
  package var century: Century {
    if let openYear { return .open(openYear) }
    guard let years = shortYears else { return .none }
    // A round year, so that a list read again in a later year is read alike.
    let century = years.lowerBound / 100 * 100
    let isOfOne = years.upperBound < century + 100
    return .settled(first: isOfOne ? century : years.lowerBound / 50 * 50)
  }

  /// The years that years of two digits are taken for unasked: the last thirty.
  package static func recentYears(on today: CalendarDay) -> ClosedRange<Int> {
    (today.year - recentYears + 1)...today.year
  }

  /// The kind of numbers that the column holds, where it holds at least one and nothing else.
  package var serials: SerialDays? {
    serialCounts.count == 1 && serialCounts.values.first == count ? serialCounts.keys.first : nil
  }

  /// Whether the column holds serial numbers of Excel (20000 to 80000, the years 1954 to 2119),
  /// at least one, and nothing else.
  package var isExcelSerials: Bool { serials == .excel }

  /// Whether two numbers may settle what is not settled yet, so that a date need be made of them.
  private func isNews(_ first: Int, _ second: Int) -> Bool {
    if first > 12 { return certain[.dayFirst] == nil }
    return second > 12 ? certain[.monthFirst] == nil : undecided == nil
  }

  private mutating func addDependent(_ text: String, line number: Int) {
    let evidence = ColumnEvidence(text)
    let fitting = evidence.orders
    let line = Line(number: number, text: text)
    if let year = evidence.shortYear { noteYear(year, line, evidence) }
    // Which century the readings lie in makes no difference to the order.
    let century = nearestYear(0) ?? 2000
    if fitting.count == 1, let order = fitting.first {
      note(order, line)
    } else if fitting.count == 2 {
      // A span may end before it starts in one of the orders, which makes the other certain.
      let dayFirst = try? PartialDate(reading: text, order: .dayFirst, century: century)
      let monthFirst = try? PartialDate(reading: text, order: .monthFirst, century: century)
      switch (dayFirst, monthFirst) {
      case (.some, nil): note(.dayFirst, line)
      case (nil, .some): note(.monthFirst, line)
      case (let day?, let month?) where undecided == nil && day != month:
        undecided = .undecided(line, dayFirst: day, monthFirst: month)
      default: break
      }
    }
  }

  private mutating func noteYear(_ digits: Int, _ line: Line, _ evidence: ColumnEvidence) {
    if let numbers = evidence.ends {
      let readings = ends.hasReadings ? nil : bothEnds(line, numbers)
      ends.add(
        numbers, line, readings, isDashed: evidence.isDashed,
        isFirstRecent: isRecent(numbers.first))
    } else {
      ends.isYearLast = true
    }
    // A number that is no day is the year, wherever it stands.
    let front = evidence.ends.flatMap { stated == .yearFirst || $0.first > 31 ? $0.first : nil }
    noteYear(front ?? digits, line)
  }

  private mutating func noteYear(_ digits: Int, _ line: Line) {
    guard let year = nearestYear(digits), isRecent(digits) else {
      openYear = openYear ?? line
      return
    }
    shortYears =
      min(year, shortYears?.lowerBound ?? year)...max(year, shortYears?.upperBound ?? year)
  }

  /// True if two digits are those of one of the last thirty years.
  private func isRecent(_ digits: Int) -> Bool {
    guard let today, let year = nearestYear(digits) else { return false }
    return Self.recentYears(on: today).contains(year)
  }

  /// The last year that ends with two digits; nil where the day of the import is not known.
  private func nearestYear(_ digits: Int) -> Int? {
    today.map { $0.year - (($0.year - digits) % 100 + 100) % 100 }
  }

  /// The two readings of a date such as `22-01-15`, which may begin with its day or its year.
  private func bothEnds(_ line: Line, _ numbers: (first: Int, last: Int)) -> Order? {
    guard
      let last = try? PartialDate(
        reading: line.text, order: .dayFirst, century: nearestYear(numbers.last) ?? 2000),
      let first = try? PartialDate(
        reading: line.text, order: .yearFirst, century: nearestYear(numbers.first) ?? 2000),
      last.start != first.start
    else { return nil }
    return .undecidedYear(line, dayFirst: last, yearFirst: first)
  }

  private mutating func note(_ order: DateOrder, _ line: Line) {
    if certain[order] == nil { certain[order] = line }
  }
}

extension DateColumn.Order {
  /// The order in which the dates of the column can be read, where that is certain.
  package var certainOrder: DateOrder? {
    if case .certain(let order, _) = self { order } else { nil }
  }

  /// The orders of which somebody has to state one.
  package var candidates: [DateOrder] {
    if case .undecidedYear = self { [.dayFirst, .yearFirst] } else { [.dayFirst, .monthFirst] }
  }

  /// Why the dates cannot be read without a stated order, in a sentence with the word for the place of a
  /// record, "line" or "row"; nil where they can.
  package func problem(at noun: String) -> String? {
    switch self {
    case .independent, .certain: nil
    case .undecidedYear(let line, let dayFirst, let yearFirst):
      "the first number may be the day or the year: \(line.text) (\(noun) \(line.number)) is "
        + "\(dayFirst.spelled) or \(yearFirst.spelled)"
    case .contradictory(let dayFirst, let monthFirst):
      "the dates contradict each other: \(dayFirst.text) (\(noun) \(dayFirst.number)) is day first, "
        + "\(monthFirst.text) (\(noun) \(monthFirst.number)) month first"
    case .undecided(let line, let dayFirst, let monthFirst):
      "every date fits both orders: \(line.text) (\(noun) \(line.number)) is "
        + "\(dayFirst.spelled) or \(monthFirst.spelled)"
    }
  }
}

extension PartialDate {
  /// The date in English words where it is a day, else in EDTF.
  fileprivate var spelled: String {
    if precision == .day, let start { start.spelled } else { edtf }
  }
}
