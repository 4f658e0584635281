import FoundationEssentials
import TestSupport

extension CraftedDatabase {
  /// Files that are damaged, or are not what they seem.
  static let files: [CraftedDatabase] = [
    // Init makes a database of it.
    .bytes("a file without a byte") { $0 = Data() },
    .bytes("a file of a byte", refusal: "is not a database") { $0 = $0.prefix(1) },
    .bytes("a header alone", refusal: "is not a database") { $0 = $0.prefix(100) },
    .bytes("a file cut within its last page", refusal: "its end is missing") {
      $0 = $0.dropLast(100)
    },
    .bytes("a file cut at a page", refusal: "is damaged") { $0 = $0.dropLast(4096) },
    .bytes("a file cut in its middle", refusal: "") { $0 = $0.prefix($0.count / 2) },
    .bytes("a page size that is none", refusal: "is not a database") { $0[16] = 3 },
    .bytes("a page size that is another", refusal: "") { $0[16] = 2 },
    .bytes("no room in a page", refusal: "") { $0[20] = 255 },
    .bytes("a format of the future", refusal: "is not a database") { $0[19] = 9 },
    .bytes("a layout format of the future", refusal: "") { $0[47] = 99 },
    .bytes("texts of UTF-16", refusal: "") { $0[59] = 2 },
    .bytes("noise in the schema", refusal: "") { bytes in
      for index in 100..<4096 { bytes[index] = 0xA5 }
    },
    .init(
      "a database of another program", refusal: "is an SQLite database of another program",
      sql: "PRAGMA application_id = 7"),
    .init(
      "a newer layout", refusal: "was written by a newer Aigaq", sql: "PRAGMA user_version = 999"),
    .init(
      "a layout before the first release", refusal: "import its lists again into a new one",
      sql: "PRAGMA user_version = 14"),
    .init(
      "a layout below zero", refusal: "",
      sql: "PRAGMA user_version = -1"),
    .init("a journal that names another file", refusal: "was made by hand") { place in
      let victim = try place.folder.write(text: "id,date\n", to: "list.csv")
      try place.folder.write(ForeignJournal.naming(victim), to: "aigaq.db-journal")
    },
    .noise("noise in a table", in: "name = 'incident'"),
    .noise("noise in an index", in: "name = 'incident_by_date'"),
    .noise("noise in a long text", in: "name = 'report' AND pagetype = 'overflow'"),
    .noise("noise in the full-text search", in: "name = 'incident_text_data'"),
    .noise("noise in the counts", in: "name = 'detention_count'"),
    .noise("noise in the record of the layout", in: "name = 'migration'"),
  ]

  /// What the check does not look for, or what harms nothing.
  static let passedOver: [CraftedDatabase] = [
    .init("a journal of noise") { place in
      try place.folder.write(
        [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + Data(repeating: 0xA5, count: 9000),
        to: "aigaq.db-journal")
    },
    .init("noise among the free pages") { place in
      let path = place.folder.file("aigaq.db")
      try BareDatabase.run(
        "CREATE TABLE x AS SELECT randomblob(99999) AS y; DROP TABLE x", on: path)
      var bytes = place.bytes() ?? Data()
      let trunk = bytes[32..<36].reduce(0) { $0 << 8 | Int($1) }
      for index in (trunk - 1) * 4096..<trunk * 4096 { bytes[index] = 0xA5 }
      try place.folder.write(bytes, to: "aigaq.db")
    },
    .init("rows of no JSON", sql: "UPDATE report SET cells = '[' "),
    .init("rows of deep JSON", sql: "UPDATE report SET cells = printf('%.*c', 100000, '[')"),
    .init("texts that are not UTF-8", sql: "UPDATE incident SET title = CAST(x'FFFE' AS TEXT)"),
    .init("texts with NUL", sql: "UPDATE incident SET title = CAST(x'610062' AS TEXT)"),
    .init("identifiers with NUL", sql: "UPDATE incident SET uid = CAST(x'610062' AS TEXT) || id"),
    .init(
      "columns described that are not there", sql: "UPDATE view_column SET name = 'x' || position"),
    .init("a saved query that writes", sql: "UPDATE saved_query SET sql = 'DELETE FROM incident'"),
    .init("another program's mode of writing, without its log") { place in
      var bytes = place.bytes() ?? Data()
      (bytes[18], bytes[19]) = (2, 2)
      try place.folder.write(bytes, to: "aigaq.db")
    },
    .init("another program's mode of writing, with a log of noise") { place in
      var bytes = place.bytes() ?? Data()
      (bytes[18], bytes[19]) = (2, 2)
      try place.folder.write(bytes, to: "aigaq.db")
      try place.folder.write(Data(repeating: 0xA5, count: 9000), to: "aigaq.db-wal")
    },
  ]

  /// Databases that hold what no command writes.
  static let contents: [CraftedDatabase] = [
    .init("a kind that is none", sql: "UPDATE incident SET kind = 'x'"),
    .init("a date that is none", sql: "UPDATE incident SET date_edtf = 'x', date_start = 'y'"),
    .init("a date before all", sql: "UPDATE incident SET date_start = '-9999999-99-99'"),
    .init(
      "counts that overflow",
      sql: "UPDATE detention_count SET low = 9223372036854775807, high = 9223372036854775807"),
    .init("counts below zero", sql: "UPDATE detention_count SET low = -5, best = -5"),
    .init("claims that overflow", sql: "UPDATE claim SET low = 9223372036854775807"),
    .init(
      "an incident that is a part of itself", sql: "UPDATE incident SET parent_id = id"),
    .init("references to nothing", sql: "PRAGMA foreign_keys = OFF; DELETE FROM place"),
    .init("batches of a strange state", sql: "UPDATE import_batch SET state = 'x'"),
  ]
}
