/// A call that SQLite, or this target before SQLite could, refused.
///
/// The values bound to a statement are not part of it: they are private, and errors travel.
package struct DatabaseError: Error, Hashable, Sendable {
  /// What kind of failure it is.
  package let code: ResultCode

  /// The failure in words: SQLite's, or this target's own.
  ///
  /// Of the words that SQLite has for a failing function or search (`isAboutValues`) some quote
  /// part of a value.
  package let message: String

  /// The text that was being prepared or run, where the failure is about one.
  package let sql: String?

  /// Where in `sql` the fault is, in UTF-8 bytes from its beginning.
  ///
  /// For a statement of a script that failed when it ran, where that statement begins.
  package let offset: Int?

  /// Whether `message` may quote part of a bound value, so that `description` leaves it out.
  package let isAboutValues: Bool

  /// The outcome of the changes of the transaction in which the system failed.
  package enum Ending: Hashable, Sendable {
    /// None of them is stored.
    case undone
    /// All of them are stored, and the disk did not confirm it.
    case stored
    /// The file cannot be read to find out.
    case unknown
  }

  /// The outcome of the changes; undone unless the end of a transaction says otherwise.
  package private(set) var ending = Ending.undone

  /// The same failure, with what became of the changes.
  func with(_ ending: Ending) -> DatabaseError {
    var error = self
    error.ending = ending
    return error
  }

  /// How the message ends where a hidden table was to be read, after its name.
  package static let restricted = " is restricted"

  /// Describes a failure.
  package init(
    code: ResultCode, message: String, sql: String? = nil, offset: Int? = nil,
    isAboutValues: Bool = false
  ) {
    self.code = code
    self.message = message
    self.sql = sql
    self.offset = offset
    self.isAboutValues = isAboutValues
  }

  /// The same failure, told of a longer text that `sql` is a part of.
  func inScript(_ script: String, at start: Int) -> DatabaseError {
    DatabaseError(
      code: code, message: message, sql: script, offset: start + (offset ?? 0),
      isAboutValues: isAboutValues)
  }
}

extension DatabaseError: CustomStringConvertible {
  /// The failure in one paragraph, without any bound value.
  package var description: String {
    var text =
      isAboutValues
      ? "The statement failed while it ran; why is not shown, since that may quote its values"
      : message
    text += " (SQLite code \(code.rawValue))"
    guard let sql else { return text }
    if let (line, column) = position(in: sql) {
      text += " at line \(line), column \(column)"
    }
    return text + " in: \(excerpt(of: sql))"
  }

  /// The line and the column, both from 1, of `offset`; a column is a Unicode scalar.
  private func position(in sql: String) -> (line: Int, column: Int)? {
    guard let offset else { return nil }
    var line = 1
    var column = 1
    for scalar in String(decoding: sql.utf8.prefix(offset), as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }

  private func excerpt(of sql: String) -> String {
    let longest = 500
    guard sql.utf8.count > longest else { return sql }
    return String(sql.unicodeScalars.prefix(longest)) + "…"
  }
}
