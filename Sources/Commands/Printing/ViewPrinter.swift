import IncidentStore
import Reporting
import SQLite

/// Prints what a statement reads from the public views.
struct ViewPrinter {
  var table = TableArguments()
  /// The most rows to print; nil for all.
  var limit: Int?
  /// How many seconds the statement may take; nil for as long as it takes.
  var timeout: Double?

  /// Prints the rows of a statement of the program's own, or of the user's.
  ///
  /// - Throws: A failure with a mark under the fault where the statement is wrong.
  func print(_ sql: String, _ invocation: Invocation) throws {
    let query = try AdHocQuery(at: try invocation.databasePath)
    var count = 0
    var isCut = false
    try table.print(invocation) { printer in
      do {
        try query.within(seconds: timeout) {
          try query.run(sql) { names in
            try printer.begin(names.map { Column($0) })
          } row: { row in
            if let limit, count == limit {
              isCut = true
              return false
            }
            count += 1
            try printer.row(row)
            return true
          }
        }
      } catch let error as DatabaseError {
        throw Failure(error)
      }
      try printer.end()
    }
    if isCut {
      invocation.context.say("Cut at --limit \(count): there are more rows.")
    }
  }
}
