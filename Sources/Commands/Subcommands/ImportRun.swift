import IncidentImport
import IncidentStore
import SQLite

/// One run of the import command over its files.
final class ImportRun {
  private let command: ImportCommand
  private let options: FileImport.Options
  private let context: CommandContext
  private let report: ImportReport
  private let progress: ProgressLine

  init(_ command: ImportCommand, options: FileImport.Options, _ invocation: Invocation) {
    self.command = command
    self.options = options
    context = invocation.context
    report = ImportReport(invocation)
    progress = ProgressLine(context, isQuiet: command.quiet)
  }

  /// Imports the files in one transaction, or plans them in one that only reads.
  ///
  /// - Throws: Why the first that cannot be imported cannot; then none is.
  func importFiles(into store: IncidentStore) throws {
    Interruption.watch()
    defer { progress.clear() }
    let rejected = try command.rejects.map { path in try RejectsFile(path: path) }
    let work = {
      let repositories = try store.repositories()
      for path in self.command.files {
        do {
          try self.importFile(path, repositories, rejected)
        } catch let error as DatabaseError {
          throw error
        } catch {
          self.progress.clear()
          if case ImportProblem.rejectedRows = error { try rejected?.place() }
          throw Failure(error, importing: path)
        }
      }
      try rejected?.settle()
    }
    if command.dryRun {
      try store.read(work)
    } else {
      try store.write(work)
    }
    // An import that came to nothing leaves an earlier file as it is.
    do {
      try rejected?.place()
    } catch let problem as OutputProblem where !command.dryRun {
      throw Failure(
        problem.status, problem.description,
        "The rows that could be read are imported.")
    }
  }

  /// Says what was done; a dry run shows what would be.
  ///
  /// - Throws: Why the import that a dry run stands for would be refused.
  func finish() throws {
    if command.dryRun { try report.printPlans(as: command.format) }
    report.printSummaries(isDryRun: command.dryRun)
    if let refusal = report.refusal { throw refusal }
  }

  private func importFile(
    _ path: String, _ repositories: IncidentStore.Repositories, _ rejected: RejectsFile?
  ) throws {
    let watch = ImportWatch(report: progress.show, isCancelled: context.isInterrupted)
    let work = try FileImport(
      path: path, options: options, repositories: repositories, watch: watch)
    let stamp = context.stamp()
    if !command.dryRun, let (plan, batch, counts) = try work.importInOnePass(stamp) {
      progress.clear()
      report.printReading(of: work, plan, path: path)
      report.printProblems(of: plan, path: path)
      report.printPlaces(of: work, path: path)
      try work.refuseOpenQuestions(of: plan)
      report.add(path, plan, counts, becoming: .applied(batch: batch))
      return
    }
    let plan = try work.plan()
    progress.clear()
    report.printReading(of: work, plan, path: path)
    report.printProblems(of: plan, path: path)
    if let earlier = try work.earlierImport(of: plan), !command.again {
      report.add(path, plan, plan.counts, becoming: .known(batch: earlier))
      return
    }
    if plan.counts.rejectedRows > 0 {
      if let rejected { try work.writeRejects(of: plan, to: rejected.write) }
      if !command.skipInvalid {
        let problem = ImportProblem.rejectedRows(plan.counts.rejectedRows)
        guard command.dryRun else { throw problem }
        report.refuse(problem, path: path)
      }
    }
    do {
      try work.refuseOpenQuestions(of: plan)
    } catch {
      guard command.dryRun else { throw error }
      report.refuse(error, path: path)
    }
    report.printEdition(of: work, plan, path: path)
    guard !command.dryRun, work.changesSomething(plan) else {
      report.add(path, plan, plan.counts, becoming: .nothing)
      return
    }
    let (batch, counts) = try work.apply(plan, stamp)
    report.printPlaces(of: work, path: path)
    report.add(path, plan, counts, becoming: .applied(batch: batch))
  }
}

/// The file that rejected rows are written to, put into its place only where there are some.
private final class RejectsFile {
  private var file: OutputFile?
  private var isEmpty = true

  /// Starts the file at once, so that nobody waits for a long import in vain.
  init(path: String) throws { file = try OutputFile(path: path, for: .owner) }

  func write(_ bytes: [UInt8]) throws {
    isEmpty = false
    try file?.write(bytes)
  }

  /// Brings the file to the disk, so that little can go wrong any more.
  func settle() throws {
    if !isEmpty { try file?.settle() }
  }

  /// Puts the file into its place, unless there is nothing in it.
  func place() throws {
    if !isEmpty { try file?.finish() }
    file = nil
  }
}
