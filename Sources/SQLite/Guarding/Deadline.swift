import CSQLite

/// The moment at which the statements of a connection are interrupted, where there is one.
final class Deadline {
  private var end: ContinuousClock.Instant?

  /// Whether there is a deadline.
  var isSet: Bool { end != nil }

  /// Whether the moment has come.
  var hasPassed: Bool {
    guard let end else { return false }
    return ContinuousClock.now >= end
  }

  /// Runs work with a deadline; one that is in force already and comes sooner stays.
  func within<Result>(seconds: Double, _ work: () throws -> Result) rethrows -> Result {
    let outer = end
    defer { end = outer }
    // A century is as good as for ever, and is within what a clock can add. What is not a number
    // has no comparison, and allows no time.
    let century = 3_155_760_000.0
    let allowed = seconds > 0 ? min(seconds, century) : 0
    let inner = ContinuousClock.now + .seconds(allowed)
    end = outer.map { min($0, inner) } ?? inner
    return try work()
  }

  /// Runs work that takes none of the time, such as waiting for a reader of results.
  func pausing<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { end = end.map { $0 + (ContinuousClock.now - start) } }
    return try work()
  }

  /// What is said of work that the time allowed was too short for.
  static func failure(sql: String?) -> DatabaseError {
    DatabaseError(code: .interrupt, message: "The time allowed has run out", sql: sql)
  }
}

// SQLite's side of it (https://www.sqlite.org/c3ref/progress_handler.html).
extension Deadline {
  /// Has SQLite ask from time to time, while a statement runs, whether to go on.
  func watch(_ open: OpaquePointer) {
    let instructionsBetweenCalls: Int32 = 1000
    unsafe sqlite3_progress_handler(
      open, instructionsBetweenCalls,
      { context in
        guard let context = unsafe context else { return 0 }
        return unsafe Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue().hasPassed
          ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Has SQLite ask no more.
  func unwatch(_ open: OpaquePointer) { unsafe sqlite3_progress_handler(open, 0, nil, nil) }
}
