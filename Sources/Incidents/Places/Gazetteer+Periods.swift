extension Gazetteer {
  /// The number of the period in which a day lies; nil for no day.
  ///
  /// Within a period no name begins or ceases to be official and no region is founded, so that a
  /// place as written has one match on all its days.
  package func period(of day: CalendarDay?) -> Int? {
    guard let day else { return nil }
    // Most days are late ones.
    return (turningDays.lastIndex { $0 <= day } ?? -1) + 1
  }

  /// The first days of the periods but the first, in order.
  static func turningDays(of entries: [GazetteerEntry]) -> [CalendarDay] {
    let names = entries.flatMap(\.formerNames)
    let firstYears = names.compactMap(\.firstYear) + names.compactMap { $0.lastYear.map { $0 + 1 } }
    let days = firstYears.compactMap { CalendarDay(year: $0, month: 1, day: 1) }
    return Set(days + entries.compactMap { $0.origin?.founded }).sorted()
  }
}
