import IncidentRead
import CommandLineParsing

/// Writes all records as a folder that describes itself.
struct ExportPackageCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package", abstract: "Writes all records as a Frictionless Data Package.",
    discussion: """
      The folder has incidents, detentions, charges and reports as csv, and datapackage.json with the meaning \
      of each column, the sources, the licence, and the digest of each file. An incident that is merged into another \
      is marked, and has no numbers. It must not exist yet, and is \
      written whole or not at all.
      """,
    examples: [
      .init(
        command: "aigaq export --package june --from 2019-06 --to 2019-06",
        explanation: "Writes the records of June 2019 to a folder.")
    ])

  @Option(help: "The folder to write.", valueName: "DIR")
  var package: String?

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @Option(help: "The licence, such as CC-BY-4.0.")
  var licence: String?

  @Option(help: "The content; full includes names and exact coordinates, and is recorded.")
  var profile: ExportProfile = .public

  @OptionGroup var texts: DisclosureArguments

  func run(_ invocation: Invocation) throws {
    guard let package, !package.isEmpty else {
      let names = ExportCommand.configuration.subcommands.map { $0.configuration.commandName }
      throw Failure(
        .wrongUsage,
        "'aigaq export' needs one of its commands, or --package DIR: "
          + names.filter { $0 != Self.configuration.commandName }.joined(separator: ", ") + ".")
    }
    try PackageRun(
      filter: incidents.filter, profile: profile, licence: licence, texts: texts,
      past: past, invocation: invocation
    ).run(path: package)
  }
}
