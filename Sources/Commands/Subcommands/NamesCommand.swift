import IncidentStore
import Incidents
import CommandLineParsing
import IncidentImport

/// Keeps names from others.
struct NamesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Hides columns that identify persons.",
    subcommands: [NamesRestrictCommand.self])
}

/// Restricts a column of a list that is in the database already.
struct NamesRestrictCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict", abstract: "Hides a column of a list that was imported already.",
    discussion: """
      The cells of the column are hidden in all imports of the list, as if they had been hidden from the \
      start, and no trace of them is left in the open part of the file, which is rewritten. Titles, \
      summaries, organisers and demands that were read from the column are removed. Later editions of the \
      list hide it too. Recorded exports that may have included the column are listed. If figures or \
      identifiers depend on the column, nothing is changed: undo the imports instead.
      """,
    examples: [
      .init(
        command: "aigaq names restrict kazakhstan-2019 summary",
        explanation: "Hides the column 'summary' of that list.")
    ])

  @Argument(help: "The list; 'aigaq imports' shows them.", valueName: "LIST")
  var list: String

  @Argument(help: "The column, as its heading is written.", valueName: "COLUMN")
  var column: String

  func run(_ invocation: Invocation) throws {
    let outcome = try invocation.withStore(for: .writing) { store in
      try store.writeErasing {
        try ColumnRestricter(store.repositories(), invocation.context.stamp()).restrict(
          column, of: list)
      }
    }
    guard outcome.imports > 0 else {
      return invocation.context.say("\(list): the column '\(column)' was hidden already.")
    }
    let imports = outcome.imports == 1 ? "1 import" : "\(outcome.imports) imports"
    invocation.context.say("\(list): the column '\(column)' is hidden now, in \(imports).")
    for field in Field.allCases where outcome.fields.contains(field) {
      invocation.context.say("\(list): '\(field.name)' is no longer read from it.")
    }
    for export in outcome.exports {
      invocation.context.say("An export may have included it: \(export).")
    }
    invocation.context.say(
      "Exports with the profile public, which are not recorded, may have included texts from it.")
  }
}
