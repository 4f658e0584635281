import TestSupport
import IncidentImport
import Testing

@Suite struct `However a list is imported` {
  /// The public views without what depends on the order of import.
  private static let views = [
    "SELECT * FROM incidents ORDER BY uid",
    """
    SELECT uid, source, quantity, text, low, best, high, rule, is_current FROM claims
    ORDER BY uid, source, quantity
    """,
    "SELECT * FROM monthly_detentions ORDER BY month",
    "SELECT * FROM protests ORDER BY uid",
    "SELECT * FROM detentions ORDER BY uid",
    "SELECT * FROM charges ORDER BY uid, code, article, part",
    """
    SELECT uid, external_id, report_key, revision, is_current, source, reported_on, cells
    FROM reports ORDER BY uid, report_key
    """,
    "SELECT * FROM sources ORDER BY name",
    "SELECT * FROM places WHERE incidents > 0 ORDER BY country, region",
    """
    SELECT incident.uid, period, incidents, low, best, high, without_best, without_high, unknown_size,
      rule
    FROM detention_count JOIN incident ON incident.id = incident_id ORDER BY incident.uid
    """,
  ]

  /// What a new database shows after the import of files, one after the other.
  private static func views(of files: [[RandomList.Row]]) throws -> [[String]] {
    let database = try TestDatabase()
    for file in files where !file.isEmpty { try database.add(file.csv) }
    #expect(try database.findings().isEmpty)
    return try views.map { try database.table($0) }
  }

  private static func expectAlike(
    _ list: RandomList, _ files: [[RandomList.Row]], _ how: Comment
  ) throws {
    let whole = try views(of: [list.rows])
    for (name, tables) in zip(views, zip(whole, try views(of: files))) {
      #expect(tables.0 == tables.1, "\(how): \(name)\n\(list.rows.csv)")
    }
  }

  @Test(arguments: 0..<8)
  func `in halves, in either order, the views are the same`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let list = RandomList(using: &random)
    let chosen = (0..<6).map { _ in Bool.random(using: &random) }
    let halves = [true, false].map { half in list.rows.filter { chosen[$0.family] == half } }
    try Self.expectAlike(list, halves, "one half, then the other")
    try Self.expectAlike(list, halves.reversed(), "the other half first")
  }

  @Test(arguments: 0..<8)
  func `cut anywhere, the views are the same`(seed: Int) throws {
    var random = SplitMix(seed: 100 + seed)
    let list = RandomList(using: &random)
    let cut = Int.random(in: 0...list.rows.count, using: &random)
    try Self.expectAlike(
      list, [Array(list.rows[..<cut]), Array(list.rows[cut...])], "cut before row \(cut)")
  }

  @Test(arguments: 0..<8)
  func `twice, or over its own beginning, the views are the same`(seed: Int) throws {
    var random = SplitMix(seed: 200 + seed)
    let list = RandomList(using: &random)
    let cut = Int.random(in: 0...list.rows.count, using: &random)
    try Self.expectAlike(list, [list.rows, list.rows], "twice")
    try Self.expectAlike(list, [Array(list.rows[..<cut]), list.rows], "after \(cut) of its rows")
  }

  @Test(arguments: 0..<8)
  func `changed and changed back, the views are those of the list but for the revisions`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: 300 + seed)
    let list = RandomList(using: &random)
    let other = RandomList(using: &random)
    let identities = Set(list.rows.map { [$0.cells["id"], $0.cells["source"]] })
    let changed = other.rows.filter { identities.contains([$0.cells["id"], $0.cells["source"]]) }
    let database = try TestDatabase()
    try database.add(list.rows.csv)
    let before = try Self.judgments(in: database)
    if !changed.isEmpty { try database.add(changed.csv, skippingInvalid: true) }
    #expect(try database.findings().isEmpty)
    try database.add(list.rows.csv)
    #expect(try database.findings().isEmpty)
    #expect(try Self.judgments(in: database) == before, "\(list.rows.csv)\n\(changed.csv)")
  }

  /// What is concluded, without how many revisions it rests on.
  private static func judgments(in database: TestDatabase) throws -> [[String]] {
    try [
      """
      SELECT uid, kind, title, summary, date, country, region, verification, detained_low,
        detained_best, detained_high, parent_uid
      FROM incidents ORDER BY uid
      """,
      "SELECT * FROM monthly_detentions ORDER BY month",
      "SELECT * FROM protests ORDER BY uid",
      "SELECT * FROM charges ORDER BY uid, code, article, part",
    ].map { try database.table($0) }
  }
}
