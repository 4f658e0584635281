import CSQLite
import Glibc
import Synchronization

/// The connection whose statements SIGINT is to stop.
private enum InterruptedBySignal {
  /// The address of SQLite's connection; 0 where no statement is to be stopped.
  static let address = Atomic<UInt>(0)
}

extension Connection {
  /// Has SIGINT (Ctrl-C) no longer end the program, from now on.
  ///
  /// It stops the statements of ``interruptedBySignal(_:)`` and otherwise does nothing.
  package static func catchInterruptSignals() {
    InterruptedBySignal.address.store(0, ordering: .relaxed)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      // sqlite3_interrupt only sets a mark, as SQLite's own shell has it do in its handler.
      let address = InterruptedBySignal.address.load(ordering: .relaxed)
      if let open = unsafe OpaquePointer(bitPattern: address) { unsafe sqlite3_interrupt(open) }
    }
    action.sa_flags = SA_RESTART
    unsafe sigaction(SIGINT, &action, nil)
  }

  /// Does work whose statements end with the code `interrupt` when SIGINT comes, once
  /// ``catchInterruptSignals()`` was called.
  ///
  /// - Throws: Whatever the work throws.
  package func interruptedBySignal<Result>(_ work: () throws -> Result) throws -> Result {
    let open = unsafe try database.opened()
    InterruptedBySignal.address.store(UInt(bitPattern: open), ordering: .relaxed)
    defer { InterruptedBySignal.address.store(0, ordering: .relaxed) }
    return try work()
  }
}
