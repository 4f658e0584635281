import IncidentStore
import IncidentImport
import Reporting

/// Prints what a plan would do: a row for each new or refused row, and for each cell that changes.
struct PlanPrinter {
  private var printer: ResultPrinter
  private let context: CommandContext

  init(_ printer: ResultPrinter, in context: CommandContext) {
    self.printer = printer
    self.context = context
  }

  /// Starts the table.
  mutating func begin() throws {
    let names = ["file", "line", "outcome", "id", "report", "column", "old", "new", "reason"]
    try printer.begin(names.map { Column($0) })
  }

  /// Prints what a plan would do with the rows of a file.
  mutating func print(_ plan: ImportPlan, path: String) throws {
    for outcome in PlannedRow.Outcome.allCases where outcome != .rejected {
      for row in plan.rows.of(outcome) { try print(row, of: plan, path: path) }
    }
    if plan.awaitsSecret, plan.hasKeyedIdentifiers || plan.hasKeyedReports {
      context.say(
        "\(path): identifiers that are made from hidden columns are left blank: the database makes them "
          + "with a secret of its own, which the first import of names gives it.")
    }
    for problem in plan.problems.first {
      try printer.row([
        .text(path), .integer(Int64(problem.line)), .text(PlannedRow.Outcome.rejected.rawValue),
        .null, .null, problem.heading.map(Cell.text) ?? .null, .null,
        problem.value.map(Cell.text) ?? .null, .text(problem.reason),
      ])
    }
    let shown = PlannedRow.Outcome.allCases.map { plan.rows.of($0).count }.reduce(0, +)
    if shown < plan.writtenRows + plan.counts.rejectedRows {
      context.say("\(path): of each outcome, the first \(PlannedRows.kept) rows are shown.")
    }
  }

  /// Ends the table.
  mutating func end() throws { try printer.end() }

  private mutating func print(_ row: PlannedRow, of plan: ImportPlan, path: String) throws {
    let start: [Cell] = [
      .text(path), .integer(Int64(row.line)), .text(row.outcome.rawValue),
      plan.awaitsSecret && plan.hasKeyedIdentifiers ? .null : .text(row.identifier),
      plan.awaitsSecret && plan.hasKeyedReports ? .null : .text(row.key),
    ]
    for change in row.changes {
      try printer.row(
        start + [
          .text(change.column), change.old.map(Cell.text) ?? .null,
          change.new.map(Cell.text) ?? .null, .null,
        ])
    }
    guard row.changes.isEmpty else { return }
    let reason: Cell =
      row.outcome == .changed ? .text("The same cells are read in another way.") : .null
    try printer.row(start + [.null, .null, .null, reason])
  }
}
