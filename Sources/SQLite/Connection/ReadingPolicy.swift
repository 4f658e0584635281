import CSQLite

/// What SQL of a user's may do: read, and nothing else.
enum ReadingPolicy {
  /// The pragmas that tell of the schema; only without a value that would set something.
  private static let pragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "function_list", "pragma_list", "module_list", "database_list",
    "collation_list", "compile_options",
  ]

  /// The pragmas that tell a setting where they have no value, and set it where they have.
  private static let settings: Set<String> = [
    "encoding", "user_version", "application_id", "page_count", "page_size", "foreign_keys",
    "data_version", "schema_version", "freelist_count",
  ]

  /// Functions that reach beyond the database, where they are there.
  private static let functions: Set<String> = [
    "load_extension", "fts3_tokenizer", "readfile", "writefile", "edit", "fsdir",
  ]

  /// Whether an action is allowed, with the two texts that SQLite gives of it
  /// (https://www.sqlite.org/c3ref/c_alter_table.html).
  static func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
    case SQLITE_FUNCTION: !functions.contains(second?.lowercased() ?? "")
    case SQLITE_PRAGMA: allowsPragma(first?.lowercased() ?? "", hasValue: second != nil)
    default: false
    }
  }

  private static func allowsPragma(_ name: String, hasValue: Bool) -> Bool {
    pragmas.contains(name) || (settings.contains(name) && !hasValue)
  }
}
