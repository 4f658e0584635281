/// A column of the current row that is not what its reader expects.
///
/// It never holds the value.
package struct DecodingFailure: Error, Hashable, Sendable {
  /// What was there in place of what the reader expected.
  package enum Finding: Hashable, Sendable {
    /// A value of another storage class.
    case storage(StorageClass)
    /// A text whose bytes are not UTF-8.
    case malformedText
    /// A value for which no memory is left.
    case noMemory
    /// No column of that number, or no current row.
    case noColumn
  }

  /// The column's number, from 0.
  package let column: Int

  /// The column's name in the result, where there is such a column.
  package let name: String?

  /// The storage class that the reader expects.
  package let expected: StorageClass

  /// What was there.
  package let found: Finding

  /// Describes a failure.
  package init(column: Int, name: String?, expected: StorageClass, found: Finding) {
    self.column = column
    self.name = name
    self.expected = expected
    self.found = found
  }
}

extension DecodingFailure: CustomStringConvertible {
  /// The failure in one sentence.
  package var description: String {
    let place = name.map { "Column \(column) (\($0))" } ?? "Column \(column)"
    switch found {
    case .storage(let storage):
      return "\(place) holds \(storage) where \(expected) is expected"
    case .malformedText:
      return "\(place) holds text that is not UTF-8"
    case .noMemory:
      return "\(place) holds a value for which no memory is left"
    case .noColumn:
      return "\(place) is not in the current row"
    }
  }
}
