import IncidentRead
import CommandLineParsing
import IncidentStore
import Incidents
import Reporting

/// Finds incidents.
struct FindCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds incidents by date, place, kind, article or words.",
    discussion: """
      All conditions must hold. Dates may be a day, a month or a year; an incident whose date is known only to \
      the month is found by any day of that month, and date_precision says so. Options that are repeated \
      widen the search: --kind protest --kind detention.
      Piped csv and tsv contain texts unchanged, for programs: to open a file in a spreadsheet, choose xlsx, \
      or 'aigaq export'.
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
        explanation: "Finds a phrase and the beginning of a word."),
      .init(
        command: "aigaq find --region Astana --min-detained 10 --sort detained --limit 20",
        explanation:
          "Finds the twenty greatest detentions in Astana, also when it was called Nur-Sultan."),
    ])

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @Option(
    help:
      "The order (default: by date; with --text by relevance, unless "
      + "very many incidents match).")
  var sort: IncidentSearch.Order?

  @Flag(help: "Prints only how many there are.")
  var count: Bool = false

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    var search = IncidentSearch(try incidents.filter)
    if sort == .relevance, search.filter.text == nil {
      throw Failure(.wrongUsage, "--sort relevance needs --text WORDS: say what to search for.")
    }
    search.order = sort
    // One more than is printed tells whether there are more.
    search.limit = table.limit.map { $0 < .max ? $0 + 1 : $0 }
    try invocation.withStore(for: .reading) { store in
      try past.reading(store, of: search.filter, invocation) { store, _ in
        if count {
          try printCount(search, in: store, invocation)
        } else {
          try print(search, in: store, invocation)
        }
      }
    }
  }

  private func printCount(
    _ search: IncidentSearch, in store: IncidentStore, _ invocation: Invocation
  ) throws {
    let number = try search.count(in: store)
    try table.print(invocation) { printer in
      try printer.begin([Column("incidents", alignment: .trailing)])
      try printer.row([.integer(number)])
      try printer.end()
    }
  }

  private func print(
    _ search: IncidentSearch, in store: IncidentStore, _ invocation: Invocation
  ) throws {
    let context = invocation.context
    let showsMatch = search.filter.text != nil
    var search = search
    search.order = try search.order(in: store)
    var count = 0
    try table.print(invocation) { printer in
      try printer.begin(Self.columns + (showsMatch ? [Column("match")] : []))
      try search.run(in: store) { hit in
        count += 1
        try printer.row(Self.cells(hit) + (showsMatch ? [.text(hit.match ?? "")] : []))
      }
      try printer.end()
    }
    if count == 0 { context.say("No incident was found.") }
    if showsMatch, sort == nil, search.order == .date {
      context.say(
        "More than \(search.mostRanked) incidents have these words, and are in the order of "
          + "their dates. --sort relevance puts the best matches first.")
    }
  }

  private static let columns = [
    "uid", "date", "date_precision", "kind", "title", "place", "detained_low", "detained_best",
    "detained_high",
    "verification", "reports",
  ].map { Column($0) }

  private static func cells(_ hit: IncidentSearch.Hit) -> [Cell] {
    [
      .text(hit.uid), .text(hit.date), .text(hit.datePrecision.rawValue),
      .text(hit.kind.rawValue), .text(hit.title),
      .text(hit.place), Cell(hit.detained?.low), Cell(hit.detained?.best),
      Cell(hit.detained?.high), .text(hit.verification.rawValue), .integer(hit.reports),
    ]
  }
}
