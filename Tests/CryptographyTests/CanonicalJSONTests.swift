import FoundationEssentials
import Cryptography
import TestSupport
import Testing

/// The vectors of records, trees and canonical JSON beside the project, where a checkout has them.
enum Vectors {
  static var isPresent: Bool { FileManager.default.fileExists(atPath: path("records.json")) }

  static func path(_ name: String) -> String { SharedData.path("../vectors/\(name)") }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  static let records = Result {
    try JSONDecoder().decode(Records.self, from: Data(try bytes("records.json")))
  }

  /// Those of the members that the tests need.
  struct Records: Decodable {
    struct Record: Decodable { let line: String, id: String }
    struct Entry: Decodable { let entry: String, leaf: String, root_after: String }
    let records: [Record]
    let content_hash: String
    let empty_content_hash: String
    let journal: [Entry]
    let consistency_1_3: [String]
  }
}

@Suite struct `Canonical JSON` {
  @Test(arguments: [
    ("null", CanonicalJSON.null), ("true", .bool(true)), ("[]", .array([])), ("{}", .object([:])),
    ("-1", .integer(-1)), ("9007199254740991", .integer(9_007_199_254_740_991)),
    (
      #"{"a":1,"b_2":[false,""]}"#,
      .object(["b_2": .array([.bool(false), .string("")]), "a": .integer(1)])
    ),
    (#""Қарағанды 😀""#, .string("Қарағанды 😀")),
    (#""\"\\\b\t\n\f\r\u0000\u001f/\#u{7F}""#, .string("\"\\\u{8}\t\n\u{C}\r\0\u{1F}/\u{7F}")),
  ])
  func `each value has one line`(line: String, value: CanonicalJSON) throws {
    #expect(value.line == Array(line.utf8))
    #expect(CanonicalJSON(line: line.utf8) == value)
  }

  @Test(arguments: [
    "", "nul", "1.0", "1e2", "-0", "01", "9007199254740992", " 1", "1\n", #"{"b":1,"a":2}"#,
    #"{"a":1,"a":1}"#, #"{"A":1}"#, #"{"1":1}"#, #"{"":1}"#, #"{"a" :1}"#, #""\u0041""#, #""\/""#,
    #""\ud800""#, "\"\u{1}\"", "[1,]", "[1] 2",
  ])
  func `a line that is written in another way is refused`(line: String) {
    #expect(CanonicalJSON(line: line.utf8) == nil)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(CanonicalJSON(line: [0x22, 0xFF, 0x22]) == nil)
  }

  @Test(arguments: [
    CanonicalJSON.integer(1 << 53), .object(["Ä": .null]), .array([.object(["A": .null])]),
  ])
  func `a value out of bounds has no line`(value: CanonicalJSON) {
    #expect(value.line == nil)
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `the records of the vectors are read, written again, and named`() throws {
    let records = try Vectors.records.get()
    for record in records.records + records.journal.map({ .init(line: $0.entry, id: "") }) {
      let value = try #require(CanonicalJSON(line: record.line.utf8))
      #expect(value.line == Array(record.line.utf8))
      guard record.id != "" else { continue }
      #expect(SHA256Digest(of: record.line.utf8).hexadecimal == record.id)
    }
  }

  @Test(
    .enabled(if: Vectors.isPresent, "the shared vectors are not here"),
    arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
  func `published lines with fractions or with names in other letters are refused`(
    name: String
  ) throws {
    #expect(CanonicalJSON(line: try Vectors.bytes("jcs/testdata/output/\(name).json")) == nil)
  }
}
