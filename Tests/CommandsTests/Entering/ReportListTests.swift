import Commands
import TestSupport
import Testing

@Suite struct `A list of reports on incidents of other lists` {
  private static let mapping = """
    {
      "aigaq_mapping": 1, "uids": true,
      "fields": {
        "id": { "column": "incident" }, "date": { "column": "date" },
        "source": { "column": "source" }, "detained": { "column": "detained" }
      }
    }
    """
  private let session: Session

  init() throws { session = try .withSample() }

  private func add(_ rows: String, _ words: String..., mapping: String = mapping) throws
    -> Session.Run
  {
    let path = try session.folder.write(text: mapping, to: "mapping.json")
    let list = try session.folder.write(
      text: "incident,date,source,detained\n\(rows)\n", to: "reports.csv")
    return session.run(["import", list, "--mapping", path] + words)
  }

  @Test func `adds them, as a mapping with 'uids' says, and makes no incident`() throws {
    let run = try add("kazakhstan-2019:kz-2019-09-21,2019-09-21,Police,57")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("0 new incidents, 1 new report"))
    #expect(
      session.rows("SELECT uid FROM claims WHERE source = 'Police'") == [
        "kazakhstan-2019:kz-2019-09-21"
      ])
    let next = try add("kazakhstan-2019:kz-2019-09-21,2019-09-21,Police,58")
    #expect(next.messages.contains("1 changed"), "\(next.messages)")
    let refused = session.run("revert", "2")
    #expect(refused.status == .failed && refused.messages.contains("kazakhstan-2019:kz-2019-09-21"))
    #expect(session.run("revert", "3").status == .done)
    #expect(session.rows("SELECT text FROM claims WHERE source = 'Police'") == ["57"])
    #expect(session.run("check").status == .done)
  }

  @Test func `refuses a row on an incident that is not here`() throws {
    let run = try add("nowhere:1,2019-09-21,Police,57")
    #expect(run.status == .badData)
    #expect(run.messages.contains("'nowhere:1': There is no such incident"), "\(run.messages)")
  }

  @Test func `has no waves of its own`() throws {
    let mapping = Self.mapping.replacing(
      #""fields": {"#, with: #""fields": { "parent_id": { "column": "source" },"#)
    let run = try add("nowhere:1,2019-09-21,Police,57", mapping: mapping)
    #expect(run.status == .badData && run.messages.contains("parent_id"), "\(run.messages)")
  }
}
