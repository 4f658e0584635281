import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// The promises of states and officials.
struct CommitmentCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "commitment", abstract: "Keeps promises with their words, deadlines and outcomes.",
    subcommands: [
      CommitmentListCommand.self, CommitmentAddCommand.self, CommitmentImportCommand.self,
      CommitmentAcceptCommand.self,
    ], defaultSubcommand: CommitmentListCommand.self)
}

/// Lists promises with their clock.
struct CommitmentListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists promises, with the state of each deadline on a day.",
    discussion: """
      A deadline is ahead, due this month, overdue, met on time, or met late by a number of days: by the date \
      of what happened later. The clock compares dates only; whether a promise was kept in substance is \
      for assessments, which are listed by assessor. A deadline without a date, such as an event, has no \
      clock.
      """,
    examples: [
      .init(
        command: "aigaq commitment list", explanation: "Lists all promises, the earliest first."),
      .init(
        command: "aigaq commitment list --overdue --as-of 2020-03-01",
        explanation: "Lists those whose deadline had passed on a day."),
    ])

  @Flag(help: "Lists only those that are overdue.")
  var overdue: Bool = false

  @Option(help: "The day of the clock (default: today).", valueName: "DAY")
  var asOf: CalendarDay?

  @Option(help: "Words that the promise or its topic has.", valueName: "WORDS")
  var text: [String] = []

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    guard let day = asOf ?? invocation.context.today else {
      throw Failure(.failed, "The clock of this computer gives no day: name one with --as-of.")
    }
    let found = try invocation.withStore(for: .reading) { try $0.commitments() }
      .filter { commitment in
        if overdue, commitment.clock(on: day).code != "overdue" { return false }
        if let asOf, let made = commitment.record.madeOn.start, made > asOf { return false }
        let words = FoldedText.words(of: "\(commitment.record.words) \(commitment.record.topic)")
        return text.allSatisfy { words.contains(FoldedText.words(of: $0)) }
      }
    try table.print(invocation) { printer in
      try printer.begin(
        [
          "uid", "made_on", "actor", "words", "deadline", "deadline_text", "clock", "event",
          "event_on", "assessments",
        ].map { Column($0) })
      for commitment in found {
        let record = commitment.record
        let grades = commitment.assessments.map { "\($0.assessor): \($0.value)" }
        try printer.row([
          .text(record.uid), .text(record.madeOn.edtf), .text(record.actor), .text(record.words),
          .text(record.deadline.date.edtf), .text(record.deadline.text),
          .text(commitment.clock(on: day).text), .text(record.event), .text(record.eventOn.edtf),
          .text(grades.joined(separator: "; ")),
        ])
      }
      try printer.end()
    }
    if found.isEmpty { invocation.context.say("No commitment was found.") }
  }
}

