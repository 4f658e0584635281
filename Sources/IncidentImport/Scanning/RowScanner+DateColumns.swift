import Tabular
import Incidents

/// The settled reading of the columns of dates.
struct SettledDates {
  /// The mapping with all that the columns tell.
  var mapping: Mapping
  /// The decisions that a reader should know of, in sentences.
  var notes: [String] = []
}

extension RowScanner {
  /// The mapping with what the columns of dates say, all rows together: the order of day and month, the
  /// century of years of two digits, the numbers that stand for days, and times that are none.
  ///
  /// It goes through the whole file.
  ///
  /// - Throws: `unclearDateOrder` or `unclearCentury` where a column settles nothing, or contradicts
  ///   itself.
  func settledDates() throws -> SettledDates {
    try rewind()
    let fields = Field.allCases.filter(\.isDate)
    var columns = fields.map { DateColumn(today: today, stated: mapping.fields[$0]?.order) }
    var times = Array(repeating: ZonedTimes(), count: fields.count)
    while try file.next() {
      guard let cells = wantedCells else { continue }
      for (index, field) in fields.enumerated() {
        guard let (cell, text) = reader.dateText(field, cells) else { continue }
        let zone = reader.zone(of: cell, cells, asksCountry: true)
        for text in [text, cell.endText(in: cells)].compactMap(\.self) {
          times[index].add(text, zone: zone)
          columns[index].add(text, line: file.line)
        }
      }
    }
    var settled = SettledDates(mapping: mapping)
    for (index, field) in fields.enumerated() where mapping.fields[field] != nil {
      try settled.settle(
        field, columns[index], times[index], name: name(of: field), today: today)
    }
    return settled
  }

  private func name(of field: Field) -> String {
    reader.column(of: field).map { header.names[$0] } ?? field.name
  }
}

extension SettledDates {
  /// Writes what a column tells into the mapping of its field.
  fileprivate mutating func settle(
    _ field: Field, _ column: DateColumn, _ times: ZonedTimes, name: String,
    today: CalendarDay?
  ) throws(ImportProblem) {
    guard let reading = mapping.fields[field] else { return }
    if reading.order == nil, let problem = column.order.problem(at: mapping.lineNoun) {
      throw .unclearDateOrder(
        column: name, problem: problem, orders: column.order.candidates)
    }
    if let serials = column.serials { mapping.fields[field]?.serials = serials }
    // Where no date of the column depends on the order, any order reads it.
    mapping.fields[field]?.state(column.order.certainOrder ?? .dayFirst)
    let notes = DateColumnNotes(name: name, column: column, times: times, reading: reading)
    if reading.century == nil {
      switch column.century {
      case .none: break
      case .settled(let first): mapping.fields[field]?.state(century: first)
      case .open(let line): throw .unclearCentury(column: name, line: line, noun: mapping.lineNoun)
      }
    }
    if times.areMidnights {
      mapping.fields[field]?.state(zone: nil, replacing: true)
    } else if times.placed.count > 0 {
      mapping.fields[field]?.state(zone: .country)
    }
    self.notes += notes.lines(on: today)
  }
}

/// The sentences about the years and times in a column of dates.
struct DateColumnNotes {
  /// The name of the column.
  let name: String
  /// The years.
  let column: DateColumn
  /// The times.
  let times: ZonedTimes
  /// How the column is read by itself.
  let reading: FieldMapping

  /// The notes for an import on a day; none where nothing was decided.
  func lines(on today: CalendarDay?) -> [String] { [years(on: today), zones].compactMap(\.self) }

  private func years(on today: CalendarDay?) -> String? {
    if let century = reading.century {
      return column.century == .none
        ? nil
        : "years of two digits in '\(name)' are read as \(century) to \(century + 99), as stated."
    }
    guard case .settled = column.century, let today else { return nil }
    let years = DateColumn.recentYears(on: today)
    return "years of two digits in '\(name)' are read as \(years.lowerBound) to "
      + "\(years.upperBound) (--century YEAR states others)."
  }

  private var zones: String? {
    if times.areMidnights {
      return "every time in '\(name)' that states a zone is midnight in UTC: the dates are read as "
        + "days without a time."
    }
    let lines = [placed, unplaced].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  private var placed: String? {
    guard times.placed.count > 0 else { return nil }
    let zone =
      if case .place(let zone)? = reading.zone { zone.name } else { LocalZone.almaty.name }
    return "\(dates(times.placed)), and read in \(zone): \(moved(times.placed))."
  }

  private var unplaced: String? {
    guard times.unplaced.count > 0 else { return nil }
    let zone = LocalZone.almaty.name
    return
      "warning: \(dates(times.unplaced)); in \(zone) \(moved(times.unplaced)). The day is taken "
      + "as written: state the zone of the place with --time-zone \(zone), or --time-zone UTC to keep "
      + "the days."
  }

  /// Such as "3 dates in 'date' are in UTC".
  private func dates(_ tally: ZonedTimes.Tally) -> String {
    let isOne = tally.count == 1
    let start = "\(tally.count) \(isOne ? "date" : "dates") in '\(name)' \(isOne ? "is" : "are")"
    if tally.utc == tally.count { return "\(start) in UTC" }
    let others = "\(start) in another time zone than the place"
    return tally.utc == 0 ? others : "\(others), \(tally.utc) of them in UTC"
  }

  /// Such as "2 fall on another day and 2 in another month".
  private func moved(_ tally: ZonedTimes.Tally) -> String {
    "\(tally.otherDay) \(tally.otherDay == 1 ? "falls" : "fall") on another day and "
      + "\(tally.otherMonth) in another month"
  }
}
