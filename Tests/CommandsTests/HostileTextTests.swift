import Commands
import Foundation
import TestSupport
import Testing

/// Text that would do something to a terminal, or hide from who reads it.
private let hostile =
  "a\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}1m\u{202E}b\u{2066}\u{200B}c\u{FEFF}\u{AD}\u{2028}d\u{0D}e"

@Suite struct `Hostile texts` {
  private let session: Session
  private let uid: String

  init() throws {
    let session = try Session.empty()
    session.isTerminal = true
    let row = [
      "x\(hostile)", "2019-06-01", hostile, "s\n\(hostile)", hostile, "5 (incl. \(hostile))",
      hostile,
    ]
    let quoted = row.map { "\"\($0)\"" }.joined(separator: ",")
    let path = try session.folder.write(
      text: "id,date,title,summary,region,detained,\"more\(hostile)\"\n\(quoted)\n",
      to: "f\u{1B}[1m\u{202E}.csv")
    let run = session.run("import", path, "--dataset", "list")
    try #require(run.status == .done)
    Self.expectHarmless(run.messages)
    self.session = session
    uid = "list:x\(hostile)"
  }

  @Test(arguments: ["text", "box", "csv", "tsv", "json", "ndjson", "markdown", "html"])
  func `never reach a terminal live`(format: String) throws {
    for command in [
      ["find"], ["imports"], ["query", "SELECT * FROM incidents"],
      ["query", "SELECT * FROM reports"],
      ["query", "SELECT * FROM claims"], ["query", "SELECT cells FROM report"],
      ["query", "SELECT 1 AS \"\(hostile)\""], ["export", "monthly"],
    ] {
      let run = session.run(command + ["--format", format])
      #expect(run.status == .done, "\(run.messages)")
      #expect(run.output.count > 1)
      // The tabs of TSV are the program's own, as its line breaks are.
      Self.expectHarmless(
        format == "tsv" ? run.output.replacing("\t", with: " ") : run.output)
      Self.expectHarmless(run.messages)
    }
  }

  @Test(arguments: ["text", "json"])
  func `are shown harmless where a file is inspected`(format: String) throws {
    let row = ["1", "\(hostile)1/2/2019", hostile, "lots\(hostile)", hostile]
    let quoted = row.map { "\"\($0)\"" }.joined(separator: ",")
    let text = "id,date,title,detained,\"more\(hostile)\"\n\(quoted)\n\(quoted)\n"
    let path = try session.folder.write(text: text, to: "i\u{1B}[1m\u{202E}.csv")
    let run = session.run("inspect", path, "--format", format)
    #expect(run.status == .done)
    #expect(run.output.contains(#"\u{202E}"#) || run.output.contains(#"\u202E"#))
    Self.expectHarmless(run.output)
  }

  @Test(arguments: ["text", "json"])
  func `are shown harmless with the incident`(format: String) throws {
    Self.expectHarmless(session.run("imports", "show", "1", "--format", format).output)
    let run = session.run("show", uid, "--format", format)
    #expect(run.status == .done)
    #expect(run.output.contains(#"\u{202E}"#) || run.output.contains(#"\u202E"#))
    Self.expectHarmless(run.output)
  }

  @Test func `stay as they are in JSON that is read back`() throws {
    let run = session.run("query", "SELECT title, summary FROM incidents", "--format", "json")
    let objects = try JSONDecoder().decode([[String: String]].self, from: Data(run.output.utf8))
    #expect(objects == [["title": hostile, "summary": "s\n\(hostile)"]])
  }

  @Test func `stay as they are in CSV that goes to a file`() {
    session.isTerminal = false
    let run = session.run("query", "SELECT title FROM incidents")
    #expect(run.output == "title\r\n\"\(hostile)\"\r\n")
  }

  @Test(arguments: [
    ["show", "list:\(hostile)"], [hostile], ["--\(hostile)"], ["find", "--\(hostile)"],
    ["find", "--kind", hostile], ["find", "--from", hostile], ["find", hostile], ["help", hostile],
    ["query", "SELECT '\(hostile)', nope FROM incidents"], ["query", "\(hostile)\n"],
    ["query", "SELECT \"\(hostile)\" FROM incidents"], ["--db", hostile, "find"],
    ["inspect", hostile], ["inspect", "/dev/null", "--preset", hostile],
    ["inspect", "/dev/null", "--write-mapping", "/none/\(hostile)"],
    ["import", hostile], ["import", hostile, "--mapping", hostile],
    ["import", "/dev/null", "--dataset", hostile],
    ["import", "/dev/null", "--rejects", "/none/\(hostile)"],
  ])
  func `never come back live in an error`(words: [String]) {
    let run = session.run(words)
    #expect(run.status != .done)
    #expect(run.output == "")
    Self.expectHarmless(run.messages)
  }

  @Test(arguments: [
    "id,date\n\"\(hostile)\",soon\n", "id,date\n\"a\",\"\(hostile)\"\n",
    "id,date,parent_id\n\"a\",2019,\"\(hostile)\"\n",
    "id,date,report\na,2019,\"\(hostile)\"\na,2019,\"\(hostile)\"\n",
    "id,date,kind\na,2019,\"\(hostile)\"\n",
  ])
  func `never come back live where a file is refused`(text: String) throws {
    let run = session.run("import", try session.folder.write(text: text, to: "refused.csv"))
    #expect(run.status == .badData)
    Self.expectHarmless(run.messages)
  }

  @Test(arguments: [
    "id,date,\"t\(hostile)\",\"T\(hostile)\"\na,2019,,\n", "\"i\(hostile)\",date\na,2019\n",
    "id,date,articles\na,2019,\"\(hostile)\"\n", "id,date,detained\na,2019,\"\(hostile)\"\n",
    "id,date,region\na,2019,\"\(hostile)\"\n",
  ])
  func `never come back live in the warnings of an import`(text: String) throws {
    let run = session.run(
      "import", try session.folder.write(text: text, to: "taken.csv"), "--dataset", "taken")
    #expect(run.status == .done)
    #expect(run.messages.split(separator: "\n").count > 1)
    Self.expectHarmless(run.messages)
  }

  /// Expects lines of visible characters, ended by the breaks that the program itself makes.
  private static func expectHarmless(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let live = text.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      let categories: [Unicode.GeneralCategory] = [
        .control, .format, .lineSeparator, .paragraphSeparator,
      ]
      return scalar != "\n" && categories.contains(scalar.properties.generalCategory)
    }
    #expect(live.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
  }
}
