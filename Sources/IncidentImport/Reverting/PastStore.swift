package import IncidentRead
package import IncidentStore
package import Incidents

/// A database as it was known at the end of a day: without the decisions and imports that came after it.
///
/// These are taken back, the newest first, beside the file, which stays as it is. A day is one of UTC, and
/// the time of an import or a decision is what the clock of its computer said. What else there is, is as it
/// is today: the layout of the database, the counting rules, how texts are read, and the names of regions.
package final class PastStore {
  /// The database; another one after each step back.
  package private(set) var store: IncidentStore

  private let present: IncidentStore
  private let now: String
  private lazy var history = Result { try present.importHistory() }
  /// The events that still stand, the oldest first.
  private lazy var left = Result { try history.get().events }

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
    let events = try left.get()
    let kept = events.prefix { $0.day <= day }
    let later = Array(events.dropFirst(kept.count))
    if let first = later.first, let other = later.first(where: { $0.day <= day }) {
      throw PastProblem(day: day, reason: .outOfOrder(first, other))
    }
    try present.describingScratch {
      if let step {
        try goBack(over: later, keeping: Array(kept), day, step)
      } else if kept.isEmpty, !later.isEmpty {
        store = try .emptyInMemory(for: present.path, now: now)
      } else {
        try goBack(over: later, day)
      }
    }
    left = .success(Array(kept))
    return KnownImports(
      day: day, counted: try store.importHistory().standing.map(\.number),
      standing: history.standing.count, isOver: day.iso < now.prefix(10))
  }

  /// Goes back over one event after the other, the newest first.
  private func goBack(
    over events: [ImportHistory.Event], keeping kept: [ImportHistory.Event], _ day: CalendarDay,
    _ step: (FigureCause) throws -> Void
  ) throws {
    for (index, event) in events.enumerated().reversed() {
      if index == 0, kept.isEmpty {
        store = try .emptyInMemory(for: present.path, now: now)
      } else {
        try goBack(over: [event], day)
      }
      switch event {
      case .import(let entry): try step(.import(entry))
      case .decision(let number, _): try step(.decision(number))
      }
    }
  }

  /// Goes back over some events: decisions that follow each other are concluded from once.
  private func goBack(over events: [ImportHistory.Event], _ day: CalendarDay) throws {
    guard !events.isEmpty else { return }
    if store === present { store = try present.scratch() }
    try store.write {
      let repositories = try store.repositories()
      try forgetTakenBack(events, repositories)
      var decisions: [Int64] = []
      for event in events.reversed() {
        switch event {
        case .decision(let number, _): decisions.append(number)
        case .import(let entry):
          try takeBack(decisions, repositories)
          decisions = []
          try takeBack(entry, day, repositories)
        }
      }
      try takeBack(decisions, repositories)
    }
  }

  /// Removes the imports among some events that were taken back before the end of these, so that they need
  /// not come back to be taken back again.
  private func forgetTakenBack(
    _ events: [ImportHistory.Event], _ repositories: IncidentStore.Repositories
  ) throws {
    for case .import(let entry) in events
    where try repositories.batches.standing(of: entry.number)?.state == .reverted {
      try BatchReverter(repositories).removeFromCopy(entry.number)
    }
  }

  private func takeBack(
    _ entry: ImportHistory.Entry, _ day: CalendarDay, _ repositories: IncidentStore.Repositories
  ) throws {
    do {
      try BatchReverter(repositories).removeFromCopy(entry.number)
    } catch RevertProblem.needed(_, let work) {
      throw PastProblem(day: day, reason: .needed(entry, by: work))
    }
  }

  /// Takes decisions back, the newest first, and concludes anew what they are about.
  private func takeBack(
    _ decisions: [Int64], _ repositories: IncidentStore.Repositories
  ) throws {
    let removed = try decisions.compactMap(repositories.decisions.removeFromCopy)
    try DecisionEffects(repositories).conclude(removed)
  }
}
