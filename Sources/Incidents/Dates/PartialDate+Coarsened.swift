extension PartialDate {
  /// The date as precise as its source says that it is: a day as the week, the month or the year
  /// that holds it, a month as its year.
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
    case (.day, .year), (.month, .year): return .year(start.year)
    default: return nil
    }
  }

  /// The sign that EDTF puts behind a date that is not certain; empty where there is none.
  private var qualifier: String {
    guard let last = edtf.last, "~?%".contains(last) else { return "" }
    return String(last)
  }
}
