import CommandLineParsing
import IncidentStore

/// Creates a database, or brings one of an older version up to date.
struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Creates a database.",
    discussion: """
      Only you can read and write the file. A database of an older Aigaq is upgraded. Any other file is left \
      unchanged.
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
      try IncidentStore.create(
        at: path, now: now, author: invocation.context.author, version: Release.version
      ).close()
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
