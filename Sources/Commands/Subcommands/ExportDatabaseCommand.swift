import IncidentStore
import Counting
import IncidentRead
import CommandLineParsing
import IncidentImport

/// Writes a database that others may have.
struct ExportDatabaseCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "Writes an SQLite database for others, without names.",
    discussion: """
      The new file has the public views as tables, with descriptions of their columns, indexes and a full-text \
      search (incidents_fts), for Datasette, DuckDB, R and other programs that read SQLite. Nothing restricted \
      is in it; coordinates are those of the town, or rounded to a tenth of a degree. Give others this file, \
      or serve it, and never the database of Aigaq itself. It is written whole or not at all, and recorded in \
      the view exports. With conditions, figures and the results of the queries that come with Aigaq are left \
      out.
      """,
    examples: [
      .init(
        command: "aigaq export database public.db",
        explanation: "Writes what is public of all incidents."),
      .init(
        command: "aigaq export database june.db --from 2019-06 --to 2019-06",
        explanation: "Writes the incidents of June 2019."),
    ])

  @Argument(help: "The file to write.", valueName: "FILE")
  var file: String

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var texts: DisclosureArguments

  @Option(help: "The licence, such as CC-BY-4.0.")
  var licence: String?

  func run(_ invocation: Invocation) throws {
    try invocation.refuse(file, of: "FILE")
    let filter = try incidents.filter
    try invocation.withStore(for: .writing) { store in
      let output = try OutputFile(path: file, for: .others)
      let sink = DigestingSink(output.write)
      let rows = try past.reading(store, of: filter, invocation) { store, known in
        try store.read {
          let disclosure = try texts.disclosure(try store.repositories())
          let copy = try PublicDatabase(
            of: filter, in: store, disclosure: disclosure,
            about: facts(of: filter, known, invocation))
          try copy.write(to: sink.write)
          invocation.context.sayWithheld(by: disclosure)
          return copy.rows
        }
      }
      let record = ExportRecord(
        exportedAt: invocation.context.now(), subject: "database", profile: .public,
        format: "sqlite", conditions: conditions(of: filter), rows: rows, sha256: sink.finish(),
        toolVersion: Release.version)
      var number: Int64 = 0
      // It is given away and recorded, or neither.
      try output.finish { place in
        try store.write {
          number = try store.record(record)
          try place()
        }
      }
      invocation.context.sayRecorded(number, .public, what: "\(rows) rows to \(file)")
    }
  }

  private func conditions(of filter: IncidentFilter) -> String {
    ShellText.line(filter.commandLine + texts.words + past.commandLine)
  }

  private func facts(
    of filter: IncidentFilter, _ known: KnownImports?, _ invocation: Invocation
  ) -> [(name: String, value: String)] {
    [
      ("title", "Human-rights incidents, as sources reported them and as they are counted"),
      ("profile", ExportProfile.public.rawValue),
      ("conditions", filter.isEmpty && past.asOf == nil ? "none" : conditions(of: filter)),
      ("known", known?.words ?? "as known now"), ("licence", licence ?? "not stated"),
      ("rules_version", String(CountingRule.version)), ("exported_at", invocation.context.now()),
      ("aigaq_version", Release.version),
    ]
  }
}
