import Commands
import IncidentStore
import SQLite
import Testing

/// A table of figures as the tests of the counting rules write it: a line of column names, then a line
/// for each row, with spaces between the cells and `-` for an empty one.
///
/// A column may be named by the end of its name: `low` is `detentions_low`, `174` is `charges_174`.
struct MonthlyTable: Equatable, CustomStringConvertible {
  let columns: [String]
  let rows: [[String]]

  /// The table that a test expects.
  init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").map(String.init)
    }
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// Those columns of what `export monthly` wrote as CSV, named as the test names them.
  init(_ lines: [String], columns: [String]) {
    let lines = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines.first ?? []
    let indices = columns.map { name in
      header.firstIndex { $0 == name || $0.hasSuffix("_\(name)") }
    }
    self.columns = columns
    rows = lines.dropFirst().map { cells in
      indices.map { index in
        guard let index, cells.indices.contains(index) else { return "?" }
        return cells[index].isEmpty ? "-" : cells[index]
      }
    }
  }

  var description: String {
    "\n" + ([columns] + rows).map { $0.joined(separator: "  ") }.joined(separator: "\n")
  }
}

extension Session {
  /// A session with lists of one dataset, each imported for real.
  static func importing(_ lists: String...) throws -> Session {
    let session = try empty()
    for list in lists { try session.importList(list) }
    return session
  }

  /// Imports one more list of the same dataset.
  func importList(_ list: String) throws {
    let run = try add(list + "\n", named: "list.csv", "--dataset", "list")
    #expect(run.status == .done, "\(run.messages)")
  }

  /// Expects the rows of `export monthly`, by default those with a record, and that what is kept is what the rules give.
  func expectMonthly(
    _ words: String..., gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = MonthlyTable(expected)
    let fill = words.contains("--fill") ? [] : ["--fill", "none"]
    let run = run(["export", "monthly", "--format", "csv"] + fill + words)
    #expect(run.status == .done, "\(run.messages)", sourceLocation: sourceLocation)
    let table = MonthlyTable(run.lines, columns: expected.columns)
    #expect(table == expected, sourceLocation: sourceLocation)
    #expect(self.run("check").status == .done, sourceLocation: sourceLocation)
  }

  /// Does what no command does yet, as somebody with another tool would, and has all counted anew.
  func executeByHand(_ sql: String) throws {
    let connection = try Connection(path: database, access: .readWrite)
    try connection.executeScript(sql)
    var incidents: [Int64] = []
    try connection.query("SELECT id FROM incident") { row in
      incidents.append(try row.integer(at: 0))
    }
    try connection.close()
    let store = try IncidentStore.open(at: database, for: .writing)
    try store.write { try store.repositories().counts.recount(familiesOf: incidents) }
    try store.close()
  }
}
