import Counting
import IncidentRead
import CommandLineParsing
import IncidentStore
import Reporting

extension FigureExplanation.Order: ArgumentValue {}

/// Shows what is behind a published figure.
struct ExplainCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows what is behind a figure, incident by incident.",
    discussion: """
      Each incident with what it adds to the lower bound, the best figure and the upper bound, the rule for \
      it, its reports and what they state, and what is left out and why. The contributions add up to the \
      figure exactly. The conditions are those of 'export monthly': for a group of '--by region' use \
      '--region NAME', for the group without a region '--without region'. Nothing is suppressed here: an \
      explanation is for your own group.
      """,
    examples: [
      .init(
        command: "aigaq explain 2019-06",
        explanation: "Shows what is behind the figures of June 2019."),
      .init(
        command: "aigaq explain 2019 --region Almaty --format json",
        explanation: "Prints what is behind the year's figures for one region as JSON."),
      .init(
        command: "aigaq explain 2019-06 --unit participants --limit 20",
        explanation: "Shows the first twenty incidents behind the number of participants."),
      .init(
        command: "aigaq explain 2019-06 --sort contribution --limit 5 --format csv",
        explanation: "Prints the five incidents that add the most as csv."),
      .init(
        command: "aigaq explain 2019-06 --as-of 2026-01-31",
        explanation: "Shows what was behind the figures at the end of that day."),
      .init(
        command: "aigaq explain kazakhstan-2019:kz-2019-06-wave",
        explanation: "Shows why one incident counts as it does, with its wave or its parts."),
    ])

  @OptionGroup var incidents: IncidentArguments

  @OptionGroup var past: PastArguments

  @Option(help: "The counted unit.")
  var unit: FigureUnit = .detentions

  @Option(
    help:
      "Length of the period in each row: week, month, quarter, year, or fiscal:MM (from that month).",
    completion: CountingPeriod.Length.completion)
  var period: CountingPeriod.Length?

  @Option(help: "The most rows to print.", valueName: "N")
  var limit: Int?

  @Option(help: "The order of incidents: as they were added, or the greatest contributions first.")
  var sort: FigureExplanation.Order = .added

  @Option(short: "f", help: "The format.")
  var format: Format = .text

  @Argument(
    help: "A row of the count (2019-06, 2019-Q2, 2019-W23, 2019, 2019-XX) or an incident.",
    valueName: "PERIOD|UID")
  var what: String

  /// The formats: csv is the table of the incidents behind the figure.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, csv, json
  }

  func run(_ invocation: Invocation) throws {
    if let limit, limit < 1 {
      throw Failure(.wrongUsage, "--limit \(limit): give a number above zero.")
    }
    let sections = try past.withStore(invocation, of: incidents.filter) { store, known in
      invocation.context.say(known)
      guard let row = FigurePeriod(what, per: period) else {
        return try explainIncident(in: store)
      }
      let explanation = try FigureExplanation(
        of: row, where: try incidents.filter(for: unit), counting: unit.quantity, in: store)
      sayCut(explanation, in: invocation.context)
      return try explanation.sections(in: store, limit: limit, order: sort)
    }
    switch format {
    case .text:
      let width = invocation.context.terminalWidth ?? 80
      let text = ExplanationText(sections: sections, counting: unit.quantity, width: width)
      try invocation.context.output(Array(text.text.utf8))
    case .csv: try printContributions(sections, invocation)
    case .json:
      var printer = SectionPrinter(.json, in: invocation.context)
      try printer.print(sections)
    }
  }

  private func printContributions(
    _ sections: [IncidentDossier.Section], _ invocation: Invocation
  ) throws {
    guard let section = sections.first(where: { $0.name == "contributions" }) else {
      throw Failure(
        .wrongUsage, "csv is for the incidents behind a figure: choose json for one incident.")
    }
    let table = TableArguments()
    table.format = .csv
    try FigurePrinter.print(
      section.columns.map { Column($0) }, section.rows.map { $0.map(Cell.init) }, nil, table,
      invocation)
  }

  private func sayCut(_ explanation: FigureExplanation, in context: CommandContext) {
    guard let limit else { return }
    let more = [explanation.lines.count, explanation.omissions.count].map { max(0, $0 - limit) }
    guard more.contains(where: { $0 > 0 }) else { return }
    context.say(
      "Cut at --limit \(limit): \(more[0]) more incidents add to the figure, and \(more[1]) more were "
        + "left out.")
  }

  private func explainIncident(in store: IncidentStore) throws -> [IncidentDossier.Section] {
    if let period, FigurePeriod(what) != nil {
      throw Failure(
        .wrongUsage,
        "\(what) is not a \(period.words). Leave out --period, or give one of its rows.")
    }
    guard let explanation = try IncidentExplanation(uid: what, counting: unit.quantity, in: store)
    else {
      throw Failure(
        .inputMissing,
        "\(what): is neither a period, written as 2020-06, 2020-W23, 2020-Q2, 2020, 2020-07/2021-06, "
          + "2020-XX or XXXX-XX, nor the UID of an incident. 'aigaq find' lists the identifiers.")
    }
    guard incidents.filter.isEmpty else {
      throw Failure(.wrongUsage, "\(what): one incident is explained without conditions.")
    }
    return explanation.sections
  }
}
