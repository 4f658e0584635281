import Tabular
import Cryptography
import Incidents

/// Where the cells of one field are and how their texts are to be taken, made ready for many rows.
final class CellReader {
  /// The field.
  let field: Field
  /// How the field is read.
  let mapping: FieldMapping
  /// The numbers of the columns, from 0; none for a constant.
  private let columns: [Int]
  /// The longest text that is read, in bytes; a longer one says nothing.
  private let longest: Int
  /// The numbers of the columns for the last day of a span.
  private let endColumns: [Int]
  private let precisionColumn: Int?
  private let precisions: [String: PartialDate.Precision]
  private let conditions: [ConditionReader]
  private let missing: Set<String>
  private let values: [String: String]
  /// Whether a cell is taken as it stands.
  private let isPlain: Bool
  /// Whether the column is called as the field is, as in the native layout, whose exports guard texts
  /// from spreadsheets.
  private let isNative: Bool
  /// What digests are keyed with; nil for plain ones.
  private let protection: Protection?
  /// Whether the columns of dates were looked at, so that a text needs no more than the mapping.
  private let areColumnsSettled: Bool
  /// Readings that are added to that of this reader.
  let additions: [CellReader]
  /// What reads the field where this reader finds nothing.
  private let fallback: CellReader?

  /// A reader of a field in a file with a header.
  ///
  /// - Throws: `noSuchColumn` where the mapping names a column that the file does not have.
  init(
    _ field: Field, _ mapping: FieldMapping, in header: Header,
    protection: Protection? = nil, areColumnsSettled: Bool = true
  ) throws(ImportProblem) {
    self.field = field
    self.areColumnsSettled = areColumnsSettled
    self.protection = protection
    self.mapping = mapping
    longest = field.longestText ?? .max
    columns = try Self.indices(of: mapping.origin.columns, field, header)
    endColumns = try Self.indices(of: mapping.end?.columns ?? [], field, header)
    precisionColumn = try Self.indices(
      of: mapping.precision.map { [$0.column] } ?? [], field, header
    ).first
    precisions = Self.folded(mapping.precision?.values ?? [:])
    var conditions: [ConditionReader] = []
    for condition in mapping.conditions {
      conditions.append(try ConditionReader(condition, in: header))
    }
    self.conditions = conditions
    missing = Set(mapping.missing.map(Header.folded))
    values = Self.folded(mapping.values)
    isPlain =
      missing.isEmpty && values.isEmpty && conditions.isEmpty && mapping.part == nil
      && mapping.otherwise.isEmpty
    var additions: [CellReader] = []
    for reading in mapping.plus {
      additions.append(
        try CellReader(
          field, reading, in: header, protection: protection, areColumnsSettled: areColumnsSettled))
    }
    self.additions = additions
    isNative = mapping.origin.columns.map(Header.folded) == [field.name]
    if var next = mapping.otherwise.first {
      next.otherwise = Array(mapping.otherwise.dropFirst())
      fallback = try CellReader(
        field, next, in: header, protection: protection, areColumnsSettled: areColumnsSettled)
    } else {
      fallback = nil
    }
  }

  /// The reader that finds something in a row: this one, or one of its fallbacks; the last of them
  /// where none does.
  func speaking(in cells: some RowCells) -> CellReader {
    guard let fallback, ownText(in: cells) == nil,
      additions.allSatisfy({ $0.text(in: cells) == nil })
    else { return self }
    return fallback.speaking(in: cells)
  }

  /// The number of the column of which a problem is told, from 0; nil for a constant.
  var column: Int? { columns.first }

  /// The text that a row has for the field, verbatim but for what the mapping makes of it; nil where
  /// the row says nothing.
  func text(in cells: some RowCells) -> String? {
    ownText(in: cells) ?? fallback?.text(in: cells)
  }

  private func ownText(in cells: some RowCells) -> String? {
    guard isPlain, case .column = mapping.origin, let column else {
      let text = isPlain ? originText(in: cells) : mappedText(in: cells)
      return text.flatMap { $0.utf8.count > longest ? nil : $0 }
    }
    guard (1...longest).contains(cells.size(at: column)) else { return nil }
    let cell = cells.text(at: column)
    let text = isNative ? FormulaGuard.removed(from: cell) : cell
    return Self.saysNothing(text) ? nil : text
  }

  /// The number of the first column, from 0, whose cell is too long to be read; nil where none is.
  ///
  /// Of a cell that is split, only a part is read, and cells that are joined are read together.
  func overlongColumn(in cells: some RowCells) -> Int? {
    let isSplit = mapping.part != nil
    let single = (isSplit ? [] : columns) + endColumns + [precisionColumn].compactMap(\.self)
    if case .digest = mapping.origin { return fallback?.overlongColumn(in: cells) }
    if let column = single.first(where: { cells.size(at: $0) > longest }) { return column }
    if isSplit || columns.count > 1, let text = mappedText(in: cells), text.utf8.count > longest {
      return columns.first
    }
    return fallback?.overlongColumn(in: cells)
  }

