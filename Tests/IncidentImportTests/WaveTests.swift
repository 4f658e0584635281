import IncidentImport
import Testing

@Suite struct `Waves` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// The incidents with what they are parts of.
  private func parents() throws -> [String] {
    try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid")
  }

  @Test(arguments: [
    "wave,2019-06,about 100,\nday,2019-06-09,at least 40,wave\n",
    "day,2019-06-09,at least 40,wave\nwave,2019-06,about 100,\n",
  ])
  func `may stand before or behind their parts`(rows: String) throws {
    try database.add("id,date,detained,parent_id\n" + rows)
    #expect(try parents() == ["list:day|list:wave", "list:wave|∅"])
    #expect(try database.months() == ["2019-06|1|40|100|∅"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `may have come in an earlier file`() throws {
    try database.add("id,date,detained\nwave,2019-06,500\n")
    #expect(try database.months() == ["2019-06|1|500|500|500"])
    try database.add("id,date,detained,parent_id\nday,2019-06-09,at least 40,wave\n")
    #expect(try parents() == ["list:day|list:wave", "list:wave|∅"])
    #expect(try database.months() == ["2019-06|1|500|500|500"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `are counted with all that lies within them`() throws {
    try database.add(
      """
      id,date,detained,parent_id
      city,2019-06-09,400,day
      day,2019-06-09,500,wave
      wave,2019-06-09/2019-06-13,4000,
      other,2019-06-10,30,wave
      """)
    #expect(try database.months() == ["2019-06|1|4000|4000|4000"])
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "list:city|list:day", "list:day|list:wave", "list:other|list:wave", "list:wave|∅",
      ])
  }

  @Test func `are counted anew on both sides where a part moves`() throws {
    let list = """
      id,date,detained,parent_id
      june,2019-06,100,
      july,2019-07,10,
      part,2019-06-30/2019-07-01,50,june
      """
    try database.add(list)
    #expect(
      try database.months() == ["2019-06|1|50|50|50", "2019-07|1|10|10|10", "2019-XX|1|50|50|50"])
    try database.add(list.replacing("50,june", with: "50,july"))
    #expect(try parents() == ["list:july|∅", "list:june|∅", "list:part|list:july"])
    #expect(
      try database.months() == ["2019-06|1|100|100|100", "2019-XX|1|50|50|50"])
    #expect(try database.findings().isEmpty)
    try database.add(list.replacing("50,june", with: "50,"))
    #expect(
      try database.months() == [
        "2019-06|1|100|100|100", "2019-07|1|10|10|10", "2019-XX|1|50|50|50",
      ])
    #expect(try database.findings().isEmpty)
  }

  @Test func `may change places with their parts`() throws {
    let list = "id,date,detained,parent_id\na,2019-06,10,b\nb,2019-06,20,\n"
    try database.add(list)
    try database.add("id,date,detained,parent_id\na,2019-06,10,\nb,2019-06,20,a\n")
    #expect(try parents() == ["list:a|∅", "list:b|list:a"])
    #expect(try database.months() == ["2019-06|1|20|20|20"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `are taken from the first report that names one`() throws {
    try database.add(
      """
      id,date,source,parent_id
      x,2019,,
      y,2019,,
      a,2019,1,
      a,2019,2,y
      a,2019,3,x
      """)
    #expect(try parents() == ["list:a|list:y", "list:x|∅", "list:y|∅"])
  }

  @Test func `of the sample are never a sum`() throws {
    try database.add(file: projectFile("Scripts/sample/kazakhstan-2019.csv"), to: nil)
    #expect(
      try database.table("SELECT * FROM monthly_detentions") == [
        "2019-06|1|1|400|4000|5000|0|0|0|0|0|0|0|0", "2019-09|2|2|125|∅|∅|2|1|0|0|0|0|0|1",
      ])
    #expect(
      try database.table("SELECT DISTINCT dataset FROM reports") == ["kazakhstan-2019"])
    #expect(try database.findings().isEmpty)
  }
}
