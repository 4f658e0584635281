import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `What is forgotten` {
  private let session: Session
  private static let list = """
    id,date,title,detained,source
    a,2019-06-09,Zqxsecret at the rally,40,Radio
    a,2019-06-09,Rally,30,Paper
    b,2019-07-01,Wvkhidden picket,2,Paper
    """

  init() throws {
    session = try Session.empty()
    session.environment["AIGAQ_AUTHOR"] = "ana"
    try session.add(Self.list)
  }

  /// Number of times that a word stands in the database and the files beside it.
  private func traces(of word: String) throws -> Int {
    try session.folder.names.filter { !$0.hasSuffix(".csv") }.reduce(0) { sum, name in
      let bytes = try Data(contentsOf: URL(filePath: session.folder.file(name)))
      return sum
        + String(decoding: bytes, as: UTF8.self).lowercased().ranges(of: word.lowercased()).count
    }
  }

  private func forget(_ words: String...) -> Session.Run {
    session.run(["forget"] + words + ["--reason", "a name", "--yes"])
  }

  private var incidents: [String] {
    session.rows("SELECT uid, title, detained_low, detained_high FROM incidents ORDER BY uid")
  }

  @Test func `leaves no byte, and comes in no edition again`() throws {
    #expect(try traces(of: "zqxsecret") > 0)
    let run = forget("--report", "1")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.hasPrefix("Forgotten: 1 report and 0 incidents.\n"))
    #expect(run.messages.contains("Figures and exports of 2026-01-02 and later"))
    #expect(try traces(of: "zqxsecret") == 0)
    #expect(incidents == ["list:a,Rally,30,30", "list:b,Wvkhidden picket,2,2"])
    #expect(session.run("find", "--text", "zqxsecret").lines.count == 1)
    session.time = "2026-02-01T00:00:00Z"
    let again = try session.add(Self.list + "\nc,2019-08-01,March,1,Paper\n")
    #expect(again.status == .done, "\(again.messages)")
    #expect(
      again.messages.contains("1 row was forgotten on 2026-01-02 by ana, and not taken in."),
      "\(again.messages)")
    #expect(incidents.count == 3)
    #expect(incidents[0] == "list:a,Rally,30,30")
    #expect(try traces(of: "zqxsecret") == 0)
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(session.run("journal", "verify").status == .done)
  }

  @Test func `takes the incidents that rest on nothing else`() throws {
    session.run("merge", "list:a", "list:b", "--reason", "one")
    let run = forget("--report", "3")
    #expect(run.messages.hasPrefix("Forgotten: 1 report and 1 incident.\n"))
    #expect(run.messages.contains("whose texts stay: 1."))
    #expect(try traces(of: "wvkhidden") == 0)
    #expect(session.rows("SELECT uid FROM incidents") == ["list:a"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `is an import as a whole`() throws {
    #expect(forget("--import", "1").messages.hasPrefix("Forgotten: 3 reports and 2 incidents.\n"))
    #expect(incidents == [])
    #expect(try traces(of: "zqxsecret") + traces(of: "wvkhidden") == 0)
    let again = try session.add(Self.list, named: "list.csv", "--again")
    #expect(again.messages.contains("3 rows were forgotten"), "\(again.messages)")
    #expect(incidents == [])
    #expect(session.run("check").status == .done)
  }

  @Test func `is an import that was undone before`() throws {
    session.run("revert", "1", "--reason", "r")
    #expect(try traces(of: "zqxsecret") > 0)
    #expect(forget("--import", "1").messages.hasPrefix("Forgotten: 3 reports and 0 incidents.\n"))
    let undone = session.run("undo", "1", "--reason", "a mistake")
    #expect(undone.status == .failed)
    #expect(undone.messages.contains("is about an import that was forgotten"), "\(undone.messages)")
    #expect(try traces(of: "zqxsecret") + traces(of: "wvkhidden") == 0)
    #expect(session.run("check").status == .done)
    #expect(try session.add(Self.list).messages.contains("3 rows were forgotten"))
  }

  @Test func `is a person with the rows about it and the decisions that name it`() throws {
    try session.add(
      """
      id,date,name,birth_date,detention_kind
      x,2019-06-09,Zhqov Ivan,1980,taken_to_station
      y,2019-06-10,Petrov Petr,1981,taken_to_station
      """, named: "people.csv")
    session.run("set", "people:x", "title=Zhqov Ivan was taken", "--reason", "film")
    session.run("withdraw", "people:y", "--reason", "not with Ivan Zhqov")
    let person = session.rows("SELECT person FROM detentions WHERE uid = 'people:x'")[0]
    let run = forget("--person", person)
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.messages.contains(
        "Decisions that were removed with their texts, and hold no more: 1, 2.\n"),
      "\(run.messages)")
    #expect(try traces(of: "zhqov") == 0)
    #expect(
      session.rows("SELECT decision, state, reason FROM decisions")
        == ["1,forgotten,", "2,forgotten,"])
    #expect(
      session.rows("SELECT verification FROM incidents WHERE uid = 'people:y'") == ["reported"])
    #expect(session.run("check").status == .done)
    #expect(session.run("journal", "verify").status == .done)
    let again = try session.add(
      """
      id,date,name,birth_date,detention_kind
      z,2019-09-09,ZHQOV Ivan,1980,administrative_arrest
      y,2019-06-10,Petrov Petr,1981,taken_to_station
      """, named: "people.csv", "--accept", "overlap")
    #expect(again.messages.contains("1 row was forgotten"), "\(again.messages)")
    #expect(try traces(of: "zhqov") == 0)
  }

  @Test(arguments: [0, 1])
  func `is a person with the others who were found to be the same`(which: Int) throws {
    try session.add(
      """
      id,date,name,birth_date,detention_kind
      x,2019-06-09,Zhqov Ivan,1980,taken_to_station
      y,2019-06-10,Zhquov Ivan,1980,taken_to_station
      z,2019-06-11,Petrov Petr,1981,taken_to_station
      """, named: "people.csv")
    let persons = session.rows(
      "SELECT person FROM detentions WHERE uid LIKE 'people:%' ORDER BY uid")
    session.run("same-person", persons[0], persons[1], "--reason", "Zhq is one")
    #expect(forget("--person", persons[which]).status == .done)
    #expect(try traces(of: "zhq") == 0)
    #expect(
      session.rows("SELECT uid FROM incidents WHERE uid LIKE 'people:%'") == ["people:z"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `is the report of one of two who were found to be the same, the other staying`() throws
  {
    try session.add(
      """
      id,date,name,birth_date,detention_kind
      x,2019-06-09,Zhqov Ivan,1980,taken_to_station
      y,2019-06-10,Wqxov Ivan,1980,taken_to_station
      """, named: "people.csv")
    let persons = session.rows(
      "SELECT person FROM detentions WHERE uid LIKE 'people:%' ORDER BY uid")
    session.run("same-person", persons[0], persons[1], "--reason", "one")
    let report = session.rows("SELECT report_id FROM reports WHERE uid = 'people:x'")[0]
    #expect(forget("--report", report).status == .done)
    #expect(try traces(of: "zhqov") == 0)
    #expect(
      session.rows("SELECT person FROM detentions WHERE uid LIKE 'people:%'") == [persons[1]])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  private static let people = """
    id,date,name,birth_date,detention_kind
    x,2019-06-09,Zhqov Ivan,1980-05-01,taken_to_station
    y,2019-06-10,Petrov Petr,1981,taken_to_station
    """

  @Test func `is a report of an undone import, and those of others that hold the same are named`()
    throws
  {
    try session.add(
      Self.list.replacing("Zqxsecret at the rally,40", with: "Zqxsecret at the march,41"))
    session.run("revert", "2", "--reason", "r")
    let first = forget("--report", "1")
    #expect(
      first.messages.contains("Other reports, which stay, hold the same: 4."), "\(first.messages)")
    #expect(try traces(of: "zqxsecret") > 0)
    let second = forget("--report", "4")
    #expect(second.status == .done, "\(second.messages)")
    #expect(second.messages.hasPrefix("Forgotten: 1 report and 0 incidents.\n"))
    #expect(second.messages.contains("Figures and exports of 2026-01-02 and later"))
    #expect(try traces(of: "zqxsecret") == 0)
    #expect(session.run("undo", "1", "--reason", "r").status == .done)
    #expect(incidents.count == 2)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `is a person of whom only an undone import told`() throws {
    try session.add(Self.people, named: "people.csv")
    let person = session.rows("SELECT person FROM detentions WHERE uid = 'people:x'")[0]
    session.run("set", "list:a", "title=Zhqov Ivan spoke", "--reason", "r")
    session.run("revert", "2", "--reason", "r")
    let run = forget("--person", person)
    #expect(run.status == .done, "\(run.messages)")
    #expect(try traces(of: "zhqov") == 0)
    #expect(session.run("undo", "2", "--reason", "r").status == .done)
    #expect(
      session.rows("SELECT uid FROM incidents WHERE uid LIKE 'people:%'") == ["people:y"])
    let again = try session.add(
      Self.people.replacing("2019-06-09", with: "2019-09-09"), named: "people.csv", "--again")
    #expect(again.messages.contains("1 row was forgotten"), "\(again.messages)")
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: [
    ("ZHQOV  Ivan,01.05.1980", "1 row was forgotten on 2026-01-02 by ana", 0),
    ("Ivan Zhqov,1980-05-01", "1 row was forgotten on 2026-01-02 by ana", 0),
    ("Zhqov Ivan,", "1 row names somebody like one who was forgotten on 2026-01-02 by ana", 1),
    ("Zhqov Ivan,1990-01-01", "1 new incident", 1), ("Zhqov Petr,1980-05-01", "1 new incident", 1),
  ])
  func `is a person in whatever list, by name and date of birth`(
    person: String, message: String, taken: Int
  ) throws {
    try session.add(Self.people, named: "people.csv")
    _ = forget(
      "--person", session.rows("SELECT person FROM detentions WHERE uid = 'people:x'")[0])
    let run = try session.add(
      "key,day of detention,full name,date of birth\nq,2020-02-02,\(person)\n", named: "other.csv")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!run.messages.lowercased().contains("zhqov"))
    #expect(run.messages.contains("by the name alone (first: line 2)") == person.hasSuffix(","))
    #expect(
      session.rows("SELECT count(*) FROM incidents WHERE uid LIKE 'other:%'") == ["\(taken)"])
  }

  @Test func `is a decision that undid something, which is told before`() throws {
    session.run("revert", "1", "--reason", "r")
    let asked = session.run("forget", "--decision", "1", "--reason", "r")
    #expect(asked.status == .wrongUsage)
    #expect(
      asked.messages.contains(
        "Decision 1 undid import 1, which will count again. Forgetting cannot"),
      "\(asked.messages)")
    #expect(incidents.isEmpty)
    session.run("undo", "1", "--reason", "r")
    #expect(incidents.count == 2)
    #expect(!forget("--decision", "1").messages.contains("will count"))
    #expect(incidents.count == 2)
    let run = forget("--decision", "2")
    #expect(!run.messages.contains("will count"), "\(run.messages)")
    session.run("withdraw", "list:a", "--reason", "r")
    session.run("undo", "3", "--reason", "r")
    #expect(
      forget("--decision", "4").messages.hasPrefix(
        "Decision 4 undid decision 3, which will count again.\n"))
    #expect(
      session.rows("SELECT verification FROM incidents WHERE uid = 'list:a'") == ["withdrawn"])
    #expect(
      forget("--decision", "3").messages.hasPrefix(
        "Figures will be as if decision 3 had not been made: list:a is withdrawn.\n"))
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `is not missing from the edition that brings it again`() throws {
    let session = try Session.empty()
    try session.add("id,date,detained\na,2022-01-05,12\nb,2022-01-06,3\n")
    try session.add("id,date,detained\na,2022-01-05,14\nb,2022-01-06,3\n")
    let forgotten = session.run("forget", "--report", "3", "--reason", "a name", "--yes")
    #expect(forgotten.status == .done, "\(forgotten.messages)")
    let run = try session.add(
      "id,date,detained\na,2022-01-05,14\nb,2022-01-06,3\nc,2022-01-07,1\n",
      named: "list.csv", "--withdraw-missing")
    #expect(!run.messages.contains("withdrawn"), "\(run.messages)")
    #expect(session.rows("SELECT detentions_low FROM monthly_detentions") == ["16"])
  }

  @Test func `is a decision, which is not taken in again`() throws {
    session.run("set", "list:b", "title=Qqname was there", "--reason", "film")
    let lines = session.run("decisions", "export").output
    #expect(forget("--decision", "1").status == .done)
    #expect(incidents[1] == "list:b,Wvkhidden picket,2,2")
    let file = try session.folder.write(text: lines, to: "d.csv")
    #expect(
      session.run("decisions", "import", file).messages.hasSuffix(
        "0 new decisions, 1 were here already.\n"))
    #expect(try traces(of: "qqname") == 0)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(session.run("decisions", "export").output == "")
  }

  @Test func `is asked about, and refused where nothing is there`() {
    #expect(session.run("forget", "--report", "1", "--reason", "r").status == .wrongUsage)
    session.isInputTerminal = true
    session.inputBytes = Array("no\n".utf8)
    #expect(session.run("forget", "--report", "1", "--reason", "r").status == .failed)
    #expect(incidents.count == 2)
    session.inputBytes = Array("yes\n".utf8)
    #expect(session.run("forget", "--report", "1", "--reason", "r").status == .done)
    #expect(forget("--report", "1").status == .inputMissing)
    #expect(forget("--person", "P-XXXXXX").status == .inputMissing)
    #expect(forget("--import", "9").status == .inputMissing)
    #expect(forget("--decision", "9").status == .inputMissing)
    #expect(forget().status == .wrongUsage)
    #expect(forget("--report", "2", "--import", "1").status == .wrongUsage)
  }
}
