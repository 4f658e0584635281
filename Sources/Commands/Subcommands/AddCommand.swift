import CommandLineParsing
import IncidentImport
import Incidents

/// Adds what is known without a file.
struct AddCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds an incident, report, person, charge or source by hand.",
    discussion: """
      Keeps what is added like a row of a list, with its source: 'aigaq imports' shows it, and 'aigaq revert' \
      undoes it. On a terminal, without options, these commands ask; --edit opens a form.
      """,
    subcommands: [
      AddIncidentCommand.self, AddReportCommand.self, AddPersonCommand.self,
      AddChargeCommand.self, AddSourceCommand.self,
    ])
}

/// Adds an incident that is not here yet.
struct AddIncidentCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Adds an incident.",
    discussion: """
      Options state what the source says, in the words of lists: 'about 30', 'более ста', 'наурыз 2022'. What \
      is not stated stays unknown. The identifier of the incident is printed.
      """,
    examples: [
      .init(
        command:
          "aigaq add incident --date '9 June 2019' --place Almaty --detained 'about 30'",
        explanation: "Adds an incident with what one source says of it.")
    ])

  @OptionList(ListedOption.fields(of: .incident)) var fields

  @OptionGroup var entry: EntryArguments

  func run(_ invocation: Invocation) throws {
    try EntryRun(.incident, entry, invocation).add(Dictionary(fields, of: .incident))
  }
}

/// Adds what a further source says of an incident that is here.
struct AddReportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Adds what a source says of an incident.",
    discussion: """
      The incident may be of any list: its later editions leave this report as it is. Where the \
      report says nothing of date and place, those of the incident hold.
      """,
    examples: [
      .init(
        command:
          "aigaq add report kazakhstan-2019:kz-2019-09-21 --source Police --detained 57",
        explanation: "Adds another number of people detained, with its source.")
    ])

  @OptionList(ListedOption.fields(of: .report)) var fields

  @OptionGroup var entry: EntryArguments

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    try EntryRun(.report, on: uid, entry, invocation).add(Dictionary(fields, of: .report))
  }
}

/// Adds a person who was detained or charged in an incident.
struct AddPersonCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Adds a person who was detained or charged.",
    discussion: """
      Names, dates of birth and identifiers of persons are hidden, as in imported lists; the person counts \
      within the number of those detained only with --detention-kind (or 'unknown' for the kind). A name on \
      the command line is kept in the shell's history and seen by others on the computer: without --name the \
      command asks for it on a terminal, and '--name -' reads it from standard input.
      """,
    examples: [
      .init(
        command:
          "aigaq add person kazakhstan-2019:kz-2019-09-21 --person 17 --article 174",
        explanation: "Adds a person by a number of your own, and no name.")
    ])

  @OptionList(ListedOption.fields(of: .person)) var fields

  @OptionGroup var entry: EntryArguments

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    var stated = Dictionary(fields, of: .person)
    if stated[.name] == "-" {
      guard case .line(let name) = try InputLines(invocation.context.input).next(prompt: "") else {
        throw Failure(.badData, "--name -: standard input holds no name.")
      }
      stated[.name] = name
    }
    try EntryRun(.person, on: uid, entry, invocation).add(stated)
  }
}

/// Adds a charge against people of whom only the number is known.
struct AddChargeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charge", abstract: "Adds a charge against people who are not named.",
    discussion: """
      The article is read under the law of the country and the date of the incident. --charged is the number \
      of people; without it, it is unknown.
      """,
    examples: [
      .init(
        command:
          "aigaq add charge kazakhstan-2019:kz-2019-09-21 --article 174 --charged 3",
        explanation: "Adds a charge against three people.")
    ])

  @OptionList(ListedOption.fields(of: .charge)) var fields

  @OptionGroup var entry: EntryArguments

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    try EntryRun(.charge, on: uid, entry, invocation).add(Dictionary(fields, of: .charge))
  }
}

/// Adds a source before any report of it comes.
struct AddSourceCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Adds a source.",
    discussion: """
      Reports that name the source later are of it, and are judged as is said here. It is a decision: 'aigaq undo' \
      undoes it, and 'aigaq source set' changes what is said.
      """,
    examples: [
      .init(
        command: "aigaq add source 'City court' --kind court --reliability A --reason 'Our lawyer'",
        explanation: "Adds a court.")
    ])

  @OptionGroup var judgement: SourceArguments

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The name of the source.", valueName: "NAME")
  var name: String

  func run(_ invocation: Invocation) throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.wrongUsage, "The source needs a name.")
    }
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide(
        [.source(name, .known, "yes")] + judgement.conclusions(of: name), reason: reason)
    }
  }
}
