import Commands
import Foundation
import Testing

/// The commands that print a result table.
private let tableCommands = [
  ["find"], ["imports"], ["schema"], ["article", "list"], ["export", "monthly"],
  ["query", "SELECT uid, summary, detained_low, 0.5 AS half FROM incidents ORDER BY uid"],
]

@Suite struct `Formats` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test(arguments: tableCommands)
  func `JSON and NDJSON hold as many objects as CSV has rows`(command: [String]) throws {
    let csv = session.run(command + ["--format", "csv"])
    let names = try #require(csv.lines.first).split(separator: ",").map(String.init)
    let json = session.run(command + ["--format", "json"])
    let objects = try Self.objects(json.output)
    #expect(objects.count == csv.lines.count - 1)
    #expect(objects.allSatisfy { Set($0.keys) == Set(names) })
    let ndjson = session.run(command + ["--format", "ndjson"])
    #expect(try ndjson.lines.map { try Self.objects("[\($0)]").count } == objects.map { _ in 1 })
    #expect([csv, json, ndjson].allSatisfy { $0.status == .done })
  }

  @Test(arguments: tableCommands)
  func `text is the format on a terminal and CSV is it elsewhere`(command: [String]) {
    #expect(session.run(command).output == session.run(command + ["--format", "csv"]).output)
    session.isTerminal = true
    #expect(session.run(command).output == session.run(command + ["--format", "text"]).output)
  }

  @Test(arguments: tableCommands)
  func `a table on a terminal is no wider than it, where numbers and identifiers leave room`(
    command: [String]
  ) {
    session.isTerminal = true
    session.terminalWidth = 130
    let run = session.run(command)
    #expect(run.lines.map(\.count).max() ?? 0 <= 130)
    #expect(run.lines.count > 2)
  }

  @Test func `show as JSON is one object of tables`() throws {
    let run = session.run("show", "kazakhstan-2019:kz-2019-06-wave", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let sections = try #require(object as? [String: [[String: Any]]])
    #expect(sections["reports"]?.count == 4)
    #expect(sections["incident"]?.first?["detained_high"] as? Int == 5000)
    #expect(sections["incident"]?.first?["detained_low"] is NSNull)
    #expect(sections["charges"] == nil)
  }

  @Test func `values of every kind are JSON`() throws {
    let run = session.run(
      "query", "--format", "json",
      "SELECT 9e999 AS a, -9e999 AS b, 1e300 AS c, 9223372036854775807 AS d, x'00ff' AS e, NULL AS f"
    )
    let object = try #require(try Self.objects(run.output).first)
    #expect(object["d"] as? Int == .max)
    #expect(object["e"] as? String == "00FF")
    #expect(object["f"] is NSNull)
  }

  @Test(arguments: ["csv", "json", "ndjson", "text"])
  func `a result without rows is still a result`(format: String) throws {
    let run = session.run("query", "--format", format, "SELECT uid FROM incidents WHERE uid = ''")
    #expect(run.status == .done)
    switch format {
    case "csv": #expect(run.output == "uid\r\n")
    case "json": #expect(try Self.objects(run.output).isEmpty)
    case "ndjson": #expect(run.output == "")
    default: #expect(run.lines.first == "uid")
    }
  }

  private static func objects(_ text: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let rows = (object as? [String: Any])?["rows"] ?? object
    return try #require(rows as? [[String: Any]])
  }
}
