import Incidents

/// What is gathered about a date or a number of people while the rows pass by, read as the layout
/// says.
struct FieldSurvey {
  /// How many texts that are read are remembered.
  private static let mostKnown = 10_000
  /// The longest text, in bytes, that may be a date or a number.
  private static let longest = 300

  /// The field.
  var field: Field { reader.field }
  /// What the texts say about the order of day and month.
  private(set) var dates: DateColumn
  private let reader: CellReader
  private let country: CellReader?
  private let today: CalendarDay?
  private var times = ZonedTimes()
  private var days = CrowdedDays()
  private var implausible = UnreadTexts()
  private var implausibleReason: String?
  private var unread = UnreadTexts()
  private var empty = 0
  private var known: [String: CalendarDay?] = [:]

  /// A survey of a field; nil for one that takes any text.
  ///
  /// - Throws: `noSuchColumn` where the layout names a column that the file does not have.
  init?(
    _ field: Field, _ mapping: FieldMapping, in header: Header, country: CellReader?,
    today: CalendarDay?
  ) throws(ImportProblem) {
    guard field.isDate || field.isCount, !mapping.columns.isEmpty else { return nil }
    reader = try CellReader(field, mapping, in: header)
    self.country = country
    self.today = today
    dates = DateColumn(today: today, stated: mapping.order)
  }

  /// Takes a row.
  mutating func add(_ cells: FileCells, line: Int) {
    let reader = reader.speaking(in: cells)
    guard let text = reader.text(in: cells) else {
      if let column = reader.overlongColumn(in: cells) {
        unread.add(ColumnSurvey.shortened(cells.text(at: column)), line: line)
      } else if field.isDate {
        empty += 1
      }
      return
    }
    guard text.utf8.count <= Self.longest else {
      unread.add(ColumnSurvey.shortened(text), line: line)
      return
    }
    if field.isDate {
      addDate(text, with: reader, cells, line: line)
    } else if reader.count(in: cells).isUnread, reader.severalCounts(in: cells) == nil {
      unread.add(ColumnSurvey.shortened(text), line: line)
    }
  }

  private mutating func addDate(
    _ text: String, with reader: CellReader, _ cells: FileCells, line: Int
  ) {
    if let day = known[text] {
      if let day { days.add(day) }
      return
    }
    let zone = reader.zone(asksCountry: true) { country?.text(in: cells)?.trimmedOfSpace }
    let texts = [text, reader.endText(in: cells)].compactMap(\.self)
    for text in texts {
      times.add(text, zone: zone)
      dates.add(text, line: line)
    }
    let readings = readings(of: text, with: reader, cells)
    guard let first = readings.first else {
      unread.add(ColumnSurvey.shortened(text), line: line)
      return
    }
    note(readings, text, line: line)
    let day = first.precision == .day ? first.start : nil
    if let day { days.add(day) }
    // What else a row says may make a date wrong, and each time with a zone counts.
    let isPlain = reader.mapping.end == nil && times.isEmpty
    if isPlain, known.count < Self.mostKnown { known[text] = .some(day) }
  }

  /// Notes a text that cannot be meant in any of its readings.
  private mutating func note(_ readings: [PartialDate], _ text: String, line: Int) {
    guard let limits = today.map(DateLimits.init) else { return }
    let problems = readings.compactMap {
      limits.problem(with: $0, yearsAhead: field == .date ? 0 : 2)
    }
    guard problems.count == readings.count else { return }
    implausibleReason = implausibleReason ?? problems.first
    implausible.add(ColumnSurvey.shortened(text), line: line)
  }

  /// The dates that a text may be: one in the order that is stated, or in each that fits.
  private func readings(
    of text: String, with reader: CellReader, _ cells: FileCells
  ) -> [PartialDate] {
    if reader.mapping.serials != nil {
      return [try? reader.date(text, in: cells)].compactMap(\.self)
    }
    let end = reader.endText(in: cells)
    let orders =
      reader.mapping.order.map { [$0] }
      ?? [text, end].compactMap(\.self).map(PartialDate.orders(fitting:)).first { !$0.isEmpty }
      ?? []
    return (orders.isEmpty ? [nil] : orders.map(Optional.some)).compactMap { order in
      let century = reader.mapping.century ?? today.map { $0.year - 99 } ?? 1950
      guard let date = try? PartialDate(reading: text, order: order, century: century) else {
        return nil
      }
      guard let end else { return date }
      guard let last = try? PartialDate(reading: end, order: order, century: century) else {
        return nil
      }
      return last.precision == .unknown ? date : try? PartialDate(from: date, to: last)
    }
  }

  /// What was found.
  var finding: FieldFinding {
    let serials = field.isDate ? dates.serials : nil
    let notes = DateColumnNotes(
      name: reader.mapping.columns.first ?? field.name, column: dates, times: times,
      reading: reader.mapping)
    return FieldFinding(
      field: field, columns: reader.mapping.columns, statedOrder: reader.mapping.order,
      order: field.isDate ? dates.order : nil, century: dates.century, serials: serials,
      notes: field.isDate ? notes.lines(on: today) + (field == .date ? days.notes : []) : [],
      implausible: implausible, implausibleReason: implausibleReason,
      unread: serials != nil ? UnreadTexts() : unread, empty: empty)
  }
}
