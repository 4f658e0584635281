import CSQLite

/// The kinds of value that SQLite stores (https://www.sqlite.org/datatype3.html).
package enum StorageClass: String, Sendable {
  case null, integer, real, text, blob

  /// Reads what `sqlite3_column_type` gives.
  init(columnType: Int32) {
    switch columnType {
    case SQLITE_INTEGER: self = .integer
    case SQLITE_FLOAT: self = .real
    case SQLITE_TEXT: self = .text
    case SQLITE_BLOB: self = .blob
    default: self = .null
    }
  }
}
