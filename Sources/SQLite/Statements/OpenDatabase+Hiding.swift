import CSQLite

// What the authorizer alone does not hide: SQLite does not ask it about the columns that NATURAL JOIN
// and USING compare, and FULL JOIN gives their values. So the program that SQLite made of a statement
// is looked through for the tables that it opens (https://www.sqlite.org/opcode.html).
extension OpenDatabase {
  /// The instructions that open a table or an index by its root page, their second operand.
  private static let opening: Set<String> = ["OpenRead", "OpenWrite", "ReopenIdx"]

  /// What is wrong with a statement that opens a hidden table.
  func faultOfHidden(_ handle: OpaquePointer, sql: String) -> DatabaseError? {
    guard unsafe sqlite3_stmt_isexplain(handle) == 0 else { return nil }
    do throws(DatabaseError) {
      let opened = try pagesOpened(by: unsafe String(cString: sqlite3_sql(handle)))
      guard let table = try hiddenPages().first(where: { opened.contains($0.key) })?.value else {
        return nil
      }
      return DatabaseError(
        code: .notAuthorized, message: table + DatabaseError.restricted, sql: sql)
    } catch {
      return error
    }
  }

  /// The root pages of the hidden tables and of their indexes, with the names of the tables.
  ///
  /// Hidden too are the tables in which a full-text index keeps its words, also those of texts that are
  /// gone: those whose names begin with that of the index. The authorizer cannot refuse them: the index itself
  /// reads them by statements of its own.
  private func hiddenPages() throws(DatabaseError) -> [Value: String] {
    // The pragma `table_list` knows them too, and compiles every view before it tells.
    let searches = try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage = 0")
      .compactMap(\.first?.lowercasedText)
    var pages: [Value: String] = [:]
    for row in try rows("SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0") {
      guard case .text(let table)? = row.last, let name = row.last?.lowercasedText,
        readingPolicy.hiddenTables.contains(name)
          || searches.contains(where: { name.hasPrefix("\($0)_") })
      else { continue }
      pages[row[0]] = table
    }
    return pages
  }

  private func pagesOpened(by sql: String) throws(DatabaseError) -> Set<Value> {
    var pages: Set<Value> = []
    for row in try rows("EXPLAIN " + sql) {
      guard row.count > 3, case .text(let code) = row[1], Self.opening.contains(code) else {
        continue
      }
      pages.insert(row[3])
    }
    return pages
  }

  /// The rows of a statement of this target's own, which is not looked through itself.
  private func rows(_ sql: String) throws(DatabaseError) -> [[Value]] {
    var script = try Script(sql)
    guard let handle = unsafe try script.next(in: self, isLasting: false) else { return [] }
    var statement = unsafe adopt(handle, sql: sql, isLasting: false)
    var rows: [[Value]] = []
    while try statement.step() {
      do {
        rows.append(try statement.values())
      } catch {
        throw DatabaseError(code: .mismatch, message: error.description, sql: sql)
      }
    }
    return rows
  }
}

extension Value {
  /// The text in lower case; nil where it is none.
  fileprivate var lowercasedText: String? {
    if case .text(let text) = self { text.lowercased() } else { nil }
  }
}
