import Tabular
import Incidents

/// Finds the lines that add up the rows above them.
///
/// A row is one where a cell that names it begins with a word for a sum and its numbers are the sum of
/// all rows above it, or of those since the total before it; of numbers in words such as "about 10",
/// where it lies within the bounds of their sum. Sums are taken only where a row with such
/// a word was seen, since most files have none.
struct TotalRows {
  /// What a row with a word for a sum turns out to be.
  enum Finding {
    /// A row like others.
    case row
    /// A line of totals.
    case total
    /// A line of totals by its word, whose numbers are no such sum.
    case wrongTotal(word: String)
  }

  private static let words = SumWords.words.sorted() + SumWords.phrases
  /// Those words as bytes, as they are written in cells.
  private static let written = words.flatMap { word in
    [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()]
  }.map { Array($0.utf8) }
  /// Whether one of those words may begin with a byte; of letters of two bytes, the second counts.
  private static let mayBegin: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for word in written { table[Int(word[0] < 0x80 ? word[0] : word[1])] = true }
    return table
  }()

  /// The columns whose cells name a row.
  private let labels: [Int]
  private let identifier: Int?
  private let date: Int?
  private let country: Int?
  /// The columns that hold numbers of people, where the mapping reads any.
  private let counts: [Int]
  /// The other columns that may hold numbers.
  private let others: [Int]
  private var all = Sums()
  private var sinceTotal = Sums()

  /// A finder for the rows of a mapping.
  init(_ mapping: Mapping, _ header: Header) {
    func columns(_ fields: [Field]) -> [Int] {
      fields.flatMap { mapping.fields[$0]?.columns ?? [] }.compactMap { header.index(of: $0) }
    }
    // An identifier that is made from the content of a row is in no column of its own.
    let isDigest = if case .digest? = mapping.fields[.id]?.origin { true } else { false }
    let identifiers = isDigest ? [] : columns([.id])
    identifier = identifiers.first
    date = columns([.date]).first
    country = columns([.country]).first
    let named = Set([0] + identifiers + columns([.date, .title, .region, .locality]))
    let counts = columns(Field.allCases.filter(\.isCount))
    let numbered = Set(mapping.rowNumbers.compactMap { header.index(of: $0) })
    labels = header.names.indices.filter { !counts.contains($0) }
    self.counts = Set(counts).subtracting(named.subtracting([0])).sorted()
    others = header.names.indices.filter { !named.contains($0) && !numbered.contains($0) }
  }

  /// Whether a row may be a line of totals, by its words.
  func isLabelled(_ file: DelimitedFile) -> Bool { hasWord(file) || isOfCountry(file) }

  /// True if a row without a date is called after the country, of which it may give the total.
  private func isOfCountry(_ file: DelimitedFile) -> Bool {
    guard let date, date < file.fieldCount, RowShape.isBlank(file, at: date) else { return false }
    return labels.contains { index in
      index != country && index < file.fieldCount
        && Gazetteer.kazakhstan.isCountry(file.text(at: index).trimmedOfSpace)
    }
  }

  private func hasWord(_ file: DelimitedFile) -> Bool {
    labels.contains { index in
      index < file.fieldCount && file.withBytes(at: index) { Self.word(in: $0) != nil }
    }
  }

  /// Adds the numbers of a row.
  mutating func add(_ cells: FileCells) {
    all.add(cells, counts.isEmpty ? others : counts)
    sinceTotal.add(cells, counts.isEmpty ? others : counts)
  }

  /// Classifies a row that has a word for a sum.
  mutating func classify(_ cells: FileCells) -> Finding {
    let numbers = (counts.isEmpty ? others : counts).compactMap { column in
      Self.number(cells.text(at: column)).map { (column, $0) }
    }
    // Bounds may hold many numbers: a row that might be an incident has to give the sum itself.
    let isNoIncident = isBareSum(cells) || date != nil && !has(date, cells)
    let isSum = [all, sinceTotal].contains { sums in
      numbers.contains { $0.1 != 0 }
        && numbers.allSatisfy {
          sums[$0] == $1 || (sums[$0] != 0 && sums.rows == $1)
            || isNoIncident && sums.mayBe($1, $0)
        }
    }
    // A row with an identifier and a date of its own is an incident, unless it is called a sum and
    // nothing else.
    let hasIdentity =
      identifier != nil && has(identifier, cells) && has(date, cells) && !isBareSum(cells)
    if isSum, !hasIdentity {
      sinceTotal = Sums()
      return .total
    }
    guard !has(date, cells), let word = label(cells) else { return .row }
    return numbers.isEmpty ? .total : .wrongTotal(word: word)
  }

  /// True if a cell holds a word for a sum alone.
  private func isBareSum(_ cells: FileCells) -> Bool {
    labels.contains { column in
      let bytes = Array(cells.text(at: column).trimmedOfSpace.utf8)
      return Self.word(in: bytes.span).map { length in
        bytes[length...].allSatisfy { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
      } ?? false
    }
  }

  /// Whether the cell of a column says something, and no word for a sum.
  private func has(_ column: Int?, _ cells: FileCells) -> Bool {
    guard let column else { return true }
    let text = cells.text(at: column).trimmedOfSpace
    return !text.isEmpty && Self.word(in: Array(text.utf8).span) == nil
  }

  private func label(_ cells: FileCells) -> String? {
    labels.lazy.map { cells.text(at: $0).trimmedOfSpace }
      .first { Self.word(in: Array($0.utf8).span) != nil }
  }

  /// The length of the word for a sum with which a text begins; nil where it begins with none.
  private static func word(in bytes: Span<UInt8>) -> Int? {
    guard bytes.count > 2, mayBegin[Int(bytes[0] < 0x80 ? bytes[0] : bytes[1])] else { return nil }
    return written.first { word in
      word.count <= bytes.count && word.indices.allSatisfy { word[$0] == bytes[$0] }
        && (word.count == bytes.count || !isLetter(bytes[word.count]))
    }?.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: (0xC3...0xDF).contains(byte)
    }
  }

  /// The number of people that a cell holds, as far as it is one number.
  fileprivate static func number(_ text: String) -> Int? {
    let text = text.trimmedOfSpace
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    if let number = Int(text) { return number }
    return CountReading(text).estimate?.best
  }

  /// The least and the greatest number that a cell allows, the least being no more than the number that
  /// stands in it, as in "over 10"; nil where it holds no number.
  fileprivate static func bounds(_ text: String) -> (low: Int, high: Int)? {
    let text = text.trimmedOfSpace
    if let number = Int(text) { return (number, number) }
    guard text.utf8.contains(where: \.isDigit),
      let estimate = CountReading(text).estimate
    else { return nil }
    let digits = text.split(whereSeparator: { !$0.isWholeNumber })
    let written = digits.count == 1 ? digits.first.flatMap { Int($0) } : nil
    // "About 10" has neither bound: it is taken for ten.
    let single = estimate.low == nil && estimate.high == nil ? estimate.best : nil
    let low = estimate.low ?? single ?? 0
    let high = estimate.high ?? single ?? Int.max
    return (min(low, written ?? low), max(high, written ?? high))
  }
}

/// Sums of the numbers in columns.
private struct Sums {
  private(set) var rows = 0
  private var sums: [Int: Int] = [:]
  /// The bounds of the sums; what has no upper one is as large as it gets.
  private var bounds: [Int: (low: Int, high: Int)] = [:]

  subscript(column: Int) -> Int { sums[column, default: 0] }

  /// True if a number lies within the bounds of a column's sum.
  func mayBe(_ number: Int, _ column: Int) -> Bool {
    bounds[column].map { $0.low <= number && number <= $0.high } ?? false
  }

  mutating func add(_ cells: FileCells, _ columns: [Int]) {
    rows += 1
    for column in columns {
      let text = cells.text(at: column)
      if let number = TotalRows.number(text) { sums[column] = Self.sum(self[column], number) }
      guard let (low, high) = TotalRows.bounds(text) else { continue }
      let known = bounds[column] ?? (0, 0)
      bounds[column] = (Self.sum(known.low, low), Self.sum(known.high, high))
    }
  }

  private static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, isTooLarge) = first.addingReportingOverflow(second)
    return isTooLarge ? Int.max : sum
  }
}
