import IncidentRead
import Tabular
import FoundationEssentials
import Glibc
import IncidentImport
import IncidentStore
import SQLite
import TestSupport

/// A database in a folder of its own, into which CSV texts are imported as the command does it.
final class TestDatabase {
  private static let stamp = Stamp(now: "2026-01-01T00:00:00Z", version: "test")

  let folder: TemporaryFolder
  let path: String
  private let store: IncidentStore
  private let query: AdHocQuery

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("test.db")
    store = try IncidentStore.create(at: path, now: Self.stamp.now)
    query = try AdHocQuery(at: path)
  }

  /// Imports a text in one transaction and gives what was done.
  ///
  /// - Throws: `rejectedRows` where a row cannot be read, unless those are to be left out.
  @discardableResult
  func add(
    _ csv: String, to dataset: String? = "list", mapping: Mapping? = nil,
    named name: String = "list.csv", skippingInvalid: Bool = false, addingArticles: Bool = false
  ) throws -> ImportBatch.Counts {
    try add(
      file: folder.write(text: csv, to: name), to: dataset, mapping: mapping,
      skippingInvalid: skippingInvalid, addingArticles: addingArticles)
  }

  /// Imports a text as if it were large, and gives what was done at once; nil where it was planned
  /// first, and then applied without the rows that are rejected.
  @discardableResult
  func load(
    _ csv: String, to dataset: String? = "list", mapping: Mapping? = nil,
    addingArticles: Bool = false,
    from largeFileBytes: Int = 0, remembering rows: Int = 1000
  ) throws -> ImportBatch.Counts? {
    let file = try folder.write(text: csv, to: "list.csv")
    return try store.write {
      var options = FileImport.Options(mapping: mapping, dataset: dataset)
      options.addsArticles = addingArticles
      options.largeFileBytes = largeFileBytes
      options.rememberedRows = rows
      let work = try FileImport(path: file, options: options, repositories: store.repositories())
      if let loaded = try work.importInOnePass(Self.stamp) { return loaded.counts }
      let plan = try work.plan()
      if plan.changesSomething { _ = try work.apply(plan, Self.stamp) }
      return nil
    }
  }

  /// The definitions of all that the database consists of.
  func schema() throws -> [String] {
    let connection = try Connection(path: path, access: .readWrite)
    var definitions: [String] = []
    try connection.query(
      "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name"
    ) { row in
      definitions.append(try (0..<4).map { try row.text(at: $0) }.joined(separator: "|"))
    }
    try connection.query("SELECT k, v FROM incident_text_config WHERE k <> 'version'") { row in
      definitions.append("\(try row.text(at: 0)) = \(try row.integer(at: 1))")
    }
    try connection.close()
    return definitions
  }

  /// Imports a file in one transaction and gives what was done.
  @discardableResult
  func add(
    file: String, to dataset: String? = "list", mapping: Mapping? = nil,
    skippingInvalid: Bool = false, addingArticles: Bool = false
  ) throws -> ImportBatch.Counts {
    try store.write {
      var options = FileImport.Options(mapping: mapping, dataset: dataset)
      options.addsArticles = addingArticles
      let work = try FileImport(
        path: file, options: options, repositories: store.repositories())
      let plan = try work.plan()
      guard plan.counts.rejectedRows == 0 || skippingInvalid else {
        throw ImportProblem.rejectedRows(plan.counts.rejectedRows)
      }
      guard plan.changesSomething else { return plan.counts }
      return try work.apply(plan, Self.stamp).counts
    }
  }

  /// Plans the import of a text, changes its file, and applies the plan.
  func add(_ csv: String, changingFileBy change: (String) throws -> Void) throws {
    let file = try folder.write(text: csv, to: "changing.csv")
    try store.write {
      let work = try FileImport(
        path: file, options: .init(dataset: "list"), repositories: store.repositories())
      let plan = try work.plan()
      // The time of a file does not tell changes within a few milliseconds apart.
      usleep(20_000)
      try change(file)
      _ = try work.apply(plan, Self.stamp)
    }
  }

  /// All incidents as a file of the native layout, as the command exports them.
  func exported(_ profile: ExportProfile = .public) throws -> String {
    try store.read {
      var records = [NativeRow.columns]
      try store.repositories().nativeRows(profile).rows(of: IncidentFilter()) { row in
        records.append(
          row.values.map { value in
            if case .text(let text) = value { return FormulaGuard.added(to: text) }
            return Self.text(value) ?? ""
          })
      }
      return IncidentImportTests.csv(records)
    }
  }

  /// Takes an import back in one transaction and gives what went.
  @discardableResult
  func revert(_ batch: Int64, now: String = "2026-01-02T00:00:00Z") throws -> RevertedBatch {
    try store.write { try BatchReverter(store.repositories()).revert(batch, now: now) }
  }

  /// Removes for good what is kept of an import that was taken back.
  func forget(_ batch: Int64) throws {
    try store.writeErasing { try BatchReverter(store.repositories()).forget(batch) }
  }

  /// Changes the database as no command does yet, by hand.
  func change(_ sql: String) throws {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.execute(sql)
    try connection.close()
  }

  /// All texts and identifiers that the full-text index finds words in, word by word.
  func indexedWords() throws -> [String] {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.executeScript(
      """
      INSERT INTO incident_text (incident_text) VALUES ('integrity-check');
      CREATE VIRTUAL TABLE temp.word USING fts5vocab (main, incident_text, instance);
      """)
    var words: [String] = []
    try connection.query(
      """
      SELECT word.term, word.col, word.offset, incident.uid FROM temp.word
      LEFT JOIN incident ON incident.id = word.doc ORDER BY 1, 2, 3, 4
      """
    ) { row in
      words.append(
        "\(try row.text(at: 0))|\(try row.text(at: 1))|\(try row.integer(at: 2))|"
          + (try row.optionalText(at: 3) ?? "∅"))
    }
    try connection.execute("DROP TABLE temp.word")
    try connection.close()
    return words
  }

  /// What the import of a text would do.
  func plan(
    _ csv: String, to dataset: String? = "list", mapping: Mapping? = nil,
    with choose: (inout FileImport.Options) -> Void = { _ in }
  ) throws -> ImportPlan {
    try plan(
      file: folder.write(text: csv, to: "list.csv"), to: dataset, mapping: mapping, with: choose)
  }

  /// What the import of a file would do.
  func plan(
    file: String, to dataset: String? = "list", mapping: Mapping? = nil,
    with choose: (inout FileImport.Options) -> Void = { _ in }
  ) throws -> ImportPlan {
    var options = FileImport.Options(mapping: mapping, dataset: dataset)
    choose(&options)
    return try store.read {
      try FileImport(
        path: file, options: options,
        repositories: store.repositories()
      ).plan()
    }
  }

  /// The text of the file of rows that the import of a text rejects.
  func rejects(_ csv: String, mapping: Mapping? = nil) throws -> String {
    let file = try folder.write(text: csv, to: "list.csv")
    var bytes: [UInt8] = []
    try store.read {
      let work = try FileImport(
        path: file, options: .init(mapping: mapping, dataset: "list"),
        repositories: store.repositories())
      try work.writeRejects(of: work.plan()) { bytes += $0 }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows that a statement of the program's own gives, one that reads what is restricted.
  func restrictedTable(_ sql: String) throws -> [String] {
    let connection = try Connection(path: path, access: .readOnly)
    var rows: [String] = []
    try connection.query(sql) { row in
      rows.append(try row.values().map { Self.text($0) ?? "∅" }.joined(separator: "|"))
    }
    try connection.close()
    return rows
  }

  /// The rows that a statement gives, each its values parted by bars; "∅" for null.
  func table(_ sql: String) throws -> [String] {
    try rows(sql).map { row in row.map { $0 ?? "∅" }.joined(separator: "|") }
  }

  /// The rows that a statement gives.
  func rows(_ sql: String) throws -> [[String?]] {
    var rows: [[String?]] = []
    try query.run(
      sql, begin: { _ in },
      row: { row in
        rows.append(try row.values().map(Self.text))
        return true
      })
    return rows
  }

  /// The published count of the months with detentions: month, incidents with detentions, low, best
  /// and high.
  func months() throws -> [String] {
    try table(
      """
      SELECT month, incidents_with_detentions, detentions_low, detentions_best, detentions_high
      FROM monthly_detentions
      WHERE incidents_with_detentions > 0 OR detentions_high IS NOT 0 OR charges_by_incident_date > 0
      ORDER BY month
      """)
  }

  /// The incidents in whose texts words are found.
  func find(_ words: String) throws -> [String] {
    var search = IncidentSearch()
    search.filter.text = SearchWords(words)
    var found: [String] = []
    try search.run(in: store) { found.append($0.uid) }
    return found
  }

  /// What a full check of the database finds.
  func findings() throws -> [String] { try IntegrityCheck(store).findings().map(\.text) }

  /// The bytes of the database file.
  func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private static func text(_ value: Value) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
