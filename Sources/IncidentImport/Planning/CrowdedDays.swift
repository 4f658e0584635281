import Incidents

/// The days of incidents, counted to find one that many rows have: perhaps a mark for unknown dates.
struct CrowdedDays {
  /// The least number of dates of which a tenth is worth a note.
  private static let leastDates = 20

  private var counts: [CalendarDay: Int] = [:]
  private var dates = 0

  /// Adds the day of a row.
  mutating func add(_ day: CalendarDay) {
    counts[day, default: 0] += 1
    dates += 1
  }

  /// A note for each of the first three days that a tenth of all rows have, in a sentence.
  var notes: [String] {
    guard dates >= Self.leastDates else { return [] }
    let crowded = counts.filter { $0.value >= (dates + 9) / 10 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return crowded.prefix(3).map { day, count in
      "warning: \(count) of \(dates) dates are \(day.iso). If that day stands for an unknown date, "
        + "list it in the mapping under \"values\" as \"unknown\"."
    }
  }
}
