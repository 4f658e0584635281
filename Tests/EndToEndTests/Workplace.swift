import FoundationEssentials
import Glibc
import TestSupport

/// A folder in which the built command is run, the folder that it runs in as well.
final class Workplace {
  let folder: TemporaryFolder
  /// The environment of what is run: the test's own, without a database, the command on the path.
  let environment: [String: String]

  /// A new, empty folder.
  init() throws {
    folder = try TemporaryFolder()
    var environment = ProcessInfo.processInfo.environment
    environment["AIGAQ_DB"] = nil
    environment["PATH"] = "\(BuiltProgram.folder):\(environment["PATH"] ?? "/usr/bin:/bin")"
    self.environment = environment
  }

  /// A folder with an empty database, `aigaq.db`.
  static func withDatabase() throws -> Workplace {
    let place = try Workplace()
    _ = try place.aigaq("init")
    return place
  }

  /// A folder with a database, `aigaq.db`, that holds the sample.
  static func withSample() throws -> Workplace {
    let place = try withDatabase()
    _ = try place.aigaq("import", BuiltProgram.samplePath)
    return place
  }

  /// Runs the command to its end.
  func aigaq(_ words: String...) throws -> ProgramRun.Result { try start(words).finish() }

  /// Starts the command.
  func start(_ words: [String]) throws -> ProgramRun { try start(words, in: [:]) }

  /// Starts the command, with more in its environment.
  func start(_ words: [String], in more: [String: String]) throws -> ProgramRun {
    try ProgramRun(
      BuiltProgram.path, words, environment: environment.merging(more) { $1 }, in: folder.path)
  }

  /// Runs a line of the shell to its end.
  @discardableResult
  func shell(_ script: String) throws -> ProgramRun.Result {
    try ProgramRun(
      "/usr/bin/env", ["bash", "-c", script], environment: environment, in: folder.path
    ).finish()
  }

  /// The bytes of a file in the folder; nil where it is not there.
  func bytes(_ name: String = "aigaq.db") -> Data? {
    try? Data(contentsOf: URL(filePath: folder.file(name)))
  }

  /// Waits until a transaction has begun to write, for a minute at most, and says whether one has.
  func waitForJournal() -> Bool {
    for _ in 0..<600 {
      if let journal = bytes("aigaq.db-journal"), !journal.isEmpty { return true }
      usleep(100_000)
    }
    return false
  }

  /// The names of the files in the folder.
  var names: [String] {
    get throws { try folder.names }
  }
}
