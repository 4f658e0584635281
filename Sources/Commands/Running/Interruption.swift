import Glibc
import Synchronization

/// That the user pressed Ctrl-C, or the system asked the program to end.
package enum Interruption {
  private static let asked = Atomic<Bool>(false)

  /// Whether somebody asked for it since ``watch()``.
  package static var isAskedFor: Bool { asked.load(ordering: .relaxed) }

  /// Takes note of SIGINT and SIGTERM from now on, once each: the second ends the program at once.
  ///
  /// It is for commands that ask ``isAskedFor`` and end in good order.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in
        // Nothing but a store to memory is safe here (signal-safety(7)).
        Interruption.asked.store(true, ordering: .relaxed)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND) & 0xFFFF_FFFF)
      unsafe sigaction(number, &action, nil)
    }
  }
}

/// A clock for measuring how long something takes.
package enum Clock {
  private static let start = ContinuousClock.now

  /// The seconds since the program first asked.
  package static func seconds() -> Double {
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }
}
