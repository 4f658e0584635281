extension PartialDate {
  /// The date that a text gives, in EDTF or as people write dates in English, Russian and Kazakh.
  ///
  /// A date with slashes or dashes and the year last (`09/06/2019`) is read where the text makes
  /// the order of day and month certain, or in the order that is stated; a date with dots is always
  /// day first. White space around the text is ignored, and so is a time of day behind a date: the
  /// date is the local one, as written.
  ///
  /// - Throws: A `ValueProblem` where the text has no form that is read, names a day that does not
  ///   exist, ends before it starts, or fits both orders.
  package init(reading text: String, order: DateOrder? = nil) throws(ValueProblem) {
    if let day = CalendarDay(iso: text) {
      self.init(text: text, edtf: text, day: day)
    } else if let day = CalendarDay(dotted: text) {
      self.init(text: text, edtf: day.iso, day: day)
    } else {
      do {
        try self.init(text: text, reading: DateReading(text), order: order)
      } catch {
        throw ValueProblem(text: text, cause: error)
      }
    }
  }

  /// The orders of day and month in which a text can be read; empty where its reading does not
  /// depend on the order.
  ///
  /// One order is evidence of how a whole file is written.
  package static func orders(fitting text: String) -> [DateOrder] {
    guard CalendarDay(iso: text) == nil, CalendarDay(dotted: text) == nil,
      let reading = try? DateReading(text)
    else { return [] }
    let sides: [DateSide]
    switch reading {
    case .unknown: sides = []
    case .point(let side): sides = [side]
    case .span(let start, let end): sides = [start, end]
    }
    let dependent = sides.map(\.fields).filter { $0.first != nil }
    guard !dependent.isEmpty else { return [] }
    return DateOrder.allCases.filter { order in
      dependent.allSatisfy { $0.fittingOrders.contains(order) }
    }
  }

  private init(
    text: String, reading: DateReading, order: DateOrder?
  ) throws(ValueProblem.Cause) {
    switch reading {
    case .unknown: self.init(unknown: text)
    case .point(let side):
      let point = try DatePoint(side.fields.ordered(by: order))
      self.init(text: text, point: point, qualifier: side.qualifier)
    case .span(let left, let right):
      try self.init(text: text, from: left, to: right, order: order)
    }
  }

  private init(
    text: String, from left: DateSide, to right: DateSide, order: DateOrder?
  ) throws(ValueProblem.Cause) {
    let leftFields = try left.fields.ordered(by: order)
    let rightFields = try right.fields.ordered(by: order)
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
