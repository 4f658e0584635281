import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `What a dry run shows` {
  private let session: Session
  private let path: String
  private static let first =
    "id,date,source,detained,note\na,2019-06-01,X,5,n\nb,2019-06-02,X,7,n\n"
  private static let second = """
    id,date,source,detained,place
    a,2019-06-01,X,6,P
    b,2019-06-02,Y,7,P
    c,2019-06-03,X,8,P
    d,soon,X,9,P

    """

  init() throws {
    session = try Session.with(list: Self.first)
    path = try session.folder.write(text: Self.second, to: "list.csv")
  }

  private struct Row: Decodable, Equatable {
    var line: Int
    var outcome: String
    var id: String?
    var report: String?
    var column: String?
    var old: String?
    var new: String?
    var reason: String?
  }

  private func dryRun(_ format: String) throws -> Session.Run {
    let before = try session.databaseBytes
    let run = session.run("import", "--dry-run", path, "--format", format)
    #expect(run.status == .badData)
    #expect(try session.databaseBytes == before)
    return run
  }

  @Test func `each new row, each changed cell with old and new, and each fault`() throws {
    let rows = try JSONDecoder().decode([Row].self, from: Data(dryRun("json").output.utf8))
    let faults = rows.filter { $0.outcome == "rejected" }
    #expect(faults.count == 1 && faults.first?.reason?.contains("soon") == true)
    #expect(faults.first?.column == "date" && faults.first?.new == "soon")
    func changed(_ column: String, _ old: String?, _ new: String?) -> Row {
      Row(
        line: 2, outcome: "changed", id: "a", report: "X", column: column, old: old, new: new)
    }
    #expect(
      rows.filter { $0.outcome != "rejected" } == [
        Row(line: 4, outcome: "new_incident", id: "c", report: "X"),
        Row(line: 3, outcome: "new_report", id: "b", report: "Y"),
        changed("detained", "5", "6"), changed("place", nil, "P"), changed("note", "n", nil),
      ])
  }

  @Test func `as CSV`() throws {
    let lines = try dryRun("csv").lines
    #expect(lines.first == "file,line,outcome,id,report,column,old,new,reason")
    #expect(lines.contains("\(path),4,new_incident,c,X,,,,"))
    #expect(lines.contains("\(path),2,changed,a,X,detained,5,6,"))
    #expect(lines.last?.hasPrefix("\(path),5,rejected,,,date,,soon,") == true)
    #expect(lines.count == 7)
  }

  @Test func `as text`() throws {
    let lines = try dryRun("text").lines
    #expect(lines.contains { $0.contains("changed") && $0.contains("detained") })
    #expect(lines.first?.hasPrefix("file ") == true)
  }

  @Test func `beside the summary, which is a message`() throws {
    let run = try dryRun("csv")
    #expect(run.messages.contains("4 rows: 1 new incident, 2 new reports, 1 changed, 0 unchanged"))
    #expect(run.messages.contains("Nothing was changed: this was a dry run.\n"))
    #expect(run.messages.contains("1 row cannot be read"))
  }

  @Test func `the same cells read in another way are told as that`() throws {
    try session.folder.write(text: Self.first, to: "list.csv")
    let mapping = try session.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "date"},
         "source": {"column": "source"}, "summary": {"column": "note"}}}
        """#, to: "mapping.json")
    let run = session.run("import", "--dry-run", path, "--mapping", mapping)
    #expect(run.status == .done)
    #expect(
      run.lines.last == "\(path),3,changed,b,X,,,,The same cells are read in another way.")
  }

  @Test func `the first thousand of many rows`() throws {
    let rows = (0..<1200).map { "n\($0),2019,X\n" }.joined()
    let run = session.run(
      "import", "--dry-run",
      try session.folder.write(text: "id,date,source\n" + rows, to: "list.csv"))
    #expect(run.lines.count == 1001)
    #expect(run.messages.contains("of each outcome, the first 1000 rows are shown.\n"))
    let some = session.run(
      "import", "--dry-run",
      try session.folder.write(
        text: "id,date,source\n" + rows.split(separator: "\n").prefix(1000).joined(separator: "\n"),
        to: "list.csv"))
    #expect(some.lines.count == 1001)
    #expect(!some.messages.contains("of each outcome"))
  }

  @Test func `a row whose wave is not there is refused, and nothing else`() throws {
    let path = try session.folder.write(
      text: "id,date,parent_id\nx,2019,nowhere\ny,2019,\n", to: "list.csv")
    let run = session.run("import", "--dry-run", path)
    #expect(
      run.lines.dropFirst().map { $0.dropFirst(path.count) }.first == ",3,new_incident,y,,,,,")
    #expect(run.lines.last?.hasPrefix("\(path),2,rejected,,,parent_id,,nowhere,") == true)
    #expect(run.lines.count == 3)
  }

  @Test
  func `identifiers that the database will make with a secret are left blank until it has one`()
    throws
  {
    let list = "ФИО,Дата задержания\nПроба Болат,2019-06-09\n"
    let path = try session.folder.write(text: list, to: "people.csv")
    let first = session.run("import", "--dry-run", path)
    #expect(first.lines.last == "\(path),2,new_incident,,,,,,")
    #expect(first.messages.contains("identifiers that are made from hidden columns are left blank"))
    #expect(session.run("import", path).status == .done)
    let more = try session.folder.write(text: list + "Сынак Ерлан,2019-06-10\n", to: "people.csv")
    let then = session.run("import", "--dry-run", more)
    #expect(!then.messages.contains("left blank"))
    let identifier =
      then.lines.last?.split(separator: ",", omittingEmptySubsequences: false)[3] ?? ""
    #expect(identifier.count == 32)
    #expect(session.run("import", more).status == .done)
    #expect(
      session.run("query", "SELECT uid FROM incidents WHERE uid LIKE '%\(identifier)'").lines.count
        == 2)
  }

  @Test func `a format needs a dry run`() {
    #expect(session.run("import", path, "--format", "csv").status == .wrongUsage)
  }
}
