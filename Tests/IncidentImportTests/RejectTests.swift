import IncidentStore
import IncidentImport
import Testing

@Suite struct `Rejected rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `are written with their cells, the line, the columns and the reasons`() throws {
    let text = try database.rejects(
      """
      id,Date,kind,note
      a,2019,,
      b,2019-02-30,riot,"x, ""y""
      z"
      c,never,,=1+1
      """)
    let reasons = try records(of: text)
    #expect(
      reasons.first == ["id", "Date", "kind", "note", "aigaq_line", "aigaq_column", "aigaq_reason"])
    #expect(
      reasons.dropFirst().map { Array($0.prefix(6)) } == [
        ["b", "2019-02-30", "riot", "x, \"y\"\nz", "3", "Date; kind"],
        ["c", "never", "", "=1+1", "5", "Date"],
      ])
    #expect(
      reasons[1][6].hasSuffix(
        ". Not a known value of 'kind'. Use protest, detention, prosecution, "
          + "other_violation, or translate it under \"values\" in a mapping."))
    #expect(reasons[2][6].hasPrefix("“never” is not a date"))
  }

  @Test func `complete the list when they come back mended`() throws {
    let list = "id,date,detained\na,2019-06-09,10\nb,never,5\nc,9.6.2019,\n,2019-06,1\n"
    try database.add(list, skippingInvalid: true)
    let mended = try database.rejects(list)
      .replacing("never", with: "2019-06-10").replacing("\r\n,2019", with: "\r\nd,2019")
    let plan = try database.plan(mended)
    #expect(plan.unusedColumns == ["aigaq_line", "aigaq_column", "aigaq_reason"])
    let counts = try database.add(mended)
    #expect(counts.newIncidents == 1 && counts.rejectedRows == 0)
    #expect(try database.months() == ["2019-06|3|16|16|16"])
  }

  @Test func `may be rejected again`() throws {
    let once = try database.rejects("id,date\na,never\nb,never\n")
    let half = once.replacing("a,never", with: "a,2019")
    let twice = try database.rejects(half)
    #expect(
      try records(of: twice).map { Array($0.prefix(4)) } == [
        ["id", "date", "aigaq_line", "aigaq_column"], ["b", "never", "3", "date"],
      ])
    #expect(try records(of: twice).allSatisfy { $0.count == 5 })
    try database.add(half, skippingInvalid: true)
    #expect(try database.add(twice.replacing("never", with: "2019")).newIncidents == 1)
  }

  @Test func `of too few or too many cells lose none`() throws {
    let text = try database.rejects("id,date,note\na\nb,2019,n,extra,\"f,u\nll\"\n")
    let rows = try records(of: text)
    #expect(rows.map(\.count) == [6, 6, 6])
    #expect(Array(rows[1].prefix(5)) == ["a", "", "", "2", ""])
    #expect(Array(rows[2].prefix(5)) == ["b", "2019", "n", "3", ""])
    #expect(rows[2][5].hasSuffix("Beyond the header: 'extra', 'f,u\nll'."))
  }

  @Test func `keep what stands in them, whatever it is`() throws {
    let cells = ["=HYPERLINK(\"x\")", "\u{1B}[31m\u{202E}", "a\r\nb", "'", "ф 東 🇰🇿"]
    let text = try database.rejects(
      csv([["id", "date"] + ["1", "2", "3", "4", "5"]] + [["a", "no"] + cells]))
    #expect(try records(of: text).last.map { Array($0[2..<7]) } == cells)
  }

  @Test func `have the right reasons however many they are`() throws {
    var rows = (0..<700).map { ["\($0)", "never", "riot", ""] }
    rows += (0..<700).map { ["\($0)", "2019", "", ""] }
    rows += (700..<800).map { ["\($0)", "2019", "", "none"] }
    rows += [["800", "2019", "", "801"], ["801", "2019", "", "800"], ["802"]]
    let text = try database.rejects(csv([["id", "date", "kind", "parent_id"]] + rows))
    let rejects = try records(of: text).dropFirst()
    #expect(rejects.count == rows.count)
    #expect(rejects.allSatisfy { $0.count == 7 && !$0[6].isEmpty })
    for (number, reject) in rejects.enumerated() {
      #expect(reject[4] == "\(number + 2)")
      switch number {
      case 0..<700: #expect(reject[5] == "date; kind")
      case 700..<1400: #expect(reject[6].hasPrefix("The row on line \(number - 698) has the same"))
      case 1400..<1500: #expect(reject[6].hasPrefix("There is no incident 'none'"))
      case 1500, 1501: #expect(reject[6].hasPrefix("The incident is, by way of others"))
      default: #expect(reject[6].hasPrefix("The row has 1 cell and the header 4"))
      }
    }
  }

  @Test func `are none where all can be read`() throws {
    #expect(
      try database.rejects("id,date\na,2019\n") == "")
  }
}