  /// The text of a cell; empty where it is too long to be read.
  private func cell(_ column: Int, in cells: some RowCells) -> String {
    mapping.part == nil && cells.size(at: column) > longest ? "" : cells.text(at: column)
  }

  /// A problem with what a row has for the field, told of the reader that speaks for it.
  func problem(_ cells: some RowCells, _ reason: String) -> CellProblem {
    let speaker = speaking(in: cells)
    return CellProblem(
      field: field, column: speaker.column,
      value: speaker.column.map { cells.text(at: $0) } ?? speaker.constant, reason: reason)
  }

  private var constant: String? {
    if case .constant(let text) = mapping.origin, !text.isEmpty { text } else { nil }
  }

  private static func indices(
    of names: [String], _ field: Field, _ header: Header
  ) throws(ImportProblem) -> [Int] {
    var indices: [Int] = []
    for name in names {
      guard let index = header.index(of: name) else {
        throw .noSuchColumn(name: name, field: field, columns: header.names)
      }
      indices.append(index)
    }
    return indices
  }

  private static func folded<Value>(_ values: [String: Value]) -> [String: Value] {
    Dictionary(
      values.sorted { $0.key < $1.key }.map { (Header.folded($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - What a mapping makes of cells

extension CellReader {
  private func mappedText(in cells: some RowCells) -> String? {
    guard conditions.allSatisfy({ $0.holds(cells) }), var text = originText(in: cells) else {
      return nil
    }
    if let part = mapping.part {
      // By bytes: as characters, a line break of two would not be found by its second alone.
      let parts = text.utf8.split(
        separator: part.separator.utf8, omittingEmptySubsequences: false)
      guard part.number <= parts.count else { return nil }
      text = String(Substring(parts[part.number - 1]))
    }
    let trimmed = text.trimmedOfSpace
    if trimmed.isEmpty || isMissing(trimmed) { return nil }
    if !values.isEmpty, let value = values[Header.folded(trimmed)] {
      return value.isEmpty ? nil : value
    }
    return Self.saysNothing(trimmed) ? nil : text
  }

  /// The text before anything is made of it; nil where there is none.
  private func originText(in cells: some RowCells) -> String? {
    switch mapping.origin {
    case .constant: return constant
    case .column, .columns: return joined(columns, in: cells, mapping.origin)
    case .bounds:
      let texts = boundTexts(in: cells)
      return texts.contains { $0 != nil } ? Self.joined(texts) : nil
    case .digest(let names):
      let texts = (names == nil ? Array(0..<cells.count) : columns).map { cells.text(at: $0) }
      let content = Array(texts.joined(separator: "\u{1F}").utf8)
      return (protection?.digest(of: content) ?? ContentDigest(of: content)).hexadecimal
    }
  }

  /// The texts of cells with what stands between them; empty ones are left out, and a date ends
  /// before its first empty part.
  private func joined(
    _ columns: [Int], in cells: some RowCells, _ origin: FieldMapping.Origin
  ) -> String? {
    var texts: [String] = []
    for column in columns {
      let text = cell(column, in: cells)
      let isEmpty = Self.saysNothing(text) && !hasValue(for: text) || isMissing(text)
      if isEmpty, field.isDate { break }
      if !isEmpty { texts.append(columns.count == 1 ? text : part(text.trimmedOfSpace)) }
    }
    guard !texts.isEmpty else { return nil }
    guard case .columns(_, let join) = origin else { return texts[0] }
    return texts.joined(separator: join)
  }

  /// Whether a text is empty or one of the marks of an empty cell, such as `NA` and `н/д`.
  private static func saysNothing(_ text: String) -> Bool {
    if text.mayBeginWithSpace, text.trimmedOfSpace.isEmpty { return true }
    return text.isEmpty || Absence.isPossible(text) && Absence(text) == .nothing
  }

  /// Whether the mapping says what a text is to be read as.
  private func hasValue(for text: String) -> Bool {
    !values.isEmpty && values[Header.folded(text)] != nil
  }

  /// A text of several; of a date or an identifier, a whole number without its decimals of zero.
  private func part(_ text: String) -> String {
    guard field.isDate || [.id, .report, .parentID].contains(field), text.hasSuffix(".0"),
      Int(text.dropLast(2)) != nil
    else { return text }
    return String(text.dropLast(2))
  }

  private func isMissing(_ text: String) -> Bool {
    !missing.isEmpty && missing.contains(Header.folded(text))
  }

  /// Whether a text cannot be read before the whole column settles how: which of day and month comes
  /// first, which century a year of two digits lies in, whether it is a number that stands for a day,
  /// and whether its time of day is one.
  func needsColumn(_ text: String) -> Bool {
    !areColumnsSettled
      && PartialDate.needsColumn(
        text, order: mapping.order, century: mapping.century, serials: mapping.serials)
  }

  /// The text of the last day of the span that begins with the field; nil where a row has none.
  func endText(in cells: some RowCells) -> String? {
    mapping.end.flatMap { joined(endColumns, in: cells, $0) }
  }

  /// The date that a text of a row gives, to its last day and as precisely as the row says.
  ///
  /// Without the zone of the place, the day is the one that is written.
  ///
  /// - Throws: What is wrong with it.
  func date(
    _ text: String, in cells: some RowCells, zone: LocalZone? = nil
  ) throws(ValueProblem) -> PartialDate {
    let date = try point(text, zone)
    if let endText = endText(in: cells) {
      let last = try point(endText, zone)
      if last.precision != .unknown, last.edtf != date.edtf {
        return try PartialDate(from: date, to: last)
      }
    }
    guard date.precision == .day, let precisionColumn,
      let precision = precisions[Header.folded(cell(precisionColumn, in: cells))]
    else { return date }
    return date.coarsened(to: precision)
  }

  /// The zone of the place of a date; nil where the day is the one that is written.
  ///
  /// The row's country tells it where the mapping says nothing and the country is asked for.
  func zone(asksCountry: Bool, country: () -> String?) -> LocalZone? {
    switch mapping.zone {
    case .place(let zone): return zone
    case nil where !asksCountry: return nil
    case .country, nil:
      guard let country = country(), Gazetteer.kazakhstan.isCountry(country) else { return nil }
      return .almaty
    }
  }

  private func point(_ text: String, _ zone: LocalZone?) throws(ValueProblem) -> PartialDate {
    if let kind = mapping.serials, let date = PartialDate(serial: text, of: kind, zone: zone) {
      return date
    }
    return try PartialDate(
      reading: text, order: mapping.order, century: mapping.century, zone: zone)
  }

  /// The reading of a row as a number of people.
  func count(in cells: some RowCells) -> CountReading {
    let count = wholeCount(in: cells)
    return mapping.isRunningTotal ? count.asRunningTotal() : count
  }

  private func wholeCount(in cells: some RowCells) -> CountReading {
    var count = ownCount(in: cells)
    if !additions.isEmpty {
      count = CountReading(sumOf: [count] + additions.map { $0.count(in: cells) })
    }
    guard count == .nothing, let fallback else { return count }
    return fallback.count(in: cells)
  }

  private func ownCount(in cells: some RowCells) -> CountReading {
    guard case .bounds = mapping.origin else {
      return ownText(in: cells).map(CountReading.init) ?? .nothing
    }
    return conditions.allSatisfy { $0.holds(cells) } ? bounds(in: cells) : .nothing
  }

  /// The numbers of several quantities in the text of a row; nil where it is no such list.
  func severalCounts(
    in cells: some RowCells
  ) -> [(quantity: Quantity, estimate: CountEstimate)]? {
    let speaker = speaking(in: cells)
    guard speaker.additions.isEmpty else { return nil }
    return speaker.ownText(in: cells).flatMap(SeveralCounts.read)
  }

  /// The bounds that stand in columns of their own; unread where they are no whole numbers in order.
  private func bounds(in cells: some RowCells) -> CountReading {
    let texts = boundTexts(in: cells)
    guard texts.contains(where: { $0 != nil }) else { return .nothing }
    let numbers = texts.map { $0.flatMap(Self.number) }
    guard zip(texts, numbers).allSatisfy({ ($0 == nil) == ($1 == nil) }) else {
      return .unread(.notUnderstood)
    }
    guard !numbers.contains(where: { $0.map { $0 < 0 } ?? false }) else {
      return .unread(.negative)
    }
    let estimate = CountEstimate(
      stored: Self.joined(texts), low: numbers[0], best: numbers[1], high: numbers[2],
      rule: CountRule.columns.id)
    return estimate.map(CountReading.stated) ?? .unread(.notUnderstood)
  }

  /// The cells of the lower bound, the best figure and the upper bound; nil for one that says nothing.
  private func boundTexts(in cells: some RowCells) -> [String?] {
    guard case .bounds(let low, let best, let high) = mapping.origin else { return [] }
    var rest = columns[...]
    return [low, best, high].map { name -> String? in
      guard name != nil, let column = rest.popFirst() else { return nil }
      let text = cell(column, in: cells).trimmedOfSpace
      return Self.saysNothing(text) || isMissing(text) ? nil : text
    }
  }

  private static func joined(_ bounds: [String?]) -> String {
    bounds.map { $0 ?? "" }.joined(separator: "/")
  }

  /// The whole number of a cell that is one bound; `12.0` is 12.
  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard case .stated(let estimate) = CountReading(text), estimate.low == estimate.high else {
      return nil
    }
    return estimate.best
  }
}