/// Records a promise.
struct CommitmentAddCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records a promise with its words and deadline.",
    discussion: """
      The deadline is kept as a date and in its words; where the words do not say all of the date, such as \
      the year, --deadline-why keeps the reason for the rest.
      """,
    examples: [
      .init(
        command: "aigaq commitment add KZ-P1 --kind statement --made-on 2019 "
          + "--actor \"Kassym-Jomart Tokayev\" --words \"Reform the law on protests\" "
          + "--deadline 2019-12-31 --deadline-text \"by the end of the year\" "
          + "--deadline-why \"said in 2019\" --source \"HRW, 4 November 2019\" --by Aigul",
        explanation: "Records a promise with an inferred year.")
    ])

  @Option(name: "kind", help: "The occasion on which it was made.")
  var kind: CommitmentKind

  @Option(help: "The day of the promise.", valueName: "DATE")
  var madeOn: PartialDate

  @Option(help: "Who promised.", valueName: "NAME")
  var actor: String

  @Option(help: "The office of who promised.", valueName: "TEXT")
  var office: String?

  @Option(help: "The promise.", valueName: "TEXT")
  var words: String

  @Option(help: "The deadline.", valueName: "DATE")
  var deadline: PartialDate?

  @Option(help: "The deadline as worded.", valueName: "TEXT")
  var deadlineText: String?

  @Option(help: "The reason for what the words of the deadline do not say.", valueName: "TEXT")
  var deadlineWhy: String?

  @Option(help: "The outcome that would show that it was kept.", valueName: "TEXT")
  var outcome: String?

  @Option(help: "The source.", valueName: "TEXT")
  var source: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The identifier that it gets.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    var record = CommitmentRecord()
    (record.uid, record.kind, record.madeOn, record.actor) = (uid, kind, madeOn, actor)
    (record.office, record.words, record.source) = (office ?? "", words, source)
    record.outcome = outcome ?? ""
    record.deadline = Deadline(
      date: deadline ?? .unknown, text: deadlineText ?? "", inferredBecause: deadlineWhy)
    guard !uid.isEmpty, !actor.isEmpty, !words.isEmpty else {
      throw Failure(.wrongUsage, "A promise needs an identifier, --actor and --words.")
    }
    try invocation.withStore(for: .writing) { store in
      let known = try store.accountability.uids(of: "commitments")
      try Failure.refuseKnown(uid, known.contains(uid), named: "a commitment")
      let stamp = author.stamp(invocation)
      try store.record("commitment", about: [uid], stamp) { try $0.add(record, stamp) }
    }
    invocation.context.say("Recorded: \(uid).")
  }
}

/// Imports promises.
struct CommitmentImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports promises from a CSV file or a workbook.",
    discussion: """
      The columns uid, kind, made_on, actor and words (or summary) are needed; office, occasion, place, \
      outcome, deadline, deadline_text, deadline_why, topic, event (or later_event), event_on, source, \
      event_source, note and recommendations are read. A promise whose identifier is known stays as it \
      is.
      """,
    examples: [
      .init(
        command: "aigaq commitment import Scripts/sample/kazakhstan-commitments.csv --dry-run",
        explanation: "Shows which promises of the sample would be new.")
    ])

  @OptionGroup var importing: RecordImportArguments

  @Argument(help: "The CSV file or workbook.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    try importing.importRecords(file, as: .commitments, invocation)
  }
}

/// Makes commitments from positions.
struct CommitmentAcceptCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Makes a commitment of each recommendation that was supported.",
    discussion: """
      The acceptance of a recommendation is a promise with the day and the document of the position; it is \
      not typed again. Those that have one already are left as they are.
      """,
    examples: [
      .init(
        command: "aigaq commitment accept --review KAZ-UPR2 --by Aigul",
        explanation: "Makes commitments of the supported recommendations of a review.")
    ])

  @OptionGroup var reviewed: ReviewArguments

  @OptionGroup var author: AuthorArguments

  func run(_ invocation: Invocation) throws {
    let made = try invocation.withStore(for: .writing) { store in
      try reviewed.refuseUnknown(in: store)
      let known = try store.accountability.uids(of: "commitments")
      let records = try store.recommendations(of: reviewed.review).compactMap(acceptance)
        .filter { !known.contains($0.uid) }
      let stamp = author.stamp(invocation)
      try store.record("commitment", about: records.map(\.uid), stamp) { repository in
        for record in records { try repository.add(record, stamp) }
      }
      return records.count
    }
    invocation.context.say("Recorded: \(made) acceptances as commitments.")
  }

  private func acceptance(of recommendation: KnownRecommendation) -> CommitmentRecord? {
    let position = recommendation.positions.standing(on: reviewed.asOf, by: reviewed.choice)
    guard let position, position.value == .supported else { return nil }
    let code = String(recommendation.review.prefix(3))
    var record = CommitmentRecord()
    record.uid = "\(recommendation.uid)-accepted"
    record.kind = .uprAcceptance
    record.actor = State(naming: code)?.english ?? code
    record.occasion = "\(position.symbol) \(recommendation.paragraph)"
    record.madeOn = position.saidOn
    record.words = recommendation.text
    record.source = position.symbol.isEmpty ? position.source : position.symbol
    record.recommendations = [recommendation.uid]
    return record
  }
}
