import CommandLineParsing

/// The mappings that come with the program, and their format.
struct MappingCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "Shows the presets, and the format of mappings.",
    discussion: """
      A mapping is a JSON file that says how the columns of a list are read. 'aigaq import' knows \
      some layouts by their columns (presets); any other list takes --mapping FILE. The best start is \
      'aigaq inspect list.csv --write-mapping mine.json', which writes the mapping that fits best, to \
      be corrected by hand. Its parts:
      "aigaq_mapping": 1, the version of the format; "fields", how each field is read; \
      "dataset", what the list is called; "unit", what a row is: a report, an incident or a person; \
      "rows", which rows are read; "restricted", columns that nobody is shown; "open", columns \
      that are shown although they seem to name a person or lead to one; "header", by which columns \
      files of the layout are known.
      A field is read from "column", from several "columns" with "join" between them, or is a \
      "constant". "values" turns the list's words into Aigaq's, "missing" names those that mean \
      nothing was stated, "split" divides a cell, and "when" holds for some rows only. Dates may have \
      an "order" (day-month or month-day), and counts their own "bounds".
      """,
    examples: [
      .init(command: "aigaq mapping show native", explanation: "Prints the simplest mapping."),
      .init(
        command: "aigaq mapping schema",
        explanation: "Prints the whole format, for editors that check what is typed."),
    ],
    subcommands: [
      MappingListCommand.self, MappingShowCommand.self, MappingSchemaCommand.self,
    ], defaultSubcommand: MappingListCommand.self)
}
