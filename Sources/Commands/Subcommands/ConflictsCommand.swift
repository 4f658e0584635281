import CommandLineParsing
import IncidentRead

/// Lists decisions that contradict each other.
struct ConflictsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Lists decisions about the same that contradict each other.",
    discussion: """
      People who decide separately can give different answers. Until somebody settles it figures take no side: \
      a number has the least and the greatest of the bounds and no best figure, an incident counts if one of \
      them counts it, and two that are said to be the same and not the same are counted apart. A new decision \
      about the same settles it. Listed beside them are numbers of later imports that differ from what was \
      accepted before they came; there the decision holds.
      """,
    examples: [
      .init(command: "aigaq conflicts", explanation: "Lists what is to be settled.")
    ])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.conflicts, invocation)
  }
}
