import IncidentStore
import Incidents
package import SQLite

/// A connection on which a user's own SQL runs: it can read, and nothing else.
package final class AdHocQuery {
  /// How much memory SQLite may take, in bytes: sorting and grouping are done in memory.
  package static let memoryLimit: Int64 = 1 << 30

  private let connection: Connection
  private let path: String

  /// Whether a change that a crash had interrupted was undone when the file was opened.
  package var hasRecovered: Bool { connection.hasRecovered }

  /// Opens a database for reading, once it is known to be one of this program's.
  ///
  /// - Throws: ``StoreProblem``.
  package init(at path: String) throws {
    self.path = path
    connection = try IncidentStore.open(at: path, for: .reading).connection
    try IncidentStore.describing(path) {
      try connection.restrictToReading(
        memoryLimit: Self.memoryLimit, hiding: IncidentStore.restrictedTables)
    }
  }

  /// Does work that is interrupted when time runs out, and that sees one state of the database.
  ///
  /// - Throws: Whatever the work throws, and a `DatabaseError` of the code `interrupt`.
  package func within<Result>(seconds: Double?, _ work: () throws -> Result) throws -> Result {
    try connection.withDeadline(seconds: seconds) { try connection.transaction(.deferred, work) }
  }

  /// Does work that takes none of the time of ``within(seconds:_:)``.
  ///
  /// - Throws: Whatever the work throws.
  package func pausing<Result>(_ work: () throws -> Result) rethrows -> Result {
    try connection.pausingDeadline(work)
  }

  /// Does work whose statements Ctrl-C stops, instead of the program.
  ///
  /// - Throws: Whatever the work throws, and a `DatabaseError` of the code `interrupt`.
  package func interruptible<Result>(_ work: () throws -> Result) throws -> Result {
    try connection.interruptedBySignal(work)
  }

  /// The statements of a text, none of which is run.
  ///
  /// - Throws: A `DatabaseError` with the place of the fault in the text; `misuse` where it holds no
  ///   statement.
  package func shapes(of sql: String) throws -> [StatementShape] {
    var shapes: [StatementShape] = []
    try connection.forEachStatement(of: sql) { statement, start in
      shapes.append(StatementShape(statement, start: start))
    }
    guard !shapes.isEmpty else {
      throw DatabaseError(code: .misuse, message: "The SQL holds no statement", sql: sql)
    }
    return shapes
  }

  /// Runs the statements of a text and hands the columns of each, then each of its rows, to closures.
  ///
  /// - Parameters:
  ///   - sql: Statements that read.
  ///   - parameters: The values of parameters, by their names without the sign before them; those of
  ///     other names are null.
  ///   - begin: Is given the names of the columns, once for each statement.
  ///   - row: Is lent each row; nothing more of a statement is read where it gives false.
  ///   - end: Is called after the last row of each statement.
  /// - Throws: A `DatabaseError` with the place of the fault in the text, ``StoreProblem`` where the
  ///   file is at fault, and whatever the closures throw.
  package func run(
    _ sql: String, parameters: [String: Value] = [:], begin: ([String]) throws -> Void,
    row: (borrowing Row) throws -> Bool, end: () throws -> Void = {}
  ) throws {
    try connection.forEachStatement(of: sql) { statement, start in
      for (index, name) in StatementShape(statement, start: start).parameters.enumerated() {
        if let value = parameters[name] { try statement.bind(value, at: index + 1) }
      }
      // A view is compiled anew where the schema changed: names are read after the first step.
      var hasRow = try step(&statement)
      try begin((0..<statement.columnCount).map { statement.columnName(at: $0) })
      while hasRow {
        guard try row(statement) else { break }
        hasRow = try step(&statement)
      }
      try end()
    }
  }

  private func step(_ statement: inout Statement) throws -> Bool {
    do {
      return try statement.step()
    } catch {
      switch error.code {
      case .corrupt, .ioError, .busy, .notADatabase: throw StoreProblem(error, path: path)
      default: throw error
      }
    }
  }
}

/// What a statement is like, before it is run.
package struct StatementShape: Sendable {
  /// Where it begins in the text that it is a part of, in UTF-8 bytes.
  package let start: Int
  /// The names of its parameters by their numbers, without the sign before them; "?" for those
  /// without a name.
  package let parameters: [String]

  init(_ statement: borrowing Statement, start: Int) {
    self.start = start
    var names: [String] = []
    for index in 0..<statement.parameterCount {
      let name = statement.parameterName(at: index + 1)
      names.append(name.map { String($0.dropFirst()) } ?? "?")
    }
    parameters = names
  }
}

// Statements of the program's own.
extension AdHocQuery {
  /// Lists the legal articles, code by code in the order of their numbers.
  package static let articles =
    "SELECT code, article, title, same_as FROM articles ORDER BY code, CAST(article AS INTEGER), article"

  /// Lists the sources by name.
  package static let sources = """
    SELECT name, kind, reliability, url, same_as, reports FROM sources ORDER BY name
    """

  /// Lists the places in Kazakhstan, or in no country that is named, whose region or town the gazetteer
  /// cannot tell, those of most incidents first.
  package static let unknownPlaces = """
    SELECT country, region, locality, incidents, without_region, without_locality FROM places
    WHERE country IN ('', \(Gazetteer.kazakhstan.countryNames.map { "'\($0)'" }.joined(separator: ", ")))
      AND (region <> '' AND without_region > 0 OR locality <> '' AND without_locality > 0)
    ORDER BY incidents DESC, country, region, locality
    """

  /// Lists the entries of the journal.
  package static let journal = """
    SELECT entry, at, operation, author, record FROM journal_entries ORDER BY entry
    """

  /// Lists the decisions, oldest first.
  package static let decisions = """
    SELECT decision, kind, uid, other_uid, field, answer, state, author, reason, decided_at
    FROM decisions ORDER BY decision
    """

  /// Lists the decisions that contradict each other, and the numbers of later imports that contradict what
  /// was accepted.
  package static let conflicts = """
    SELECT kind, uid, field, first_side, other_side, meanwhile FROM conflicts
    ORDER BY uid, kind, field
    """

  /// Lists all operations, oldest first.
  package static let history = """
    SELECT at, operation, number, uid, change, state, author, reason FROM history
    WHERE operation <> 'report' ORDER BY at, operation = 'decision', number, uid
    """

  /// Lists what concerns the incident of the parameter `uid`, oldest first.
  package static let historyOfIncident = """
    SELECT at, operation, number, change, state, author, reason FROM history
    WHERE uid = :uid ORDER BY at, operation = 'decision', number
    """

  /// Lists the imports, oldest first.
  package static let imports = """
    SELECT import, dataset, file_name, state, rows, new_incidents, new_reports, changed_reports,
      unchanged_reports, passed_over_rows, rejected_rows, applied_at, tool_version, sha256
    FROM imports ORDER BY import
    """
}
