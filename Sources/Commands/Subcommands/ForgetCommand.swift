import CommandLineParsing
import IncidentImport
import IncidentStore

/// Removes for good what must not be in the file at all.
struct ForgetCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Removes for good what must not be in the file.",
    discussion: """
      For a name that should never have been imported, say: the rows go, with all that was concluded from them \
      alone, and the file is rewritten so that nothing of them is left in its bytes. A digest stays, by which \
      the same row, or a row about the same person, is skipped when it comes again: in another list, one with \
      the same name and date of birth, and a row with the name alone is warned of. Rows of undone imports go \
      too. It cannot be undone, and does not reach copies, backups and exports. Decisions about a forgotten person, or that \
      name one, are removed with their texts and hold no more; those who were found to be the same person are forgotten \
      together. --decision forgets another decision: figures are then as if it had not been made. Asks first; --yes answers.
      """,
    examples: [
      .init(
        command: "aigaq forget --report 5 --reason 'Names a witness' --yes",
        explanation: "Forgets a report; 'aigaq show' lists the reports of an incident."),
      .init(
        command: "aigaq forget --import 1 --reason 'Imported by mistake' --yes",
        explanation: "Forgets all that an import brought."),
    ])

  @Option(help: "The number of the report.", valueName: "REPORT")
  var report: Int?

  @Option(help: "The pseudonym of the person, with all rows about it.", valueName: "PERSON")
  var person: String?

  @Option(name: "import", help: "The number of the import, with all its rows.", valueName: "N")
  var batch: Int?

  @Option(help: "The number of the decision, with its texts.", valueName: "N")
  var decision: Int?

  @Flag(help: "Forgets without asking.")
  var yes: Bool = false

  @OptionGroup var arguments: DecisionArguments

  func run(_ invocation: Invocation) throws {
    let context = invocation.context
    let subject = try subject
    let reason = try arguments.reason(or: nil, asking: context)
    let author = try arguments.author(in: context)
    let effect = try effect(of: subject, invocation)
    try confirm(subject, effect, context)
    let outcome = try invocation.withStore(for: .writing) { store in
      do {
        return try store.writeErasing {
          try Forgetter(store.repositories(), context.stamp(by: author), reason: reason).forget(
            subject)
        }
      } catch Forgetter.Refusal.missing {
        throw Failure(
          .inputMissing, "\(Self.words(subject)): there is no such thing. Nothing was done.")
      }
    }
    for line in Self.sentences(outcome) { context.say(line) }
  }

  private var subject: Forgetter.Subject {
    get throws {
      let given: [Forgetter.Subject?] = [
        report.map { .report(Int64($0)) }, person.map { .person($0) },
        batch.map { .import(Int64($0)) }, decision.map { .decision(Int64($0)) },
      ]
      let subjects = given.compactMap(\.self)
      guard let subject = subjects.first, subjects.count == 1 else {
        throw Failure(.wrongUsage, "Name one of --report, --person, --import or --decision.")
      }
      return subject
    }
  }

  /// What forgetting a decision changes, in a sentence; nil where it changes nothing, or something else is to
  /// be forgotten.
  private func effect(
    of subject: Forgetter.Subject, _ invocation: Invocation
  ) throws -> String? {
    guard case .decision(let number) = subject else { return nil }
    return try invocation.withStore(for: .reading) { store in
      let forgetter = try Forgetter(
        store.repositories(), invocation.context.stamp(), reason: "")
      return try forgetter.effect(ofForgettingDecision: number).map {
        Self.words($0, number: number)
      }
    }
  }

  private static func words(_ effect: Forgetter.Effect, number: Int64) -> String {
    func name(_ target: DecisionMaker.Target) -> String {
      switch target {
      case .decision(let number): "decision \(number)"
      case .import(let number): "import \(number)"
      }
    }
    return switch effect {
    case .isGone(let stored):
      "Figures will be as if decision \(number) had not been made: "
        + DecisionWords(stored.decision).sentence
    case .counts(let target):
      "Decision \(number) undid \(name(target)), which will count again."
    case .countsNoMore(let target):
      "Decision \(number) brought \(name(target)) back, which will count no more."
    }
  }

  private func confirm(
    _ subject: Forgetter.Subject, _ effect: String?, _ context: CommandContext
  ) throws {
    guard !yes else {
      if let effect { context.say(effect) }
      return
    }
    let effect = effect.map { "\($0) " } ?? ""
    guard context.isInputTerminal else {
      throw Failure(
        .wrongUsage, "\(effect)Forgetting cannot be undone: add --yes. Nothing was done.")
    }
    context.sayVerbatim(
      "\(effect)Forget \(Self.words(subject)) for good? It cannot be undone (yes/no): ")
    guard case .line(let line) = try InputLines(context.input).next(prompt: ""), line == "yes"
    else {
      throw Failure(.failed, "Nothing was done.")
    }
  }

  private static func words(_ subject: Forgetter.Subject) -> String {
    switch subject {
    case .report(let number): "report \(number)"
    case .person(let pseudonym): "person \(pseudonym)"
    case .import(let number): "import \(number)"
    case .decision(let number): "decision \(number)"
    }
  }

  private static func sentences(_ outcome: Forgetter.Outcome) -> [String] {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    func list(_ numbers: [Int64]) -> String { numbers.map(String.init).joined(separator: ", ") }
    var lines = [
      "Forgotten: \(count(outcome.reports, "report")) and \(count(outcome.removed.count, "incident"))."
    ]
    if !outcome.changed.isEmpty {
      lines.append(
        "Concluded from what is left: \(outcome.changed.prefix(10).joined(separator: ", ")).")
    }
    if !outcome.decisions.isEmpty {
      lines.append(
        "Decisions that were removed with their texts, and hold no more: \(list(outcome.decisions))."
      )
    }
    if !outcome.keptDecisions.isEmpty {
      lines.append(
        "Decisions about what was forgotten, whose texts stay: \(list(outcome.keptDecisions)). 'aigaq forget "
          + "--decision N' removes them.")
    }
    if !outcome.otherReports.isEmpty {
      lines.append(
        "Other reports, which stay, hold the same: \(list(Array(outcome.otherReports.prefix(20)))). 'aigaq "
          + "forget --report N' forgets one, also of an undone import."
      )
    }
    if let since = outcome.since {
      lines.append(
        "Figures and exports of \(since) and later, also with --as-of, no longer have it: those that were made "
          + "before cannot be made again.")
    }
    if outcome.fullExports > 0 {
      lines.append(
        "\(count(Int(outcome.fullExports), "export")) with names since then can hold it: 'SELECT * FROM exports' "
          + "lists them.")
    }
    lines.append("Copies, backups and exports of the file still hold it.")
    return lines
  }
}
