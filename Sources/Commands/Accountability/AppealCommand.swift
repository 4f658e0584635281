import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents

/// The letters, calls and complaints with their demands and answers.
struct AppealCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "appeal", abstract: "Keeps letters and calls with their demands and answers.",
    subcommands: [
      AppealListCommand.self, AppealAddCommand.self, AppealAnswerCommand.self,
      AppealImportCommand.self,
    ], defaultSubcommand: AppealListCommand.self)
}

/// Lists demands.
struct AppealListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the demands of appeals with the newest answer to each.",
    discussion: """
      An appeal may have several demands. "No answer" is always "none known" as of a day, by a source: \
      the column known_on has the day.
      """,
    examples: [
      .init(command: "aigaq appeal list", explanation: "Lists all demands, the earliest first."),
      .init(
        command: "aigaq appeal list --unanswered",
        explanation: "Lists those to which no answer is known."),
    ])

  @Flag(help: "Lists only demands to which no answer is known.")
  var unanswered: Bool = false

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.demands(unansweredOnly: unanswered), invocation)
  }
}

/// Records an appeal.
struct AppealAddCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records a letter or a call with its demands.",
    discussion: """
      One demand has the identifier of the appeal; several are numbered: UID-1, UID-2. 'aigaq appeal answer' \
      records what came of each, or that no answer is known.
      """,
    examples: [
      .init(
        command:
          "aigaq appeal add KZ-L1 --kind letter --on 2019-08 --sender \"Human Rights Watch\" "
          + "--recipient \"President Tokayev\" --demand \"Begin the revision of the law on assemblies\" "
          + "--about KZ-C09 --source \"HRW, 4 November 2019\" --by Aigul",
        explanation: "Records a letter with one demand, about a promise that is known here.")
    ])

  @Option(help: "The kind of appeal.")
  var kind: AppealKind = .letter

  @Option(help: "The day on which it was sent.", valueName: "DATE")
  var on: PartialDate

  @Option(help: "Who sent it.", valueName: "NAME")
  var sender: String

  @Option(help: "To whom it was sent.", valueName: "NAME")
  var recipient: String

  @Option(help: "A demand, in its words.", valueName: "TEXT")
  var demand: [String]

  @Option(help: "A commitment or recommendation that the demands are about.", valueName: "UID")
  var about: [String] = []

  @Option(help: "The source.", valueName: "TEXT")
  var source: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The identifier that it gets.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    guard ![uid, sender, recipient, source].contains(""), !demand.isEmpty, !demand.contains("")
    else {
      throw Failure(
        .wrongUsage,
        "An appeal needs an identifier, --sender, --recipient, --source and the words of each --demand."
      )
    }
    var record = AppealRecord()
    (record.uid, record.kind, record.sentOn) = (uid, kind, on)
    (record.sender, record.recipient, record.source) = (sender, recipient, source)
    record.demands = demand.enumerated().map { index, text in
      var item = AppealRecord.Demand()
      item.uid = demand.count == 1 ? uid : "\(uid)-\(index + 1)"
      (item.text, item.about) = (text, about.joined(separator: "; "))
      return item
    }
    let uids = record.demands.map(\.uid)
    try invocation.withStore(for: .writing) { store in
      for target in about { try Failure.refuseUnknownTarget(target, in: store) }
      let repository = store.accountability
      let isKnown = try !repository.uids(of: "appeals").isDisjoint(with: uids)
      try Failure.refuseKnown(uid, isKnown || repository.hasAppeal(uid), named: "an appeal")
      let stamp = author.stamp(invocation)
      try store.record("appeal", about: [uid], stamp) { try $0.add(record, stamp) }
    }
    invocation.context.say("Recorded: \(uids.joined(separator: ", ")).")
  }
}

/// Records an answer to a demand.
struct AppealAnswerCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Records an answer to a demand, or that none is known.",
    discussion: """
      The newest answer is in force; the earlier ones stay. An act, such as a law, that answers without a \
      letter is rejected_in_fact or accepted. none_known needs --known-on: the last day of which the source \
      knows.
      """,
    examples: [
      .init(
        command: "aigaq appeal answer KZ-A01 --answer none_known --known-on 2020-03 "
          + "--source \"Human Rights Watch\" --by Aigul",
        explanation: "Records that no answer was known as of March 2020.")
    ])

  @Option(help: "The answer.")
  var answer: AnswerKind

  @Option(help: "The answer in words.", valueName: "TEXT")
  var text: String?

  @Option(help: "The day of the answer.", valueName: "DATE")
  var on: PartialDate?

  @Option(help: "The last day of which the source knows.", valueName: "DATE")
  var knownOn: PartialDate?

  @Option(help: "The source.", valueName: "TEXT")
  var source: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The identifier of the demand.", valueName: "UID")
  var demand: String

  func run(_ invocation: Invocation) throws {
    if answer == .noneKnown, knownOn == nil {
      throw Failure(
        .wrongUsage, "--answer none_known needs --known-on DATE: no answer as of which day?")
    }
    let record = AnswerRecord(
      kind: answer, text: text ?? "", answeredOn: on ?? .unknown,
      knownOn: knownOn ?? on ?? .unknown,
      source: source)
    try invocation.withStore(for: .writing) { store in
      guard try store.accountability.uids(of: "appeals").contains(demand) else {
        throw Failure(
          .inputMissing, "\(demand): there is no such demand. 'aigaq appeal list' lists them.")
      }
      let stamp = author.stamp(invocation)
      try store.record("answer", about: [demand], stamp) {
        try $0.add(record, to: demand, stamp)
      }
    }
    invocation.context.say("Recorded: \(demand), \(answer.rawValue).")
  }
}

/// Imports appeals.
struct AppealImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports appeals from a CSV file or a workbook.",
    discussion: """
      A row is a demand. The columns uid, sent_on, from, to and demand are needed; kind, about, answer, \
      answer_on, answer_status, answer_known_as_of, appeal and source are read. Demands KZ-A02-1 and \
      KZ-A02-2 are of one appeal, KZ-A02. A demand whose identifier is known stays as it is.
      """,
    examples: [
      .init(
        command: "aigaq appeal import Scripts/sample/kazakhstan-appeals.csv --dry-run",
        explanation: "Shows which demands of the sample would be new.")
    ])

  @OptionGroup var importing: RecordImportArguments

  @Argument(help: "The CSV file or workbook.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    try importing.importRecords(file, as: .appeals, invocation)
  }
}
