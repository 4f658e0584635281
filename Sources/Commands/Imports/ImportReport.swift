import Incidents
import Tabular
import IncidentImport
import IncidentStore
import Reporting

/// What is said about imports, beside the results.
final class ImportReport {
  /// What became of a file.
  enum Result {
    /// It is an import now.
    case applied(batch: Int64)
    /// It was imported whole before, as it is.
    case known(batch: Int64)
    /// Nothing.
    case nothing
  }

  /// How many problems of a file are listed one by one.
  private static let listedProblems = 20

  private let invocation: Invocation
  private var context: CommandContext { invocation.context }
  private var entries: [(path: String, plan: ImportPlan, ImportBatch.Counts, Result)] = []
  /// Why the first file of a dry run would be refused; nil where none would be.
  private(set) var refusal: Failure?

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// Says how a file is read, where that is not the plainest way.
  func printReading(of work: FileImport, _ plan: ImportPlan, path: String) {
    var words: [String] = []
    let guess = work.source.guess
    if let sheet = work.source.sheet {
      words.append("sheet '\(sheet.name)'")
      for note in sheet.notes { context.say("\(path), sheet '\(sheet.name)': \(note)") }
    }
    if work.source.encoding != .utf8 { words.append(work.source.encoding.label) }
    if guess.dialect != .csv {
      words.append("delimiter \(DelimiterArgument.name(of: guess.dialect.delimiter))")
    }
    switch work.reason {
    case .given, .native: break
    case .preset(let name): words.append("preset \(name)")
    case .detected(let name): words.append("preset \(name), by its columns")
    case .hashtags: words.append("HXL hashtags")
    }
    if !words.isEmpty { context.say("\(path): read as \(words.joined(separator: ", ")).") }
    if work.paddedCells > 0 {
      context.say(
        "\(path): blanks after a closing quote were left out in "
          + "\(Self.number(work.paddedCells, "cell")).")
    }
    let hidden = plan.restrictedIndices
    for finding in guess.textFindings {
      context.say("\(path): warning: \(finding.message(hiding: hidden))")
    }
    if let reason = work.presumedKind {
      context.say("\(path): Read as \(reason) ('aigaq help kinds').")
    }
    printHidden(of: work, plan, path: path)
    if !work.leftOut.isEmpty {
      let fields = work.leftOut.map { "\($0.field.name) (column '\($0.column)')" }
      context.say(
        "\(path): not read, as the file lacks the column: \(fields.joined(separator: ", ")).")
    }
    if work.replacedBytes > 0 {
      let isOne = work.replacedBytes == 1
      context.say(
        "\(path): \(Self.number(work.replacedBytes, "byte")) that \(isOne ? "is" : "are") not "
          + "\(work.source.encoding.label) \(isOne ? "was" : "were") replaced by U+FFFD.")
    }
  }

  /// Names the columns that nobody is shown, and the fields that are not read for it.
  private func printHidden(of work: FileImport, _ plan: ImportPlan, path: String) {
    let hidden = plan.mapping.restrictedColumns
    guard !hidden.isEmpty else { return }
    context.say(
      "\(path): Hidden columns: \(hidden.joined(separator: ", ")). To open one, list it under \"open\" "
        + "in a mapping.")
    for unread in work.unreadFields {
      context.say(
        "\(path): '\(unread.field.name)' is not read: its column '\(unread.column)' is hidden.")
    }
  }

  /// Says what is wrong with rows, and what is worth a look.
  func printProblems(of plan: ImportPlan, path: String) {
    let sheet = plan.mapping.sheet
    list(plan.problems, path: path, sheet: sheet, mark: "", word: "problems")
    list(plan.warnings, path: path, sheet: sheet, mark: "warning: ", word: "warnings")
    for group in plan.warnings.groups {
      context.say("\(path): \(WarningWords.sentence(group, ofSheet: sheet != nil))")
    }
    let untidy = UntidyText.sentences(
      plan.untidy, ofSheet: sheet != nil, keepsKind: plan.keptFields.contains(.kind))
    for note in plan.notes + untidy {
      context.say("\(path): \(note)")
    }
    for uid in plan.resolved.sorted().prefix(Self.listedProblems) {
      context.say("\(path): \(uid): what was settled by hand stays as it is.")
    }
  }

  /// Says how many places were not recognised, so that their region and town are not known.
  func printPlaces(of work: FileImport, path: String) {
    guard work.places.rows > 0 else { return }
    context.say(
      "\(path): places not recognised: \(work.places.names) different in "
        + "\(Self.number(work.places.rows, "row")) ('aigaq inspect' lists them).")
  }

