import IncidentStore
package import Incidents

/// Why it cannot be told what was known at the end of a day.
package struct PastProblem: Error {
  /// What is in the way.
  enum Reason {
    /// Something has a later time than what came after it.
    case outOfOrder(ImportHistory.Event, ImportHistory.Event)
    /// An import cannot be undone, because later work rests on it.
    case needed(ImportHistory.Entry, by: LaterWork)
  }

  /// The day.
  package let day: CalendarDay
  let reason: Reason

  /// The problem, line by line: what is wrong and what to do.
  package var lines: [String] {
    let start = "What was known at the end of \(day.iso) cannot be worked out: "
    let advice = "Use a copy of the database from that time."
    switch reason {
    case .outOfOrder(let first, let second):
      return [
        start
          + "\(Self.name(of: second)) came after \(Self.name(of: first)), and its time is before: "
          + "\(second.day.iso), and \(first.day.iso). A clock was wrong. " + advice
      ]
    case .needed(let entry, let work):
      return [start + "import \(entry.number) cannot be undone, because later work rests on it."]
        + work.first.map { "\($0.uid): \($0.reason)" } + [advice]
    }
  }

  private static func name(of event: ImportHistory.Event) -> String {
    switch event {
    case .import(let entry): "import \(entry.number)"
    case .decision(let number, _): "decision \(number)"
    }
  }
}
