import CommandLineParsing
import IncidentImport

/// Makes reports of an incident an incident of their own.
struct SplitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Makes reports of an incident one of its own.",
    discussion: """
      For two events under one identifier of a list: what is concluded from the named reports is a new \
      incident, and the rest stays. Later editions of the reports go to the new incident too. 'aigaq undo' \
      joins them again. Incidents that were merged are parted by 'aigaq not-same'.
      """,
    examples: [
      .init(
        command:
          "aigaq split kazakhstan-2019:kz-2019-06-wave --reports 2,3 --reason 'Another town'",
        explanation: "Makes reports 2 and 3 an incident; 'aigaq show' lists the reports.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Option(help: "The numbers of the reports, such as 2,3 or 2-5.", valueName: "REPORT")
  var reports: [ReportNumbers]

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    guard !reports.isEmpty else {
      throw Failure(.wrongUsage, "Name the reports: --reports 2,3. 'aigaq show \(uid)' lists them.")
    }
    try decision.run(invocation, comparing: [uid]) { maker, reason, _ in
      try maker.decide(maker.splitting(reports.flatMap(\.numbers), from: uid), reason: reason)
    }
  }
}

/// The numbers of reports as they are typed: `3`, `3,5` or `3,7-9`.
struct ReportNumbers: ArgumentValue, Hashable {
  let numbers: [Int64]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { DecisionNumbers(argument: String($0)) }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    numbers = parts.compactMap(\.self).flatMap { Array($0.numbers) }
  }

  static var expectation: String? { "numbers of reports, such as 3, 3,5 or 3-7" }
}