  /// Says what an edition leaves as it was, what it no longer has, and what it has again.
  func printEdition(of work: FileImport, _ plan: ImportPlan, path: String) {
    if !plan.keptFields.isEmpty {
      let names = plan.keptFields.map(\.name).joined(separator: ", ")
      context.say("\(path): no column for \(names): what the list said before stays.")
    }
    let missing = plan.missing
    if missing.count > 0 {
      let more = missing.count > missing.first.count ? ", …" : ""
      let isWithdrawn = work.withdraws(by: plan)
      context.say(
        "\(path): \(Self.number(missing.count, "report")) of the list \(missing.count == 1 ? "is" : "are") "
          + "not in this file: \(missing.first.joined(separator: ", "))\(more). "
          + (isWithdrawn
            ? "\(Self.number(missing.incidents.count, "incident")) withdrawn, and no longer counted."
            : "They stay as they are; --withdraw-missing withdraws the incidents."))
    }
    if !missing.replaced.isEmpty {
      context.say(
        "\(path): \(Self.number(missing.replaced.count, "incident")) of the last edition withdrawn: "
          + "new rows take their place.")
    }
    if !missing.returned.isEmpty {
      context.say(
        "\(path): \(Self.number(missing.returned.count, "incident")) that had been withdrawn "
          + "\(missing.returned.count == 1 ? "is" : "are") in the list again, and counted.")
    }
  }

  /// Remembers what became of a file, to be said once it is certain.
  func add(
    _ path: String, _ plan: ImportPlan, _ counts: ImportBatch.Counts, becoming result: Result
  ) {
    entries.append((path, plan, counts, result))
  }

  /// Remembers that a file of a dry run would be refused.
  func refuse(_ problem: ImportProblem, path: String) {
    refusal = refusal ?? Failure(problem, importing: path)
  }

  /// Prints what the plans would do, row by row.
  func printPlans(as format: OutputFormat?) throws {
    let arguments = TableArguments()
    arguments.format = format
    try arguments.print(invocation) { table in
      var printer = PlanPrinter(table, in: context)
      try printer.begin()
      for (path, plan, _, result) in entries {
        if case .known = result { continue }
        try printer.print(plan, path: path)
      }
      try printer.end()
    }
  }

  /// Says what became of each file.
  func printSummaries(isDryRun: Bool) {
    for (path, plan, counts, result) in entries {
      switch result {
      case .known(let batch):
        context.say(
          "\(path): already imported, as import \(batch). Nothing was changed (--again reads it again)."
        )
        continue
      case .applied, .nothing:
        context.say("\(path): \(Self.sentence(counts, dataset: plan.dataset))")
      }
      if isDryRun {
        context.say("Nothing was changed: this was a dry run.")
      } else if case .applied(let batch) = result {
        context.say("Recorded as import \(batch) (undo: aigaq revert \(batch)).")
      } else if counts.unchangedReports == 0 {
        context.say("Nothing was changed: no row could be read.")
      } else {
        context.say("Nothing was changed: all rows are already here.")
      }
    }
  }

  private func list(
    _ problems: ProblemList, path: String, sheet: String?, mark: String, word: String
  ) {
    for problem in problems.first.prefix(Self.listedProblems) {
      let cell = [problem.heading, problem.value.map { "'\(Self.shortened($0))'" }]
        .compactMap(\.self).joined(separator: " ")
      context.say(
        "\(CellPlace.words(problem, path: path, sheet: sheet)) \(mark)\(cell)\(cell.isEmpty ? "" : ": ")"
          + problem.reason)
    }
    let rest = problems.count - min(problems.count, Self.listedProblems)
    if rest > 0 { context.say("… and \(rest) more \(word).") }
  }

  private static func shortened(_ text: String) -> String {
    let start = text.prefix(80)
    return start.endIndex == text.endIndex ? text : "\(start)…"
  }

  private static func sentence(_ counts: ImportBatch.Counts, dataset: String) -> String {
    let passedOver = counts.passedOverRows > 0 ? "\(counts.passedOverRows) skipped, " : ""
    return "list '\(dataset)', \(number(counts.rows, "row")): "
      + "\(number(counts.newIncidents, "new incident")), "
      + "\(number(counts.newReports, "new report")), \(counts.changedReports) changed, "
      + "\(counts.unchangedReports) unchanged, \(passedOver)\(counts.rejectedRows) rejected."
  }

  private static func number(_ count: some BinaryInteger, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
