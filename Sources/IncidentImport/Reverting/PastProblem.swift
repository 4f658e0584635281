import IncidentStore
package import Incidents

/// Why it cannot be told what was known at the end of a day.
package struct PastProblem: Error {
  /// What is in the way.
  enum Reason {
    /// Imports that counted then were taken back since.
    case takenBack([ImportHistory.Entry])
    /// An import has a later time than another that came after it.
    case outOfOrder(ImportHistory.Entry, ImportHistory.Entry)
    /// An import cannot be undone, because later work rests on it.
    case needed(ImportHistory.Entry, by: LaterWork)
  }

  /// The day.
  package let day: CalendarDay
  let reason: Reason

  /// The problem, line by line: what is wrong and what to do.
  package var lines: [String] {
    let start = "The figures known at the end of \(day.iso) cannot be given: "
    let advice = "Use a copy of the database from that time."
    switch reason {
    case .takenBack(let entries):
      return [start + "imports that counted then were undone later, and their data are deleted."]
        + entries.prefix(Self.listed).map { entry in
          "import \(entry.number) (\(entry.dataset)): applied on \(entry.appliedOn.iso), undone "
            + "on \(entry.revertedOn?.iso ?? "")."
        } + Self.rest(of: entries.count) + [span(entries) + advice]
    case .outOfOrder(let first, let second):
      return [
        start
          + "import \(second.number) came after import \(first.number), and its time is before: "
          + "\(second.appliedOn.iso), and \(first.appliedOn.iso). A clock was wrong. " + advice
      ]
    case .needed(let entry, let work):
      return [start + "import \(entry.number) cannot be undone, because later work rests on it."]
        + work.first.map { "\($0.uid): \($0.reason)" } + [advice]
    }
  }

  /// How many imports are named.
  private static let listed = 20

  private static func rest(of count: Int) -> [String] {
    count > listed ? ["… and \(count - listed) more."] : []
  }

  /// The days that cannot be told: as each of the imports counted on the one day, there is no gap.
  private func span(_ entries: [ImportHistory.Entry]) -> String {
    let first = entries.map(\.appliedOn).min() ?? day
    let last = entries.compactMap(\.revertedOn).max()?.adding(days: -1) ?? day
    return "No day from \(first.iso) to \(last.iso) can be used. Choose another. "
  }
}
