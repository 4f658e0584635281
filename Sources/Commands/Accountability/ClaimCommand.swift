import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// The totals that others state.
struct ClaimCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Keeps totals that others state, and checks them.",
    subcommands: [ClaimCheckCommand.self, ClaimAddCommand.self, ClaimImportCommand.self],
    defaultSubcommand: ClaimCheckCommand.self)
}

/// Checks the totals that others state.
struct ClaimCheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compares totals with their parts and with our counts.",
    discussion: """
      The difference between a total and its parts is printed and never spread over them or called "not \
      assessed". The total is then compared with the recommendations of the database, in each unit and by \
      each source of positions, the nearest first: that is a reading, and not an explanation.
      """,
    examples: [
      .init(command: "aigaq claim check CL5", explanation: "Checks one claim."),
      .init(command: "aigaq claim check", explanation: "Checks all claims."),
    ])

  @OptionGroup var table: TableArguments

  @Argument(help: "The identifier of the claim (default: all).", valueName: "UID")
  var uid: String?

  func run(_ invocation: Invocation) throws {
    let checks = try invocation.withStore(for: .reading) { try $0.claimChecks(uid) }
    if let uid, checks.isEmpty {
      throw Failure(
        .inputMissing, "\(uid): there is no such claim. 'aigaq claim check' lists them.")
    }
    try table.print(invocation) { printer in
      try printer.begin(
        ["uid", "said_on", "by", "about", "unit", "check", "comparison"].map { Column($0) })
      for check in checks {
        let record = check.record
        let about = [record.about, record.base].filter { !$0.isEmpty }.joined(separator: " ")
        try printer.row([
          .text(record.uid), .text(record.saidOn.edtf), .text(record.claimant), .text(about),
          .text(record.unit?.plural ?? "not stated"), .text(check.sums.joined(separator: "; ")),
          check.comparison.map(Cell.text) ?? .null,
        ])
      }
      try printer.end()
    }
  }
}

/// A part of a claimed total on the command line: `carried out=10`.
struct ClaimPartArgument: ArgumentValue {
  /// The label.
  let label: String
  /// The number.
  let number: Int

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="),
      let number = Int(argument[argument.index(after: sign)...]), ClaimedTotal.isBelieved(number),
      sign > argument.startIndex
    else { return nil }
    (label, self.number) = (String(argument[..<sign]), number)
  }

  static var expectation: String? { "a label and a number, such as implemented=10" }

  var defaultValueDescription: String { "\(label)=\(number)" }
}

/// Records a total that somebody states.
struct ClaimAddCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records a total that somebody states, with its parts.",
    discussion: """
      The unit is that which is stated; without --unit it is "not stated". Parts of one claim are those that \
      the source adds up to the total.
      """,
    examples: [
      .init(
        command: "aigaq claim add CL99 --claimant KIBHR --said-on 2019-11 --review KAZ-UPR2 "
          + "--base supported --total 147 --part implemented=10 --part \"under way=103\" "
          + "--part \"not implemented=33\" --source ACCA --by Aigul",
        explanation: "Records a total whose parts leave one unaccounted for.")
    ])

  @Option(help: "Who states it.", valueName: "NAME")
  var claimant: String

  @Option(help: "The day of the claim.", valueName: "DATE")
  var saidOn: PartialDate

  @Option(help: "The review, such as KAZ-UPR2.", valueName: "REVIEW")
  var review: String

  @Option(help: "The position of the recommendations that are counted (default: all).")
  var base: PositionValue?

  @Option(help: "The unit, if it is stated.")
  var unit: CountingUnit?

  @Option(help: "The total.", valueName: "N")
  var total: Int

  @Option(help: "A part of the total.", valueName: "LABEL=N")
  var part: [ClaimPartArgument] = []

  @Option(help: "The source.", valueName: "TEXT")
  var source: String

  @OptionGroup var author: AuthorArguments

  @Argument(help: "The identifier that it gets.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    guard ClaimedTotal.isBelieved(total) else {
      throw Failure(.wrongUsage, "--total \(total): give a number from 0 to a billion.")
    }
    guard unit != .cluster else {
      throw Failure(.wrongUsage, "--unit cluster: nobody else counts clusters of this database.")
    }
    var record = FigureClaimRecord()
    (record.uid, record.saidOn, record.claimant) = (uid, saidOn, claimant)
    (record.about, record.base, record.unit) = (review, base?.rawValue ?? "", unit)
    (record.totalText, record.total, record.source) = ("\(total)", total, source)
    record.parts = part.map { .init(family: .grade, label: $0.label, number: $0.number) }
    let check = try invocation.withStore(for: .writing) { store in
      let known = try store.accountability.uids(of: "claims")
      try Failure.refuseKnown(uid, known.contains(uid), named: "a claim")
      let stamp = author.stamp(invocation)
      try store.record("claim", about: [uid], stamp) { try $0.add(record, stamp) }
      return try store.claimChecks(uid).first
    }
    invocation.context.say("Recorded: \(uid). \(check?.sums.joined(separator: "; ") ?? "").")
  }
}

/// Imports totals that others state.
struct ClaimImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Imports totals that others state from a CSV file or a workbook.",
    discussion: """
      The columns uid, said_on, by, about and total are needed; unit, source, implemented, \
      partly_implemented, in_process, not_implemented, contrary, no_information, supported, \
      supported_in_part, noted, not_supported and pending are read. "about" is a review, or a cycle with \
      --state, and a position: cycle 2 supported.
      """,
    examples: [
      .init(
        command: "aigaq claim import Scripts/sample/kazakhstan-claims.csv --state KAZ --dry-run",
        explanation: "Shows which claims of the sample would be new.")
    ])

  @OptionGroup var importing: RecordImportArguments

  @Argument(help: "The CSV file or workbook.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    try importing.importRecords(file, as: .claims, invocation)
  }
}
