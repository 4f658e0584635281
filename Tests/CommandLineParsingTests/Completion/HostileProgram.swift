import CommandLineParsing

/// A program whose words and explanations are what shells could stumble over.
struct HostileProgram: Command {
  static let configuration = CommandConfiguration(
    commandName: "hostile", subcommands: [Strange.self])
}

struct Strange: Command {
  static let configuration = CommandConfiguration(
    commandName: "strange",
    abstract:
      "It's $(touch pwned) `touch pwned` \"quoted\": 100% \\ back\nslash \u{202E}\u{1B}[31m; .TH")

  @Option(help: "'; touch pwned; '")
  var word: StrangeWord = .plain

  @Argument(help: "'\n.sp '\\n $HOME")
  var other: StrangeWord = .plain
}

enum StrangeWord: String, CaseIterable, ArgumentValue {
  case plain
  case substitution = "$(touch pwned)"
  case backquotes = "`touch pwned`"
  case quote = "it's"
  case spaced = "two words"
  case colon = "a:b"
  case star = "*"
  case backslash = #"a\b"#
}
