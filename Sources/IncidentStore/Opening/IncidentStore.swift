private import Glibc
package import SQLite

/// One incident database: a file, opened, of this program's own layout.
///
/// It hands out the repositories. A store is used from one thread at a time.
package final class IncidentStore {
  /// What marks a file as an incident database, in the header that SQLite keeps for it: "AIGQ".
  package static let applicationID: Int32 = 0x4149_4751

  /// What a store is opened for.
  package enum Purpose: Sendable {
    /// To read; the file is not changed.
    case reading

    /// To read and write.
    case writing
  }

  /// The path that the store was opened with.
  package let path: String

  package let connection: Connection

  /// What the store was opened for.
  let purpose: Purpose

  /// Whether a change that a crash had interrupted was undone when the file was opened.
  package private(set) var hasRecovered = false

  init(path: String, connection: Connection, for purpose: Purpose) {
    self.path = path
    self.connection = connection
    self.purpose = purpose
  }

  /// Makes a new, empty database that only its owner can read.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may be there yet, or a file that holds nothing.
  ///   - now: The time to record, ISO 8601 in UTC.
  ///   - author: Who makes it, for the journal.
  ///   - version: The version of the program, for the journal.
  /// - Returns: The database, open to read and write.
  /// - Throws: ``StoreProblem``; then no file is left behind that was not there.
  package static func create(
    at path: String, now: String, author: String = "unknown", version: String = "unreleased"
  ) throws -> IncidentStore {
    let isThere = exists(path)
    guard try !isThere || isEmpty(path) else { throw StoreProblem.exists(path: path) }
    return try describing(path) {
      if isThere, unsafe chmod(path, 0o600) != 0 {
        throw StoreProblem.cannotOpen(path: path, reason: unsafe String(cString: strerror(errno)))
      }
      let connection = try Connection(path: path, access: isThere ? .readWrite : .create)
      do {
        try makeCurrent(connection, now: now)
        try Journal(connection).begin(Stamp(author: author, now: now, version: version))
      } catch {
        try? connection.close()
        if !isThere {
          _ = unsafe unlink(path)
          _ = unsafe unlink(path + "-journal")
        }
        throw error
      }
      return IncidentStore(path: path, connection: connection, for: .writing)
    }
  }

  /// Opens a database that is there and up to date.
  ///
  /// A file that is not an incident database, or that a newer version wrote, is left untouched.
  ///
  /// - Throws: ``StoreProblem``.
  package static func open(at path: String, for purpose: Purpose) throws -> IncidentStore {
    let (isCurrent, connection) = try identify(path)
    guard isCurrent else { throw StoreProblem.older(path: path) }
    let store = try describing(path) {
      switch purpose {
      case .reading:
        return IncidentStore(path: path, connection: connection, for: purpose)
      case .writing:
        try connection.close()
        let store = IncidentStore(
          path: path, connection: try Connection(path: path, access: .readWrite), for: purpose)
        try Migrator().verify(store.connection)
        return store
      }
    }
    store.hasRecovered = connection.hasRecovered
    return store
  }

  /// Brings a database of an earlier version up to date, and says whether it had to.
  ///
  /// - Throws: ``StoreProblem``.
  package static func upgrade(at path: String, now: String) throws -> Bool {
    let (isCurrent, reading) = try identify(path)
    guard !isCurrent else { return false }
    try describing(path) {
      try reading.close()
      let connection = try Connection(path: path, access: .readWrite)
      try makeCurrent(connection, now: now)
      try connection.close()
    }
    return true
  }

  /// Gives a database the tables, views and derived rows of this version.
  static func makeCurrent(_ connection: Connection, now: String) throws {
    try Migrator().migrate(connection, now: now)
    try GeneratedLayout.update(connection)
  }

  /// True if the file at a path holds nothing.
  private static func isEmpty(_ path: String) throws -> Bool {
    do {
      _ = try identify(path)
      return false
    } catch StoreProblem.empty {
      return true
    } catch is StoreProblem {
      return false
    }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Runs work on a file and gives its errors as problems of that file.
  package static func describing<Result>(_ path: String, _ work: () throws -> Result) throws
    -> Result
  {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreProblem(error, path: path)
    } catch let error as LayoutChanged {
      throw StoreProblem.changedLayout(path: path, migration: error.migration)
    } catch let error as DerivedLater {
      throw StoreProblem.newer(
        path: path, version: error.version, known: Int(GeneratedLayout.derivedVersion))
    } catch let error as NameTaken {
      throw StoreProblem.nameTaken(path: path, name: error.name)
    } catch let error as LayoutEdited {
      throw StoreProblem.editedLayout(path: path, name: error.name, isAdded: error.isAdded)
    }
  }

  /// Runs work in one transaction that may write: committed when the work returns, rolled back
  /// when it throws.
  ///
  /// - Throws: ``StoreProblem`` for errors of SQLite's, and whatever the work throws.
  package func write<Result>(_ work: () throws -> Result) throws -> Result {
    try Self.describing(path) { try connection.transaction(.immediate, work) }
  }

  /// Runs work that takes something away, as ``write(_:)`` does; then nothing of it is left in the bytes
  /// of the file.
  ///
  /// - Throws: As ``write(_:)`` does; ``StoreProblem/notErased(path:reason:)`` where the work is done and
  ///   traces may be left.
  package func writeErasing<Result>(_ work: () throws -> Result) throws -> Result {
    let result = try write {
      let result = try work()
      try IncidentTextIndex(connection).rebuild()
      return result
    }
    try erase()
    return result
  }

  /// Removes what was deleted, in this run or an earlier one, from the bytes of the file.
  ///
  /// - Throws: ``StoreProblem/notErased(path:reason:)``.
  package func erase() throws {
    do {
      try connection.rewrite()
    } catch {
      throw StoreProblem.notErased(path: path, reason: error.message)
    }
  }

  /// Runs work in one transaction that only reads, so that all of it sees one state; inside another
  /// transaction of the store, in that one.
  ///
  /// - Throws: ``StoreProblem`` for errors of SQLite's, and whatever the work throws.
  package func read<Result>(_ work: () throws -> Result) throws -> Result {
    try Self.describing(path) {
      try connection.isInTransaction ? work() : connection.transaction(.deferred, work)
    }
  }

  /// Closes the file; errors that SQLite kept back show here.
  ///
  /// - Throws: ``StoreProblem``.
  package func close() throws {
    try Self.describing(path) { try connection.close() }
  }
}

