import SQLite

extension Value {
  /// Numbers as a JSON array, which a statement reads with `json_each`.
  package init(list numbers: [Int64]) {
    self = .text("[\(numbers.map(String.init).joined(separator: ","))]")
  }
}
