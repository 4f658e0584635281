import Commands
import FoundationEssentials
import TestSupport
import Testing

/// The commands that do something, and are to show how.
private let runnableCommands = [
  ["init"], ["inspect"], ["import"], ["imports", "list"], ["imports", "show"], ["revert"],
  ["mapping", "list"], ["mapping", "show"], ["mapping", "schema"], ["find"], ["show"], ["query"],
  ["schema"],
  ["export", "monthly"], ["article", "list"], ["check"],
]

@Suite struct `Examples in the help` {
  @Test(arguments: runnableCommands)
  func `every command has some, and each runs`(command: [String]) throws {
    let lines = try Session().run(["help"] + command).lines
    let examples = lines.drop { $0 != "EXAMPLES" }.filter { $0.hasPrefix("  aigaq ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let session = try Self.session(before: command)
      let words = try Self.words(of: example, in: session)
      let run = session.run(words)
      #expect(run.status == .done, "\(example): \(run.messages)")
      let isQuiet = ["init", "import", "revert", "check"].contains(command[0])
      #expect(run.output.isEmpty == (isQuiet && !words.contains("--dry-run")))
    }
  }

  /// A session in which a command can be run.
  private static func session(before command: [String]) throws -> Session {
    switch command[0] {
    case "init", "inspect": try Session()
    case "import": try Session.empty()
    default: try Session.withSample()
    }
  }

  /// The words of an example without the program's name, with its files in the session's folder.
  private static func words(of example: String, in session: Session) throws -> [String] {
    let words = ShellWords.split(example).dropFirst().prefix { $0 != ">" }
    let mapping = "\(BuiltProgram.projectFolder)/Sources/IncidentImport/Presets/ovd-info-2012.json"
    let sources = ["ovd-info-2012.json": mapping, "incidents.csv": BuiltProgram.samplePath]
    return try words.map { word in
      guard [".csv", ".json", ".db"].contains(where: word.hasSuffix) else { return word }
      if let source = sources[word] {
        try session.folder.write(Data(contentsOf: URL(filePath: source)), to: word)
      } else if word == "list_2012.csv" {
        try session.folder.write(text: ovdInfoList, to: word)
      }
      return session.folder.file(word)
    }
  }

  /// A list with the columns of OVD-Info's.
  private static let ovdInfoList = """
    Id,date,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,description_eng,place,\
    number_of_detentions
    1,04.12.2011,Unauthorised,Rally,For fair elections,Nobody,Сход,Gathering,площадь,198
    2,05.12.2011,Authorised,Picket,For fair elections,Nobody,Пикет,Picket,пруды,3
    """
}
