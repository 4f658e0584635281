import CSQLite

extension Statement {
  /// How many parameters it has.
  package var parameterCount: Int { Int(unsafe sqlite3_bind_parameter_count(handle)) }

  /// The name of a parameter with its mark, from 1; nil where it has none.
  package func parameterName(at index: Int) -> String? {
    guard let name = unsafe sqlite3_bind_parameter_name(handle, Int32(clamping: index)) else {
      return nil
    }
    return unsafe String(cString: name)
  }

  /// Binds a value to a parameter, from 1.
  ///
  /// - Throws: `range` where there is no such parameter.
  package mutating func bind(_ value: Value, at index: Int) throws(DatabaseError) {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let number): try bind(integer: number, at: index)
    case .real(let number): try bind(real: number, at: index)
    case .text(let text): try bind(text: text, at: index)
    case .blob(let bytes): try bind(blob: bytes.span, at: index)
    }
  }

  /// Binds as many values as there are parameters.
  ///
  /// - Throws: `range` where the number is another.
  package mutating func bind(_ values: [Value]) throws(DatabaseError) {
    guard values.count == parameterCount else {
      throw DatabaseError(
        code: .range, message: "\(parameterCount) values are needed, not \(values.count)", sql: sql)
    }
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
  }

  /// Binds a value to the parameter of a name, which may stand without its mark.
  ///
  /// - Throws: `range` where there is no such parameter.
  package mutating func bind(_ value: Value, named name: String) throws(DatabaseError) {
    let names = [name, ":\(name)", "@\(name)", "$\(name)"]
    let indices = names.map { unsafe sqlite3_bind_parameter_index(handle, $0) }
    guard let index = indices.first(where: { $0 > 0 }) else {
      throw DatabaseError(code: .range, message: "there is no parameter '\(name)'", sql: sql)
    }
    try bind(value, at: Int(index))
  }

  /// Binds null.
  ///
  /// - Throws: `range` where there is no such parameter.
  package mutating func bindNull(at index: Int) throws(DatabaseError) {
    try check(unsafe sqlite3_bind_null(handle, Int32(clamping: index)))
  }

  /// Binds a whole number, or null.
  ///
  /// - Throws: `range` where there is no such parameter.
  package mutating func bind(integer: Int64?, at index: Int) throws(DatabaseError) {
    guard let integer else { return try bindNull(at: index) }
    try check(unsafe sqlite3_bind_int64(handle, Int32(clamping: index), integer))
  }

  /// Binds a floating-point number, or null.
  ///
  /// - Throws: `range` where there is no such parameter.
  package mutating func bind(real: Double?, at index: Int) throws(DatabaseError) {
    guard let real else { return try bindNull(at: index) }
    try check(unsafe sqlite3_bind_double(handle, Int32(clamping: index), real))
  }

  /// Binds a text, or null.
  ///
  /// - Throws: `range` where there is no such parameter, `tooBig` where the text is too long.
  package mutating func bind(text: String?, at index: Int) throws(DatabaseError) {
    guard let text else { return try bindNull(at: index) }
    try bind(utf8: text.utf8.span, at: index)
  }

  /// Binds a text given by its bytes, which the caller knows to be UTF-8.
  ///
  /// - Throws: `range` where there is no such parameter, `tooBig` where the text is too long.
  package mutating func bind(utf8: Span<UInt8>, at index: Int) throws(DatabaseError) {
    let code = unsafe utf8.withUnsafeBufferPointer { bytes in
      unsafe aigaq_bind_text(
        handle, Int32(clamping: index), bytes.baseAddress, UInt64(bytes.count))
    }
    try check(code)
  }

  /// Binds bytes.
  ///
  /// - Throws: `range` where there is no such parameter, `tooBig` where there are too many.
  package mutating func bind(blob: Span<UInt8>, at index: Int) throws(DatabaseError) {
    let code = unsafe blob.withUnsafeBufferPointer { bytes in
      unsafe aigaq_bind_blob(
        handle, Int32(clamping: index), bytes.baseAddress, UInt64(bytes.count))
    }
    try check(code)
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code != SQLITE_OK else { return }
    throw database.failure(code, sql: sql)
  }
}
