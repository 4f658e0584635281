import CommandLineParsing
import IncidentRead
import Reporting

/// The legal articles that the database knows.
struct ArticleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Shows the legal articles that charges are brought under.",
    subcommands: [ArticleListCommand.self], defaultSubcommand: ArticleListCommand.self)
}

/// Lists the legal articles.
struct ArticleListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the legal articles that the database knows.",
    discussion: """
      Each with its code, its number and its title. 'aigaq import --add-articles' adds those of a \
      list that are not known yet.
      """,
    examples: [.init(command: "aigaq article list", explanation: "Lists the articles.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.articles, invocation)
  }
}
