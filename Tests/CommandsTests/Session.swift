import Commands
import FoundationEssentials
import IncidentTestSupport
import SQLite
import TestSupport
import Testing

/// A folder with a database, in which a test runs commands one after the other, in this process.
final class Session {
  /// The time that the commands are told, unless a test says another.
  static let now = "2026-01-02T03:04:05Z"

  /// The bytes of a database that holds the sample.
  private static let sample = Result {
    let session = try Session()
    session.run("init")
    session.run("import", BuiltProgram.samplePath)
    return try session.databaseBytes
  }

  /// The bytes of a database that holds the sample with its reviews, promises, appeals and claims.
  private static let reviews = Result {
    let session = try withSample()
    for (command, name) in [
      ("recommendation", "recommendations"), ("commitment", "commitments"), ("appeal", "appeals"),
      ("claim", "claims"),
    ] {
      let path = "\(BuiltProgram.projectFolder)/Scripts/sample/kazakhstan-\(name).csv"
      session.run(command, "import", path, "--state", "KAZ")
    }
    return try session.databaseBytes
  }

  let folder: TemporaryFolder
  let database: String
  /// Whether results are read on a terminal.
  var isTerminal = false
  var terminalWidth: Int?
  /// Whether messages are read on a terminal.
  var isMessageTerminal = false
  /// True if somebody types what stands in standard input.
  var isInputTerminal = false
  /// What stands in standard input.
  var inputBytes: [UInt8] = []
  /// Says whether somebody pressed Ctrl-C.
  var isInterrupted: () -> Bool = { false }
  /// The time that the commands are told.
  var time = Session.now
  /// The clock, in seconds.
  var seconds: () -> Double = { 0 }
  /// Hears each message as it is written.
  var onMessage: (String) -> Void = { _ in }
  var environment: [String: String]

  /// A session in a new folder, without a database.
  init() throws {
    folder = try TemporaryFolder()
    database = folder.file("test.db")
    environment = ["AIGAQ_DB": database]
  }

  /// A session with a new, empty database.
  static func empty() throws -> Session {
    let session = try Session()
    session.run("init")
    return session
  }

  /// A session with a database that holds the sample.
  static func withSample() throws -> Session {
    let session = try Session()
    try session.folder.write(sample.get(), to: "test.db")
    return session
  }

  /// A session with a database that holds the sample with its reviews, promises, appeals and claims.
  static func withReviews() throws -> Session {
    let session = try Session()
    try session.folder.write(reviews.get(), to: "test.db")
    session.environment["AIGAQ_AUTHOR"] = "Aigul"
    return session
  }

  /// A session with a database that holds a list.
  static func with(list text: String, name: String = "list.csv") throws -> Session {
    let session = try empty()
    session.run("import", try session.folder.write(text: text, to: name))
    return session
  }

  /// What a command left behind.
  struct Run {
    let status: Commands.ExitStatus
    let output: String
    let messages: String

    /// The lines of the output.
    var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// Runs a command line, given without the program's name.
  @discardableResult
  func run(_ words: String...) -> Run { run(words) }

  /// Runs a command line, given without the program's name.
  @discardableResult
  func run(_ words: [String]) -> Run {
    var output: [UInt8] = []
    var messages: [UInt8] = []
    var context = CommandContext(
      environment: environment, output: { output += $0 },
      messages: { bytes in
        messages += bytes
        self.onMessage(String(decoding: bytes, as: UTF8.self))
      }, isOutputTerminal: isTerminal, terminalWidth: terminalWidth, now: { self.time })
    context.isMessageTerminal = isMessageTerminal
    context.isInputTerminal = isInputTerminal
    // In pieces, as a pipe gives it.
    var rest = inputBytes[...]
    context.input = {
      defer { rest = rest.dropFirst(1009) }
      return Array(rest.prefix(1009))
    }
    context.isInterrupted = isInterrupted
    context.seconds = seconds
    let status = Program(context).run(words)
    return Run(
      status: status, output: String(decoding: output, as: UTF8.self),
      messages: String(decoding: messages, as: UTF8.self))
  }

  /// Imports a text as a file of a name, with more words on the command line.
  @discardableResult
  func add(_ text: String, named name: String = "list.csv", _ words: String...) throws -> Run {
    run(["import", try folder.write(text: text, to: name)] + words)
  }

  /// Imports bytes as a file of a name, with more words on the command line.
  @discardableResult
  func add(_ bytes: [UInt8], named name: String = "list.csv", _ words: [String]) throws -> Run {
    run(["import", try folder.write(bytes, to: name)] + words)
  }

  /// The rows that a statement gives, each its cells with commas between them.
  func rows(_ sql: String) -> [String] { Array(run("query", sql).lines.dropFirst()) }

  /// Changes the database by statements, as no command does; triggers are in their way unless they are
  /// left out.
  func change(
    _ script: String, withoutTriggers: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      let connection = try Connection(path: database, access: .readWrite)
      try withoutTriggers
        ? connection.executeWithoutTriggers(script) : connection.executeScript(script)
      try connection.close()
    }
  }

  /// The bytes of the database's file.
  var databaseBytes: Data {
    get throws { try Data(contentsOf: URL(filePath: database)) }
  }

  /// Whether there is a file of that name in the folder.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.file(name)) }

  /// The text of a file in the folder.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder.file(name))), as: UTF8.self)
  }
}
