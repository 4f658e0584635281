import CommandLineParsing
import IncidentImport
import IncidentRead
import Incidents
import Reporting

/// The legal articles that the database knows.
struct ArticleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Shows the legal articles of charges, or adds one.",
    subcommands: [ArticleListCommand.self, ArticleAddCommand.self],
    defaultSubcommand: ArticleListCommand.self)
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

/// Adds a legal article.
struct ArticleAddCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a legal article.",
    discussion: """
      Rows that are here and name the article bring their charges from then on, and later imports as well. An \
      article that an import added gets a title. It is a decision: 'aigaq undo' undoes it.
      """,
    examples: [
      .init(
        command: "aigaq article add kz-criminal-2014 179 --title 'Seizure of power' --reason Law",
        explanation: "Adds an article of the Criminal Code.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Option(help: "The title of the article, in English.", valueName: "TEXT")
  var title: String

  @Argument(help: "The code of law, such as kz-criminal-2014.", valueName: "CODE")
  var code: String

  @Argument(help: "The number of the article.", valueName: "ARTICLE")
  var article: String

  func run(_ invocation: Invocation) throws {
    guard let code = LegalCode(rawValue: code) else {
      throw Failure(.wrongUsage, "\(code): a code of law is \(LegalCode.form).")
    }
    guard LegalArticleReference.isNumber(article) else {
      throw Failure(.wrongUsage, "\(article): the number of an article is like 174 or 179-1.")
    }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.wrongUsage, "--title needs a text.")
    }
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide([.article(article, of: code, title: title)], reason: reason)
    }
  }
}