// One value of the first row and column of a statement.
extension Connection {
  /// Reads a whole number; 0 where there is none.
  package func integer(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> Int64 {
    try optionalInteger(sql, values) ?? 0
  }

  /// Reads a whole number; nil where there is none.
  package func optionalInteger(_ sql: String, _ values: [Value] = []) throws(DatabaseError)
    -> Int64?
  {
    guard case .integer(let number)? = try firstRow(sql, values)?.first else { return nil }
    return number
  }

  /// Reads a text; nil where there is none.
  package func text(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> String? {
    guard case .text(let text)? = try firstRow(sql, values)?.first else { return nil }
    return text
  }
}

// The first column of the rows of a statement.
extension Connection {
  /// Reads whole numbers, in the order of the rows.
  package func integers(_ sql: String, _ values: [Value] = []) throws -> [Int64] {
    var numbers: [Int64] = []
    try query(sql, values) { row in numbers.append(try row.integer(at: 0)) }
    return numbers
  }

  /// Reads texts, in the order of the rows.
  package func texts(_ sql: String, _ values: [Value] = []) throws -> [String] {
    var texts: [String] = []
    try query(sql, values) { row in texts.append(try row.text(at: 0)) }
    return texts
  }
}

// Questions about an incident by its number in the file.
extension Connection {
  /// Finds the stable identifier of an incident; nil where there is none of that number.
  package func uid(of incident: Int64) throws(DatabaseError) -> String? {
    try text("SELECT uid FROM incident WHERE id = ?", [.integer(incident)])
  }

  /// Finds the parent of an incident; nil where it is part of none.
  package func parent(of incident: Int64) throws(DatabaseError) -> Int64? {
    try optionalInteger("SELECT parent_id FROM incident WHERE id = ?", [.integer(incident)])
  }
}
