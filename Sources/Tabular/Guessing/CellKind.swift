/// What a cell looks like, as far as it tells a name of a column from what stands below it.
enum CellKind: Hashable, Sendable {
  /// Words.
  case text
  /// A number, a date, an address: what no column is called.
  case data

  /// What a cell looks like: data where it has at least as many digits as letters.
  init(_ cell: String) {
    if cell.contains("://") || cell.contains("@") {
      self = .data
      return
    }
    let scalars = cell.unicodeScalars
    let digits = scalars.count { $0.properties.numericType != nil }
    let letters = scalars.count { $0.properties.isAlphabetic }
    self = digits > 0 && digits >= letters ? .data : .text
  }
}
