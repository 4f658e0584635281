import CommandLineParsing
import IncidentStore
import Incidents
import Reporting

/// Finds incidents.
struct FindCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds incidents by date, place, kind, article or words.",
    discussion: """
      All conditions must hold. Dates may be a day, a month or a year; an incident whose date is \
      known to the month only is found by any day of that month.
      """,
    examples: [
      .init(
        command: "aigaq find --from 2019-06 --to 2019-06",
        explanation: "Finds what happened, or may have happened, in June 2019."),
      .init(
        command: "aigaq find --article 174 --place Almaty",
        explanation:
          "Finds incidents in Almaty with a charge under article 174 of the Criminal Code."),
      .init(
        command: "aigaq find --text '\"single picket\" detain*'",
        explanation: "Finds a phrase and a word that begins in a certain way."),
    ])

  @Option(help: "The first day, month or year.", valueName: "DATE")
  var from: DateArgument?

  @Option(help: "The last day, month or year.", valueName: "DATE")
  var to: DateArgument?

  @Option(help: "The kind of incident.")
  var kind: IncidentKind?

  @Option(help: "How far the incident is established.")
  var verification: Verification?

  @Option(help: "An article that somebody was charged under.")
  var article: ArticleArgument?

  @Option(help: "Words of the place.", valueName: "WORDS")
  var place: SearchWords?

  @Option(
    help: "Words of title, summary or place; \"words in quotes\" stand together, word* begins one.",
    valueName: "WORDS")
  var text: SearchWords?

  @Option(help: "The most incidents to print.", valueName: "N")
  var limit: Int?

  @Option(help: "The format: text on a terminal, csv elsewhere.")
  var format: OutputFormat?

  func run(_ invocation: Invocation) throws {
    if let limit, limit < 0 { throw Failure(.wrongUsage, "--limit cannot be negative.") }
    if let from, let to, let first = from.date.start, let last = to.date.end, last < first {
      throw Failure(.wrongUsage, "--to \(to.text) is before --from \(from.text): swap them.")
    }
    try invocation.withStore(for: .reading) { store in
      try print(search, in: store, invocation)
    }
  }

  private var search: IncidentSearch {
    var search = IncidentSearch()
    search.from = from?.date.start
    search.to = to?.date.end
    search.kind = kind
    search.verification = verification
    search.article = article?.reference
    search.place = place
    search.text = text
    // One more than is printed tells whether there are more.
    search.limit = limit.map { $0 < .max ? $0 + 1 : $0 }
    return search
  }

  private func print(
    _ search: IncidentSearch, in store: IncidentStore, _ invocation: Invocation
  ) throws {
    let context = invocation.context
    var count = 0
    try TableArguments(format: format).print(invocation) { printer in
      try printer.begin(Self.columns)
      try search.run(in: store) { hit in
        count += 1
        if count <= limit ?? .max { try printer.row(Self.cells(hit)) }
      }
      try printer.end()
    }
    if count == 0 { context.say("No incident was found.") }
    if let limit, count > limit {
      context.say("Cut at --limit \(limit): there are more incidents.")
    }
  }

  private static let columns = [
    "uid", "date", "kind", "title", "place", "detained_low", "detained_best", "detained_high",
    "verification", "reports",
  ].map { Column($0) }

  private static func cells(_ hit: IncidentSearch.Hit) -> [Cell] {
    [
      .text(hit.uid), .text(hit.date), .text(hit.kind.rawValue), .text(hit.title),
      .text(hit.place), Cell(hit.detained?.low), Cell(hit.detained?.best),
      Cell(hit.detained?.high), .text(hit.verification.rawValue), .integer(hit.reports),
    ]
  }
}
