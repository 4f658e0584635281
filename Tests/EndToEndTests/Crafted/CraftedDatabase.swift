import FoundationEssentials
import TestSupport
import Testing

/// A database that somebody made by hand.
struct CraftedDatabase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  static let all = layouts + files + contents + passedOver

  /// What every command says that opens it; nil where some commands do what they are to do.
  let refusal: String?
  /// Makes it of the sound database in a folder.
  let craft: @Sendable (Workplace) throws -> Void

  init(
    _ name: String, refusal: String? = nil, _ craft: @escaping @Sendable (Workplace) throws -> Void
  ) {
    testDescription = name
    self.refusal = refusal
    self.craft = craft
  }

  /// One made by statements.
  init(_ name: String, refusal: String? = nil, sql: String) {
    self.init(name, refusal: refusal) { try BareDatabase.run(sql, on: $0.folder.file("aigaq.db")) }
  }

  /// One made by other bytes.
  static func bytes(
    _ name: String, refusal: String? = nil, _ change: @escaping @Sendable (inout Data) -> Void
  ) -> CraftedDatabase {
    CraftedDatabase(name, refusal: refusal) { place in
      var bytes = place.bytes() ?? Data()
      change(&bytes)
      try place.folder.write(bytes, to: "aigaq.db")
    }
  }

  /// One in which a view, table, index or trigger has other SQL.
  static func edited(
    _ name: String, of object: String, refusal: String? = nil, to sql: String
  ) -> CraftedDatabase {
    CraftedDatabase(
      name, refusal: refusal ?? "its '\(object)' is not as Aigaq makes it",
      sql: "UPDATE sqlite_schema SET sql = \(sql) WHERE name = '\(object)'")
  }

  /// One in which the pages that a condition on `dbstat` tells hold noise.
  static func noise(_ name: String, in pages: String) -> CraftedDatabase {
    CraftedDatabase(name) { place in
      let page = try BareDatabase.number(
        "SELECT pageno FROM dbstat WHERE \(pages) LIMIT 1", of: place.folder.file("aigaq.db"))
      var bytes = place.bytes() ?? Data()
      for index in (page - 1) * 4096..<page * 4096 { bytes[index] = UInt8(index % 251) }
      try place.folder.write(bytes, to: "aigaq.db")
    }
  }
}
