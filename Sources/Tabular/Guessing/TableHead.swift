/// The first records of a table, and what they seem to be.
struct TableHead: Hashable, Sendable {
  /// How many records are looked at.
  static let recordLimit = 25

  /// The records' fields.
  let rows: [[String]]

  /// Reads the first records of a text.
  init(_ text: [UInt8], isWhole: Bool, dialect: Dialect, skippedLines: Int) {
    var reader = DelimitedReader(
      dialect: dialect, skippedLines: skippedLines, tolerance: Tolerance(forgivesQuotes: true))
    var record = DelimitedRecord()
    var rows: [[String]] = []
    while rows.count < Self.recordLimit,
      (try? reader.next(in: text.span, isLast: isWhole, into: &record)) == .record
    {
      rows.append(
        record.fields.map { field in
          String(decoding: text[field.start..<min(field.end, field.start + 100)], as: UTF8.self)
        })
    }
    self.rows = rows
  }

  /// Which record holds HXL hashtags instead of data: one most of whose cells begin with `#`.
  ///
  /// See the HXL standard, https://hxlstandard.org/standard/1-1final/tagging/.
  var hashtagRow: Int? {
    rows.firstIndex { row in
      let filled = row.filter { !$0.isEmpty }
      // A single one among several columns begins a comment.
      return filled.count { Self.isHashtag($0) } * 2 > filled.count
        && (filled.count > 1 || rows.allSatisfy { $0.count == 1 })
    }
  }

  /// Whether the first record seems to name the columns.
  ///
  /// It does, unless its cells look like those below them: dates and numbers above dates and
  /// numbers, or a value that comes again.
  var hasHeader: Bool {
    guard let header = rows.first else { return false }
    if hashtagRow == 0 { return false }
    let body = rows.dropFirst()
    guard !body.isEmpty else { return !header.contains { CellKind($0) == .data } }
    var votes = 0
    for (column, name) in header.enumerated() where !name.isEmpty {
      let cells = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      votes += Self.vote(on: name, above: cells)
    }
    return votes >= 0
  }

  private static func vote(on name: String, above cells: [String]) -> Int {
    guard !cells.isEmpty else { return 0 }
    if isCode(name), cells.allSatisfy(isNumber) { return 2 }
    let isMostlyData = cells.count { CellKind($0) == .data } * 2 > cells.count
    switch (CellKind(name), isMostlyData) {
    case (.data, true): return -2
    case (.text, true): return 2
    default: return cells.contains(name) ? -1 : 0
    }
  }

  /// Whether a cell is like the name of a variable: `in_10`, `Q4`.
  private static func isCode(_ cell: String) -> Bool {
    cell.unicodeScalars.first?.properties.isAlphabetic == true
      && cell.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "."
      }
  }

  private static func isNumber(_ cell: String) -> Bool { Double(cell) != nil }

  private static func isHashtag(_ cell: String) -> Bool {
    let scalars = cell.drop { $0 == " " }.unicodeScalars
    guard scalars.first == "#", let next = scalars.dropFirst().first else { return false }
    return next.properties.isAlphabetic
  }
}

/// The look of a cell, as far as it tells a name of a column from the data below it.
enum CellKind: Hashable, Sendable {
  /// Words.
  case text
  /// A number, a date, an address: what no column is called.
  case data

  /// The look of a cell: data where it has at least as many digits as letters.
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
