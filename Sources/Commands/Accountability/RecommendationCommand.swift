import Accountability
import CommandLineParsing
import IncidentImport
import IncidentStore
import Incidents

/// The recommendations that reviews make to states.
struct RecommendationCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "recommendation",
    abstract: "Keeps the recommendations of reviews and their positions.",
    subcommands: [
      RecommendationImportCommand.self, RecommendationListCommand.self,
      RecommendationShowCommand.self,
      RecommendationPositionCommand.self, RecommendationLinkCommand.self,
      RecommendationUndoCommand.self,
    ], defaultSubcommand: RecommendationListCommand.self)
}

/// Imports recommendations.
struct RecommendationImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports recommendations from CSV files and workbooks.",
    discussion: """
      Recognises by their columns the exports of the Universal Human Rights Index (XLSX), the thematic lists \
      of OHCHR (DOCX), the exports of UPR Info (old and new), of DIHR's SDG explorer, of un-hr-recommendations-tracker, IMPACT OSS and \
      rochelleterman/uprs, and the native layout, whose columns 'aigaq help accountability' lists. \
      A recommendation is one, however many files bring it: it is known by its document and paragraph, \
      without these by its annotation, or by state, session, recommending state and words. Another file \
      adds its wording and its position beside those that are known; an answer that differs is reported. \
      An empty position stays empty. Importing the same file again changes nothing.
      """,
    examples: [
      .init(
        command: "aigaq recommendation import Scripts/sample/kazakhstan-recommendations.csv",
        explanation: "Imports the sample: two reviews of Kazakhstan."),
      .init(
        command: "aigaq recommendation import Scripts/sample/kazakhstan-recommendations.csv "
          + "--dry-run",
        explanation: "Shows what would be new, and changes nothing."),
    ])

  @OptionGroup var importing: RecordImportArguments

  @Option(help: "The symbol of the report, if the file does not name it.", valueName: "SYMBOL")
  var document: String?

  @Option(help: "The cycle of the review, if the file does not name it.", valueName: "N")
  var cycle: Int?

  @Option(
    help: "The source of the positions (default: by the layout).", valueName: "NAME")
  var source: String?

  @Option(help: "The assessor of the grades, if the file does not name one.", valueName: "NAME")
  var assessor: String?

  @Argument(help: "The CSV file, workbook or thematic list.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    var options = try importing.options
    options.symbol = document
    options.cycle = cycle
    options.source = source
    options.assessor = assessor
    let choices = options
    try importing.run(file, invocation) { store in
      let work = try RecommendationImport(path: file, options: choices, into: store)
      let rows = work.rows.map {
        RecordImportArguments.Row(
          line: $0.line, outcome: $0.outcome.rawValue, uid: $0.uid,
          position: $0.position?.rawValue, remark: $0.remark)
      }
      sayNotes(work, invocation.context)
      let stamp = invocation.context.stamp()
      let apply = { try work.apply(stamp) }
      return (rows, Self.summary(of: work), work.changesSomething ? apply : nil)
    }
  }

  private func sayNotes(_ work: RecommendationImport, _ context: CommandContext) {
    let counts = work.counts
    if !counts.unknownStates.isEmpty {
      let names = counts.unknownStates.sorted().prefix(10).joined(separator: ", ")
      context.say("Names that are not those of a state, kept as written: \(names).")
    }
    let conflicts = work.rows.filter { $0.remark != nil && $0.outcome != .rejected }
    for row in conflicts.prefix(20) {
      context.say("\(row.uid ?? ""): \(row.remark ?? "").")
    }
    if conflicts.count > 20 {
      context.say("… and \(conflicts.count - 20) more positions that differ.")
    }
  }

  private static func summary(of work: RecommendationImport) -> String {
    let counts = work.counts
    func count(_ outcome: PlannedRecommendation.Outcome) -> Int { counts.rows[outcome] ?? 0 }
    var parts = [
      "layout \(work.layout)", "\(count(.new)) new recommendations",
      "\(count(.added)) rows added to known ones", "\(count(.unchanged)) unchanged rows",
      "\(counts.positions) positions", "\(counts.grades) assessments",
    ]
    if counts.conflicts > 0 {
      parts.append("\(counts.conflicts) positions differ from another source")
    }
    if count(.pledge) > 0 {
      parts.append("\(count(.pledge)) voluntary pledges kept as commitments")
    }
    if count(.skipped) > 0 {
      parts.append("\(count(.skipped)) rows skipped: another state, or not a recommendation")
    }
    if count(.rejected) > 0 { parts.append("\(count(.rejected)) rows refused") }
    return parts.joined(separator: ", ")
  }
}

/// Undoes an import of recommendations, promises, appeals or claims.
struct RecommendationUndoCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: "Undoes an import of recommendations, commitments, appeals or claims.",
    discussion: """
      Removes all that the import brought, and nothing else; its record stays, marked. Nothing is done if an \
      assessment, a link, a position or evidence that somebody entered rests on what only this import \
      brought.
      """,
    examples: [
      .init(
        command: "aigaq recommendation revert 4",
        explanation: "Undoes import 4 of reviews and promises.")
    ])

  @Argument(help: "The number of the import, as the import printed it.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    let reverted = try invocation.withStore(for: .writing) { store in
      do {
        return try store.write {
          try store.accountability.revert(Int64(number), invocation.context.stamp())
        }
      } catch let problem as AccountabilityRevertProblem {
        throw Self.failure(problem)
      }
    }
    invocation.context.say(
      "Import \(number) of reviews and promises undone: \(reverted.records) records and "
        + "\(reverted.statements) positions and assessments removed.")
  }

  private static func failure(_ problem: AccountabilityRevertProblem) -> Failure {
    switch problem {
    case .missing(let number):
      Failure(.inputMissing, "There is no import \(number) of reviews and promises.")
    case .reverted(let number):
      Failure(.failed, "Import \(number) of reviews and promises has been undone already.")
    case .needed(let number, let uid):
      Failure(
        .failed,
        "Import \(number) of reviews and promises is needed: somebody's decision is about \(uid). "
          + "Nothing was undone.")
    }
  }
}
