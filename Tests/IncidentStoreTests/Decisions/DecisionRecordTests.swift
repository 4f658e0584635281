import FoundationEssentials
import Cryptography
import IncidentStore
import Incidents
import TestSupport
import Testing

@Suite struct `The record of a decision` {
  private let decision = Decision(
    slot: Decision.Slot(.resolve, "list:a", field: "detained"),
    value: Decision.value(Bounds(low: 400, best: 500, high: nil)), reason: "two \"witnesses\"",
    author: "ana", at: "2026-11-29T00:00:01Z", order: 2,
    parents: [SHA256Digest(of: "b".utf8), SHA256Digest(of: "a".utf8)])

  @Test func `is read as it was written`() throws {
    let line = try #require(decision.line)
    #expect(Decision(line: line) == decision)
  }

  @Test func `is one line of canonical JSON, whose members are in order`() throws {
    let line = try #require(decision.line)
    #expect(line.hasPrefix(#"{"at":"2026-11-29T00:00:01Z","by":"ana","field":"detained","kind":"#))
    #expect(line.hasSuffix(#""t":"decision","v":1,"value":{"best":500,"high":null,"low":400}}"#))
    #expect(CanonicalJSON(line: line.utf8) != nil)
  }

  @Test(arguments: [
    ("order", #""order":2"#, #""order":2.0"#), ("version", #""v":1"#, #""v":2"#),
    ("type", #""t":"decision""#, #""t":"report""#), ("blank", #""v":1"#, #""v": 1"#),
    ("a member more", #""v":1"#, #""u":1,"v":1"#),
    ("subject", #""subject":"list:a""#, #""subject":1"#),
    ("a field of no number", #""field":"detained""#, #""field":"people""#),
    ("bounds out of order", #""low":400"#, #""low":600"#),
    ("another kind", #""kind":"resolve""#, #""kind":"merge""#),
    ("a pair", #""subject":"list:a""#, #""subject":["list:a","list:b"]"#),
    ("a lone pair", #""subject":"list:a""#, #""subject":["list:a"]"#),
  ])
  func `is no other than that`(what: String, old: String, new: String) throws {
    let line = try #require(decision.line)
    #expect(line.contains(old))
    #expect(Decision(line: line.replacing(old, with: new)) == nil, "\(what)")
  }

  @Test func `of a pair names both in bytewise order, however they were given`() {
    #expect(Decision.Slot(.merge, "list:b", "list:a") == Decision.Slot(.merge, "list:a", "list:b"))
    #expect(Decision.Slot(.merge, "list:я", "list:Z").subject == ["list:Z", "list:я"])
  }

  @Test(arguments: [
    #"{"best":5,"high":4,"low":1}"#, #"{"best":-1,"high":null,"low":null}"#, #"{"best":1,"low":1}"#,
    #""5""#, "null",
  ])
  func `has no bounds where its value is none`(value: String) throws {
    let value = try #require(CanonicalJSON(line: value.utf8))
    let other = Decision(
      slot: decision.slot, value: value, reason: "r", author: "a", at: "t", order: 1, parents: [])
    #expect(other.bounds == nil)
  }

  private struct Vector: Decodable {
    struct Record: Decodable { let line: String, id: String }
    let records: [Record]
  }

  private static let vectors = SharedData.path("../vectors/records.json")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: vectors)))
  func `of the vectors is read, and has the identifier that they give`() throws {
    let data = try Data(contentsOf: URL(filePath: Self.vectors))
    let decisions = try JSONDecoder().decode(Vector.self, from: data).records
      .filter { $0.line.contains(#""t":"decision""#) }
    #expect(!decisions.isEmpty)
    for record in decisions {
      let decision = try #require(Decision(line: record.line))
      #expect(SHA256Digest(of: try #require(decision.line).utf8).hexadecimal == record.id)
    }
  }
}
