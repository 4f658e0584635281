import Foundation
import Glibc

/// A program that runs beside the test.
///
/// What it writes goes to files that are read once it has ended, so that neither side ever waits for
/// the other to drain a pipe, however much is written.
package final class ProgramRun {
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let folder: TemporaryFolder

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: Where the program is.
  ///   - arguments: The words after its name.
  ///   - environment: All of its environment.
  ///   - workingFolder: Where it runs.
  /// - Throws: An error of the system's where it cannot be started.
  package init(
    _ path: String, _ arguments: [String], environment: [String: String], in workingFolder: String
  ) throws {
    folder = try TemporaryFolder()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: workingFolder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.handle(toNew: folder.file("output"))
    process.standardError = try Self.handle(toNew: folder.file("messages"))
    process.terminationHandler = { [ended] _ in ended.signal() }
    // The threads of tests block signals, and the program would inherit that.
    var (none, mask) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &mask)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &mask, nil) }
    try process.run()
  }

  /// Sends the program a signal.
  package func send(_ signal: Int32) { _ = Glibc.kill(process.processIdentifier, signal) }

  /// Ends the program as `kill -9` does.
  package func kill() { _ = Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the program to end and gives what it wrote.
  ///
  /// - Parameter seconds: How long to wait before the program is ended.
  /// - Returns: The status, and all that was written.
  /// - Throws: ``TookTooLong``, or an error of the file system's.
  package func finish(within seconds: Double = 60) throws -> Result {
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      kill()
      ended.wait()
      throw TookTooLong(seconds: seconds)
    }
    return Result(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try Self.text(of: folder.file("output")),
      messages: try Self.text(of: folder.file("messages")))
  }

  /// Whether the program still runs.
  package var isRunning: Bool { process.isRunning }

  private static func handle(toNew path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

extension ProgramRun {
  /// What a program left behind.
  package struct Result: Sendable {
    /// The exit status, or the signal that ended the program.
    package let status: Int32
    /// Whether a signal ended the program.
    package let wasKilled: Bool
    /// What it wrote to standard output.
    package let output: String
    /// What it wrote to standard error.
    package let messages: String
  }

  /// A program that did not end in time.
  package struct TookTooLong: Error {
    /// How long it had.
    package let seconds: Double
  }
}
