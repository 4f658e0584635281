import Incidents
import IncidentImport
import IncidentStore
import IncidentRead
import IncidentImport
import TestSupport
import Testing

@Suite struct `Incidents that were exported` {
  /// Texts that a spreadsheet would run, or that look as if they were guarded from it.
  private static let hostile = [
    "=1+1", "'=1+1", "''-1", "@SUM(A1)", "+7 727", "\"=x\"", "- тире", "'tis", "\u{FEFF}=1", "-",
    "＝cmd", "a\r\n=b", "* * *",
  ]
  private static let hostileColumns = [
    "title", "summary", "region", "organiser", "source", "report",
  ]

  /// A random list, of which some texts are hostile and some incidents have coordinates.
  private static func list(seed: Int) -> String {
    var random = SplitMix(seed: seed)
    let rows = RandomList(using: &random).rows.map { row in
      var cells = row.cells
      for column in hostileColumns where Int.random(in: 0..<6, using: &random) == 0 {
        cells[column] = hostile.randomElement(using: &random)
      }
      if Bool.random(using: &random) {
        cells["latitude"] = "\(Double(Int.random(in: -9000...9000, using: &random)) / 100)"
        cells["longitude"] = "\(Double(Int.random(in: -18000...18000, using: &random)) / 100)"
      }
      return RandomList.Row(family: row.family, cells: cells)
    }
    return rows.csv
  }

  @Test func `have the columns of the native layout`() {
    #expect(NativeRow.columns == Field.allCases.filter { !$0.isOfPersons }.map(\.name))
  }

  @Test(arguments: 0..<40, ExportProfile.allCases)
  func `change nothing in the same database, and are the same from another`(
    seed: Int, profile: ExportProfile
  ) throws {
    let database = try TestDatabase()
    let list = Self.list(seed: seed)
    // Two reports of one incident may have come to the same key.
    try database.add(list, skippingInvalid: true)
    let exported = try database.exported(profile)
    let before = try database.bytes()
    let counts = try database.add(exported)
    #expect(counts.unchangedReports == counts.rows && counts.rows > 0, "\(list)\n\(exported)")
    #expect(try database.bytes() == before)

    let other = try TestDatabase()
    #expect(try other.add(exported).rejectedRows == 0)
    #expect(try other.exported(profile) == exported, "\(list)")
    #expect(try other.months() == database.months(), "\(list)\n\(exported)")
    #expect(try other.findings().isEmpty)
  }

  @Test func `that were changed by hand are changed`() throws {
    let database = try TestDatabase()
    try database.add(sheet([["id": "1", "date": "2019-06-09", "title": "March", "detained": "7"]]))
    let exported = try database.exported()
    #expect(try database.plan(exported).counts.unchangedReports == 1)
    #expect(
      try database.plan(exported.replacing("March", with: "Rally")).counts.changedReports == 1)
    #expect(try database.plan(exported.replacing(",7,", with: ",8,")).counts.changedReports == 1)
  }

  @Test func `of a preset's layout change nothing and come back the same`() throws {
    let preset = try #require(try Preset.named("ovd-info-2012"))
    let file = projectFile("Tests/IncidentImportTests/Fixtures/Presets/ovd-info-2012.csv")
    let database = try TestDatabase()
    try database.add(file: file, mapping: preset.mapping)
    let exported = try database.exported()
    let counts = try database.plan(exported).counts
    #expect(counts.unchangedReports == counts.rows && counts.rows == 4)
    let other = try TestDatabase()
    try other.add(exported)
    #expect(try other.exported() == exported)
  }

  @Test func `give numbers in columns of their own as words where there are words`() throws {
    let mapping = Mapping(fields: [
      .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
      .killed: FieldMapping(.bounds(low: "low", best: nil, high: "high")),
    ])
    let database = try TestDatabase()
    try database.add("id,date,low,high\n1,2019-06-09,10,20\n", mapping: mapping)
    let exported = try records(of: database.exported())
    let killed = try #require(exported[0].firstIndex(of: "killed"))
    #expect(exported[1][killed] == "10-20")
  }

  @Test func `tell in public where to the town or to a tenth of a degree`() throws {
    let database = try TestDatabase()
    try database.add(
      sheet([
        [
          "id": "1", "date": "2019-06-09", "country": "Kazakhstan", "locality": "Алматы",
          "latitude": "43.238949", "longitude": "76.889709",
        ],
        ["id": "2", "date": "2019-06-09", "latitude": "-55.751244", "longitude": "37.618423"],
      ]))
    func positions(_ profile: ExportProfile) throws -> [String] {
      let exported = try records(of: database.exported(profile))
      let column = try #require(exported[0].firstIndex(of: "latitude"))
      return exported.dropFirst().map { $0[column...(column + 1)].joined(separator: " ") }
    }
    #expect(try positions(.public) == ["43.25 76.92", "-55.8 37.6"])
    #expect(try positions(.full) == ["43.238949 76.889709", "-55.751244 37.618423"])
  }
}
