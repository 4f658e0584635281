import Cryptography
import FoundationEssentials
import IncidentStore
import TestSupport
import Testing

@Suite struct `The record of a row` {
  /// A row of the published vectors.
  private struct Vector: Decodable {
    let line: String
    let id: String
  }

  /// The members of the line of a row.
  private struct Members: Decodable {
    let t: String
    let list: String?
    let external: String?
    let key: String?
    let columns: [String]?
    let cells: [String?]?
  }

  private static let vectors = SharedData.path("../vectors/records.json")

  private static func record(_ cells: String, list: String = "list", key: String = "") -> String {
    let records = ReportRecord(list: list, columns: ["a", "b"])
    return String(
      decoding: records.line(external: "1", key: key, cells: Array(cells.utf8).span),
      as: UTF8.self)
  }

  @Test(arguments: [
    (
      record(#"["x",null]"#),
      #"{"cells":["x",null],"columns":["a","b"],"external":"1","key":"","list":"list","t":"report","v":1}"#
    ),
    (
      record("[]", list: "the \"list\"\n", key: "Радио\t\u{1}"),
      #"{"cells":[],"columns":["a","b"],"external":"1","key":"Радио\t\u0001","list":"the \"list\"\n","t":"report","v":1}"#
    ),
  ])
  func `is a line of canonical JSON`(line: String, expected: String) {
    #expect(line == expected)
    #expect(CanonicalJSON(line: line.utf8)?.line == Array(line.utf8))
  }

  @Test func `has a name that differs where any member does`() {
    let first = ReportRecord(list: "list", columns: ["a", "b"])
    let names: [SHA256Digest] = [
      first.name(external: "1", key: "", cells: Array(#"["x",""]"#.utf8).span),
      first.name(external: "1", key: "", cells: Array(#"["","x"]"#.utf8).span),
      first.name(external: "2", key: "", cells: Array(#"["x",""]"#.utf8).span),
      first.name(external: "1", key: "k", cells: Array(#"["x",""]"#.utf8).span),
      ReportRecord(list: "other", columns: ["a", "b"])
        .name(external: "1", key: "", cells: Array(#"["x",""]"#.utf8).span),
      ReportRecord(list: "list", columns: ["a,b"])
        .name(external: "1", key: "", cells: Array(#"["x",""]"#.utf8).span),
      ReportRecord(list: "list", columns: ["b", "a"])
        .name(external: "1", key: "", cells: Array(#"["x",""]"#.utf8).span),
    ]
    #expect(Set(names).count == names.count)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: vectors), "the shared vectors are not here"))
  func `is the one of the published vectors`() throws {
    struct File: Decodable { let records: [Vector] }
    let file = try JSONDecoder().decode(
      File.self, from: Data(contentsOf: URL(filePath: Self.vectors)))
    var count = 0
    for vector in file.records {
      let members = try JSONDecoder().decode(Members.self, from: Data(vector.line.utf8))
      guard members.t == "report", let list = members.list, let external = members.external,
        let key = members.key, let columns = members.columns, let cells = members.cells
      else { continue }
      count += 1
      let records = ReportRecord(list: list, columns: columns)
      let array = try #require(
        CanonicalJSON.array(cells.map { $0.map(CanonicalJSON.string) ?? .null }).line)
      #expect(
        String(
          decoding: records.line(external: external, key: key, cells: array.span), as: UTF8.self)
          == vector.line)
      #expect(
        records.name(external: external, key: key, cells: array.span).hexadecimal == vector.id)
    }
    #expect(count == 3)
  }
}
