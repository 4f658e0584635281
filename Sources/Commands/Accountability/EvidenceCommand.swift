import Accountability
import CommandLineParsing
import Counting
import Cryptography
import IncidentRead
import IncidentStore
import Incidents
import Reporting
import Tabular

/// The incidents and documents for and against promises.
struct EvidenceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Keeps incidents and documents for and against promises.",
    subcommands: [
      EvidenceAddCommand.self, EvidenceSuggestCommand.self, EvidenceListCommand.self,
      EvidenceWithdrawCommand.self,
    ], defaultSubcommand: EvidenceListCommand.self)
}

/// Adds an item of evidence.
struct EvidenceAddCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds incidents, documents or figures as evidence about a target.",
    discussion: """
      The target is a recommendation, a commitment or a demand. Evidence supports that it was carried out, \
      contradicts it, or is context, such as what happened before. A document is a link, or a file, of \
      which the SHA-256 is kept and not the content. A figure is the number of people detained in a \
      period, with the conditions on incidents: it is kept as it is today, with its rules and a digest, and \
      'aigaq explain' with the same words says what is behind it.
      """,
    examples: [
      .init(
        command: "aigaq evidence add KAZ-UPR2-124.40 --incident kazakhstan-2019:kz-2019-06-wave "
          + "--contradicts --note \"about 4,000 people detained\" --by Aigul",
        explanation: "Adds an incident that contradicts a recommendation as carried out."),
      .init(
        command: "aigaq evidence add KAZ-UPR2-124.40 --figure 2019-06 --contradicts --by Aigul",
        explanation: "Adds the number of people detained in June 2019, as it is today."),
    ])

  @Option(help: "The identifier of an incident.", valueName: "UID")
  var incident: [String] = []

  @Option(help: "A link to a document, or its file.", valueName: "FILE")
  var document: [String] = []

  @Option(help: "A period whose detentions are added, such as 2019-06.", valueName: "PERIOD")
  var figure: [String] = []

  @Flag(help: "It shows that the target was carried out.")
  var supports: Bool = false

  @Flag(help: "It shows that the target was not carried out.")
  var contradicts: Bool = false

  @Flag(help: "It is context only.")
  var context: Bool = false

  @Option(help: "A remark.", valueName: "TEXT")
  var note: String?

  @OptionGroup var incidents: IncidentArguments

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The recommendation, commitment or demand.", valueName: "UID")
  var target: String

  func run(_ invocation: Invocation) throws {
    let direction = try direction
    guard !incident.isEmpty || !document.isEmpty || !figure.isEmpty else {
      throw Failure(.wrongUsage, "Name an --incident, a --document or a --figure.")
    }
    guard !figure.isEmpty || incidents.conditions.isEmpty else {
      throw Failure(.wrongUsage, "Conditions on incidents are those of a --figure.")
    }
    let documents = try document.map { try Self.document($0, of: target, direction, note ?? "") }
    let numbers = try invocation.withStore(for: .writing) { store in
      try Failure.refuseUnknownTarget(target, in: store)
      let items = try counted(in: store, invocation).map { uid in
        EvidenceRecord(
          target: target, kind: .incident, item: uid, direction: direction, note: note ?? "")
      }
      try Failure.refuseUnknown(in: incidents.filter, store)
      let figures = try figure.map { try record(figure: $0, direction, in: store) }
      let stamp = author.stamp(invocation)
      return try store.record("evidence", about: [target], stamp) { repository in
        try (items + documents + figures).map { try repository.add($0, stamp) }
      }
    }
    let list = numbers.map(String.init).joined(separator: ", ")
    invocation.context.say("Added as evidence \(list): \(target), \(direction.rawValue).")
  }

  /// The incidents that were named, each once, or those that they were merged into and count in, which
  /// is said.
  private func counted(in store: IncidentStore, _ invocation: Invocation) throws -> [String] {
    for uid in incident where try !store.accountability.hasIncident(uid) {
      throw Failure(
        .inputMissing, "\(uid): there is no such incident. 'aigaq find' lists the identifiers.")
    }
    var counted: [String] = []
    for uid in incident {
      let whole = try store.representative(of: uid) ?? uid
      if whole != uid {
        invocation.context.say(
          "\(uid) is one with \(whole), and counts with it: \(whole) is taken.")
      }
      if !counted.contains(whole) { counted.append(whole) }
    }
    return counted
  }

  private var direction: EvidenceDirection {
    get throws {
      let chosen: [EvidenceDirection] =
        (supports ? [.supports] : []) + (contradicts ? [.contradicts] : [])
        + (context ? [.context] : [])
      guard chosen.count == 1 else {
        throw Failure(.wrongUsage, "Choose one of --supports, --contradicts and --context.")
      }
      return chosen[0]
    }
  }

  /// The figure of a period as it is now: the words that 'explain' takes, the result and its digest.
  private func record(
    figure: String, _ direction: EvidenceDirection, in store: IncidentStore
  ) throws -> EvidenceRecord {
    guard let period = FigurePeriod(figure) else {
      throw Failure(
        .wrongUsage,
        "--figure \(figure): give a row of the count, such as 2019-06, 2019-Q2 or 2019.")
    }
    let count = try FigureExplanation(of: period, where: incidents.filter, in: store).count
    let item = ShellText.line([figure] + incidents.filter.commandLine)
    let numbers = [("at least", count.low), ("best figure", count.best), ("at most", count.high)]
      .map { name, number in "\(name) \(number.map(String.init) ?? "open")" }
    let result =
      "detained: \(numbers.joined(separator: ", ")); \(count.incidents ?? 0) incidents counted by rules "
      + "version \(CountingRule.version)"
    return EvidenceRecord(
      target: target, kind: .statistic, item: item,
      sha256: SHA256.digest(of: "\(item)\n\(result)"),
      direction: direction,
      note: [result, note ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  private static func document(
    _ item: String, of target: String, _ direction: EvidenceDirection, _ note: String
  ) throws -> EvidenceRecord {
    let isLink = item.hasPrefix("https://") || item.hasPrefix("http://")
    return EvidenceRecord(
      target: target, kind: .document, item: item,
      sha256: isLink ? nil : try FileDigest.sha256(of: item), direction: direction, note: note)
  }
}

/// Proposes evidence.
struct EvidenceSuggestCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes incidents as evidence about a target, and adds nothing.",
    discussion: """
      By the articles of law that the target names (with the article that took the place of one), by its \
      topic, and since the day of the position, promise or appeal. What may have happened before is \
      marked. Conditions on incidents narrow the search.
      """,
    examples: [
      .init(
        command: "aigaq evidence suggest KAZ-UPR2-124.40 --most 5",
        explanation: "Proposes incidents about a recommendation on assemblies."),
      .init(
        command: "aigaq evidence suggest KAZ-UPR2-124.4",
        explanation: "Proposes charges under article 174, the successor of article 164."),
    ])

  @OptionGroup var incidents: FilterArguments

  @Option(help: "The most incidents for each reason.", valueName: "N")
  var most: Int = 20

  @OptionGroup var table: TableArguments

  @Argument(help: "The recommendation, commitment or demand.", valueName: "UID")
  var target: String

  func run(_ invocation: Invocation) throws {
    guard most > 0 else { throw Failure(.wrongUsage, "--most must be above zero.") }
    let filter = try incidents.filter
    let found = try invocation.withStore(for: .reading) { store in
      try Failure.refuseUnknownTarget(target, in: store)
      try Failure.refuseUnknown(in: filter, store)
      return try store.evidenceSuggestions(for: target, within: filter, limit: most)
    }
    try table.print(invocation) { printer in
      try printer.begin(
        ["uid", "date", "time", "title", "low", "best", "high", "reason"].map { Column($0) })
      for suggestion in found {
        let hit = suggestion.hit
        try printer.row([
          .text(hit.uid), .text(hit.date), .text(suggestion.since.rawValue), .text(hit.title),
          Cell(hit.detained?.low), Cell(hit.detained?.best), Cell(hit.detained?.high),
          .text(suggestion.reason),
        ])
      }
      try printer.end()
    }
    invocation.context.say(
      found.isEmpty
        ? "No incident is proposed. Conditions such as --article or --kind name what to look for."
        : "Nothing was added: 'aigaq evidence add' adds what you choose.")
  }
}

/// Lists evidence.
struct EvidenceListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the evidence that was added.",
    discussion:
      "Each item with its number, for 'aigaq evidence withdraw', its target and direction.",
    examples: [.init(command: "aigaq evidence list", explanation: "Lists all evidence.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.evidence, invocation)
  }
}

/// Withdraws an item of evidence.
struct EvidenceWithdrawCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraws an item of evidence, which stays with the reason.",
    discussion: "The item counts no longer; the view evidence keeps it with the reason.",
    examples: [
      .init(
        command: "aigaq evidence withdraw 1 --reason \"another city\" --by Aigul",
        explanation: "Withdraws item 1.")
    ])

  @Option(help: "The reason, in words.", valueName: "TEXT")
  var reason: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The number of the item.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    try invocation.withdraw(.evidence, number, reason: reason, author, named: "evidence")
  }
}
