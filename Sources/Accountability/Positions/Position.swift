package import Incidents

/// A dated answer to a recommendation, with the source that gives it.
package struct Position: Hashable, Sendable {
  /// The source that stands for the official document: the report of a review or its addendum.
  package static let document = "document"

  /// The answer.
  package let value: PositionValue
  /// The answer as it was worded.
  package let verbatim: String
  /// The day on which it was given; unknown where the source has no date.
  package let saidOn: PartialDate
  /// The source, such as `document` or `upr-info`.
  package let source: String
  /// The symbol of the document that holds the answer; empty where the source names none.
  package let symbol: String

  /// A position from its members.
  package init(
    value: PositionValue, verbatim: String, saidOn: PartialDate, source: String, symbol: String = ""
  ) {
    self.value = value
    self.verbatim = verbatim
    self.saidOn = saidOn
    self.source = source
    self.symbol = symbol
  }
}

/// The source whose positions a count follows.
package enum PositionChoice: Hashable, Sendable {
  /// The official document, and another source only where the document says nothing.
  case official
  /// One source alone.
  case source(String)
}

extension [Position] {
  /// The newest answer on or before a day, the last of those of one day; nil where there is no answer.
  ///
  /// An answer that is known to the month or year was given by its last day. One without a date is older
  /// than any other. Positions are in the order in which they were recorded.
  package func standing(
    on day: CalendarDay? = nil, by choice: PositionChoice = .official
  ) -> Position? {
    switch choice {
    case .source(let name): newest(of: name, on: day)
    case .official: newest(of: Position.document, on: day) ?? newest(of: nil, on: day)
    }
  }

  /// True if two sources differ on the answer in force.
  package func differBySource(on day: CalendarDay? = nil) -> Bool {
    Set(Set(map(\.source)).compactMap { newest(of: $0, on: day)?.value }).count > 1
  }

  private func newest(of source: String?, on day: CalendarDay?) -> Position? {
    var newest: Position?
    for position in self where source == nil || position.source == source {
      if let day, let end = position.saidOn.end, end > day { continue }
      if Self.isOlder(newest?.saidOn.end, position.saidOn.end) { newest = position }
    }
    return newest
  }

  private static func isOlder(_ left: CalendarDay?, _ right: CalendarDay?) -> Bool {
    guard let left else { return true }
    return right.map { left <= $0 } ?? false
  }
}
