import CommandLineParsing
import IncidentRead
import IncidentStore

/// The record of operations.
struct JournalCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Lists the operations on the database, or verifies them.",
    subcommands: [
      JournalListCommand.self, JournalCheckpointCommand.self, JournalVerifyCommand.self,
    ], defaultSubcommand: JournalListCommand.self)
}

/// Lists the entries of the journal.
struct JournalListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the operations on the database, oldest first.",
    discussion: """
      Each import, undoing and decision is an entry, which names the root of the tree of all entries before it, \
      so that none can be changed or left out without notice.
      """,
    examples: [.init(command: "aigaq journal", explanation: "Lists the entries.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.journal, invocation)
  }
}

/// Prints a checkpoint of the journal.
struct JournalCheckpointCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Prints a text that proves later that nothing was changed.",
    discussion: """
      Three lines: the name of the journal, the number of its entries and the root of their tree. Give it to a \
      partner: 'aigaq journal verify --against' shows later if anything before it was changed.
      """,
    examples: [
      .init(
        command: "aigaq journal checkpoint --output checkpoint.txt",
        explanation: "Writes the checkpoint of today to a file.")
    ])

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  func run(_ invocation: Invocation) throws {
    let text = try invocation.withStore(for: .reading) { store in
      try store.read { try store.journal.checkpoint() }
    }
    try invocation.write(text, to: output)
  }
}

/// Verifies the journal.
struct JournalVerifyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verifies that no entry of the journal was changed or left out.",
    discussion: """
      Every entry is digested again and held against the one after it. With --against the journal is held \
      against a checkpoint that somebody kept: it must go on from there. The exit status is 65 if it does not.
      """,
    examples: [
      .init(
        command: "aigaq journal verify --against checkpoint.txt",
        explanation: "Verifies that nothing before the checkpoint was changed.")
    ])

  @Option(help: "The file of a checkpoint.", valueName: "FILE")
  var against: String?

  func run(_ invocation: Invocation) throws {
    let checkpoint = try against.map { try SmallFile.text(at: $0) }
    let faults = try invocation.withStore(for: .reading) { store in
      try store.read {
        try store.journal.faults()
          + [checkpoint.map { try store.journal.fault(against: $0) } ?? nil].compactMap(\.self)
      }
    }
    guard !faults.isEmpty else {
      return invocation.context.say(
        against == nil
          ? "The journal is whole." : "The journal is whole, and goes on from the checkpoint.")
    }
    throw Failure(.badData, lines: faults)
  }
}
