import IncidentRead
import CommandLineParsing
import IncidentImport
import IncidentStore
import Incidents

extension CalendarDay: ArgumentValue {
  /// Reads a day.
  package init?(argument: String) { self.init(iso: argument) }

  /// A day of the calendar.
  package static var expectation: String? { "a day such as 2026-01-31" }
}

/// As of which day the results are.
struct PastArguments: ParameterGroup {
  @Option(
    help: "Shows what was known at the end of that day (UTC).", valueName: "DAY")
  var asOf: CalendarDay?

  /// The option as words of a command line; none where it was not given.
  var commandLine: [String] { asOf.map { ["--as-of", $0.iso] } ?? [] }

  /// Gives a database to a closure as it was known at the end of the day: itself where no day was asked for.
  ///
  /// - Parameters:
  ///   - store: The database as it is now.
  ///   - filter: Which incidents are asked for, in words that the database knows now or knew then.
  ///   - invocation: The run.
  ///   - work: Is given the database, and the imports that are in it where a day was asked for.
  /// - Returns: What the work gives.
  /// - Throws: `StoreProblem`, `PastProblem`, a failure for a word that is not known, and whatever the
  ///   closure throws.
  func reading<Result>(
    _ store: IncidentStore, of filter: IncidentFilter = IncidentFilter(), _ invocation: Invocation,
    _ work: (IncidentStore, KnownImports?) throws -> Result
  ) throws -> Result {
    guard let asOf else {
      try Failure.refuseUnknown(in: filter, store)
      return try work(store, nil)
    }
    return try store.read {
      let past = PastStore(of: store, now: invocation.context.now())
      let known = try past.rewind(to: asOf)
      try Failure.refuseUnknown(in: filter, store, past.store)
      let result = try work(past.store, known)
      invocation.context.say(known)
      return result
    }
  }

  /// Opens the database, gives it to a closure as it was known at the end of the day, and closes it.
  ///
  /// - Parameters:
  ///   - invocation: The run.
  ///   - filter: Which incidents are asked for, in words that the database knows now or knew then.
  ///   - work: Is given the database, and the imports that are in it where a day was asked for.
  /// - Returns: What the work gives.
  /// - Throws: `StoreProblem`, `PastProblem`, a failure for a word that is not known, and whatever the
  ///   closure throws.
  func withStore<Result>(
    _ invocation: Invocation, of filter: IncidentFilter,
    _ work: (IncidentStore, KnownImports?) throws -> Result
  ) throws -> Result {
    try withPast(invocation, of: filter) { past, known in try work(past.store, known) }
  }

  /// The same, with what can go back further.
  func withPast<Result>(
    _ invocation: Invocation, of filter: IncidentFilter,
    _ work: (PastStore, KnownImports?) throws -> Result
  ) throws -> Result {
    try invocation.withStore(for: .reading) { store in
      try store.read {
        let past = PastStore(of: store, now: invocation.context.now())
        let known = try asOf.map { try past.rewind(to: $0) }
        try Failure.refuseUnknown(in: filter, store, past.store)
        let conflicts = try past.store.conflictCount()
        if conflicts > 0 {
          invocation.context.say(
            conflicts == 1
              ? "Decisions about 1 question contradict each other, and figures take no side: see 'aigaq "
                + "conflicts'."
              : "Decisions about \(conflicts) questions contradict each other, and figures take no side: see "
                + "'aigaq conflicts'.")
        }
        return try work(past, known)
      }
    }
  }
}

extension CommandContext {
  /// Says of which imports figures are, where they are those of an earlier day.
  func say(_ known: KnownImports?) {
    guard let words = known?.words else { return }
    say("\(words.prefix(1).uppercased())\(words.dropFirst()).")
  }
}
