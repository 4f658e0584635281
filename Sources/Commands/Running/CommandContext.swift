import Incidents
import Reporting

/// Everything through which a command touches the world, so that tests can stand in for it.
package struct CommandContext {
  /// Takes bytes, in order.
  ///
  /// It throws ``OutputProblem`` where they cannot be written.
  package typealias Sink = ([UInt8]) throws -> Void

  /// Gives some bytes that were not given yet, and none at the end.
  ///
  /// It throws ``Failure`` where they cannot be read.
  package typealias Source = () throws -> [UInt8]

  /// The environment variables.
  package var environment: [String: String]
  /// Where results go.
  package var output: Sink
  /// Where everything else goes: counts, warnings, errors.
  package var messages: Sink
  /// Whether results are read on a terminal.
  package var isOutputTerminal: Bool
  /// The width of the terminal in columns, where results are read on one.
  package var terminalWidth: Int?
  /// Where standard input is read.
  package var input: Source = { [] }
  /// Whether somebody types at a terminal what is read there.
  package var isInputTerminal = false
  /// Whether messages are read on a terminal.
  package var isMessageTerminal = false
  /// Says whether the user asked for the command to end.
  package var isInterrupted: () -> Bool = { false }
  /// Gives the seconds since some moment, for measuring how long something takes.
  package var seconds: () -> Double = { 0 }
  /// Ends the program at once, after a message; nil where it must go on, as tests must.
  package var endProgram: (@Sendable (_ message: String) -> Void)?
  /// Gives the time: ISO 8601, UTC, to the second.
  package var now: () -> String

  /// The day, in UTC; nil where the time is none.
  var today: CalendarDay? { CalendarDay(iso: String(now().prefix(10))) }

  /// A context from its members.
  package init(
    environment: [String: String], output: @escaping Sink, messages: @escaping Sink,
    isOutputTerminal: Bool, terminalWidth: Int?, now: @escaping () -> String
  ) {
    self.environment = environment
    self.output = output
    self.messages = messages
    self.isOutputTerminal = isOutputTerminal
    self.terminalWidth = terminalWidth
    self.now = now
  }
}

/// The build of the program.
package enum Release {
  /// Its version.
  package static let version = "0.1.0"
}

extension CommandContext {
  /// Prints a line beside the results; nothing in it acts on a terminal.
  func say(_ line: String) {
    sayVerbatim(TerminalSafe.text(line) + "\n")
  }

  /// Prints text beside the results that is known to be harmless.
  func sayVerbatim(_ text: String) {
    // Where even a message cannot be written, there is nowhere left to say so.
    try? messages(Array(text.utf8))
  }
}
