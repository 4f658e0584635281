import Accountability
import CommandLineParsing
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// Lists or counts recommendations.
struct RecommendationListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists recommendations, or counts them by position.",
    discussion: """
      All conditions must hold; an option that is repeated widens the search. --count needs a unit: a \
      paragraph of three states is one paragraph, three pairs of paragraph and state, and one part unless \
      it was split. A count follows one source of positions and says which. "No position" is never \
      "noted".
      """,
    examples: [
      .init(
        command: "aigaq recommendation list --review KAZ-UPR2 --unit state --count",
        explanation: "Counts pairs of paragraph and state by position."),
      .init(
        command: "aigaq recommendation list --review KAZ-UPR2 --text assembly",
        explanation: "Lists the recommendations about assemblies."),
      .init(
        command: "aigaq recommendation list --article 164",
        explanation: "Lists recommendations whose words name an article of law."),
    ])

  @OptionGroup var reviewed: ReviewArguments

  @Option(help: "A state that made the recommendation.", valueName: "STATE")
  var recommendedBy: [State] = []

  @Option(help: "Words of a theme.", valueName: "WORDS")
  var theme: [String] = []

  @Option(help: "An article of law that the words name.", valueName: "NUMBER")
  var article: [String] = []

  @Option(help: "Words that the recommendation has.", valueName: "WORDS")
  var text: [String] = []

  @Option(
    help: "Numbers of paragraphs, such as 50.23,124.1-124.9.", valueName: "LIST",
    completion: .words([]))
  var paragraphs: String?

  @Option(help: "The position.")
  var position: [PositionValue] = []

  @Option(help: "An assessor who assessed it.", valueName: "NAME")
  var assessor: [String] = []

  @Option(help: "The code of an assessment in force.")
  var status: [AssessmentCode] = []

  @Option(help: "The unit of a count.")
  var unit: CountingUnit?

  @Flag(help: "Prints only how many there are.")
  var count: Bool = false

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    if count != (unit != nil) {
      throw Failure(
        .wrongUsage, "--count and --unit need each other: a count names what it counts.")
    }
    let filter = try filter
    try invocation.withStore(for: .reading) { store in
      try reviewed.refuseUnknown(in: store)
      for name in assessor {
        try Failure.refuseUnknown(name, "--assessor", among: store.assessors())
      }
      let found = try store.recommendations(of: reviewed.review).filter(filter.accepts)
      if let unit {
        try print(found, by: unit, in: store, invocation)
      } else {
        try print(found, invocation)
      }
    }
  }

  private var filter: RecommendationFilter {
    get throws {
      var filter = RecommendationFilter()
      filter.states = recommendedBy.map(\.code)
      (filter.themes, filter.articles, filter.texts) = (theme, article, text)
      if let paragraphs {
        guard let numbers = ParagraphNumber.list(paragraphs) else {
          throw Failure(
            .wrongUsage,
            "--paragraphs \(paragraphs): write numbers and ranges like 126.27, 124.1-124.9.")
        }
        filter.paragraphs = numbers
      }
      (filter.positions, filter.assessors, filter.codes) = (position, assessor, status)
      (filter.asOf, filter.choice) = (reviewed.asOf, reviewed.choice)
      return filter
    }
  }

  private func print(
    _ found: [KnownRecommendation], by unit: CountingUnit, in store: IncidentStore,
    _ invocation: Invocation
  ) throws {
    let links = try store.recommendationLinks(.sameAsk)
    let reviews = Dictionary(grouping: found, by: \.review)
    try table.print(invocation) { printer in
      try printer.begin(
        ["review", "unit", "positions_by", "position", "number"].map { Column($0) })
      for review in reviews.keys.sorted() {
        let counted = (reviews[review] ?? []).map {
          $0.counted(on: reviewed.asOf, by: reviewed.choice)
        }
        let count = PositionCount(of: counted, by: unit, sameAsk: links)
        var rows = count.counts.sorted { $0.key < $1.key }.map { ($0.key.label, $0.value) }
        if count[.supportedInPart] > 0 {
          rows.append(("supported, wholly or in part", count.supportedWhollyOrInPart))
        }
        for (label, number) in rows + [("total", count.total)] {
          try printer.row([
            .text(review), .text(unit.rawValue), .text(reviewed.positions ?? "official"),
            .text(label), .integer(Int64(number)),
          ])
        }
      }
      try printer.end()
    }
    if found.isEmpty { invocation.context.say("No recommendation was found.") }
    let pending = found.count {
      $0.positions.standing(on: reviewed.asOf, by: reviewed.choice)?.value == .pending
    }
    if pending > 0 {
      invocation.context.say(
        "\(pending) positions are pending: a later answer may not have been imported.")
    }
  }

  private func print(_ found: [KnownRecommendation], _ invocation: Invocation) throws {
    try table.print(invocation) { printer in
      try printer.begin(
        ["uid", "states", "position", "positions_by", "assessments", "text"].map { Column($0) })
      for recommendation in found {
        let position = recommendation.positions.standing(on: reviewed.asOf, by: reviewed.choice)
        let grades = Assessment.inForce(recommendation.assessments, on: reviewed.asOf)
          .map { "\($0.assessor): \($0.value)" }
        try printer.row([
          .text(recommendation.uid), .text(recommendation.states.joined(separator: ", ")),
          position.map { .text($0.value.rawValue) } ?? .null,
          position.map { .text($0.source) } ?? .null, .text(grades.joined(separator: "; ")),
          .text(recommendation.text),
        ])
      }
      try printer.end()
    }
    if found.isEmpty { invocation.context.say("No recommendation was found.") }
  }
}

