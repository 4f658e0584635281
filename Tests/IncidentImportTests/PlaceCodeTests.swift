import IncidentImport
import Testing

@Suite struct `The regions that imports bring` {
  private let database: TestDatabase

  private static let first = """
    id,date,source,country,region,locality
    a,2022-06-07,X,Казахстан,ВКО,Семей
    b,2023-01-05,X,Kazakhstan,,Nur-Sultan
    c,2019-06-09,X,Russia,,Moscow
    d,2022-06-07,X,Kazakhstan,,Мәскеу

    """

  init() throws {
    database = try TestDatabase()
    try database.add(Self.first)
  }

  private func regions() throws -> [String] {
    try database.table(
      """
      SELECT incidents.uid, incidents.region_code, region_name, locality_code
      FROM incidents JOIN incident ON incident.uid = incidents.uid ORDER BY 1
      """)
  }

  private static let before = [
    "list:a|KZ-63|East Kazakhstan oblast|kz-semey", "list:b|KZ-71|Astana|kz-astana",
    "list:c|∅|∅|∅", "list:d|∅|∅|∅",
  ]

  @Test func `are those of the places on their days`() throws {
    #expect(try regions() == Self.before)
  }

  @Test func `leave the places as they were written`() throws {
    #expect(
      try database.table("SELECT region, locality FROM incidents ORDER BY uid")
        == ["ВКО|Семей", "|Nur-Sultan", "|Moscow", "|Мәскеу"])
  }

  @Test func `follow a revision, and are taken back with it`() throws {
    let whole = try Snapshot(of: database)
    try database.add(
      Self.first.replacing("a,2022-06-07", with: "a,2022-06-08")
        .replacing("Nur-Sultan", with: "Shymkent").replacing("Мәскеу", with: "Ақтөбе"))
    #expect(
      try regions() == [
        "list:a|KZ-10|Abai oblast|kz-semey", "list:b|KZ-79|Shymkent|kz-shymkent",
        "list:c|∅|∅|∅", "list:d|KZ-15|Aktobe oblast|kz-aktobe",
      ])
    try database.revert(2)
    #expect(try regions() == Self.before)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: whole) == [])
  }

  @Test func `are gone where a revision no longer tells the place`() throws {
    try database.add(Self.first.replacing("ВКО,Семей", with: ","))
    #expect(try regions().first == "list:a|∅|∅|∅")
  }
}
