import IncidentStore
import IncidentRead
import CommandLineParsing
import Tabular

/// Where the SQL of a query comes from.
struct QueryText {
  /// The most bytes of SQL that are read from a file; SQLite's own limit for queries is below it.
  private static let longest = 1 << 20

  /// What stands on the command line.
  let argument: String?
  /// The file that was named.
  let file: String?

  /// Reads the SQL.
  ///
  /// - Throws: A failure where there is none or two of them, or it is not text; `FileProblem`.
  func read(_ invocation: Invocation) throws -> String {
    switch (argument, file) {
    case (nil, nil):
      throw Failure(
        .wrongUsage, "There is no query: give SQL, @NAME, --file FILE, or - for standard input.")
    case (.some, .some):
      throw Failure(.wrongUsage, "Use either SQL or --file, not both.")
    case (nil, let file?): return try Self.text(of: file)
    case ("-", nil): return try Self.text(of: "/dev/stdin")
    case (let argument?, nil):
      guard argument.hasPrefix("@") else { return argument }
      return try Self.saved(String(argument.dropFirst()), invocation)
    }
  }

  private static func text(of path: String) throws -> String {
    let bytes = try WholeFile.read(path, atMost: longest)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badData, "\(path): is not UTF-8.")
    }
    return text
  }

  private static func saved(_ name: String, _ invocation: Invocation) throws -> String {
    let queries = try invocation.withStore(for: .reading) { try $0.savedQueries() }
    guard let query = queries.first(where: { $0.name == name }) else {
      let nearest = Suggestion.nearest(to: name, among: queries.map(\.name))
      throw Failure(
        .inputMissing,
        "There is no query '\(name)'"
          + (nearest.map { "; did you mean '@\($0)'?" } ?? ".") + " 'aigaq queries' lists them.")
    }
    return query.sql
  }
}
