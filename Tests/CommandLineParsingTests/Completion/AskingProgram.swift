import CommandLineParsing

/// A program that knows names which completion offers.
struct AskingProgram: Command {
  static let configuration = CommandConfiguration(
    commandName: "asking", subcommands: [Showing.self], completions: ["UID": .candidates("record")])

  @Option var db: String?
}

struct Showing: Command {
  static let configuration = CommandConfiguration(commandName: "show")

  @Option(valueName: "NAME") var of: String?

  @Argument(valueName: "UID") var record: String = ""
}
