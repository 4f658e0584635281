import CSQLite

/// A value as SQLite stores it: the only currency between SQL and Swift.
///
/// Two texts are equal where Swift finds them so, which a difference of normalization does not
/// change; SQLite compares bytes. Null cannot be written as `nil`: an optional value that is compared
/// with `nil` would be compared with null, not with nothing.
package enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A floating-point number; SQLite stores one that is not a number as null.
  case real(Double)
  /// A text, which may hold NUL.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension Value {
  /// The text, or null where there is none.
  package init(_ text: String?) {
    self = text.map(Value.text) ?? .null
  }

  /// The number, or null where there is none.
  package init(_ number: Int64?) {
    self = number.map(Value.integer) ?? .null
  }

  /// The number, or null where there is none.
  package init(_ number: Int?) {
    self = number.map { .integer(Int64($0)) } ?? .null
  }

  /// The number, or null where there is none.
  package init(_ number: Double?) {
    self = number.map(Value.real) ?? .null
  }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A whole number.
  package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension Value: ExpressibleByFloatLiteral {
  /// A floating-point number.
  package init(floatLiteral value: Double) { self = .real(value) }
}

extension Value: ExpressibleByStringLiteral {
  /// A text.
  package init(stringLiteral value: String) { self = .text(value) }
}

/// The kinds of value that SQLite stores (https://www.sqlite.org/datatype3.html).
package enum StorageClass: String, Sendable {
  case null, integer, real, text, blob

  /// Reads what `sqlite3_column_type` gives.
  init(columnType: Int32) {
    switch columnType {
    case SQLITE_INTEGER: self = .integer
    case SQLITE_FLOAT: self = .real
    case SQLITE_TEXT: self = .text
    case SQLITE_BLOB: self = .blob
    default: self = .null
    }
  }
}

/// Somebody who takes values one after the other, each in the form in which SQLite stores it.
///
/// A text or blob is lent for the call only, so that it need not be copied to be passed on.
package protocol ValueReceiver {
  /// Takes no value.
  mutating func null() throws
  /// Takes a whole number.
  mutating func integer(_ number: Int64) throws
  /// Takes a floating-point number.
  mutating func real(_ number: Double) throws
  /// Takes a text, whose bytes are UTF-8.
  mutating func text(_ utf8: Span<UInt8>) throws
  /// Takes bytes.
  mutating func blob(_ bytes: Span<UInt8>) throws
}
