import CommandLineParsing
import IncidentImport

/// Takes an import back.
struct RevertCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: "Undoes an import: nothing that it brought counts any more.",
    discussion: """
      Incidents of no other import disappear from figures, searches and exports; the others return to what \
      the remaining reports say. It is a decision with an author and a reason: undone with 'aigaq undo', the \
      import counts again. For that its rows are kept in the file, names too, where no view, query or search \
      reads them; '--as-of' a day on which it counted includes it. The file can be imported again. \
      Nothing is done if later work rests on the import: a later import that changed one of its reports or \
      made an incident part of one of its waves. Decisions stay, and wait for the incidents that they are \
      about. Rows that a later import found unchanged are undone with the import that brought them.
      """,
    examples: [
      .init(
        command: "aigaq revert 1", explanation: "Undoes import 1; 'aigaq imports' lists them.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The number of the import.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    var counts: RevertedBatch?
    try decision.run(invocation, for: "not stated") { maker, reason, _ in
      let (outcomes, reverted) = try maker.revert(Int64(number), reason: reason)
      counts = reverted
      return outcomes
    }
    guard let counts else { return }
    invocation.context.say(
      "Import \(number) undone: \(Self.sentence(counts)) The rows are kept in the file and do not count."
    )
  }

  private static func sentence(_ reverted: RevertedBatch) -> String {
    let (incidents, reports) = (reverted.incidents, reverted.reports)
    let gone =
      "\(incidents) \(incidents == 1 ? "incident" : "incidents") and "
      + "\(reports) \(reports == 1 ? "report" : "reports") removed"
    return switch reverted.restoredReports {
    case 0: "\(gone)."
    case 1: "\(gone), and 1 report restored."
    case let count: "\(gone), and \(count) reports restored."
    }
  }
}
