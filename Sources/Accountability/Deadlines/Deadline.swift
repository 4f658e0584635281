package import Incidents

/// The day until which a promise was to be kept, with its words.
package struct Deadline: Hashable, Sendable {
  /// The date, unknown for an event such as "until full abolition".
  package let date: PartialDate
  /// The words, as promised.
  package let text: String
  /// The reason for a part of the date that the words do not say, such as its year; nil where the words
  /// say it all.
  package let inferredBecause: String?

  /// A deadline from its members.
  package init(date: PartialDate, text: String, inferredBecause: String? = nil) {
    self.date = date
    self.text = text
    self.inferredBecause = inferredBecause
  }

  /// The day on which it falls due: the last that the date may mean.
  package var lastDay: CalendarDay? { date.end }
}

/// The state of a deadline.
///
/// Nothing is ever broken by the clock alone.
package enum Clock: Hashable, Sendable {
  /// There is no date to compare with.
  case none
  /// It falls due in a later month.
  case ahead
  /// It falls due in the month of the day, and has not passed.
  case dueThisMonth
  /// It has passed, and nothing says that the promise was kept; the number of days.
  case overdue(days: Int)
  /// It was met, on its day or before.
  case metOnTime
  /// It was met after it, by a number of days that the event's date may leave open.
  case metLate(days: ClosedRange<Int>)
  /// It was met, on a date that may be before it or up to a number of days after.
  case metAround(days: Int)

  /// The state of a deadline on a day.
  ///
  /// - Parameters:
  ///   - deadline: The deadline; nil where the promise has none.
  ///   - met: The date of what somebody holds to have kept the promise; nil where there is no such thing.
  ///   - day: The day.
  package init(_ deadline: Deadline?, met: PartialDate?, on day: CalendarDay) {
    guard let last = deadline?.lastDay else {
      self = .none
      return
    }
    if let start = met?.start, let end = met?.end {
      self = Self.met(from: start.ordinal - last.ordinal, to: end.ordinal - last.ordinal)
    } else if last < day {
      self = .overdue(days: day.ordinal - last.ordinal)
    } else if last.year == day.year, last.month == day.month {
      self = .dueThisMonth
    } else {
      self = .ahead
    }
  }

  private static func met(from low: Int, to high: Int) -> Clock {
    if high <= 0 { return .metOnTime }
    return low > 0 ? .metLate(days: low...high) : .metAround(days: high)
  }

  /// The code of the state.
  package var code: String {
    switch self {
    case .none: "none"
    case .ahead: "ahead"
    case .dueThisMonth: "due_this_month"
    case .overdue: "overdue"
    case .metOnTime: "met_on_time"
    case .metLate: "met_late"
    case .metAround: "met_around"
    }
  }

  /// The state in words.
  package var text: String {
    switch self {
    case .none: "no date"
    case .ahead: "ahead"
    case .dueThisMonth: "due this month"
    case .overdue(let days): "overdue (\(Self.words(days)))"
    case .metOnTime: "met on time"
    case .metLate(let days) where days.lowerBound == days.upperBound:
      "met late (\(Self.words(days.lowerBound)))"
    case .metLate(let days):
      "met late (\(days.lowerBound) to \(Self.words(days.upperBound)))"
    case .metAround(let days): "met in time or up to \(Self.words(days)) late"
    }
  }

  private static func words(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
