import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// One run of a command that adds a row by hand: questions, a form or options, then an import.
struct EntryRun {
  private let subject: EnteredRow.Subject
  /// The incident that the row is about; nil for one that is not here yet.
  private let uid: String?
  private let arguments: EntryArguments
  private let invocation: Invocation
  private var context: CommandContext { invocation.context }

  /// A run for a row about something of an incident, or about a new one.
  init(
    _ subject: EnteredRow.Subject, on uid: String? = nil, _ arguments: EntryArguments,
    _ invocation: Invocation
  ) {
    self.subject = subject
    self.uid = uid
    self.arguments = arguments
    self.invocation = invocation
  }

  /// Adds the row with what the options state, and what somebody then answers or fills in.
  ///
  /// - Throws: Why it cannot be added; then nothing is.
  func add(_ stated: [Field: String]) throws {
    if arguments.edit { return try EntryForm(subject, invocation).fill(stated, then: addWhole) }
    if stated.isEmpty, context.isInputTerminal {
      return try EntryQuestions(subject, invocation).ask(check: faults, then: addWhole)
    }
    if let gap = gap(in: stated) { throw Failure(.wrongUsage, gap) }
    try add(row: stated)
  }

  /// Adds a row of some texts, unless one is missing.
  private func addWhole(_ texts: [Field: String]) throws {
    if let gap = gap(in: texts) { throw Failure(.badData, gap) }
    try add(row: texts)
  }

  /// The lack of a text without which such a row says nothing, in a sentence; nil where there is none.
  private func gap(in stated: [Field: String]) -> String? {
    switch subject {
    case .incident where stated[.date] == nil:
      "--date is missing: give the date as precisely as it is known, such as '9 June 2019', 2019-06, "
        + "or unknown."
    case .person where stated[.name] == nil && stated[.person] == nil:
      "Who is it? Give --name, or --name - to write the name on standard input; or --person with an "
        + "identifier of your own."
    case .charge where stated[.articles] == nil:
      "--article is missing: give the article, such as 174 or 'KoAP 488'."
    case .report where stated.isEmpty:
      "The report says nothing: give --source, --detained or others."
    default: nil
    }
  }

  /// The faults of a text of a field beside others, in sentences, before anything is added.
  private func faults(_ field: Field, _ texts: [Field: String]) throws -> [String] {
    try invocation.withStore(for: .reading) { store in
      try store.read {
        let repositories = try store.repositories()
        var stated = texts.filter { $0.key == field || $0.key.isDate }
        if subject == .incident, stated[.date] == nil { stated[.date] = "" }
        let work = try work(row(stated, repositories).row, repositories)
        do {
          return try work.plan().problems.first.filter { $0.field == field }.map(Self.words)
        } catch let problem as ImportProblem {
          return ["\(problem.description)."]
        }
      }
    }
  }

  /// Adds a row of some texts.
  private func add(row texts: [Field: String]) throws {
    let added = try invocation.withStore(for: .writing) { store in
      do {
        return try store.write {
          let added = try add(texts, to: store)
          if arguments.dryRun { throw Undone(added: added) }
          return added
        }
      } catch let undone as Undone {
        return undone.added
      }
    }
    try say(added)
    if subject == .person, texts[.detentionKind] == nil {
      context.say(
        "Nothing says that the person was detained: --detention-kind does, 'unknown' where the kind is "
          + "not known.")
    }
  }

  private func say(_ added: Added) throws {
    guard added.batch != nil else {
      return context.say("\(added.uid): nothing was added, as this is here already.")
    }
    if arguments.dryRun {
      var printer = SectionPrinter(.text, in: context)
      try printer.print(added.dossier?.sections ?? [])
      return context.say("Nothing was changed: this was a dry run.")
    }
    try context.output(Array("\(TerminalSafe.text(added.uid))\n".utf8))
    let batch = added.batch ?? 0
    let pseudonym = added.pseudonym.map { " as \($0)" } ?? ""
    context.say("Added\(pseudonym). Recorded as import \(batch) (undo: aigaq revert \(batch)).")
  }
}

/// The outcome: the incident, report, person or charge that was added.
private struct Added {
  /// The incident that it is, or belongs to.
  let uid: String
  /// The number of the import; nil where all was here already.
  let batch: Int64?
  /// The pseudonym of the person whom it is about; nil where it is about none.
  let pseudonym: String?
  /// All that the incident then rests on.
  let dossier: IncidentDossier?
}

/// The end of a dry run, by which all is taken back.
private struct Undone: Error {
  let added: Added
}

