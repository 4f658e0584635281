import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Exit statuses` {
  /// A command line, with `FOLDER` for the session's folder, and what it comes to.
  static let rows: [(line: String, status: Commands.ExitStatus, message: String)] = [
    ("check", .done, "nothing is wrong"),
    ("find --nope", .wrongUsage, "unknown option '--nope'"),
    ("import FOLDER/none.csv", .inputMissing, "none.csv: there is no such file"),
    ("import FOLDER", .inputMissing, ": is a folder. Name a file in it."),
    ("import FOLDER/list.csv --mapping FOLDER/none.json", .inputMissing, "there is no such file"),
    ("import FOLDER/list.csv --mapping FOLDER/list.csv", .badData, "list.csv: is not JSON"),
    ("import FOLDER/test.db", .badData, "test.db: is an SQLite database."),
    ("show nobody:nothing", .inputMissing, "nobody:nothing: there is no such incident."),
    ("imports show 9", .inputMissing, "There is no import 9. 'aigaq imports' lists them."),
    ("revert 9", .inputMissing, "There is no import 9. 'aigaq imports' lists them."),
    ("mapping show acled", .inputMissing, "no preset called 'acled'. Presets: native, acled-"),
    ("--db FOLDER find", .inputMissing, ": is a folder. Name a database file with --db."),
    ("--db FOLDER init", .inputMissing, ": is a folder."),
    ("--db FOLDER/none.db find", .inputMissing, "there is no such database"),
    ("--db FOLDER/list.csv find", .badData, "is not a database (or is encrypted)"),
    ("--db FOLDER/list.csv init", .badData, "is not a database (or is encrypted)"),
    ("--db FOLDER/none/new.db init", .cannotCreate, "No such file or directory"),
    ("--db FOLDER/list.csv/new.db init", .cannotCreate, "Not a directory"),
    ("query nonsense", .badData, "syntax error"),
    ("init", .cannotCreate, "is an Aigaq database already"),
  ]

  @Test(arguments: rows)
  func `each failure has its own`(line: String, status: Commands.ExitStatus, message: String) throws
  {
    let session = try Session.withSample()
    try session.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    let words = line.split(separator: " ").map {
      String($0).replacing("FOLDER", with: session.folder.path)
    }
    let run = session.run(words)
    #expect(run.status == status)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.status == .done || run.messages.hasPrefix("aigaq: "))
    #expect(run.output == "" || run.status == .done)
  }

  @Test func `a damaged database is bad data`() throws {
    let session = try Session.withSample()
    var bytes = try session.databaseBytes
    for offset in stride(from: 8192, to: bytes.count, by: 512) { bytes[offset] ^= 0xFF }
    try session.folder.write(bytes, to: "test.db")
    let run = session.run("check")
    #expect(run.status == .badData)
    #expect(run.messages.contains("estore"), "\(run.messages)")
  }

  @Test func `output that cannot be written is an error of the system's`() throws {
    let session = try Session.withSample()
    let context = CommandContext(
      environment: session.environment,
      output: { _ in throw OutputProblem.cannotWrite(name: "standard output", reason: "No room") },
      messages: { _ in }, isOutputTerminal: false, terminalWidth: nil, now: { Session.now })
    for words in [["find"], ["--version"], ["help"], ["show", "kazakhstan-2019:kz-2019-09-21"]] {
      #expect(Program(context).run(words) == .inputOutput)
    }
  }

  @Test func `messages that cannot be written change nothing else`() throws {
    let session = try Session()
    let context = CommandContext(
      environment: session.environment, output: { _ in },
      messages: { _ in throw OutputProblem.cannotWrite(name: "standard error", reason: "No room") },
      isOutputTerminal: false, terminalWidth: nil, now: { Session.now })
    #expect(Program(context).run(["init"]) == .done)
    #expect(Program(context).run(["check"]) == .done)
  }

  @Test func `the statuses are those of the manual`() {
    #expect(Commands.ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74])
  }
}
