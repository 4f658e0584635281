import IncidentStore
import CommandLineParsing
import IncidentImport

/// Takes an import back.
struct RevertCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert", abstract: "Takes an import back: all that it brought and nothing else.",
    discussion: """
      Incidents that rest on no other import are gone; the others are again what the remaining \
      reports tell. The record of the import stays, marked as reverted, and the file can be imported \
      again. Nothing that was only in it is left in the bytes of the file, which is written anew; this \
      takes as much room again for a moment. Nothing is done where later work rests on the import: a later import that changed one of \
      its reports or made an incident a part of one of its waves, or something settled by hand. Rows \
      that a later import found here unchanged go with the import that brought them.
      """,
    examples: [
      .init(
        command: "aigaq revert 1", explanation: "Takes import 1 back; 'aigaq imports' lists them.")
    ])

  @Argument(help: "The number of the import.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    let reverted = try invocation.withStore(for: .writing) { store in
      do {
        return try store.writeErasing {
          try BatchReverter(store.repositories())
            .revert(Int64(number), now: invocation.context.now())
        }
      } catch let problem as RevertProblem {
        // It may be that the disk had no room for what was left to do the first time.
        if case .reverted = problem { try store.erase() }
        throw problem
      }
    }
    invocation.context.say("import \(number) taken back: \(Self.sentence(reverted))")
  }

  private static func sentence(_ reverted: RevertedBatch) -> String {
    let (incidents, reports) = (reverted.incidents, reverted.reports)
    let gone =
      "\(incidents) \(incidents == 1 ? "incident" : "incidents") and "
      + "\(reports) \(reports == 1 ? "report" : "reports") are gone"
    return switch reverted.restoredReports {
    case 0: "\(gone)."
    case 1: "\(gone), and 1 report is as it was before."
    case let count: "\(gone), and \(count) reports are as they were before."
    }
  }
}
