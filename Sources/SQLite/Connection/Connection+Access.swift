import CSQLite

extension Connection {
  /// What a file is opened for.
  package enum Access: Sendable {
    /// To make it, readable by its owner only, and write it; nothing may be there yet.
    case create
    /// To read and write it.
    case readWrite
    /// To read it.
    case readOnly

    /// SQLite's flags for it, without SQLITE_OPEN_URI: a path is a path.
    var flags: Int32 {
      let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
      return common | (self == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
    }
  }
}
