import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// The legal articles that the database knows.
struct ArticleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Shows the legal articles of charges, or judges one of them.",
    subcommands: [ArticleListCommand.self, ArticleAddCommand.self, ArticleAliasCommand.self],
    defaultSubcommand: ArticleListCommand.self)
}

/// Lists the legal articles.
struct ArticleListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the legal articles that the database knows.",
    discussion: """
      Each with its code, its number and its title; one that is another spelling of an article names that in \
      'same_as'. 'aigaq import --add-articles' adds those of a list that are not known yet.
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

/// Says that two articles are spellings of one.
struct ArticleAliasCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Says that an article is another spelling of one.",
    discussion: """
      Charges under the first are charges under the second, also those of later imports, and are found by either; \
      what the rows say stays. The word none for the second says that the first is not another spelling. It is a \
      decision: 'aigaq undo' undoes it.
      """,
    examples: [
      .init(
        command: "aigaq article alias 378 = 400 --reason 'Misprint'",
        explanation: "Counts charges under the first as charges under the second.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(
    help: "An article, the sign =, and the article that counts.", valueName: "ARTICLE")
  var names: [String]

  func run(_ invocation: Invocation) throws {
    let (name, whole) = try AliasArguments.parts(of: names)
    let article = try Self.article(name)
    let other = whole == "none" ? nil : try Self.article(whole)
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide([.article(article, is: other)], reason: reason)
    }
  }

  /// One article without part and paragraph, of the Criminal Code of Kazakhstan where no code is named.
  private static func article(_ text: String) throws -> LegalArticleReference {
    if let named = LegalArticleReference(nameInDecisions: text) { return named }
    guard let list = try? ArticleList.read(text, defaultCode: .criminal2014), list.count == 1,
      list[0].code != nil, list[0].part == nil, list[0].paragraph == nil
    else {
      throw Failure(
        .wrongUsage,
        "\(text): name one article, such as 174, 'KoAP 488' or 'kz-criminal-1997 164'.")
    }
    return list[0]
  }
}
