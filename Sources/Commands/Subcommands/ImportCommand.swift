import CommandLineParsing
import Delimited
import FoundationEssentials
import IncidentImport
import IncidentStore

/// Imports files: a plan for each, then all of them in one transaction.
struct ImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports incident lists from CSV files.",
    discussion: """
      A file in the native layout needs no mapping; for any other, a mapping says which column \
      feeds which field. Each row is kept verbatim. All files are imported or none is: a row that \
      cannot be read is listed and stops the import, unless --skip-invalid is given.
      Importing a file again changes nothing. A changed row is kept beside the one that came first.
      """,
    examples: [
      .init(
        command: "aigaq import incidents.csv", explanation: "Imports a list in the native layout."),
      .init(
        command: "aigaq import list_2012.csv --mapping ovd-info-2012.json",
        explanation: "Imports a list of another layout."),
      .init(
        command: "aigaq import incidents.csv --skip-invalid --rejects rejects.csv",
        explanation: "Imports the rows that can be read and writes the others to a file."),
    ])

  @Option(help: "How the columns are read (JSON).", valueName: "FILE")
  var mapping: String?

  @Option(
    help: "The name of the list; else the mapping's, else the one that the file's name gives.",
    valueName: "NAME")
  var dataset: String?

  @Flag(help: "Shows what would be done and changes nothing.")
  var dryRun: Bool = false

  @Flag(help: "Leaves out the rows that cannot be read.")
  var skipInvalid: Bool = false

  @Option(help: "Writes the rows that cannot be read, with the reasons.", valueName: "FILE")
  var rejects: String?

  @Argument(help: "The CSV files to import.", valueName: "FILE")
  var files: [String]

  func run(_ invocation: Invocation) throws {
    if rejects != nil, files.count > 1 {
      throw Failure(.wrongUsage, "--rejects takes one file at a time: import the files one by one.")
    }
    try refuseRejects(overwritingFilesOf: invocation)
    let options = FileImport.Options(mapping: try readMapping(), dataset: dataset)
    let report = ImportReport(invocation.context)
    try invocation.withStore(for: dryRun ? .reading : .writing) { store in
      let work = { (repositories: IncidentStore.Repositories) in
        let rejected = try rejects.map { path in try RejectsFile(path: path) }
        for path in files {
          do {
            try importFile(path, options, repositories, rejected, report, invocation)
          } catch {
            if case ImportProblem.rejectedRows = error { try rejected?.finish() }
            throw Failure(error, importing: path)
          }
        }
        try rejected?.finish()
      }
      if dryRun {
        try store.read { try work(store.repositories()) }
      } else {
        try store.write { try work(store.repositories()) }
      }
    }
    report.printSummaries(isDryRun: dryRun)
    if let refusal = report.refusal { throw refusal }
  }

  private func refuseRejects(overwritingFilesOf invocation: Invocation) throws {
    guard let rejects, let target = FileIdentity(path: rejects) else { return }
    let database = try invocation.databasePath
    let used = files + [mapping].compactMap(\.self) + [database, "\(database)-journal"]
    guard !used.contains(where: { FileIdentity(path: $0) == target }) else {
      throw Failure(
        .wrongUsage,
        "--rejects \(rejects) is read or written by the import itself: name another file.")
    }
  }

  private func readMapping() throws -> Mapping? {
    guard let mapping else { return nil }
    do {
      return try MappingReader.read(Data(try WholeFile.read(mapping, atMost: 16 << 20)))
    } catch let problem as MappingProblem {
      throw Failure(.badData, "\(mapping): \(problem.description).")
    }
  }

  private func importFile(
    _ path: String, _ options: FileImport.Options, _ repositories: IncidentStore.Repositories,
    _ rejected: RejectsFile?, _ report: ImportReport, _ invocation: Invocation
  ) throws {
    guard !FileIdentity.isDevice(path) else {
      throw Failure(
        .inputMissing,
        "\(path): is no file, and an import reads its list twice. Save the list to a file first.")
    }
    let work = try FileImport(path: path, options: options, repositories: repositories)
    let plan = try work.plan()
    report.printProblems(of: plan, path: path)
    if plan.counts.rejectedRows > 0 {
      if let rejected { try work.writeRejects(of: plan, to: rejected.write) }
      if !skipInvalid {
        let problem = ImportProblem.rejectedRows(plan.counts.rejectedRows)
        guard dryRun else { throw problem }
        report.refuse(problem, path: path)
      }
    }
    guard !dryRun, plan.changesSomething else {
      report.add(path, plan, plan.counts, batch: nil)
      return
    }
    let stamp = FileImport.Stamp(now: invocation.context.now(), toolVersion: Program.version)
    let (batch, counts) = try work.apply(plan, stamp)
    report.add(path, plan, counts, batch: batch)
  }
}

/// The file that rejected rows are written to, put into its place only where there are some.
private final class RejectsFile {
  private var file: OutputFile?
  private var isEmpty = true

  /// Starts the file at once, so that nobody waits for a long import in vain.
  init(path: String) throws { file = try OutputFile(path: path) }

  func write(_ bytes: [UInt8]) throws {
    isEmpty = false
    try file?.write(bytes)
  }

  /// Puts the file into its place, unless there is nothing in it.
  func finish() throws {
    if !isEmpty { try file?.finish() }
    file = nil
  }
}
