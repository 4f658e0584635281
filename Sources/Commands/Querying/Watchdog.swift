import Synchronization

/// Ends the program where work does not end by itself: SQLite can be interrupted neither while it
/// prepares a statement nor within one call of a function.
final class Watchdog: Sendable {
  private struct State {
    /// The moment at which the program is ended.
    var end: ContinuousClock.Instant
    /// Since when the work waits for others.
    var pause: ContinuousClock.Instant?
    /// Whether the work is done, or the program is ended.
    var isOver = false
  }

  private let state: Mutex<State>

  /// Watches until ``stop()``; then it is too late for the program to be ended.
  ///
  /// - Parameters:
  ///   - seconds: How long the work may take.
  ///   - end: Ends the program.
  init(seconds: Double, end: @escaping @Sendable () -> Void) {
    // A year is as good as for ever, and is within what a clock can add.
    state = Mutex(State(end: .now + .seconds(min(seconds, 31_536_000))))
    Task.detached { [weak self] in
      while let rest = self?.rest() {
        guard rest > .zero else { return end() }
        try? await Task.sleep(for: rest)
      }
    }
  }

  /// Watches no more.
  func stop() { state.withLock { $0.isOver = true } }

  /// Runs work that takes none of the time, such as waiting for a reader of results.
  func pausing<Result>(_ work: () throws -> Result) rethrows -> Result {
    state.withLock { $0.pause = .now }
    defer {
      state.withLock { state in
        state.end += state.pause.map { .now - $0 } ?? .zero
        state.pause = nil
      }
    }
    return try work()
  }

  /// How long to go on waiting; nothing where the program is to be ended, and nil where the work is
  /// done.
  private func rest() -> Duration? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      guard state.pause == nil else { return .milliseconds(200) }
      let rest = state.end - .now
      state.isOver = rest <= .zero
      return max(rest, .zero)
    }
  }
}
