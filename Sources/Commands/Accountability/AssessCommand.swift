import Accountability
import CommandLineParsing
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// The grades that assessors gave.
struct AssessmentCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "assessment", abstract: "Lists, counts and withdraws what assessors found.",
    subcommands: [
      AssessmentListCommand.self, AssessmentCountCommand.self, AssessmentWithdrawCommand.self,
    ], defaultSubcommand: AssessmentListCommand.self)
}

/// Records a grade.
struct AssessCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Records an assessment of a recommendation or a promise.",
    discussion: """
      Assessors are side by side: no grade is averaged, merged or mapped back from its code. The newest \
      grade of an assessor on a scale is in force; --supersedes names one that it replaces. The scales are \
      aigaq-8, kibhr-3, upr-info-3, ccpr-ae, promise-6, state-3, build-canada and un-report-heading.
      """,
    examples: [
      .init(
        command: "aigaq assess KAZ-UPR2-126.27 --assessor KIBHR --scale kibhr-3 "
          + "--value \"under implementation\" --as-of 2019-10 --source \"KIBHR report\" --by Aigul",
        explanation: "Records the grade of a monitoring group.")
    ])

  @Option(help: "The assessor.", valueName: "NAME")
  var assessor: String

  @Option(help: "The sort of assessor.")
  var assessorKind: AssessorKind = .unknown

  @Option(
    help: "The scale.", valueName: "NAME", completion: .words(Scale.shipped.map(\.name)))
  var scale: String = "aigaq-8"

  @Option(help: "The grade, in the words of the scale.", valueName: "GRADE")
  var value: String

  @Option(help: "The day of which the grade is true.", valueName: "DATE")
  var asOf: PartialDate

  @Option(help: "The part of the target that is graded, if not all of it.", valueName: "PART")
  var part: String?

  @Option(help: "The reason for the grade.", valueName: "TEXT")
  var rationale: String?

  @Option(help: "The source.", valueName: "TEXT")
  var source: String

  @Option(help: "The number of an assessment that this one replaces.", valueName: "N")
  var supersedes: Int?

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The recommendation, commitment or demand.", valueName: "UID")
  var target: String

  func run(_ invocation: Invocation) throws {
    let (grade, code) = try grade
    guard !assessor.isEmpty else { throw Failure(.wrongUsage, "--assessor needs a name.") }
    var record = AssessmentRecord(
      target: target, assessor: assessor, scale: scale, grade: grade, asOf: asOf, source: source)
    (record.part, record.kind) = (part ?? "", assessorKind)
    (record.rationale, record.supersedes) = (rationale ?? "", supersedes.map(Int64.init))
    let number = try invocation.withStore(for: .writing) { store in
      try Failure.refuseUnknownTarget(target, in: store)
      if let supersedes, try !store.accountability.hasAssessment(Int64(supersedes), of: target) {
        throw Failure(
          .inputMissing, "--supersedes \(supersedes): \(target) has no assessment of that number.")
      }
      let stamp = author.stamp(invocation)
      return try store.record("assessment", about: [target], stamp) {
        try $0.add(record, code, stamp)
      }
    }
    let loss = grade.isLossy ? ", which loses something of the grade" : ""
    invocation.context.say(
      "Recorded as assessment \(number): \(target), \(assessor): \(grade.value) "
        + "(\(code.rawValue)\(loss)).")
  }

  private var grade: (Scale.Grade, AssessmentCode) {
    get throws {
      guard let scale = Scale(named: scale) else {
        throw Failure(
          .wrongUsage,
          "--scale \(scale): there is no such scale. Known here: "
            + "\(Scale.shipped.map(\.name).joined(separator: ", ")).")
      }
      guard let grade = scale.grade(reading: value) else {
        throw Failure(
          .wrongUsage,
          "--value \(value): the scale \(scale.name) has "
            + "\(scale.grades.map(\.value).joined(separator: ", ")).")
      }
      guard let code = grade.code else {
        throw Failure(
          .wrongUsage, "--value \(value): that says that there is no assessment; none was recorded."
        )
      }
      return (grade, code)
    }
  }
}

/// Lists grades.
struct AssessmentListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the assessments in force, side by side.",
    discussion: """
      Each with its number, for 'aigaq assessment withdraw' and --supersedes. --all lists those too that were \
      replaced or withdrawn, with the reason.
      """,
    examples: [
      .init(command: "aigaq assessment list", explanation: "Lists the assessments in force.")
    ])

  @Flag(help: "Lists those too that are no longer in force.")
  var all: Bool = false

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.assessments(inForceOnly: !all), invocation)
  }
}

/// Counts grades by assessor.
struct AssessmentCountCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Counts recommendations by the grades of each assessor.",
    discussion: """
      A row for each assessor, scale and code, by paragraph, with both denominators: all of the base, and \
      those assessed. "Not assessed" is a row of its own. Paragraphs whose parts have several grades are \
      mixed. The base is the recommendations of the review with the position that --base names.
      """,
    examples: [
      .init(
        command: "aigaq assessment count --review KAZ-UPR2 --base supported",
        explanation: "Counts the grades of the supported recommendations.")
    ])

  @OptionGroup var reviewed: ReviewArguments

  @Option(help: "The position of the recommendations that are counted (default: all).")
  var base: PositionValue?

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    let found = try invocation.withStore(for: .reading) { store in
      try reviewed.refuseUnknown(in: store)
      return try store.recommendations(of: reviewed.review).filter { recommendation in
        let position = recommendation.positions.standing(on: reviewed.asOf, by: reviewed.choice)
        return base == nil || position?.value == base
      }
    }
    try table.print(invocation) { printer in
      try printer.begin(
        ["assessor", "scale", "code", "paragraphs", "base", "assessed", "sentence"].map {
          Column($0)
        })
      for count in AssessorCount.all(of: found, on: reviewed.asOf) {
        for row in count.rows {
          try printer.row([
            .text(count.assessor), .text(count.scale), .text(row.label),
            .integer(Int64(row.number)), .integer(Int64(count.count.base)),
            .integer(Int64(count.count.assessed)), .text(row.sentence),
          ])
        }
      }
      try printer.end()
    }
  }
}

/// Withdraws a grade.
struct AssessmentWithdrawCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraws an assessment, which stays with the reason.",
    discussion: "The assessment counts no longer, and is listed by 'aigaq assessment list --all'.",
    examples: [
      .init(
        command: "aigaq assessment withdraw 1 --reason \"wrong paragraph\" --by Aigul",
        explanation: "Withdraws assessment 1.")
    ])

  @Option(help: "The reason, in words.", valueName: "TEXT")
  var reason: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The number of the assessment.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    try invocation.withdraw(.assessment, number, reason: reason, author, named: "assessment")
  }
}

extension Invocation {
  /// Withdraws a decision of a number.
  ///
  /// - Throws: A failure where there is none in force.
  func withdraw(
    _ table: AccountabilityRepository.Withdrawable, _ number: Int, reason: String,
    _ author: AuthorArguments, named name: String
  ) throws {
    guard !reason.isEmpty else { throw Failure(.wrongUsage, "--reason needs a text.") }
    try withStore(for: .writing) { store in
      let stamp = author.stamp(self)
      try store.record("withdrawn \(name)", about: ["\(number)"], stamp) { repository in
        guard try repository.withdraw(table, Int64(number), reason: reason, stamp) else {
          throw Failure(.inputMissing, "There is no \(name) \(number) that could be withdrawn.")
        }
      }
    }
    context.say("Withdrawn: \(name) \(number).")
  }
}