/// Records a position on some recommendations.
struct RecommendationPositionCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "position", abstract: "Records the answer of a state to some recommendations.",
    discussion: """
      Adds a dated answer to each paragraph that is named, beside the earlier ones: the newest of a source \
      is in force. Nothing is filled in for paragraphs that are not named.
      """,
    examples: [
      .init(
        command: "aigaq recommendation position --review KAZ-UPR1 "
          + "--paragraphs 97.1-97.4,97.10,97.12 --value noted "
          + "--document A/HRC/WG.6/20/KAZ/1 --on 2014-09-16 --by Aigul",
        explanation: "Records that six paragraphs were not accepted, as the state reported later.")
    ])

  @Option(help: "The review, such as KAZ-UPR2.", valueName: "REVIEW")
  var review: String

  @Option(
    help: "Numbers of paragraphs, such as 50.23,124.1-124.9.", valueName: "LIST",
    completion: .words([]))
  var paragraphs: String

  @Option(help: "The position.")
  var value: PositionValue

  @Option(help: "The symbol of the document that has the answer.", valueName: "SYMBOL")
  var document: String

  @Option(help: "The day of the answer.", valueName: "DATE")
  var on: PartialDate

  @Option(help: "The source, as --positions names it (default: document).", valueName: "NAME")
  var source: String?

  @Option(help: "The answer as worded (default: the position).", valueName: "TEXT")
  var verbatim: String?

  @Option(help: "The reason, in words.", valueName: "TEXT")
  var reason: String?

  @OptionGroup var author: AuthorArguments

  func run(_ invocation: Invocation) throws {
    guard let numbers = ParagraphNumber.list(paragraphs) else {
      throw Failure(
        .wrongUsage,
        "--paragraphs \(paragraphs): write numbers and ranges like 50.5-50.8,50.23,25.")
    }
    let recorded = try invocation.withStore(for: .writing) { store in
      try Failure.refuseUnknown(review, "--review", among: store.reviews())
      let known = try Dictionary(grouping: store.recommendations(of: review), by: \.paragraph)
      let missing = numbers.filter { known[$0] == nil }
      guard missing.isEmpty else {
        throw Failure(
          .inputMissing,
          "--paragraphs: \(review) has no \(missing.prefix(8).joined(separator: ", ")). "
            + "Nothing was recorded.")
      }
      let stamp = author.stamp(invocation)
      let position = Position(
        value: value, verbatim: verbatim ?? value.label, saidOn: on,
        source: source ?? Position.document, symbol: document)
      let targets = numbers.flatMap { known[$0] ?? [] }
      try store.record("position", about: targets.map(\.uid), stamp) { repository in
        for target in targets {
          try repository.add(position, to: target.id, of: nil, reason: reason ?? "", stamp)
        }
      }
      return targets.count
    }
    invocation.context.say(
      "Recorded: \(numbers.count) paragraphs of \(review), \(recorded) parts, \(value.rawValue).")
  }
}

/// Links recommendations that ask the same.
struct RecommendationLinkCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Links recommendations that were made again, or ask the same.",
    discussion: """
      The link is a judgment with an author and a reason: it merges nothing and counts nothing. Without two \
      identifiers the links are listed, with conflicting positions marked.
      """,
    examples: [
      .init(
        command: "aigaq recommendation link KAZ-UPR1-95.14 KAZ-UPR2-124.10 --relation repeats "
          + "--reason \"the same words\" --by Aigul",
        explanation: "Records that a recommendation was made again."),
      .init(command: "aigaq recommendation link", explanation: "Lists the links."),
    ])

  @Option(help: "The relation.")
  var relation: RecommendationLinkKind = .repeats

  @Option(help: "The reason, in words.", valueName: "TEXT")
  var reason: String?

  @OptionGroup var author: AuthorArguments

  @OptionGroup var table: TableArguments

  @Argument(help: "The earlier recommendation and the later one.", valueName: "UID")
  var uids: [String] = []

  func run(_ invocation: Invocation) throws {
    guard !uids.isEmpty else {
      return try ViewPrinter(table: table).print(AdHocQuery.repeated, invocation)
    }
    guard uids.count == 2, uids[0] != uids[1] else {
      throw Failure(.wrongUsage, "Name two recommendations: the earlier and the later.")
    }
    guard let reason, !reason.isEmpty else {
      throw Failure(.wrongUsage, "--reason TEXT is needed: a link is a judgment.")
    }
    try invocation.withStore(for: .writing) { store in
      for uid in uids { try Failure.refuseUnknownTarget(uid, in: store) }
      let stamp = author.stamp(invocation)
      try store.record("link", about: uids, stamp) {
        try $0.link(uids[0], uids[1], relation, reason: reason, stamp)
      }
    }
    invocation.context.say("Linked: \(uids[0]), \(uids[1]) (\(relation.rawValue)).")
  }
}
