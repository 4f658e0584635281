import IncidentRead
import Reporting

/// Finds how a line that is typed at the shell may go on.
struct ShellCompleter {
  /// The public views.
  let views: [String]
  /// The columns of the views.
  let columns: [String]
  /// The functions.
  let functions: [String]
  /// The names of the saved queries.
  let queries: [String]

  /// A completer of what a database knows.
  init(_ names: QueryVocabulary, queries: [String]) {
    views = names.views
    columns = names.columns
    functions = names.functions
    self.queries = queries
  }

  /// The words of SQL that a query is written with.
  private static let keywords = [
    "ALL", "AND", "AS", "ASC", "BETWEEN", "BY", "CASE", "CAST", "COLLATE", "CROSS", "CURRENT ROW",
    "DESC", "DISTINCT", "ELSE", "END", "ESCAPE", "EXCEPT", "EXISTS", "FILTER", "FIRST", "FOLLOWING",
    "FROM", "FULL", "GLOB", "GROUP BY", "HAVING", "IN", "INNER", "INTERSECT", "IS", "JOIN", "LAST",
    "LEFT", "LIKE", "LIMIT", "MATCH", "MATERIALIZED", "NATURAL", "NOT", "NULL", "NULLS", "OFFSET",
    "ON", "OR", "ORDER BY", "OUTER", "OVER", "PARTITION BY", "PRECEDING", "RANGE", "RECURSIVE",
    "RIGHT", "ROWS", "SELECT", "THEN", "UNBOUNDED", "UNION", "UNION ALL", "USING", "VALUES", "WHEN",
    "WHERE", "WINDOW", "WITH",
  ]

  /// How the text before the cursor may go on.
  func completion(of text: String) -> Completion {
    let command = text.prefix { !$0.isWhitespace }
    if ShellInstruction.isInstruction(String(command)) {
      let rest = text.dropFirst(command.count)
      guard !rest.isEmpty else {
        let names = command.hasPrefix("@") ? queries.map { "@\($0)" } : ShellInstruction.names
        return Self.completion(of: String(command), among: names)
      }
      let value = String(rest.drop(while: \.isWhitespace))
      let isOne = !value.contains(where: \.isWhitespace)
      return Self.completion(of: value, among: isOne ? arguments(of: String(command)) : [])
    }
    return completion(ofSQL: text)
  }

  private func arguments(of command: String) -> [String] {
    switch command {
    case ".schema": views
    case ".format": ShellInstruction.formats.map(\.rawValue)
    case ".timer": ["on", "off"]
    default: []
    }
  }

  private func completion(ofSQL text: String) -> Completion {
    let word = String(
      String.UnicodeScalarView(
        text.unicodeScalars.reversed().prefix(while: Self.isOfName).reversed()))
    let before = text.dropLast(word.count)
    let previous = before.split(whereSeparator: \.isWhitespace).last?.lowercased()
    let names =
      if before.hasSuffix(".") {
        columns
      } else if let previous, ["from", "join"].contains(previous), before.last?.isWhitespace == true
      {
        views
      } else {
        views + columns + functions + Self.keywords(like: word)
      }
    return Self.completion(of: word, among: names)
  }

  private static func completion(of word: String, among names: [String]) -> Completion {
    let matching = names.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return Completion(word: word, candidates: Set(matching).sorted())
  }

  private static func keywords(like word: String) -> [String] {
    word.contains(where: \.isUppercase) ? keywords : keywords.map { $0.lowercased() }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
