import CSQLite

/// When running statements are to be interrupted.
///
/// SQLite's progress handler, called every few thousand steps of its machine, points at it.
@safe final class Deadline {
  /// How many steps lie between two looks at the clock.
  private static let steps: Int32 = 4096

  private var end: ContinuousClock.Instant?

  /// Whether the time is over.
  var isOver: Bool { end.map { $0 <= .now } ?? false }

  /// Sets the end, or takes it away.
  func set(secondsFromNow seconds: Double?) {
    end = seconds.map { .now + .seconds($0) }
  }

  /// Has SQLite ask this object whether to go on.
  func watch(_ database: OpaquePointer) {
    let pointer = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_progress_handler(
      database, Self.steps,
      { context in
        guard let context = unsafe context else { return 0 }
        return unsafe Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, pointer)
  }

  /// Has SQLite ask no more.
  func unwatch(_ database: OpaquePointer) {
    unsafe sqlite3_progress_handler(database, 0, nil, nil)
  }
}
