import Synchronization

/// Ends the program where work does not end by itself: SQLite can be interrupted neither while it
/// prepares a statement nor within one call of a function.
final class Watchdog: Sendable {
  private enum State { case watching, done, barking }

  private let state = Mutex(State.watching)

  /// Watches until ``stop()``; then it is too late for the program to be ended.
  ///
  /// - Parameters:
  ///   - seconds: How long the work may take.
  ///   - end: Ends the program.
  init(seconds: Double, end: @escaping @Sendable () -> Void) {
    // A year is as good as for ever, and is within what a clock can add.
    let limit = Duration.seconds(min(seconds, 31_536_000))
    Task.detached { [weak self] in
      try? await Task.sleep(for: limit)
      guard let self, self.state.withLock({ Self.bark(&$0) }) else { return }
      end()
    }
  }

  /// Watches no more.
  func stop() {
    state.withLock { if $0 == .watching { $0 = .done } }
  }

  private static func bark(_ state: inout State) -> Bool {
    guard state == .watching else { return false }
    state = .barking
    return true
  }
}
