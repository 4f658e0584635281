import IncidentStore
import Incidents
import CommandLineParsing
import IncidentImport

/// Keeps names from others.
struct NamesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Keeps the names of persons from others.",
    subcommands: [NamesRestrictCommand.self])
}

/// Restricts a column of a list that is in the database already.
struct NamesRestrictCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict", abstract: "Hides a column of a list that was imported already.",
    discussion: """
      The cells of the column are hidden in all imports of the list, as if they had been hidden from the \
      start, and nothing of them is left in the open part of the file, which is written anew. Titles, \
      summaries, organisers and demands that were read from the column are taken away. Later editions of \
      the list hide it too. It says which recorded exports may have given the column away. Where figures or \
      identifiers rest on the column, nothing is changed: take the imports back instead.
      """,
    examples: [
      .init(
        command: "aigaq names restrict kazakhstan-2019 summary",
        explanation: "Hides the column 'summary' of that list.")
    ])

  @Argument(help: "The list; 'aigaq imports' names them.", valueName: "LIST")
  var list: String

  @Argument(help: "The column, as its heading is written.", valueName: "COLUMN")
  var column: String

  func run(_ invocation: Invocation) throws {
    let outcome = try invocation.withStore(for: .writing) { store in
      try store.writeErasing {
        try ColumnRestricter(store.repositories()).restrict(column, of: list)
      }
    }
    guard outcome.imports > 0 else {
      return invocation.context.say("\(list): the column '\(column)' was hidden already.")
    }
    let imports = outcome.imports == 1 ? "1 import" : "\(outcome.imports) imports"
    invocation.context.say("\(list): the column '\(column)' is hidden now, in \(imports).")
    for field in Field.allCases where outcome.fields.contains(field) {
      invocation.context.say("\(list): '\(field.name)' is not read from it any more.")
    }
    for export in outcome.exports {
      invocation.context.say("It may have been given away: \(export).")
    }
    invocation.context.say(
      "Exports of the profile public that were not recorded may have held texts read from it.")
  }
}
