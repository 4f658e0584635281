extension PartialDate {
  /// How EDTF writes the days from one to another: as a day, a month or a year where they are just
  /// that, else as an interval.
  package static func edtf(from start: CalendarDay, to end: CalendarDay) -> String {
    if start == end { return start.iso }
    let isOfWholeMonths =
      start.day == 1 && end.day == CalendarDay.lastDay(ofMonth: end.month, year: end.year)
    if isOfWholeMonths, start.year == end.year {
      if start.month == end.month { return String(start.iso.prefix("2019-06".count)) }
      if start.month == 1, end.month == 12 { return String(start.iso.prefix("2019".count)) }
    }
    return start.iso + "/" + end.iso
  }

  /// The date from the first day of one date to the last of another, as files give them that have
  /// a column for each; its text is both texts with " / " between them, or one where they are equal.
  ///
  /// Two dates that are the same are that date and no span. Where one of the two is unknown, the
  /// other stands alone.
  ///
  /// - Throws: A `ValueProblem` where the span ends before it starts.
  package init(from first: PartialDate, to last: PartialDate) throws(ValueProblem) {
    let text = first.text == last.text ? first.text : first.text + " / " + last.text
    try self.init(text: text, from: first, to: last)
  }

  /// The date from the first day of one date to the last of another, with the text that is given.
  ///
  /// - Throws: A `ValueProblem` where the span ends before it starts.
  package init(text: String, from first: PartialDate, to last: PartialDate) throws(ValueProblem) {
    guard let start = first.start, let end = last.end, first.edtf != last.edtf else {
      self.init(text: text, as: first.start == nil ? last : first)
      return
    }
    // A week and a span are written as intervals: the one that begins them, or ends them, is taken.
    let opening = first.edtf.split(separator: "/").first.map(String.init) ?? start.iso
    let closing = last.edtf.split(separator: "/").last.map(String.init) ?? end.iso
    do {
      try self.init(text: text, from: start, to: end, edtf: opening + "/" + closing)
    } catch {
      throw ValueProblem(text: text, cause: error)
    }
  }
}

extension PartialDate {
  /// The date as precise as its source says that it is: a day as the week, the month, the quarter or
  /// the year that holds it, a month as its quarter or year, a quarter as its year.
  ///
  /// Files that write every date as a day say in a column of their own how precise it is. The
  /// text stays, and so does what the source says of the date's certainty. A date that is no finer
  /// than the precision, or not of a kind that lies within one, is returned as it is.
  package func coarsened(to precision: Precision) -> PartialDate {
    guard let point = point(to: precision) else { return self }
    return PartialDate(text: text, point: point, qualifier: qualifier)
  }

  private func point(to coarse: Precision) -> DatePoint? {
    guard let start else { return nil }
    switch (precision, coarse) {
    case (.day, .week): return DatePoint.week(containing: start)
    case (.day, .month): return .month(year: start.year, month: start.month)
    case (.day, .quarter), (.month, .quarter):
      return .season(year: start.year, season: 33 + (start.month - 1) / 3)
    case (.day, .year), (.month, .year), (.quarter, .year): return .year(start.year)
    default: return nil
    }
  }

  /// The sign that EDTF puts behind a date that is not certain; empty where there is none.
  private var qualifier: String {
    guard let last = edtf.last, "~?%".contains(last) else { return "" }
    return String(last)
  }
}

extension PartialDate {
  /// A text that gives the date wherever it stands: the source's, unless that needs the column in
  /// which it stood, or what the mapping made of it; else the date in EDTF.
  package var portableText: String {
    if text == edtf, !text.isEmpty { return text }
    if SerialDays.read(text) == nil, !ColumnEvidence(text).needsColumn,
      let alone = try? PartialDate(reading: text), alone.edtf == edtf,
      !text.allSatisfy(\.isWhitespace)
    {
      return text
    }
    return edtf.isEmpty ? "unknown" : edtf
  }
}
