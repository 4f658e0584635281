import CommandLineParsing
import IncidentStore
import Reporting

/// Describes the public views.
struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Describes the views that queries read, column by column.",
    examples: [
      .init(command: "aigaq schema", explanation: "Describes every column of every view.")
    ])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try invocation.withStore(for: .reading) { store in
      try table.print(invocation) { printer in
        try printer.begin([Column("view"), Column("column"), Column("type"), Column("meaning")])
        for column in try store.viewColumns() {
          try printer.row([
            .text(column.view), .text(column.name), .text(column.type), .text(column.meaning),
          ])
        }
        try printer.end()
      }
    }
  }
}
