import IncidentRead
import CommandLineParsing
import SQLite

extension Failure {
  /// A failure of a statement that the user wrote, with a mark under the fault, and the name that was
  /// meant where that can be guessed.
  init(_ error: DatabaseError, knowing names: QueryVocabulary?) {
    switch error.code.primary {
    case .interrupt:
      self.init(.failed, Self.tookTooLong)
      return
    case .noMemory:
      self.init(
        .failed,
        "The query needs more memory than it may have (\(AdHocQuery.memoryLimit >> 20) MiB): ask for "
          + "fewer rows or columns, or sort and group less.")
      return
    default: break
    }
    let name = UnknownName(error.message)
    let reason = Self.reason(of: error)
    let question = names.flatMap { name?.hint(from: $0) }.map { " \($0)" } ?? ""
    let offset = error.offset ?? name.flatMap { name in error.sql.flatMap(name.offset) }
    guard let mark = error.sql.flatMap({ sql in offset.map { SourceMark(sql, offset: $0) } }) else {
      self.init(.badData, "The query cannot be run: \(reason).\(question)")
      return
    }
    self.init(
      .badData,
      "The query cannot be run: \(reason) (line \(mark.line), column \(mark.column)).\(question)",
      mark.excerpt, mark.pointer)
  }

  /// What SQLite says, or the same in words that say what to do.
  private static func reason(of error: DatabaseError) -> String {
    let longest = Int(Connection.longestForeignSQL)
    return switch error.code {
    case .notAuthorized where !error.message.hasSuffix(DatabaseError.restricted):
      "a query can read only, and this would do more"
    case .tooBig where (error.sql?.utf8.count ?? 0) > longest:
      "the SQL is longer than it may be (\(longest / 1000) kB)"
    default:
      error.message == "parser stack overflow" ? "it is nested too deeply" : error.message
    }
  }

  /// What is said of a query that time ran out for.
  static let tookTooLong = "The query took longer than it may (--timeout SECONDS gives it more)."
}

/// A name that SQLite does not know, as its message tells it.
private struct UnknownName {
  private let kind: String
  private let name: String

  init?(_ message: String) {
    for kind in ["table", "column", "function"] {
      let start = "no such \(kind): "
      guard message.hasPrefix(start) else { continue }
      self.kind = kind
      // A name may stand behind that of its table.
      name = String(message.dropFirst(start.count).split(separator: ".").last ?? "")
      return
    }
    return nil
  }

  /// What may have been meant, in a sentence.
  func hint(from names: QueryVocabulary) -> String? {
    let views = kind == "column" ? names.views(withColumn: name) : []
    if !views.isEmpty { return "'\(name)' is a column of \(views.joined(separator: ", "))." }
    return nearest(in: names).map { "Did you mean '\($0)'?" }
  }

  private func nearest(in names: QueryVocabulary) -> String? {
    let known =
      switch kind {
      case "table": names.views
      case "column": names.columns
      default: names.functions
      }
    return Suggestion.nearest(to: name, among: known)
  }

  /// Where the name first stands in a text as a word of its own, in UTF-8 bytes; SQLite does not say
  /// so of tables.
  func offset(in sql: String) -> Int? {
    guard !name.isEmpty else { return nil }
    var start = sql.startIndex
    while let range = sql[start...].firstRange(of: name) {
      let isWord =
        (range.lowerBound == sql.startIndex
          || !Self.isLetter(sql[sql.index(before: range.lowerBound)]))
        && (range.upperBound == sql.endIndex || !Self.isLetter(sql[range.upperBound]))
      if isWord { return sql.utf8.distance(from: sql.startIndex, to: range.lowerBound) }
      start = range.upperBound
    }
    return nil
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
