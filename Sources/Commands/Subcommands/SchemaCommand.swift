import IncidentRead
import CommandLineParsing
import FoundationEssentials
import IncidentStore
import Reporting

/// Describes the public views.
struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Describes the views that queries read, column by column.",
    discussion: """
      With --datasette it prints a metadata file for Datasette (https://datasette.io) that describes the \
      tables and columns of what 'aigaq export database public.db' writes: datasette serve --immutable \
      public.db --metadata metadata.json --setting allow_download off. Never serve the database itself: \
      names are in it.
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

  @Option(
    help: "The public database that Datasette serves, of 'aigaq export database'.",
    valueName: "FILE")
  var serving: String = "public.db"

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
    let metadata = DatasetteMetadata(
      name: URL(filePath: serving).deletingPathExtension().lastPathComponent,
      columns: try store.viewColumns())
    try table.write(JSONPrinter.text(of: metadata), invocation)
  }
}
