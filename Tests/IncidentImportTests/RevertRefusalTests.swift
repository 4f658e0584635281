import IncidentImport
import Testing

@Suite struct `An import cannot be taken back` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// What is said when an import is taken back that cannot be; nothing is changed.
  private func refusal(of batch: Int64) throws -> [String] {
    let before = try Snapshot(of: database)
    let problem = #expect(throws: RevertProblem.self) { try database.revert(batch) }
    #expect(try Snapshot(of: database).differences(from: before) == [])
    return problem?.lines ?? []
  }

  private static func first(of batch: Int) -> String {
    "Import \(batch) cannot be undone while later work rests on it. Nothing was changed."
  }

  @Test func `that is not there, or was taken back before`() throws {
    #expect(try refusal(of: 1) == ["There is no import 1. 'aigaq imports' lists them."])
    try database.add("id,date\na,2019\n")
    try database.revert(1)
    #expect(
      try refusal(of: 1) == ["Import 1 was already undone. Nothing was changed."])
  }

  @Test func `of which a later one changed a report, until that is taken back`() throws {
    try database.add("id,date,source\na,2019,X\nb,2019,\nc,2019,X\n")
    try database.add("id,date,source\na,2020,X\nb,2020,\n")
    try database.add("id,date,source\na,2021,X\n")
    #expect(
      try refusal(of: 1) == [
        Self.first(of: 1), "list:a: import 2 changed its report 'X'.",
        "list:a: import 3 changed its report 'X'.", "list:b: import 2 changed its report.",
        "Undo import 3, then import 2 first.",
      ])
    #expect(try refusal(of: 2).last == "Undo import 3 first.")
    try database.revert(3)
    try database.revert(2)
    try database.revert(1)
    #expect(try database.table("SELECT * FROM incidents") == [])
  }

  @Test func `that brought a wave of which a later one brought parts`() throws {
    try database.add("id,date,parent_id\nw,2019-06,\n")
    try database.add("id,date,parent_id\np,2019-06-09,w\n")
    #expect(
      try refusal(of: 1) == [
        Self.first(of: 1), "list:p: import 2 made it a part of 'list:w'.",
        "Undo import 2 first.",
      ])
    try database.revert(2)
    try database.revert(1)
    #expect(try database.findings() == [])
  }

  @Test func `that brought a wave again, of which an earlier one brought parts`() throws {
    try database.add("id,date,source,parent_id\nw,2019-06,X,\n")
    try database.add("id,date,source,parent_id\np,2019-06-09,X,w\n")
    try database.add("id,date,source,parent_id\nw,2019-06,Y,\n")
    // The wave is there still, by the report of the third.
    try database.revert(1)
    #expect(
      try refusal(of: 3) == [
        Self.first(of: 3), "list:p: import 2 made it a part of 'list:w'.",
        "Undo import 2 first.",
      ])
  }

  @Test func `a later report of a part that names no wave does not keep the wave`() throws {
    try database.add("id,date,source,parent_id\nw,2019-06,X,\np,2019-06-09,X,w\n")
    try database.add("id,date,source,parent_id\np,2019-06-10,Y,\n")
    try database.revert(1)
    #expect(
      try database.table("SELECT uid, date, parent_uid FROM incidents")
        == ["list:p|2019-06-10|∅"])
    #expect(try database.findings() == [])
  }

  @Test func `without which an incident would be a part of itself`() throws {
    try database.add("id,date,parent_id\nx,2019,\ny,2019,\nx2,2019,\n")
    try database.add("id,date,parent_id\nx,2019,y\n")
    try database.add("id,date,parent_id\nx,2019,\n")
    try database.add("id,date,parent_id\ny,2019,x\n")
    #expect(
      try refusal(of: 3) == [
        Self.first(of: 3),
        "list:x: import 4 made the incident that it was a part of before a part of it.",
        "Undo import 4 first.",
      ])
    try database.revert(4)
    try database.revert(3)
    #expect(
      try database.table("SELECT parent_uid FROM incidents WHERE uid = 'list:x'") == ["list:y"])
  }

  @Test func `of much later work the first is told, and how much more there is`() throws {
    let rows = (0..<50).map { "\($0),2019\n" }.joined()
    try database.add("id,date\n" + rows)
    try database.add("id,date\n" + rows.replacing("2019", with: "2020"))
    let lines = try refusal(of: 1)
    #expect(lines.count == 23)
    #expect(lines[21...] == ["… and 30 more.", "Undo import 2 first."])
  }
}
