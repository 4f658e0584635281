import CommandLineParsing
import IncidentStore

/// Creates a database, or brings one of an older version up to date.
struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Creates a database.",
    discussion: """
      The file can be read and written by you alone. A database of an older Aigaq is brought up to \
      date. Any other file is left as it is.
      """,
    examples: [
      .init(command: "aigaq init", explanation: "Creates aigaq.db in the current folder."),
      .init(
        command: "aigaq --db almaty.db init", explanation: "Creates a database of another name."),
    ])

  func run(_ invocation: Invocation) throws {
    let path = try invocation.databasePath
    let now = invocation.context.now()
    do {
      try IncidentStore.create(at: path, now: now).close()
      invocation.context.say("\(path): created.")
    } catch StoreProblem.exists(let path) {
      guard try IncidentStore.upgrade(at: path, now: now) else {
        throw Failure(
          .cannotCreate,
          "\(path): is an Aigaq database already, and up to date. Nothing was changed.")
      }
      invocation.context.say("\(path): brought up to date.")
    }
  }
}
