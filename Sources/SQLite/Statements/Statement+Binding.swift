import CSQLite

extension Statement {
  /// How many values the statement takes: the highest number of a parameter.
  package var parameterCount: Int { unsafe Int(sqlite3_bind_parameter_count(handle)) }

  /// The name of a parameter with the character before it; nil where it has none.
  package func parameterName(at index: Int) -> String? {
    guard let index = Int32(exactly: index),
      let name = unsafe sqlite3_bind_parameter_name(handle, index)
    else { return nil }
    return unsafe String(cString: name)
  }

  /// Binds a value to the parameter of a number, from 1.
  ///
  /// - Throws: `range` where there is no such parameter, `tooBig` for a value that is too long,
  ///   `misuse` where the statement has a current row.
  package mutating func bind(_ value: Value, at index: Int) throws(DatabaseError) {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let number): try bind(integer: number, at: index)
    case .real(let number): try bind(real: number, at: index)
    case .text(let text): try bind(text: text, at: index)
    case .blob(let bytes): try bind(blob: bytes.span, at: index)
    }
  }

  /// Binds values to all parameters, in order.
  ///
  /// - Throws: `range` where there are more or fewer values than parameters, and as for one value.
  package mutating func bind(_ values: [Value]) throws(DatabaseError) {
    guard values.count == parameterCount else {
      throw DatabaseError(
        code: .range, message: "The statement takes \(parameterCount) values, not \(values.count)",
        sql: sql)
    }
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
  }

  /// Binds a value to the parameters of a name, given with or without its ":", "@" or "$".
  ///
  /// A name without one stands for each parameter that is called so.
  ///
  /// - Throws: `range` where there is no such parameter, and as for a parameter's number.
  package mutating func bind(_ value: Value, named name: String) throws(DatabaseError) {
    var isBound = false
    // SQLite would read a name with NUL in it up to there, and take another for it.
    for prefix in ["", ":", "@", "$"] where !name.utf8.contains(0) {
      let index = unsafe sqlite3_bind_parameter_index(handle, prefix + name)
      guard index > 0 else { continue }
      try bind(value, at: Int(index))
      isBound = true
    }
    guard isBound else {
      throw DatabaseError(
        code: .range, message: "The statement has no parameter of the name \(name)", sql: sql)
    }
  }
}
