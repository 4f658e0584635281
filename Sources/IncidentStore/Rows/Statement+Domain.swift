package import Cryptography
package import Incidents
package import SQLite

// How the domain's values stand in columns, in one place.
extension Statement {
  /// Binds the five columns of a date from a position on: text, EDTF, start, end and precision.
  package mutating func bind(date: PartialDate?, at index: Int) throws(DatabaseError) {
    if let date, date.precision == .day, date.edtf.utf8.count == 10 {
      // A plain day, as most are: its EDTF is also its start and its end.
      try bind(text: date.text, at: index)
      for offset in 1...3 { try bind(text: date.edtf, at: index + offset) }
      return try bind(text: date.precision.rawValue, at: index + 4)
    }
    try bind(text: date?.text, at: index)
    try bind(text: date?.edtf, at: index + 1)
    try bind(text: date?.start?.iso, at: index + 2)
    try bind(text: date?.end?.iso, at: index + 3)
    try bind(text: date?.precision.rawValue, at: index + 4)
  }

  /// Binds the three columns of bounds from a position on: low, best and high.
  package mutating func bind(bounds: Bounds, at index: Int) throws(DatabaseError) {
    try bind(integer: bounds.low.map(Int64.init), at: index)
    try bind(integer: bounds.best.map(Int64.init), at: index + 1)
    try bind(integer: bounds.high.map(Int64.init), at: index + 2)
  }

  /// Reads the three columns of bounds from a position on.
  package func bounds(at index: Int) throws(DecodingFailure) -> Bounds {
    Bounds(
      low: try optionalInteger(at: index).map(Int.init),
      best: try optionalInteger(at: index + 1).map(Int.init),
      high: try optionalInteger(at: index + 2).map(Int.init))
  }

  /// Reads the five columns of a date from a position on.
  package func date(at index: Int) throws -> PartialDate {
    let precision = try term(PartialDate.Precision.self, at: index + 4)
    let date = PartialDate(
      stored: try text(at: index), edtf: try text(at: index + 1),
      start: try optionalText(at: index + 2).flatMap(CalendarDay.init(iso:)),
      end: try optionalText(at: index + 3).flatMap(CalendarDay.init(iso:)), precision: precision)
    guard let date else { throw StoredValueProblem(column: columnName(at: index)) }
    return date
  }

  /// Reads the name of a record.
  package func digest(at index: Int) throws -> SHA256Digest {
    guard let digest = SHA256Digest(bytes: try blob(at: index)) else {
      throw StoredValueProblem(column: columnName(at: index))
    }
    return digest
  }

  /// Reads a term of a vocabulary by its stored code.
  package func term<Term: RawRepresentable<String>>(
    _ type: Term.Type, at index: Int
  ) throws -> Term {
    guard let term = Term(rawValue: try text(at: index)) else {
      throw StoredValueProblem(column: columnName(at: index))
    }
    return term
  }
}

/// A stored value that no version of this program writes.
package struct StoredValueProblem: Error, CustomStringConvertible {
  /// The column that holds it.
  package let column: String

  /// A problem with the value of a column.
  package init(column: String) { self.column = column }

  /// The problem in a sentence.
  package var description: String {
    "The column '\(column)' holds a value that Aigaq does not write. Run 'aigaq check'."
  }
}

extension Value {
  /// Numbers as a JSON array, which a statement reads with `json_each`.
  package init(list numbers: [Int64]) {
    self = .text("[\(numbers.map(String.init).joined(separator: ","))]")
  }
}
