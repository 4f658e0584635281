package import IncidentRead
package import IncidentStore
package import Incidents

/// A database as it was known at the end of a day: without the decisions and imports that came after it.
///
/// These are taken back, the newest first, as ``BatchReverter`` takes imports back, on a copy in memory;
/// where there are none, nothing is copied. A day is one of UTC, and the time of an import is what the
/// clock of its computer said. What else there is, is as it is today: the layout of the
/// database, the counting rules, how texts are read, pseudonyms and the names of regions.
package final class PastStore {
  /// The database; another one after each step back.
  package private(set) var store: IncidentStore

  private let present: IncidentStore
  private let now: String
  private lazy var history = Result { try present.importHistory() }
  /// How many imports were taken back.
  private var steps = 0

  /// A database as it is known now.
  ///
  /// - Parameters:
  ///   - store: The database, inside a transaction that reads, which lasts until the work is done.
  ///   - now: The time, ISO 8601 in UTC.
  package init(of store: IncidentStore, now: String) {
    self.store = store
    present = store
    self.now = now
  }

  /// Goes back to the end of a day.
  ///
  /// - Parameters:
  ///   - day: The day. One that is not over yet is as good as now.
  ///   - step: Is run after each decision or import that was taken back; nil where only the end matters.
  /// - Returns: The imports that are left.
  /// - Throws: ``PastProblem`` where that cannot be told, an error of the store's, and whatever the
  ///   closure throws.
  package func rewind(
    to day: CalendarDay, _ step: ((FigureCause) throws -> Void)? = nil
  ) throws -> KnownImports {
    let history = try history.get()
    try refuseUntold(day, history)
    try takeBackDecisions(after: day, step)
    var left = history.standing.dropLast(steps)
    let kept = left.prefix { $0.appliedOn <= day }
    if kept.isEmpty, step == nil, !left.isEmpty {
      store = try .emptyInMemory(for: present.path, now: now)
      left = []
    }
    while left.count > kept.count, let newest = left.popLast() {
      if left.isEmpty {
        store = try .emptyInMemory(for: present.path, now: now)
      } else {
        try takeBack(newest, day)
      }
      try step?(.import(newest))
    }
    steps = history.standing.count - kept.count
    return KnownImports(
      day: day, counted: kept.map(\.number), standing: history.standing.count,
      isOver: isOver(day))
  }

  private func takeBack(_ entry: ImportHistory.Entry, _ day: CalendarDay) throws {
    if store === present { store = try present.copyInMemory() }
    do {
      _ = try store.write {
        try BatchReverter(store.repositories()).revert(entry.number, now: now)
      }
    } catch RevertProblem.needed(_, let work) {
      throw PastProblem(day: day, reason: .needed(entry, by: work))
    }
  }

  /// Takes back what was decided after a day.
  private func takeBackDecisions(
    after day: CalendarDay, _ step: ((FigureCause) throws -> Void)?
  ) throws {
    for number in try store.decisions(after: day) {
      if store === present { store = try present.copyInMemory() }
      try store.write {
        let repositories = try store.repositories()
        if let decision = try repositories.decisions.removeFromCopy(number) {
          try DecisionEffects(repositories).conclude([decision])
        }
      }
      try step?(.decision(number))
    }
  }

  private func isOver(_ day: CalendarDay) -> Bool { day.iso < now.prefix(10) }

  /// Refuses a day of which not all that was known then is kept.
  private func refuseUntold(_ day: CalendarDay, _ history: ImportHistory) throws {
    let lost = history.entries.filter { $0.revertedOn != nil && $0.counted(on: day) }
    guard lost.isEmpty else { throw PastProblem(day: day, reason: .takenBack(lost)) }
    let later = history.standing.drop { $0.appliedOn <= day }
    if let first = later.first, let other = later.first(where: { $0.appliedOn <= day }) {
      throw PastProblem(day: day, reason: .outOfOrder(first, other))
    }
  }
}
