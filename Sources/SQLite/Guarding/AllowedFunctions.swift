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
