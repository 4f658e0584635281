import CommandLineParsing
import FoundationEssentials
import IncidentStore
import Reporting

/// Describes the public views.
struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Describes the views that queries read, column by column.",
    discussion: """
      With --datasette it prints a metadata file for Datasette (https://datasette.io), in which the \
      columns are described and the queries that come with Aigaq can be run: \
      datasette serve --immutable aigaq.db --metadata metadata.json
      """,
    examples: [
      .init(command: "aigaq schema", explanation: "Describes every column of every view."),
      .init(
        command: "aigaq schema --format markdown", explanation: "Prints the same as Markdown."),
      .init(
        command: "aigaq schema --datasette --output metadata.json",
        explanation: "Writes the metadata file for Datasette."),
    ])

  @OptionGroup var table: TableArguments

  @Flag(help: "Prints Datasette's metadata file.")
  var datasette: Bool = false

  func run(_ invocation: Invocation) throws {
    try invocation.withStore(for: .reading) { store in
      if datasette {
        try printMetadata(of: store, invocation)
      } else {
        try printColumns(store.viewColumns(), invocation)
      }
    }
  }

  private func printColumns(_ columns: [ViewColumn], _ invocation: Invocation) throws {
    try table.print(invocation) { printer in
      try printer.begin(["view", "column", "type", "unit", "meaning"].map { Column($0) })
      for column in columns {
        try printer.row([
          .text(column.view), .text(column.name), .text(column.type),
          column.unit.map(Cell.text) ?? .null, .text(column.meaning),
        ])
      }
      try printer.end()
    }
  }

  private func printMetadata(of store: IncidentStore, _ invocation: Invocation) throws {
    if table.format != nil {
      throw Failure(.wrongUsage, "--datasette has a format of its own: leave out --format.")
    }
    let name = try URL(filePath: invocation.databasePath).deletingPathExtension().lastPathComponent
    let metadata = DatasetteMetadata(
      name: name, columns: try store.viewColumns(), queries: SavedQuery.shipped,
      otherTables: try store.tableNames(), restricted: IncidentStore.restrictedTables)
    try table.write(JSONPrinter.text(of: metadata), invocation)
  }
}
