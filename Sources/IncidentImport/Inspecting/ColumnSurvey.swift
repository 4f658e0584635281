import Tabular
import Incidents

/// What is gathered about one column while the rows pass by.
struct ColumnSurvey {
  /// How many different texts a column of terms may have.
  private static let mostTerms = 60
  /// How many examples are kept.
  private static let exampleCount = 3
  /// The longest example, in Unicode scalars.
  private static let longestExample = 80
  /// The longest text, in bytes, of a column that is followed beyond the bound.
  private static let longestCode = 100

  /// The name of the column.
  let name: String
  /// What the name lets expect.
  let hints: ColumnHints
  private let lookedInto: Int
  /// How many cells say something.
  private(set) var filled = 0
  /// How many cells there were.
  private(set) var cells = 0
  /// The different texts.
  private(set) var values: DistinctValues
  /// What they look like.
  private(set) var tally = TraitTally()
  /// What they say about the order of day and month.
  private(set) var dates: DateColumn
  /// The first different texts, shortened.
  private(set) var examples: [String] = []
  /// Those that no rule reads as a number of people.
  private(set) var unreadCounts = UnreadTexts()

  /// A survey of a column of which nothing was read.
  init(
    name: String, limits: SurveyLimits, allowance: DistinctValues.Allowance,
    today: CalendarDay? = nil
  ) {
    self.name = name
    dates = DateColumn(today: today)
    lookedInto = limits.lookedInto
    values = DistinctValues(limit: limits.distinct, allowance: allowance)
    hints = ColumnHints(name)
  }

  /// Whether every cell says something, and no two the same.
  var isUnique: Bool { filled == cells && filled > 0 && values.areUnique }

  /// Whether the column has so few different texts that they may be terms.
  var hasFewValues: Bool { !values.isExceeded && values.count <= Self.mostTerms }

  /// Takes the cell of the row at which a file's reader stands.
  mutating func add(_ file: DelimitedFile, at index: Int) {
    cells += 1
    // A short row has no cell in its last columns.
    guard index < file.fieldCount else { return }
    let cell = file.withBytes(at: index) { Cell($0) }
    guard cell.length > 0, !cell.mayBeBlank || !file.text(at: index).trimmedOfSpace.isEmpty else {
      return
    }
    filled += 1
    let mayGrow = filled == cells && cell.length <= Self.longestCode
    guard values.insert(cell.digest, mayGrow: mayGrow) else { return }
    guard tally.texts < lookedInto || mayBeDates else { return }
    look(into: file.text(at: index).trimmedOfSpace, line: file.line)
  }

  /// Lets go, after the last row, of what takes much memory.
  mutating func finish() { values.finish() }

  private var mayBeDates: Bool { dates.isExcelSerials || tally.dateShare >= 0.5 }

  private mutating func look(into text: String, line: Int) {
    if text.utf8.count <= Self.longestExample * 4 { dates.add(text, line: line) }
    guard tally.texts < lookedInto else { return }
    if examples.count < Self.exampleCount { examples.append(Self.shortened(text)) }
    let traits = TextTraits(of: text)
    tally.add(traits, of: text)
    if traits.isDisjoint(with: [.count, .unknown]) {
      unreadCounts.add(Self.shortened(text), line: line)
    }
    if values.count <= Self.mostTerms, text.utf8.count <= Self.longestCode {
      tally.addTerms(of: text)
    }
  }

  /// The beginning of a text, which may be that of a whole book.
  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.prefix(longestExample)
    return start.endIndex == scalars.endIndex ? text : String(start) + "…"
  }
}

/// What has to be known of every cell, found without making a text of it.
private struct Cell {
  /// How many bytes it has.
  let length: Int
  /// A digest of the bytes, the same within one run of the program.
  let digest: Int
  /// Whether it may hold nothing but white space: other than in ASCII that begins with one of these
  /// bytes, as `trimmedOfSpace` knows too.
  let mayBeBlank: Bool

  init(_ bytes: Span<UInt8>) {
    length = bytes.count
    guard length > 0 else {
      (digest, mayBeBlank) = (0, true)
      return
    }
    var hasher = Hasher()
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(buffer))
    }
    digest = hasher.finalize()
    let first = bytes[0]
    mayBeBlank = first <= 0x20 || first == 0xC2 || (0xE1...0xE3).contains(first)
  }
}
