import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Imports` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private func add(_ text: String, _ words: String...) throws {
    let path = try session.folder.write(text: text, to: "list.csv")
    let run = session.run(["import", path] + words)
    #expect(run.status == .done, "\(run.messages)")
  }

  private func shown(_ batch: Int = 1) throws -> [String: Any] {
    let run = session.run("imports", "show", "\(batch)", "--format", "json")
    #expect(run.status == .done)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: [[], ["list"], ["--format", "csv"], ["list", "--format=csv"]])
  func `are listed with or without the word`(words: [String]) throws {
    try add("id,date\na,2019\n")
    let run = session.run(["imports"] + words)
    #expect(run.status == .done)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.hasPrefix("1,list,list.csv,applied,1,1,1,0,0,0,0,") == true)
  }

  @Test func `one is shown with its columns, its rows, its incidents and its mapping`() throws {
    try add("id,date,title\na,2019-06,Rally\nb,soon,\nc,2019,\n", "--skip-invalid")
    let run = session.run("imports", "show", "1")
    #expect(run.status == .done)
    #expect(run.messages == "")
    for line in [
      "  state              applied", "new             2", "rejected        1", "     3  title",
      "list:a  2019-06  Rally", "  \"aigaq_mapping\" : 1,", "      \"column\" : \"title\"",
    ] {
      #expect(run.lines.contains(line), "\(line)\n\(run.output)")
    }
    #expect(
      run.lines.filter { !$0.contains(" ") && $0.first?.isLetter == true }
        == ["import", "rows", "columns", "incidents", "mapping"])
  }

  @Test func `one is shown as one JSON object`() throws {
    try add("id,date,title\na,2019-06,\"Rally, \"\"big\"\"\"\n")
    let object = try shown()
    #expect(
      Set(object.keys) == ["import", "rows", "columns", "incidents", "mapping", "withdrawals"])
    let record = try #require((object["import"] as? [[String: Any]])?.first)
    #expect(record["sha256"] as? String != nil)
    #expect(record["reverted_at"] is NSNull)
    #expect(
      (object["columns"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
        == ["id", "date", "title"])
    let incident = try #require((object["incidents"] as? [[String: Any]])?.first)
    #expect(incident["title"] as? String == "Rally, \"big\"")
    let mapping = try #require(object["mapping"] as? [String: Any])
    #expect(
      (mapping["fields"] as? [String: Any])?.keys.sorted() == ["date", "id", "kind", "title"])
  }

  @Test func `the incidents that it brought are its own, and of many the first are told`() throws {
    try add("id,date,source\nold,2019,X\n")
    let rows = (10..<40).map { "n\($0),2019,X\n" }.joined()
    try add("id,date,source\nold,2019,Y\n" + rows)
    let run = session.run("imports", "show", "2", "--format", "json")
    #expect(run.messages == "… and 10 more incidents.\n")
    let listed = try #require(try shown(2)["incidents"] as? [[String: Any]])
    #expect(listed.compactMap { $0["uid"] as? String } == (10..<30).map { "list:n\($0)" })
  }

  @Test func `one that was taken back is shown with nothing left of it`() throws {
    try add("id,date\na,2019\n")
    session.run("revert", "1")
    let run = session.run("imports", "show", "1")
    #expect(run.lines.contains("  reverted_at        \(Session.now)"))
    #expect(!run.lines.contains("incidents"))
    #expect((try shown()["incidents"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    (["show"], "missing argument N"),
    (["shwo", "1"], "unknown command 'shwo'; did you mean 'show'?"),
    (["1"], "unknown command '1'"), (["--formt", "csv"], "unknown option '--formt'"),
    (["--format", "csv", "show", "1"], "unexpected argument 'show'"),
    (["show", "1", "--format", "csv"], "it must be one of: text, json"),
  ])
  func `what is wrong with a command line is said`(words: [String], message: String) {
    let run = session.run(["imports"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
