import IncidentStore
import CommandLineParsing
import IncidentImport

/// Takes an import back.
struct RevertCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: "Undoes an import: removes what it brought, and nothing else.",
    discussion: """
      Incidents of no other import are removed; the others return to what the remaining reports say. The \
      record of the import stays, marked as reverted, and the file can be imported again. The database file \
      is rewritten so that nothing of the import is left in its bytes; for a moment this needs as much room \
      again. Nothing is done if later work rests on the import: a later import that changed one of its \
      reports or made an incident part of one of its waves. Decisions stay, and wait for the incidents that \
      they are about. Rows that a later import found unchanged are removed with the import that brought them.
      """,
    examples: [
      .init(
        command: "aigaq revert 1", explanation: "Undoes import 1; 'aigaq imports' lists them.")
    ])

  @Argument(help: "The number of the import.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    let reverted = try invocation.withStore(for: .writing) { store in
      do {
        return try store.writeErasing {
          let repositories = try store.repositories()
          let reverted = try BatchReverter(repositories)
            .revert(Int64(number), now: invocation.context.now())
          try repositories.journal.addRevert(
            of: Int64(number), author: invocation.context.author, now: invocation.context.now(),
            tool: "aigaq \(Release.version)")
          return reverted
        }
      } catch let problem as RevertProblem {
        // It may be that the disk had no room for what was left to do the first time.
        if case .reverted = problem { try store.erase() }
        throw problem
      }
    }
    invocation.context.say("Import \(number) undone: \(Self.sentence(reverted))")
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
