import Commands
import Foundation
import TestSupport
import Testing

/// Tables that are written to files, and the options of all commands that print one.
@Suite struct `Tables` {
  private let session: Session
  private let sql = "SELECT uid, detained_best FROM incidents ORDER BY uid LIMIT 2"

  init() throws { session = try Session.withSample() }

  @Test(arguments: [
    ("a.csv", "uid,detained_best\r\n"), ("a.tsv", "uid\tdetained_best\n"),
    ("a.json", "[\n{\"uid\":"),
    ("a.ndjson", "{\"uid\":"), ("a.txt", "uid  "), ("a.md", "| uid | detained\\_best |\n"),
    ("a.html", "<!DOCTYPE html>"), ("a.xlsx", "PK"), ("a", "uid,detained_best\r\n"),
    ("a.b/a", "uid,detained_best\r\n"),
  ])
  func `are files in the format that the name tells`(name: String, start: String) throws {
    try FileManager.default.createDirectory(
      atPath: session.folder.file("a.b"), withIntermediateDirectories: true)
    let run = session.run("query", sql, "--output", session.folder.file(name))
    #expect(run.status == .done && run.output == "" && run.messages == "")
    #expect(try session.text(of: name).hasPrefix(start))
  }

  @Test func `are files of the format that is asked for, whatever the name`() throws {
    session.run("find", "--output", session.folder.file("a.csv"), "--format", "json")
    #expect(try session.text(of: "a.csv").hasPrefix("[\n{"))
  }

  @Test func `in a file are whole and unchanged, though the program is on a terminal`() throws {
    session.isTerminal = true
    session.terminalWidth = 20
    let sql = "SELECT 'a\u{1B}b and so on and so forth' AS a"
    session.run("query", sql, "--output", session.folder.file("a.csv"))
    #expect(try session.text(of: "a.csv") == "a\r\na\u{1B}b and so on and so forth\r\n")
    session.run("query", sql, "--output", session.folder.file("a.txt"))
    #expect(try session.text(of: "a.txt").hasSuffix("a\\u{1B}b and so on and so forth\n"))
  }

  @Test func `that cannot be finished leave the file that was there`() throws {
    try session.folder.write(text: "before", to: "a.csv")
    let failing = "SELECT 1 AS n UNION ALL SELECT abs(-9223372036854775807 - 1)"
    let run = session.run("query", failing, "--output", session.folder.file("a.csv"))
    #expect(run.status == .badData)
    #expect(try session.text(of: "a.csv") == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: session.folder.path).count == 2)
  }

  @Test func `never take the place of the database`() throws {
    let before = try session.databaseBytes
    let run = session.run("query", sql, "--output", session.database)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("is the database itself"))
    #expect(try session.databaseBytes == before)
  }

  @Test(arguments: ["-journal", "-wal", "-shm"], ["test.db", "link.db"])
  func `never take the place of what SQLite keeps beside the database, there or not`(
    ending: String, name: String
  ) throws {
    let link = session.folder.file("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: session.database)
    try? FileManager.default.removeItem(atPath: session.database + ending)
    let target = session.folder.path + "/./test.db" + ending
    for words in [
      ["query", sql], ["find"], ["schema", "--datasette"], ["export", "monthly"],
      ["export", "incidents"],
    ] {
      let format = words.contains("--datasette") ? [] : ["--format", "csv"]
      let run = session.run(
        ["--db", session.folder.file(name)] + words + ["--output", target] + format)
      #expect(run.status == .wrongUsage, "\(words)")
      #expect(run.messages.contains("is the database itself"), "\(run.messages)")
    }
    let package = session.run("export", "--package", target)
    #expect(package.messages.contains("is the database itself"), "\(package.messages)")
    #expect(!session.has("test.db" + ending))
  }

  @Test(arguments: [
    ["query", "SELECT 1 AS one"], ["find"], ["schema"], ["export", "monthly"],
    ["export", "charges"],
  ])
  func `with an ending that is none of a format's are refused, unless the format is said`(
    words: [String]
  ) {
    for name in ["a.pdf", "a.csv.gz", "a.sqlite"] {
      let run = session.run(words + ["--output", session.folder.file(name)])
      #expect(run.status == .wrongUsage, "\(words) \(name)")
      #expect(run.messages.contains("unknown file type"), "\(run.messages)")
      #expect(!session.has(name))
    }
    #expect(
      session.run(words + ["--format", "json", "--output", session.folder.file("a.pdf")]).status
        == .done)
    #expect(session.has("a.pdf"))
  }

  @Test func `without an ending are csv, also in a folder with a dot`() throws {
    let folder = session.folder.file("v1.pdf")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for words in [["find"], ["export", "charges"], ["export", "monthly"]] {
      let run = session.run(words + ["--output", "\(folder)/out"])
      #expect(run.status == .done, "\(run.messages)")
      #expect(try session.text(of: "v1.pdf/out").split(separator: "\n")[0].contains(","))
    }
  }

  @Test func `of records are in the format that their ending tells`() throws {
    for (name, start) in [("a.json", "["), ("b.ndjson", "{"), ("c.geojson", "{"), ("d.xlsx", "PK")]
    {
      session.run("export", "incidents", "--output", session.folder.file(name))
      #expect(try session.text(of: name).hasPrefix(start))
    }
  }

  @Test func `that cannot be created are told`() {
    let run = session.run("find", "--output", session.folder.file("none/a.csv"))
    #expect(run.status == .cannotCreate)
    #expect(run.messages.contains("cannot be created"))
  }

  @Test func `of xlsx need a file`() {
    let run = session.run("find", "--format", "xlsx")
    #expect(run.status == .wrongUsage)
    #expect(
      run.messages == "aigaq: --format xlsx is for a file: say which with --output FILE.\n")
  }

  @Test func `that do not fit a workbook are told, and no file is there`() {
    let run = session.run(
      "query", "SELECT printf('%40000d', 1) AS long", "--output", session.folder.file("a.xlsx"))
    #expect(run.status == .cannotCreate)
    #expect(run.messages.contains("holds 32767 characters, and the text in row 1, column 'long'"))
    #expect(!session.has("a.xlsx"))
  }

  @Test func `can go without names, and name what is not there`() {
    let sql = "SELECT NULL AS a, 1 AS b"
    #expect(session.run("query", sql, "--no-header", "--null", "NA").output == "NA,1\r\n")
    #expect(session.run("imports", "--no-header").lines.count == 1)
  }
}
