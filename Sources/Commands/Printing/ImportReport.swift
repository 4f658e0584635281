import IncidentImport
import IncidentStore

/// What is said about imports, beside the results.
final class ImportReport {
  /// How many problems of a file are listed one by one.
  private static let listedProblems = 20

  private let context: CommandContext
  private var summaries: [(path: String, dataset: String, ImportBatch.Counts, batch: Int64?)] = []
  /// Why the first file of a dry run would be refused; nil where none would be.
  private(set) var refusal: Failure?

  init(_ context: CommandContext) { self.context = context }

  /// Says what is wrong with rows, and what is worth a look.
  func printProblems(of plan: ImportPlan, path: String) {
    list(plan.problems, path: path, mark: "", word: "problems")
    list(plan.warnings, path: path, mark: "warning: ", word: "warnings")
  }

  /// Remembers what became of a file, to be said once it is certain.
  func add(_ path: String, _ plan: ImportPlan, _ counts: ImportBatch.Counts, batch: Int64?) {
    summaries.append((path, plan.dataset, counts, batch))
  }

  /// Remembers that a file of a dry run would be refused.
  func refuse(_ problem: ImportProblem, path: String) {
    refusal = refusal ?? Failure(problem, importing: path)
  }

  /// Says what became of each file.
  func printSummaries(isDryRun: Bool) {
    for (path, dataset, counts, batch) in summaries {
      context.say("\(path): \(Self.sentence(counts, dataset: dataset))")
      if isDryRun {
        context.say("Nothing was changed: this was a dry run.")
      } else if let batch {
        context.say("It is import \(batch).")
      } else if counts.unchangedReports == 0 {
        context.say("Nothing was changed: no row could be read.")
      } else {
        context.say("Nothing was changed: everything that could be read was here already.")
      }
    }
  }

  private func list(_ problems: ProblemList, path: String, mark: String, word: String) {
    for problem in problems.first.prefix(Self.listedProblems) {
      let cell = [problem.heading, problem.value.map { "'\(Self.shortened($0))'" }]
        .compactMap(\.self).joined(separator: " ")
      context.say(
        "\(path):\(problem.line):\(problem.column): \(mark)\(cell)\(cell.isEmpty ? "" : ": ")"
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
    "list '\(dataset)', \(number(counts.rows, "row")): "
      + "\(number(counts.newIncidents, "new incident")), "
      + "\(number(counts.newReports, "new report")), \(counts.changedReports) changed, "
      + "\(counts.unchangedReports) unchanged, \(counts.rejectedRows) rejected."
  }

  private static func number(_ count: some BinaryInteger, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
