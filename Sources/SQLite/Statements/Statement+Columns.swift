import CSQLite

// The columns of the current row, from 0. A value is never turned into one of another kind.
extension Statement {
  /// How many columns the result has; 0 for a statement without rows.
  package var columnCount: Int { unsafe Int(sqlite3_column_count(handle)) }

  /// The name of a column of the result; empty where there is no such column.
  package func columnName(at column: Int) -> String {
    guard let number = Int32(exactly: column),
      let name = unsafe sqlite3_column_name(handle, number)
    else { return "" }
    return unsafe String(cString: name)
  }

  /// Reads a whole number.
  ///
  /// - Throws: A failure where the column holds anything else.
  package func integer(at column: Int) throws(DecodingFailure) -> Int64 {
    try require(.integer, at: column)
    return unsafe sqlite3_column_int64(handle, Int32(column))
  }

  /// Reads a whole number or null.
  ///
  /// - Throws: A failure where the column holds anything else.
  package func optionalInteger(at column: Int) throws(DecodingFailure) -> Int64? {
    try isNull(column, besides: .integer) ? nil : integer(at: column)
  }

  /// Reads a floating-point number.
  ///
  /// - Throws: A failure where the column holds anything else, a whole number included.
  package func real(at column: Int) throws(DecodingFailure) -> Double {
    try require(.real, at: column)
    return unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// Reads a floating-point number or null.
  ///
  /// - Throws: A failure where the column holds anything else, a whole number included.
  package func optionalReal(at column: Int) throws(DecodingFailure) -> Double? {
    try isNull(column, besides: .real) ? nil : real(at: column)
  }

  /// Reads whatever a column holds.
  ///
  /// - Throws: A failure where there is no such column or a text is not UTF-8.
  package func value(at column: Int) throws(DecodingFailure) -> Value {
    switch try storageClass(at: column, expected: .null) {
    case .null: .null
    case .integer: .integer(try integer(at: column))
    case .real: .real(try real(at: column))
    case .text: .text(try text(at: column))
    case .blob: .blob(try blob(at: column))
    }
  }

  /// Reads all columns.
  ///
  /// - Throws: A failure where there is no current row or a text is not UTF-8.
  package func values() throws(DecodingFailure) -> [Value] {
    var values: [Value] = []
    for column in 0..<columnCount { values.append(try value(at: column)) }
    return values
  }

  /// Whether a column holds no value.
  ///
  /// - Throws: A failure where there is no such column.
  package func isNull(at column: Int) throws(DecodingFailure) -> Bool {
    try storageClass(at: column, expected: .null) == .null
  }

  /// The kind of value that a column holds.
  private func storageClass(
    at column: Int, expected: StorageClass
  ) throws(DecodingFailure) -> StorageClass {
    guard hasRow, column >= 0, column < columnCount, let number = Int32(exactly: column) else {
      throw failure(at: column, expected: expected, found: .noColumn)
    }
    return unsafe StorageClass(columnType: sqlite3_column_type(handle, number))
  }

  /// Sees to it that a column holds a value of one kind.
  func require(_ expected: StorageClass, at column: Int) throws(DecodingFailure) {
    let found = try storageClass(at: column, expected: expected)
    guard found == expected else {
      throw failure(at: column, expected: expected, found: .storage(found))
    }
  }

  /// Whether a column, expected to hold a value of one kind or none, holds none.
  func isNull(
    _ column: Int, besides expected: StorageClass
  ) throws(DecodingFailure) -> Bool {
    try storageClass(at: column, expected: expected) == .null
  }

  /// A failure to read a column.
  func failure(
    at column: Int, expected: StorageClass, found: DecodingFailure.Finding
  ) -> DecodingFailure {
    let name = columnName(at: column)
    return DecodingFailure(
      column: column, name: name.isEmpty ? nil : name, expected: expected, found: found)
  }
}
