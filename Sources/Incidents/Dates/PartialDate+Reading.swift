extension PartialDate {
  /// The date that a text gives, in EDTF or as people write dates in English, Russian and Kazakh.
  ///
  /// A date with slashes or dashes and the year last (`09/06/2019`) is read where the text makes
  /// the order of day and month certain, or in the order that is stated; a date with dots is always
  /// day first. White space around the text is ignored. The date is the local one: a time of day
  /// behind it matters only where it is of another zone and the zone of the place is stated.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - order: The order of day and month; nil where the text must tell it.
  ///   - century: The first of the hundred years that years of two digits lie in; nil where such
  ///     years are refused.
  ///   - zone: The time zone of the place; nil where the day is the one that is written.
  /// - Throws: A `ValueProblem` where the text has no form that is read, names a day that does not
  ///   exist, ends before it starts, fits both orders, or has a year of two digits.
  package init(
    reading text: String, order: DateOrder? = nil, century: Int? = nil, zone: LocalZone? = nil
  ) throws(ValueProblem) {
    if let day = CalendarDay(iso: text) {
      self.init(text: text, edtf: text, day: day)
    } else if let day = CalendarDay(dotted: text) {
      self.init(text: text, edtf: day.iso, day: day)
    } else {
      do {
        try self.init(
          text: text, reading: DateReading(text), order: order, century: century, zone: zone)
      } catch {
        throw ValueProblem(text: text, cause: error)
      }
    }
  }

  /// The date of birth that a text gives, as far as it can be compared: day first, and of the 20th
  /// century where the year has two digits; nil where it cannot be read, or says nothing.
  package init?(birth text: String?) {
    guard let text,
      let date = try? PartialDate(reading: text, order: .dayFirst, century: 1900),
      date.start != nil
    else { return nil }
    self = date
  }

  /// The orders of day and month in which a text can be read; empty where its reading does not
  /// depend on the order.
  ///
  /// One order is evidence of how a whole file is written.
  package static func orders(fitting text: String) -> [DateOrder] { ColumnEvidence(text).orders }

  /// Whether a text cannot be read alone with what is stated: its column has to tell the order of day
  /// and month or the century, or that it is a number or a mere midnight.
  package static func needsColumn(
    _ text: String, order: DateOrder?, century: Int?, serials: SerialDays?
  ) -> Bool {
    guard CalendarDay(iso: text) == nil, CalendarDay(dotted: text) == nil else { return false }
    if let serial = SerialDays.read(text) {
      return serial.kind != serials || serial.kind != .excel
    }
    let evidence = ColumnEvidence(text)
    return (order == nil && (!evidence.orders.isEmpty || evidence.ends != nil))
      || (century == nil && evidence.shortYear != nil) || evidence.zonedTime != nil
  }

  private init(
    text: String, reading: DateReading, order: DateOrder?, century: Int?, zone: LocalZone?
  ) throws(ValueProblem.Cause) {
    switch reading.form {
    case .unknown: self.init(unknown: text)
    case .point(let side):
      var point = try DatePoint(side.fields.settled(order, century))
      if case .day(let day) = point {
        if reading.isNightBefore {
          guard let eve = day.adding(days: -1) else { throw .yearOutOfRange }
          try self.init(
            text: text, from: eve, to: day,
            edtf: eve.iso + side.qualifier + "/" + day.iso + side.qualifier)
          return
        }
        point = .day(reading.time.flatMap { zone?.day(of: $0, on: day) } ?? day)
      }
      self.init(text: text, point: point, qualifier: side.qualifier)
    case .span(let left, let right):
      try self.init(
        text: text, from: left, to: right,
        leftFields: left.fields.settled(order, century),
        rightFields: right.fields.settled(order, century))
    }
  }

  private init(
    text: String, from left: DateSide, to right: DateSide, leftFields: DateFields,
    rightFields: DateFields
  ) throws(ValueProblem.Cause) {
    let first = left.isWhole ? leftFields : leftFields.filled(from: rightFields)
    let last = right.isWhole ? rightFields : rightFields.filled(from: leftFields)
    guard (left.isWhole && right.isWhole) || first.isAsPrecise(as: last) else { throw .notADate }
    let start = try DatePoint(first).asStart
    let end = try DatePoint(last).asEnd
    try self.init(
      text: text, from: start.start, to: end.end,
      edtf: start.edtf(qualifier: left.qualifier) + "/" + end.edtf(qualifier: right.qualifier))
  }
}

/// The parts of a text's reading that only the column it stands in can settle.
struct ColumnEvidence {
  /// The orders of day and month that fit; empty where the reading does not depend on the order.
  private(set) var orders: [DateOrder] = []
  /// The two digits of a year without a century.
  private(set) var shortYear: Int?
  /// The first and the last of three numbers, of which either may be the year.
  private(set) var ends: (first: Int, last: Int)?
  /// True if dashes part those numbers, as they do years in front too.
  private(set) var isDashed = false
  /// The day and the time, where the text states a distance from UTC.
  private(set) var zonedTime: ClockTime?

  /// The evidence in a text.
  init(_ text: String) {
    guard CalendarDay(iso: text) == nil, CalendarDay(dotted: text) == nil,
      let reading = try? DateReading(text)
    else { return }
    if let time = reading.time, time.offset != nil, case .point = reading.form { zonedTime = time }
    let fields = reading.sides.map(\.fields)
    shortYear = fields.lazy.compactMap { $0.isShortYear ? $0.year : nil }.first
    if case .point(let side) = reading.form, let ends = side.fields.ends {
      self.ends = ends
      isDashed = text.utf8.contains(UInt8(ascii: "-"))
    }
    let dependent = fields.filter { $0.first != nil }
    guard !dependent.isEmpty else { return }
    orders = DateOrder.allCases.filter { order in
      dependent.allSatisfy { $0.fittingOrders.contains(order) }
    }
  }

  /// Whether the column has to be looked at before the text can be read.
  var needsColumn: Bool { !orders.isEmpty || shortYear != nil || zonedTime != nil }
}
