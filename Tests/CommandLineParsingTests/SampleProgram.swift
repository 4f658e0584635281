import CommandLineParsing

/// A small program of the shape that the tests parse.
struct Program: Command {
  static let configuration = CommandConfiguration(
    commandName: "keeper",
    abstract: "Keeps a collection of records in one file, and prints what is asked of it.",
    version: "1.2.3",
    subcommands: [Load.self, List.self, Send.self])

  @Option(name: "db", short: "d", help: "The database to use.", valueName: "FILE")
  var database: String?

  @Option(help: "The most records to handle.", valueName: "N")
  var limit: Int = 100

  @Flag(short: "q", help: "Says nothing while it works.")
  var quiet
}

enum Layout: String, CaseIterable, ArgumentValue {
  case table, csv, json
}

struct Load: Command {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Loads records from files.",
    discussion: """
      Every file is read whole before anything is written, so that a file with a mistake changes \
      nothing.
      A second paragraph.
      """,
    examples: [
      .init(
        command: "keeper load --skip-invalid a.csv b.csv",
        explanation: "Loads two files and leaves out the records that cannot be read.")
    ],
    aliases: ["add"])

  @Flag(help: "Leaves out records that cannot be read.")
  var skipInvalid: Bool = false

  @Option(short: "t", help: "A tag for each record.", valueName: "WORD")
  var tag: [String] = []

  @Option(help: "How the files are laid out.")
  var layout: Layout = .csv

  @Option(help: "The least weight.")
  var leastWeight: Double?

  @Option(help: "This command's own limit.", valueName: "N")
  var limit: Int?

  @Argument(help: "The files to read.", valueName: "FILE")
  var files: [String]
}

struct List: Command {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists records.")

  @Argument(help: "The first record.")
  var first: Int = 1

  @Argument
  var last: Int?
}

struct Send: Command {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Sends records to others.",
    subcommands: [SendMail.self, SendPost.self])
}

struct SendMail: Command {
  static let configuration = CommandConfiguration(commandName: "mail")

  @Option(name: "to", help: "Who gets it.", valueName: "ADDRESS")
  var recipient: String

  @Argument
  var subject: String
}

struct SendPost: Command {
  static let configuration = CommandConfiguration(commandName: "post")
}

/// A program without subcommands.
struct Single: Command {
  static let configuration = CommandConfiguration(commandName: "single")

  @Flag var toCSVFile

  @Argument var words: [String] = ["none"]
}

let keeper = CommandLineParser(root: Program.self)

/// Parses words that are expected to run a command.
func run<Called: Command>(
  _ words: String..., as type: Called.Type
) throws -> (root: Program, command: Called, path: [String])? {
  guard case .run(let root, let command, let path) = try keeper.parse(words),
    let root = root as? Program, let command = command as? Called
  else { return nil }
  return (root, command, path)
}

/// The help that the words ask for; nil where they ask for something else.
func help(_ words: String...) throws -> String? {
  guard case .help(let text, true) = try keeper.parse(words) else { return nil }
  return text
}
