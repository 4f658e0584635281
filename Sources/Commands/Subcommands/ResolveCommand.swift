import CommandLineParsing
import IncidentImport
import IncidentStore
import Incidents

/// Accepts a number of people for an incident.
struct ResolveCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Accepts a number of people where sources disagree.",
    discussion: """
      The bounds take the place of those that the reports give together: the lowest, the best and the highest \
      number, with two dots between them. One that is left out is not known. What the reports say stays, and \
      later imports do not change what was accepted. With --accept the numbers of one report are taken.
      """,
    examples: [
      .init(
        command:
          "aigaq resolve kazakhstan-2019:kz-2019-06-09-10 detained=500..700..957 --reason Court",
        explanation: "Accepts 500 to 957 people detained, most likely 700."),
      .init(
        command:
          "aigaq resolve kazakhstan-2019:kz-2019-06-wave --accept 3 --reason Film",
        explanation: "Accepts what report 3 says; 'aigaq show' lists the reports."),
    ])

  @OptionGroup var decision: DecisionArguments

  @Option(help: "The number of the report whose numbers are accepted.", valueName: "REPORT")
  var accept: Int?

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  @Argument(help: "Numbers of people with their bounds.", valueName: "NUMBER=LOW..BEST..HIGH")
  var bounds: [BoundsArgument] = []

  func run(_ invocation: Invocation) throws {
    guard (accept == nil) != bounds.isEmpty else {
      throw Failure(
        .wrongUsage, "Give numbers such as detained=3982..4000..5000, or --accept REPORT.")
    }
    try decision.run(invocation, comparing: [uid]) { maker, reason, repositories in
      var accepted = bounds.map { ($0.quantity, $0.bounds) }
      if let accept {
        accepted = try repositories.reports.claims(of: Int64(accept), about: uid)
        guard !accepted.isEmpty else {
          throw Failure(
            .inputMissing,
            "\(uid): no report \(accept) that states a number. 'aigaq show \(uid)' lists them. Nothing was "
              + "decided.")
        }
      }
      return try maker.decide(
        accepted.map { .resolve($0.0, of: uid, as: $0.1) }, reason: reason)
    }
  }
}
