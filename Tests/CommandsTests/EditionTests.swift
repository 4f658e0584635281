import Commands
import TestSupport
import Testing

@Suite struct `A new edition of a list` {
  private static let first = """
    id,date,title,region,detained,source
    1,2024-01-06,Митинг,Алматы,10,Азаттық
    2,2024-02-07,Шествие,Актау,20,Азаттық
    3,2024-03-08,Пикет,Астана,30,Азаттық
    4,2024-04-09,Сход,Шымкент,40,Азаттық

    """

  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(Self.first)
  }

  /// The identifiers with what is accepted of them, in order.
  private var incidents: [String] {
    session.rows("SELECT uid, date, title, detained_best FROM incidents ORDER BY uid")
  }

  @Test func `with other identifiers asks, and changes nothing until it is answered`() throws {
    let renumbered = """
      id,date,title,region,detained,source
      1,2023-12-01,Голодовка,Тараз,5,Азаттық
      2,2024-01-06,Митинг,Алматы,10,Азаттық
      3,2024-02-07,Шествие,Актау,20,Азаттық
      4,2024-03-08,Пикет,Астана,30,Азаттық
      5,2024-04-09,Сход,Шымкент,40,Азаттық

      """
    let before = incidents
    let run = try session.add(renumbered)
    #expect(run.status == .badData)
    #expect(run.messages.contains("4 of 4 rows would become about something else"))
    #expect(run.messages.contains("--accept renumbered"))
    #expect(incidents == before)
    #expect(try session.add(renumbered, "--dry-run").status == .badData)
    #expect(try session.add(renumbered, "--accept", "renumbered").status == .done)
  }

  @Test func `whose rows moved on under other sources is renumbered too`() throws {
    let sheet = { (rows: [String]) in
      "id,date,title,region,source\n"
        + rows.enumerated().map { "\($0 + 1),\($1)\n" }.joined()
    }
    let rows = ["2024-01-06,A,Алматы,X", "2024-02-07,B,Актау,Y", "2024-03-08,C,Астана,Z"]
    try session.add(sheet(rows), named: "moved.csv", "--dataset", "moved")
    let run = try session.add(
      sheet(["2023-12-01,N,Тараз,W"] + rows), named: "moved.csv", "--dataset", "moved")
    #expect(run.status == .badData)
    #expect(run.messages.contains("3 of 3 rows would become about something else"))
  }

  @Test func `with another date in one row is a correction`() throws {
    let run = try session.add(Self.first.replacing("2024-01-06", with: "2024-01-05"))
    #expect(run.status == .done, "\(run.messages)")
    #expect(incidents.first == "list:1,2024-01-05,Митинг,10")
  }

  @Test func `of persons that counts its rows asks where the names move`() throws {
    let people = ["Synaq Dana,2024-11-06,Almaty", "Mysal Olzhas,2024-12-07,Aktau"]
    let sheet = { (rows: [String]) in
      "id,full name,Date of detention,place\n"
        + rows.enumerated().map { "\($0 + 1),\($1)\n" }.joined()
    }
    try session.add(sheet(people), "--dataset", "people")
    let run = try session.add(
      sheet(["Ulgi Arman,2024-10-05,Almaty"] + people), "--dataset", "people")
    #expect(run.status == .badData)
    #expect(run.messages.contains("2 of 2 rows would become about something else"))
    #expect(!run.messages.contains("Synaq"))
  }

  @Test func `without rows of the last names them and keeps them`() throws {
    let shorter = Self.first.replacing("2,2024-02-07,Шествие,Актау,20,Азаттық\n", with: "")
    let run = try session.add(shorter)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("1 report of the list is not in this file: list:2."))
    #expect(incidents.count == 4)
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["100"])
  }

  @Test func `withdraws what it no longer has where that is asked, and a revert undoes it`() throws
  {
    let shorter = Self.first.replacing("2,2024-02-07,Шествие,Актау,20,Азаттық\n", with: "")
    try session.add(shorter)
    let run = try session.add(shorter, "--withdraw-missing")
    #expect(run.status == .done, "\(run.messages)")
    let withdrawn = "SELECT uid FROM incidents WHERE verification = 'withdrawn'"
    #expect(session.rows(withdrawn) == ["list:2"])
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["80"])
    #expect(session.run("imports", "show", "2").output.contains("withdrawn: no longer in the list"))
    #expect(session.run("show", "list:2").output.contains("withdrawn: no longer in the list"))
    #expect(session.run("revert", "2").status == .done)
    #expect(session.rows(withdrawn) == [])
    #expect(session.run("check").status == .done)
  }

  @Test func `with a withdrawn row again counts it again`() throws {
    let shorter = Self.first.replacing("2,2024-02-07,Шествие,Актау,20,Азаттық\n", with: "")
    try session.add(shorter, "--withdraw-missing")
    let run = try session.add(Self.first, "--again")
    #expect(run.messages.contains("1 incident that had been withdrawn is in the list again"))
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["100"])
    #expect(session.run("check").status == .done)
  }

  @Test func `without a column keeps what the list said in it`() throws {
    let run = try session.add("id,date,verification,source\n2,2024-02-10,disputed,Азаттық\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.messages.contains("no column for kind, title, region, detained: what the list said"))
    #expect(
      session.rows(
        "SELECT date, title, region, detained_best, verification FROM incidents WHERE uid = 'list:2'"
      )
        == ["2024-02-10,Шествие,Актау,20,disputed"])
    #expect(
      session.rows("SELECT text FROM claims WHERE uid = 'list:2' AND is_current") == ["20"])
    #expect(session.run("check").status == .done)
  }

  @Test func `with an empty cell says nothing any more`() throws {
    try session.add(Self.first.replacing("Шествие,Актау,20", with: ",Актау,"))
    #expect(
      session.rows("SELECT title, detained_best FROM incidents WHERE uid = 'list:2'") == [","])
  }

  @Test func `that corrects a source asks whether that is another report`() throws {
    let corrected = Self.first.replacing("30,Азаттық", with: "35,Радио Азаттық")
    let run = try session.add(corrected)
    #expect(run.status == .badData)
    #expect(run.messages.contains("'Азаттық' is now 'Радио Азаттық'"))
    #expect(session.rows("SELECT count(*) FROM reports") == ["4"])

    #expect(try session.add(corrected, "--accept", "corrections").status == .done)
    #expect(
      session.rows(
        "SELECT source, revision FROM reports WHERE uid = 'list:3' AND is_current") == [
          "Радио Азаттық,2"
        ])
    #expect(session.rows("SELECT detained_best FROM incidents WHERE uid = 'list:3'") == ["35"])

    // It is known by its new source from then on.
    let next = try session.add(corrected.replacing("35,", with: "36,"))
    #expect(next.status == .done, "\(next.messages)")
    #expect(session.rows("SELECT detained_best FROM incidents WHERE uid = 'list:3'") == ["36"])
    #expect(session.rows("SELECT count(*) FROM reports WHERE is_current") == ["4"])
  }

  @Test func `may have a second report beside the first`() throws {
    let corrected = Self.first.replacing("30,Азаттық", with: "35,Власть")
    #expect(try session.add(corrected, "--accept", "new-reports").status == .done)
    #expect(session.rows("SELECT count(*) FROM reports WHERE uid = 'list:3'") == ["2"])
  }

  @Test func `under another name and mapping asks, with the name of the list`() throws {
    let same = Self.first.replacing("id,date", with: "No,day")
    let mapping = """
      {"aigaq_mapping": 1, "dataset": "other", "fields": {"id": {"column": "No"},
      "date": {"column": "day"}, "title": {"column": "title"}, "region": {"column": "region"},
      "detained": {"column": "detained"}}}
      """
    let file = try session.folder.write(text: mapping, to: "m.json")
    let run = try session.add(same, named: "same.csv", "--mapping", file)
    #expect(run.status == .badData)
    #expect(run.messages.contains("4 of 4 new rows have the date, the place and the number"))
    #expect(run.messages.contains("of the list 'list', which is here"))
    #expect(incidents.count == 4)
    #expect(
      try session.add(same, named: "same.csv", "--mapping", file, "--accept", "overlap").status
        == .done)
  }

  @Test func `under new identifiers asks too`() throws {
    let other = Self.first.replacing("\n", with: "\nkz-").dropLast(3)
    let run = try session.add(String(other))
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "4 of 4 new rows are like rows of the list that this file no longer has"))
    #expect(try session.add(String(other), "--accept", "corrections").status == .done)
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["100"])
  }
}
