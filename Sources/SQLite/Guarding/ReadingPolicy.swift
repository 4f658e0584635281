import CSQLite

/// What a connection may prepare once it is restricted to reading.
///
/// All that is not allowed here is refused, so what a later SQLite adds is refused too.
package final class ReadingPolicy {
  /// Whether the policy is in force; it never ceases to be.
  private(set) var isInForce = false

  private var isSuspended = false

  /// The tables that are not read; in lower case.
  private(set) var hiddenTables: Set<String> = []

  /// What was refused last, where that was a hidden table.
  private(set) var refusedTable: String?

  /// The pragmas that only read, whatever their argument, which names what is read.
  private static let describingPragmas: Set<String> = [
    "foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info", "table_list",
    "table_xinfo",
  ]

  /// The pragmas that only read as long as they have no argument, and tell of the database alone: where
  /// its file lies is not for a result that is passed on.
  private static let readingPragmas: Set<String> = [
    "application_id", "collation_list", "compile_options", "data_version", "encoding",
    "foreign_keys",
    "freelist_count", "function_list", "module_list", "page_count", "page_size", "pragma_list",
    "query_only", "schema_version", "user_version",
  ]

  /// Runs work of this target's own, which may do more.
  func suspended<Result>(_ work: () -> Result) -> Result {
    isSuspended = true
    defer { isSuspended = false }
    return work()
  }

  /// Whether an action that SQLite asks about is allowed.
  func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: true
    case SQLITE_READ: allowsReading(first ?? "", second ?? "")
    case SQLITE_FUNCTION: second.map { Self.allowedFunctions.contains($0.lowercased()) } ?? false
    // SQLite asks so when it first uses a virtual table, a search's or `json_each` for instance,
    // and changes nothing. A statement that says so is refused for other reasons: the schema is not
    // writable, and what is prepared has to be read only.
    case SQLITE_UPDATE where first == "sqlite_master": true
    case SQLITE_PRAGMA: allowsPragma(first?.lowercased() ?? "", hasArgument: second != nil)
    default: isSuspended
    }
  }

  private func allowsReading(_ table: String, _ column: String) -> Bool {
    guard hiddenTables.contains(table.lowercased()) else { return true }
    refusedTable = column.isEmpty ? table : "\(table).\(column)"
    return false
  }

  private func allowsPragma(_ name: String, hasArgument: Bool) -> Bool {
    Self.describingPragmas.contains(name) || (!hasArgument && Self.readingPragmas.contains(name))
  }
}

// SQLite's side of it (https://www.sqlite.org/c3ref/set_authorizer.html).
extension ReadingPolicy {
  /// Puts the policy in force, with tables that are not to be read.
  func enforce(on open: OpaquePointer, hiding tables: Set<String>) -> Int32 {
    isInForce = true
    hiddenTables = tables
    return unsafe sqlite3_set_authorizer(
      open,
      { context, action, first, second, _, _ in
        guard let context = unsafe context else { return SQLITE_DENY }
        let policy = unsafe Unmanaged<ReadingPolicy>.fromOpaque(context).takeUnretainedValue()
        policy.refusedTable = nil
        let isAllowed = unsafe policy.allows(
          action, first.map { unsafe String(cString: $0) },
          second.map { unsafe String(cString: $0) })
        return isAllowed ? SQLITE_OK : SQLITE_DENY
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}

extension ReadingPolicy {
  /// The functions that a statement of somebody else's may call, in lower case.
  ///
  /// They are SQLite's own that do nothing but compute (https://www.sqlite.org/lang_corefunc.html,
  /// lang_datefunc.html, lang_mathfunc.html, lang_aggfunc.html, windowfunctions.html, json1.html),
  /// the operators that it calls by a function's name, and the auxiliary functions of FTS5
  /// (https://www.sqlite.org/fts5.html). Whatever else a build of SQLite has, or a later one adds,
  /// is refused.
  package static let allowedFunctions = Set(
    """
    abs changes char coalesce format glob hex ifnull iif instr last_insert_rowid length like
    likelihood likely lower ltrim max min nullif printf quote random randomblob replace round rtrim
    sign soundex sqlite_compileoption_get sqlite_compileoption_used sqlite_source_id sqlite_version
    substr substring total_changes trim typeof unicode unlikely upper zeroblob concat concat_ws
    octet_length unhex if match
    date time datetime julianday unixepoch strftime timediff
    current_date current_time current_timestamp
    acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2
    mod pi pow power radians sin sinh sqrt tan tanh trunc
    avg count group_concat string_agg sum total median percentile percentile_cont percentile_disc
    row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
    json json_array json_array_length json_error_position json_extract json_group_array
    json_group_object json_insert json_object json_patch json_pretty json_quote json_remove
    json_replace json_set json_type json_valid -> ->>
    bm25 highlight snippet
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