// MARK: - The import

extension EntryRun {
  private func add(_ texts: [Field: String], to store: IncidentStore) throws -> Added {
    let repositories = try store.repositories()
    let (row, uid) = try row(texts, repositories)
    let batch = try batch(adding: row, to: uid, repositories)
    let isShown = arguments.dryRun && batch != nil
    return Added(
      uid: uid, batch: batch,
      pseudonym: try batch.flatMap { try repositories.persons.pseudonyms(ofBatch: $0).first },
      dossier: isShown ? try IncidentDossier(uid: uid, in: store) : nil)
  }

  /// The number of the import of a row; nil where all of it is here already.
  private func batch(
    adding row: EnteredRow, to uid: String, _ repositories: IncidentStore.Repositories
  ) throws -> Int64? {
    do {
      let work = try work(row, repositories)
      let plan = try work.plan()
      try check(plan, uid: uid)
      try work.refuseOpenQuestions(of: plan)
      guard work.changesSomething(plan) else { return nil }
      return try work.apply(plan, context.stamp()).batch
    } catch let problem as ImportProblem {
      throw Failure(.badData, "\(problem.description).")
    }
  }

  private func work(
    _ row: EnteredRow, _ repositories: IncidentStore.Repositories
  ) throws -> FileImport {
    do {
      return try FileImport(
        row, list: arguments.dataset, options: arguments.options(in: context),
        repositories: repositories)
    } catch let problem as MappingProblem {
      throw Failure(
        .badData,
        "\(problem.path.last ?? ""): this seems to name a person or to lead to one, and anybody could "
          + "see it. Leave it out; 'aigaq add person' takes names, and hides them.")
    }
  }

  private func row(
    _ texts: [Field: String], _ repositories: IncidentStore.Repositories
  ) throws -> (row: EnteredRow, uid: String) {
    if let uid {
      guard let row = try EnteredRow.on(uid, subject, texts, in: repositories) else {
        throw Failure(
          .inputMissing, "\(uid): there is no such incident. 'aigaq find' lists the identifiers.")
      }
      return (row, uid)
    }
    let identifier = texts[.id] ?? "\(context.now().prefix(10))-\(EnteredRow.newIdentifier())"
    let uid = IncidentUID.of(identifier, in: arguments.dataset)
    guard try repositories.incidents.id(uid: uid) == nil else {
      throw Failure(
        .badData,
        "\(uid): there is such an incident already. 'aigaq add report' adds what another source says of "
          + "it.")
    }
    return (EnteredRow(incident: identifier, texts), uid)
  }

  /// Says what is worth a look, and refuses what cannot be added as it is.
  private func check(_ plan: ImportPlan, uid: String) throws {
    for problem in plan.warnings.first where problem.topic != .noDate {
      context.say("warning: \(Self.words(problem))")
    }
    for note in plan.notes { context.say(note) }
    if let first = plan.similar.first {
      let all = plan.similar.prefix(5).joined(separator: ", ")
      context.say(
        "warning: \(all)\(plan.similar.count > 5 ? ", …" : "") has this date and place too, and both are "
          + "counted. If it is one incident, undo this and use 'aigaq add report \(first)'.")
    }
    guard plan.counts.rejectedRows == 0 else {
      throw Failure(
        .badData,
        lines: plan.problems.first.map(Self.words)
          + ["Nothing was added.\(Self.advice(on: plan.problems.first))"])
    }
    guard plan.counts.changedReports == 0 else {
      throw Failure(
        .badData,
        "\(uid): this source has a report there already. For another statement, give it a name with "
          + "--report NAME. To correct it, undo the import that brought it, and add it again.")
    }
    guard plan.counts.passedOverRows == 0 else {
      throw Failure(.badData, "This reads like a line of totals or a note. Nothing was added.")
    }
  }

  /// The page of the manual on the first text that is not understood.
  private static func advice(on problems: [RowProblem]) -> String {
    let field = problems.lazy.compactMap(\.field).first
    let page =
      switch field?.kind {
      case .count: "numbers"
      case .date: "dates"
      case .articles: "articles"
      default: ""
      }
    return page.isEmpty ? "" : " 'aigaq help \(page)' says what is understood."
  }

  private static func words(_ problem: RowProblem) -> String {
    let field = problem.field ?? problem.heading.flatMap(Field.init(name:))
    guard let field, let value = problem.value else { return problem.reason }
    return "\(field.optionName) '\(value.prefix(80))': \(problem.reason)"
  }
}
