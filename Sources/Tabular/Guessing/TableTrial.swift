/// What the first records of a text look like in one dialect.
struct TableTrial: Sendable {
  /// How many records are looked at.
  static let recordLimit = 200

  /// What of a record tells a table from the lines before it.
  struct Row: Hashable, Sendable {
    let line: Int
    let fields: Int
    let filled: Int
  }

  let dialect: Dialect
  /// How many lines were passed over before the first record.
  let skippedLines: Int
  private(set) var rows: [Row] = []
  /// How many fields are between quotes.
  private(set) var quotedFields = 0
  /// The line on which the dialect does not fit the text, if there is any.
  private(set) var problemLine: Int?
  /// How many fields most records have.
  private(set) var usualFields = 1
  /// How many records stand before the table.
  private(set) var preambleRows = 0

  /// Reads the first records of a text.
  init(_ text: Span<UInt8>, isWhole: Bool, dialect: Dialect, skippedLines: Int) {
    self.dialect = dialect
    self.skippedLines = skippedLines
    read(text, isWhole: isWhole)
    usualFields = Self.mostFrequent(rows.map(\.fields))
    preambleRows = countPreamble()
  }

  /// How much of what was looked at has the usual number of fields: from 0 to 1.
  var consistency: Double {
    guard usualFields > 1 else { return 0 }
    let looked = rows.count + skippedLines + (problemLine == nil ? 0 : 1)
    return Double(rows.count { $0.fields == usualFields }) / Double(looked)
  }

  /// Whether the first record has as many fields as most, as a header has.
  var startsWithTable: Bool { rows.first?.fields == usualFields }

  /// How many physical lines stand before the table.
  var preambleLines: Int {
    guard preambleRows > 0, preambleRows < rows.count else { return skippedLines }
    return rows[preambleRows].line - 1
  }

  private mutating func read(_ text: Span<UInt8>, isWhole: Bool) {
    var reader = DelimitedReader(
      dialect: dialect, skippedLines: skippedLines, tolerance: Tolerance(forgivesQuotes: true))
    var record = DelimitedRecord()
    do throws(DelimitedProblem) {
      while rows.count < Self.recordLimit,
        try reader.next(in: text, isLast: isWhole, into: &record) == .record
      {
        guard record.fault == nil else {
          rows.append(Row(line: record.line, fields: 0, filled: 0))
          continue
        }
        quotedFields += record.fields.count { $0.isQuoted }
        let filled = record.fields.count { $0.start < $0.end }
        rows.append(Row(line: record.line, fields: record.fieldCount, filled: filled))
      }
    } catch {
      problemLine = error.line
    }
  }

  /// Records at the start that hold next to nothing, compared with those after them: a title, or
  /// one that a spreadsheet has filled up with empty fields.
  private func countPreamble() -> Int {
    guard usualFields > 1 else { return 0 }
    let table = rows.filter { $0.fields == usualFields }.map(\.filled).sorted()
    let usualFilled = table.isEmpty ? 0 : table[table.count / 2]
    let count = rows.prefix { row in
      row.fields * 2 <= usualFields
        || row.filled * 3 <= usualFilled || row.filled <= 1 && usualFilled > 1
    }.count
    return count < rows.count ? count : 0
  }

  private static func mostFrequent(_ counts: [Int]) -> Int {
    let times = counts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    // Of a title and the table's two or three lines, the table is meant.
    let several = times.filter { $0.key > 1 }
    let best = several.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return best?.key ?? 1
  }
}
