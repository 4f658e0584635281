import CommandLineParsing
import IncidentStore
import SQLite

/// One run of a command: the options of the whole program, and the world around it.
struct Invocation {
  /// The database that `--db` names; nil where it names none.
  let database: String?
  /// The parser of the program's command lines.
  let parser: CommandLineParser
  let context: CommandContext

  /// The path of the database: `--db`, else `AIGAQ_DB`, else `aigaq.db` in the current folder.
  ///
  /// - Throws: A failure where `--db` names nothing, as an unset variable of a shell does.
  var databasePath: String {
    get throws {
      if let path = database {
        guard !path.isEmpty else { throw Failure(.wrongUsage, "--db needs the name of a file.") }
        return path
      }
      if let path = context.environment["AIGAQ_DB"], !path.isEmpty { return path }
      return "./aigaq.db"
    }
  }

  /// Runs a command; where SQLite fails in it, the file is at fault as far as can be told.
  ///
  /// - Throws: Whatever keeps it from being done.
  func run(_ command: any RunnableCommand) throws {
    do {
      try command.run(self)
    } catch let error as DatabaseError {
      let problem = StoreProblem(error, path: try databasePath)
      if case .failed = problem { throw error }
      throw problem
    }
  }

  /// Refuses to write to the file that an option names where that is the database, or one that SQLite
  /// keeps beside it, also where that is not there yet.
  ///
  /// - Throws: A failure of wrong usage.
  func refuse(_ path: String, of option: String) throws {
    guard !DatabaseFiles(path: try databasePath).contain(path) else {
      throw Failure(.wrongUsage, "\(option) \(path) is the database itself: name another file.")
    }
  }

  /// The same, with results written within a closure that is told of the wait for who reads them.
  func waiting(_ wait: @escaping (_ write: () throws -> Void) throws -> Void) -> Invocation {
    var context = context
    let output = context.output
    context.output = { bytes in try wait { try output(bytes) } }
    return Invocation(database: database, parser: parser, context: context)
  }

  /// Says that what is read is not what the file held, and why.
  func sayRecovered(_ path: String) {
    context.say(
      "A change that was interrupted has been undone, from \(path)-journal, before the database was "
        + "read.")
  }

  /// Opens the database, gives it to a closure and closes it.
  ///
  /// - Throws: `StoreProblem`, and whatever the closure throws.
  func withStore<Result>(
    for purpose: IncidentStore.Purpose, _ work: (IncidentStore) throws -> Result
  ) throws -> Result {
    let store = try IncidentStore.open(at: try databasePath, for: purpose)
    if store.hasRecovered { sayRecovered(store.path) }
    let result = try work(store)
    try store.close()
    return result
  }
}

/// A command that does something when it is run.
protocol RunnableCommand: Command {
  /// Does it.
  ///
  /// - Throws: Whatever keeps it from being done; ``Failure`` turns it into words.
  func run(_ invocation: Invocation) throws
}
