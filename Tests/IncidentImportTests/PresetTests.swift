import FoundationEssentials
import IncidentImport
import IncidentStore
import TestSupport
import Testing

@Suite struct `Presets` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private static func fixture(_ name: String) -> String {
    projectFile("Tests/IncidentImportTests/Fixtures/Presets/\(name)")
  }

  @Test(arguments: Preset.names)
  func `a list of the layout is known by its columns, and read as its publisher means it`(
    name: String
  ) throws {
    let list = Self.fixture("\(name).csv")
    let text = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
    let header = try #require(try records(of: text).first)
    #expect(try Preset.matching(header).map(\.name) == [name])
    let json = try Data(contentsOf: URL(filePath: Self.fixture("\(name).expected.json")))
    let expected = try JSONDecoder().decode([[String: Field]].self, from: json)

    let plan = try database.plan(file: list, to: nil)
    #expect(plan.reasons == [])
    #expect(plan.mapping == (try Preset.named(name)?.mapping))
    #expect(try database.add(file: list, to: nil).newIncidents == expected.count)
    let uids = try database.table("SELECT uid FROM reports GROUP BY uid ORDER BY min(line)")
    #expect(uids.count == expected.count)
    for (uid, fields) in zip(uids, expected) {
      let beyond = fields["beyond_format"]?.texts ?? []
      let (dataset, suffix) = (plan.dataset, fields["uid_suffix"]?.description)
      if let suffix, suffix != "∅" { #expect(uid == "\(dataset):\(suffix)") }
      for (field, value) in fields
      where !beyond.contains(field) && field != "uid_suffix" && field != "beyond_format" {
        #expect(try stored(field, of: uid) == value.description, "\(uid): \(field)")
      }
    }
    #expect(try database.findings().isEmpty)
  }

  @Test(arguments: Preset.names)
  func `a list of the layout that is imported again changes nothing`(name: String) throws {
    let list = Self.fixture("\(name).csv")
    try database.add(file: list, to: nil)
    let bytes = try database.bytes()
    #expect(try !database.plan(file: list, to: nil).changesSomething)
    #expect(try database.add(file: list, to: nil).newReports == 0)
    #expect(try database.bytes() == bytes)
  }

  @Test func `no list of its own is taken for the native layout's`() throws {
    let native = NativeField.allCases.map(\.name)
    #expect(try Preset.matching(native).isEmpty)
    #expect(try Preset.named("native") == nil)
  }

  /// What the database holds in a field of an incident, written as an expectation.
  private func stored(_ field: String, of uid: String) throws -> String {
    let condition = "uid = '\(uid.replacing("'", with: "''"))'"
    let sql =
      switch field {
      case "participants", "killed", "injured":
        "SELECT low, best, high FROM claims WHERE quantity = '\(field)' AND \(condition)"
      case "detained":
        """
        SELECT detained_low, detained_best, detained_high FROM incidents WHERE \(condition)
          AND (uid IN (SELECT uid FROM claims WHERE quantity = 'detained')
            OR uid IN (SELECT uid FROM detentions))
        """
      case "form", "authorisation", "response":
        // The database does not tell what is said to be unknown from what is not said.
        "SELECT nullif(\(field), 'unknown') FROM protests WHERE \(condition)"
      case "source": "SELECT source FROM reports WHERE \(condition) ORDER BY line"
      case "region", "locality":
        "SELECT nullif(\(field), '') FROM incidents WHERE \(condition)"
      default: "SELECT \(field) FROM incidents WHERE \(condition)"
      }
    return try database.table(sql).first ?? "∅"
  }
}

/// A field of an incident as it is expected; counts are a list of low, best and high.
private enum Field: Decodable, CustomStringConvertible {
  case null
  case number(Double)
  case text(String)
  case texts([String])
  case bounds([Int?])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let texts = try? container.decode([String].self) {
      self = .texts(texts)
    } else {
      self = .bounds(try container.decode([Int?].self))
    }
  }

  var texts: [String] {
    if case .texts(let texts) = self { texts } else { [] }
  }

  var description: String {
    switch self {
    case .null, .text("unknown"): "∅"
    case .number(let number): String(number)
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    case .bounds(let bounds): bounds.map { $0.map(String.init) ?? "∅" }.joined(separator: "|")
    }
  }
}
