import CSQLite

extension Connection {
  /// Runs a closure, in which statements are interrupted after a time.
  ///
  /// - Throws: What the closure throws: an error with the code `interrupt` after that time.
  package func withDeadline<Result>(
    seconds: Double?, _ work: () throws -> Result
  ) throws -> Result {
    guard let seconds else { return try work() }
    let pointer = unsafe try database.opened()
    database.deadline.set(secondsFromNow: seconds)
    unsafe database.deadline.watch(pointer)
    defer { unsafe database.deadline.unwatch(pointer) }
    return try work()
  }
}
