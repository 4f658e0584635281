import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents

/// Corrects what is concluded of an incident.
struct SetCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects the date, place, title of an incident.",
    discussion: """
      The words of the sources stay as they came, and later imports do not change what was decided. A text is read \
      as a cell of a list is: dates as precisely as they are written, terms by their names in three languages. \
      An empty text says that nothing is known. Numbers of people are accepted with 'aigaq resolve'.
      """,
    examples: [
      .init(
        command:
          "aigaq set kazakhstan-2019:kz-2019-09-21 form=march --reason Film",
        explanation: "Says that an assembly was a march.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  @Argument(help: "Fields with their texts.", valueName: "FIELD=TEXT")
  var fields: [SetArgument]

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, comparing: [uid]) { maker, reason, _ in
      try maker.decide(fields.map { .set($0.field, of: uid, to: $0.text) }, reason: reason)
    }
    let incidents = try invocation.withStore(for: .reading) { try DecidedIncidents([uid], in: $0) }
    for incident in incidents.incidents { sayDoubts(about: incident, invocation.context) }
  }

  /// Says what is decided and can hardly be meant.
  private func sayDoubts(about incident: DecidedIncidents.Incident, _ context: CommandContext) {
    let isOfPlace = fields.contains { $0.field == .region || $0.field == .locality }
    if isOfPlace, !incident.isPlaced {
      context.say(
        "The gazetteer does not know '\(incident.place)': \(uid) counts in no region. 'aigaq place alias' says "
          + "what it is.")
    }
    if fields.contains(where: { $0.field == .date }), let first = incident.firstDay,
      let today = context.today, first > today
    {
      context.say("\(uid): the date, \(first.iso), is in the future.")
    }
  }
}
