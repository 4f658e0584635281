import CSQLite

/// What can be said of a text of SQL without a database.
package enum StatementText {
  /// Whether the text ends with a statement that is whole: its semicolon in no quotes, comment or
  /// trigger.
  ///
  /// A text with NUL is whole as it is, since it is not SQL.
  package static func isComplete(_ text: String) -> Bool {
    if text.utf8.contains(0) { return true }
    return unsafe sqlite3_complete(text) != 0
  }
}
