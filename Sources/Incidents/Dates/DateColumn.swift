/// What the texts of a column say together about the order of day and month in its dates.
///
/// The texts are added one by one, and none is kept but the lines that settle the question. The
/// order is that of the whole column: it is never settled for one row by its own text.
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
  }

  /// The number of texts that hold more than white space.
  package private(set) var count = 0

  private var serialCount = 0
  private var certain: [DateOrder: Line] = [:]
  private var undecided: Order?

  /// A column without a text.
  package init() {}

  /// Adds a text of the column.
  package mutating func add(_ text: String, line: Int) {
    switch ColumnDate(text) {
    case .blank: return
    case .serial: serialCount += 1
    case .certain: break
    case .slashed(let first, let second):
      if first != second, isNews(first, second) { addDependent(text, line: line) }
    case .other: addDependent(text, line: line)
    }
    count += 1
  }

  /// What is known of the order of day and month.
  package var order: Order {
    switch (certain[.dayFirst], certain[.monthFirst]) {
    case (let dayFirst?, let monthFirst?):
      .contradictory(dayFirst: dayFirst, monthFirst: monthFirst)
    case (let line?, nil): .certain(.dayFirst, line)
    case (nil, let line?): .certain(.monthFirst, line)
    case (nil, nil): undecided ?? .independent
    }
  }

  /// Whether the column holds serial numbers of Excel (20000 to 80000, the years 1954 to 2119),
  /// at least one, and nothing else.
  package var isExcelSerials: Bool { count > 0 && serialCount == count }

  /// Whether two numbers may settle what is not settled yet, so that a date need be made of them.
  private func isNews(_ first: Int, _ second: Int) -> Bool {
    if first > 12 { return certain[.dayFirst] == nil }
    return second > 12 ? certain[.monthFirst] == nil : undecided == nil
  }

  private mutating func addDependent(_ text: String, line number: Int) {
    let fitting = PartialDate.orders(fitting: text)
    let line = Line(number: number, text: text)
    if fitting.count == 1, let order = fitting.first {
      note(order, line)
    } else if fitting.count == 2 {
      // A span may end before it starts in one of the orders, which makes the other certain.
      let dayFirst = try? PartialDate(reading: text, order: .dayFirst)
      let monthFirst = try? PartialDate(reading: text, order: .monthFirst)
      switch (dayFirst, monthFirst) {
      case (.some, nil): note(.dayFirst, line)
      case (nil, .some): note(.monthFirst, line)
      case (let day?, let month?) where undecided == nil && day != month:
        undecided = .undecided(line, dayFirst: day, monthFirst: month)
      default: break
      }
    }
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

  /// Why the dates cannot be read without a stated order, in a sentence; nil where they can.
  package var problem: String? {
    switch self {
    case .independent, .certain: nil
    case .contradictory(let dayFirst, let monthFirst):
      "the dates contradict each other: \(dayFirst.text) (line \(dayFirst.number)) is day first, "
        + "\(monthFirst.text) (line \(monthFirst.number)) month first"
    case .undecided(let line, let dayFirst, let monthFirst):
      "every date fits both orders: \(line.text) (line \(line.number)) is "
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
