import CSQLite

/// The code with which SQLite reports what came of a call, extended where SQLite has it so.
///
/// The low byte is the primary code (https://www.sqlite.org/rescode.html). In a `switch` a primary
/// code matches every code that extends it.
package struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The number that SQLite uses.
  package let rawValue: Int32

  /// Wraps a number that SQLite gave.
  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The code without what extends it.
  package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  /// Whether a code is the pattern, or extends it where the pattern is a primary code.
  package static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
    pattern == code || pattern == code.primary
  }
}

extension ResultCode {
  /// Nothing went wrong.
  package static let ok = ResultCode(rawValue: SQLITE_OK)
  /// A fault without a code of its own, such as wrong syntax.
  package static let error = ResultCode(rawValue: SQLITE_ERROR)
  /// A defect inside SQLite.
  package static let internalFault = ResultCode(rawValue: SQLITE_INTERNAL)
  /// A file that was made could not be given the access it was asked for.
  package static let permission = ResultCode(rawValue: SQLITE_PERM)
  /// The work was abandoned before it was done.
  package static let abort = ResultCode(rawValue: SQLITE_ABORT)
  /// Another connection holds the lock.
  package static let busy = ResultCode(rawValue: SQLITE_BUSY)
  /// Another use of the same connection is in the way.
  package static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  /// No memory is left.
  package static let noMemory = ResultCode(rawValue: SQLITE_NOMEM)
  /// The database cannot be written.
  package static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// The work was interrupted, by a deadline for instance.
  package static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
  /// The operating system could not read or write.
  package static let ioError = ResultCode(rawValue: SQLITE_IOERR)
  /// The database file is damaged.
  package static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  /// Something named was not found.
  package static let notFound = ResultCode(rawValue: SQLITE_NOTFOUND)
  /// The disk, or the room that the database may take, is full.
  package static let full = ResultCode(rawValue: SQLITE_FULL)
  /// The file cannot be opened.
  package static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  /// The locks of a write-ahead log could not be agreed on.
  package static let lockProtocol = ResultCode(rawValue: SQLITE_PROTOCOL)
  /// The schema changed under a statement.
  package static let schema = ResultCode(rawValue: SQLITE_SCHEMA)
  /// A text or blob is too long.
  package static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  /// A constraint was violated.
  package static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  /// A value has the wrong storage class.
  package static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
  /// The interface was used wrongly.
  package static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  /// The statement is not allowed on this connection.
  package static let notAuthorized = ResultCode(rawValue: SQLITE_AUTH)
  /// There is no parameter of that number or name, or the number of values is not theirs.
  package static let range = ResultCode(rawValue: SQLITE_RANGE)
  /// The file is not a database.
  package static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
}

// SQLite builds these with arithmetic that Swift does not import.
extension ResultCode {
  /// The transaction that a statement belonged to has been rolled back.
  package static let abortRollback = extending(.abort, 2)
  /// A transaction that a crash left half written has to be undone, and the file is read only.
  package static let readOnlyRollback = extending(.readOnly, 3)
  /// The file ended before what was to be read.
  package static let shortRead = extending(.ioError, 2)
  /// A read that has grown old wants to write.
  package static let busySnapshot = extending(.busy, 2)
  /// A CHECK is not met.
  package static let constraintCheck = extending(.constraint, 1)
  /// A foreign key points at nothing.
  package static let constraintForeignKey = extending(.constraint, 3)
  /// A column that must have a value has none.
  package static let constraintNotNull = extending(.constraint, 5)
  /// A primary key is taken.
  package static let constraintPrimaryKey = extending(.constraint, 6)
  /// A trigger raised an error.
  package static let constraintTrigger = extending(.constraint, 7)
  /// A value that must be unique is there already.
  package static let constraintUnique = extending(.constraint, 8)
  /// A row identifier is taken.
  package static let constraintRowID = extending(.constraint, 10)
  /// A value's storage class is not that of a STRICT table's column.
  package static let constraintDataType = extending(.constraint, 12)

  private static func extending(_ primary: ResultCode, _ detail: Int32) -> ResultCode {
    ResultCode(rawValue: primary.rawValue | detail << 8)
  }
}
