import Commands
import Cryptography
import IncidentStore
import SQLite
import TestSupport
import Testing

@Suite struct `The records of rows` {
  private static let list = """
    id,date,title,detained,source
    a,2019-06-09,"Rally, ""big""\tsaid",40,Radio
    b,2019-07-01,Picket,2,Paper

    """
  private static let people = """
    id,date,name,title
    a,2019-06-09,Zxqov Ivan,Taken
    b,2019-06-10,Petrov Petr,Taken

    """

  /// The names of the records of all rows, in order.
  private func records(
    _ session: Session, in table: String = "report"
  ) throws -> [String] {
    let connection = try Connection(path: session.database, access: .readOnly)
    defer { try? connection.close() }
    var names: [String] = []
    try connection.query("SELECT lower(hex(record)) FROM \(table) ORDER BY id") { row in
      names.append(try row.text(at: 0))
    }
    return names
  }

  private func name(_ line: String) -> String { SHA256Digest(of: line.utf8).hexadecimal }

  @Test func `are named by list, columns, identifier, key and cells alone`() throws {
    let (one, other) = (try Session.empty(), try Session.empty())
    (other.time, other.environment["AIGAQ_AUTHOR"]) = ("2030-01-01T00:00:00Z", "ben")
    try other.add("id,date\nz,2019\n", named: "first.csv")
    try one.add(Self.list)
    try other.add(Self.list, named: "renamed.csv", "--dataset", "list")
    let expected = [
      name(
        #"{"cells":["a","2019-06-09","Rally, \"big\"\tsaid","40","Radio"],"columns":["id","date","title","detained","source"],"external":"a","key":"Radio","list":"list","t":"report","v":1}"#
      ),
      name(
        #"{"cells":["b","2019-07-01","Picket","2","Paper"],"columns":["id","date","title","detained","source"],"external":"b","key":"Paper","list":"list","t":"report","v":1}"#
      ),
    ]
    #expect(try records(one) == expected)
    #expect(try records(other).dropFirst() == expected[...])
  }

  @Test func `stay where the same row is read in another way, which is a new edition`() throws {
    let session = try Session.empty()
    try session.add(
      "id,date,detained\na,03.04.2019,5\n", named: "list.csv", "--date-order", "day_first")
    let run = try session.add(
      "id,date,detained\na,03.04.2019,5\n", named: "list.csv", "--date-order", "month_first")
    #expect(run.messages.contains("1 changed"), "\(run.messages)")
    let names = try records(session)
    #expect(names.count == 2 && names[0] == names[1])
    #expect(session.run("check").status == .done)
  }

  @Test func `do not tell restricted cells, a change of which is a new edition all the same`()
    throws
  {
    let session = try Session.empty()
    try session.add(Self.people, named: "people.csv")
    let run = try session.add(Self.people.replacing("Zxqov", with: "Zxquov"), named: "people.csv")
    #expect(run.messages.contains("1 changed"), "\(run.messages)")
    let names = try records(session)
    #expect(names.count == 3 && names[2] == names[0])
    let connection = try Connection(path: session.database, access: .readOnly)
    let cells = try connection.text("SELECT cells FROM report WHERE id = 1") ?? ""
    #expect(cells.contains("null") && !cells.contains("Zxq"))
    try connection.close()
  }

  @Test func `are those of a list that was restricted from the start, once it is`() throws {
    let (late, early) = (try Session.empty(), try Session.empty())
    let list = Self.list.replacing("title", with: "summary")
    try late.add(list)
    try late.add(list.replacing(",40,", with: ",41,"))
    #expect(late.run("revert", "2", "--reason", "r").status == .done)
    let old = try records(late) + records(late, in: "restricted_reverted_report")
    #expect(late.run("names", "restrict", "list", "summary").status == .done)
    let mapping = try early.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "restricted": ["summary"], "fields": {"id": {"column": "id"},
          "date": {"column": "date"}, "detained": {"column": "detained"},
          "source": {"column": "source"}}}
        """#, to: "m.json")
    try early.add(list, named: "list.csv", "--mapping", mapping)
    try early.add(
      list.replacing(",40,", with: ",41,"), named: "list.csv", "--mapping", mapping)
    early.run("revert", "2", "--reason", "r")
    for table in ["report", "restricted_reverted_report"] {
      #expect(try records(late, in: table) == records(early, in: table))
    }
    let new = try Set(records(late) + records(late, in: "restricted_reverted_report"))
    #expect(new.isDisjoint(with: old))
    let bytes = [UInt8](try late.databaseBytes)
    for name in old {
      let digest = try #require(SHA256Digest(hexadecimal: name))
      #expect(bytes.firstRange(of: digest.bytes) == nil)
      #expect(bytes.firstRange(of: name.utf8) == nil)
    }
    #expect(late.run("check").status == .done, "\(late.run("check").messages)")
  }

  @Test func `keep a forgotten row out however it is read`() throws {
    let session = try Session.empty()
    try session.add(
      "id,date,detained\na,03.04.2019,5\n", named: "list.csv", "--date-order", "day_first")
    session.run("forget", "--report", "1", "--reason", "a name", "--yes")
    let run = try session.add(
      "id,date,detained\na,03.04.2019,5\nb,04.05.2019,1\n", named: "list.csv", "--date-order",
      "month_first")
    #expect(run.messages.contains("1 row was forgotten"), "\(run.messages)")
    #expect(session.rows("SELECT uid FROM incidents") == ["list:b"])
    #expect(session.run("check").status == .done)
  }

  @Test func `do not differ by the number of a row, as nothing else does`() throws {
    let session = try Session.empty()
    let list = "№,date,detained,title\n1,2019-06-09,5,Rally\n2,2019-06-10,6,March\n"
    try session.add(list)
    let run = try session.add(
      "№,date,detained,title\n1,2019-06-10,6,March\n2,2019-06-09,5,Rally\n", named: "list.csv",
      "--again")
    #expect(run.messages.contains("2 unchanged"), "\(run.messages)")
  }
}
