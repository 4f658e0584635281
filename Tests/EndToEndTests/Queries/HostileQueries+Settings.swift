extension HostileQueries {
  static let settings = HostileQueries(
    "settings",
    [
      "PRAGMA writable_schema = ON", "PRAGMA writable_schema(1)", "PRAGMA writable_schema",
      "PRAGMA query_only = OFF", "pragma QUERY_ONLY(0)", "PRAGMA main.foreign_keys = 0",
      "PRAGMA trusted_schema = ON", "PRAGMA cell_size_check = OFF", "PRAGMA user_version = 9",
      "PRAGMA application_id = 9", "PRAGMA schema_version = 9", "PRAGMA journal_mode = WAL",
      "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA temp_store = FILE",
      "PRAGMA temp_store_directory = '.'", "PRAGMA hard_heap_limit = 0", "PRAGMA optimize",
      "PRAGMA wal_checkpoint", "PRAGMA incremental_vacuum", "PRAGMA integrity_check",
      "PRAGMA legacy_alter_table = ON", "PRAGMA nonsense", "EXPLAIN PRAGMA query_only = OFF",
      "SELECT 1; PRAGMA query_only = OFF",
    ].map { .init($0, .readsOnly) })

  /// A pragma can also be read as a table is, with its argument as a condition.
  static let settingsAsTables = HostileQueries(
    "settings as tables",
    [
      .init("SELECT * FROM pragma_writable_schema", .readsOnly),
      .init("SELECT * FROM pragma_integrity_check", .readsOnly),
      .init("SELECT * FROM pragma_quick_check(1)", .readsOnly),
      .init("SELECT * FROM pragma_journal_mode", .readsOnly),
      .init("SELECT * FROM pragma_optimize", .readsOnly),
      .init("SELECT * FROM pragma_journal_mode('wal')", .fault("unknown database 'wal'")),
      .init("SELECT * FROM pragma_query_only(0)", .fault("too many arguments")),
      .init("SELECT * FROM pragma_user_version(9)", .fault("too many arguments")),
      .init("SELECT * FROM pragma_wal_checkpoint", .fault("no such table")),
      .init("SELECT query_only FROM pragma_query_only", .rows("query_only\r\n1\r\n")),
      .init(
        "SELECT name FROM pragma_table_info('source') LIMIT 1", .rows("name\r\nid\r\n")),
    ])
}
