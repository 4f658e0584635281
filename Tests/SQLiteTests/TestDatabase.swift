import FoundationEssentials
import SQLite
import TestSupport
import Testing

/// A database file in a folder of its own.
struct TestDatabase {
  let folder: TemporaryFolder
  let path: String

  /// Makes the file and runs a script in it.
  init(_ script: String = "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT) STRICT") throws {
    folder = try TemporaryFolder()
    path = folder.file("test.db")
    let connection = try Connection(path: path, access: .create)
    try connection.executeScript(script)
    try connection.close()
  }

  /// A new connection, which does not wait long for others.
  func connect(_ access: Connection.Access = .readWrite) throws -> Connection {
    try Connection(path: path, access: access, busyTimeoutMilliseconds: 20)
  }

  /// The file's content.
  var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

  /// The names of all that lies in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}

extension Connection {
  /// The only value of the first row.
  func value(_ sql: String, _ values: [Value] = []) throws -> Value {
    let row = try #require(try firstRow(sql, values))
    #expect(row.count == 1)
    return try #require(row.first)
  }
}

/// The error that work ends with, which is one of SQLite's.
func failure<Result>(
  sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> Result
) throws -> DatabaseError {
  let error = #expect(throws: DatabaseError.self, sourceLocation: sourceLocation) {
    _ = try work()
  }
  return try #require(error, sourceLocation: sourceLocation)
}

/// An error that tests throw to see what comes of it.
struct Refusal: Error, Equatable {}
