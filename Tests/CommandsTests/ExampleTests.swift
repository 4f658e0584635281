import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Examples in the help` {
  /// Examples, and a line that each prints.
  private static let printed = [
    "aigaq export monthly --from 2019-01 --to 2019-12": "2019-09,2,2,125,,,2,1,0,0",
    "aigaq imports": "1,kazakhstan-2019,",
    "aigaq find --from 2019-06 --to 2019-06": "kazakhstan-2019:kz-2019-06-wave,",
    "aigaq show kazakhstan-2019:kz-2019-06-wave": "  rule                       whole_beyond_parts",
    "aigaq recommendation list --review KAZ-UPR2 --unit state --count":
      "KAZ-UPR2,state,official,supported,146",
    "aigaq claim check CL5": "CL5,2019-11,",
    "aigaq article list": "kz-criminal-2014,174,",
    "aigaq completion bash > aigaq.bash": "complete -F _aigaq aigaq",
    "aigaq mapping show acled-2022": "{",
  ]

  @Test func `every command has some, and each runs`() throws {
    let commands = Self.commands(below: [])
    #expect(commands.count > 15)
    var found: Set<String> = []
    for command in commands {
      // A line that goes on in the next ends with a backslash.
      let help = try Session().run(["help"] + command).output.replacing(" \\\n      ", with: " ")
      let examples = help.split(separator: "\n").drop { $0 != "EXAMPLES" }
        .filter { $0.hasPrefix("  aigaq ") }.map { String($0.dropFirst(2)) }
      #expect(!examples.isEmpty, "\(command)")
      for example in examples {
        let session = try Self.session(before: command)
        let words = try Self.words(of: example, in: session)
        let run = session.run(words)
        #expect(run.status == .done, "\(example): \(run.messages)")
        if let option = words.firstIndex(where: TypedCommand.writingOptions.contains) {
          #expect(FileManager.default.fileExists(atPath: words[option + 1]), "\(example)")
        } else if command != ["shell"] {
          #expect(!(run.output + run.messages).isEmpty, "\(example)")
        }
        guard let line = Self.printed[example] else { continue }
        found.insert(example)
        #expect(run.lines.contains { $0.hasPrefix(line) }, "\(example)")
      }
    }
    #expect(found == Set(Self.printed.keys))
  }

  @Test func `every command says what it does in more than its first line`() throws {
    for command in Self.commands(below: []) {
      let text = try Session().run(["help"] + command).output
      let start = text.split(separator: "\n\n").prefix {
        !$0.hasPrefix("OPTIONS") && !$0.hasPrefix("ARGUMENTS")
      }
      #expect(start.count >= 3, "\(command)")
    }
  }

  /// The commands that do something, as help lists them.
  private static func commands(below path: [String]) -> [[String]] {
    guard let lines = try? Session().run(["help"] + path).lines,
      let start = lines.firstIndex(of: "COMMANDS")
    else { return [path] }
    return lines[start...].dropFirst().prefix { $0.hasPrefix("  ") }
      // Text that goes on from the line before stands further in.
      .filter { $0.dropFirst(2).first != " " }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .flatMap { commands(below: path + [$0]) }
  }

  /// A session in which a command can be run.
  private static func session(before command: [String]) throws -> Session {
    switch command[0] {
    case "init", "inspect": return try Session()
    case "import": return try Session.empty()
    case "queries":
      let session = try Session.withSample()
      session.run("query", "--save", "big", "--describe", "Big ones", "SELECT uid FROM incidents")
      return session
    case "export" where command.last == "matrix": return try Session.withReviews()
    case "recommendation" where command.last == "import":
      return try Session.empty()
    case "recommendation", "commitment", "appeal", "claim", "assess", "assessment", "evidence",
      "dossier",
      "report":
      let session = try Session.withReviews()
      session.run(
        "evidence", "add", "KAZ-UPR2-124.4", "--context", "--document", "https://example.org")
      return session
    case "merge", "not-same":
      return try Session.with(list: "id,date\na,2019-06-09\nb,2019-06-09\n")
    case "same-person", "not-same-person":
      let session = try Session.with(list: "id,date,person\na,2019-06-09,1\nb,2019-06-09,2\n")
      session.change(
        """
        UPDATE person SET pseudonym = 'P-4HTX9M' WHERE id = 1;
        UPDATE person SET pseudonym = 'P-7KQ2RD' WHERE id = 2;
        """)
      return session
    case "undo", "decisions", "journal":
      let session = try Session.withSample()
      session.run("withdraw", "kazakhstan-2019:kz-2019-09-21", "--reason", "r")
      session.run("decisions", "export", "--output", session.folder.file("decisions.ndjson"))
      session.run("journal", "checkpoint", "--output", session.folder.file("checkpoint.txt"))
      return session
    case "duplicates":
      let session = try Session.empty()
      for list in ["ours", "theirs"] {
        let text = "id,date,city,title\n\(list)-1,2019-06-09,Almaty,Rally\n"
        try session.add(text, named: "\(list).csv", "--accept", "overlap")
      }
      session.isInputTerminal = true
      return session
    default: return try Session.withSample()
    }
  }

  /// The words of an example without the program's name, with its files in the session's folder.
  private static func words(of example: String, in session: Session) throws -> [String] {
    let words = TypedCommand.words(of: example, in: session)
    let mapping = "\(BuiltProgram.projectFolder)/Sources/IncidentImport/Presets/ovd-info-2012.json"
    let files: [String: () throws -> Data] = [
      "ovd-info-2012.json": { try Data(contentsOf: URL(filePath: mapping)) },
      "incidents.csv": { try Data(contentsOf: URL(filePath: BuiltProgram.samplePath)) },
      "monitoring.xlsx": { Data(workbook) }, "list_2012.csv": { Data(ovdInfoList.utf8) },
    ]
    for (index, word) in words.enumerated() where !isWritten(index, of: words) {
      for (name, content) in files where word == session.folder.file(name) {
        try session.folder.write(content(), to: name)
      }
    }
    return words
  }

  private static func isWritten(_ index: Int, of words: [String]) -> Bool {
    index > 0 && TypedCommand.writingOptions.contains(words[index - 1])
  }

  /// A workbook with a sheet of one month.
  private static let workbook: [UInt8] = {
    let rows = [
      ["id", "date", "detained"], ["1", "2019-03-01", "5"], ["2", "2019-03-02", "нет"],
    ]
    let sheet = rows.map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    func relations(_ type: String, _ target: String) -> String {
      "<Relationships><Relationship Id=\"r1\" Type=\"http://example.org/\(type)\" "
        + "Target=\"\(target)\"/></Relationships>"
    }
    return ZipText.archive([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
      "xl/workbook.xml":
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Март\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
      "xl/worksheets/sheet1.xml":
        "<worksheet><sheetData>\(sheet.joined())</sheetData></worksheet>",
    ])
  }()

  /// A list with the columns of OVD-Info's.
  private static let ovdInfoList = """
    Id,date,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,description_eng,place,\
    number_of_detentions
    1,04.12.2011,Unauthorised,Rally,For fair elections,Nobody,Сход,Gathering,площадь,198
    2,05.12.2011,Authorised,Picket,For fair elections,Nobody,Пикет,Picket,пруды,3
    """
}
