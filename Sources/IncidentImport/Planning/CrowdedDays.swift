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
      "warning: \(count) of \(dates) dates are \(day.iso). If that day means an unknown date, "
        + "list it in the mapping under \"values\" as \"unknown\"."
    }
  }
}

/// The days that rows give for one identifier, compared to find reports of an incident that contradict
/// each other about its date.
struct ContradictedDays {
  /// The number of identifiers that are remembered.
  private static let capacity = 100_000

  private var first: [IdentityDigest: (day: CalendarDay, line: Int)] = [:]
  private var incidents: Set<IdentityDigest> = []
  private var example = ""

  /// Adds a row, of which the place is given in words.
  mutating func add(_ row: ValidatedRow, _ day: CalendarDay, _ mapping: Mapping) {
    guard let known = first[row.identifierDigest] else {
      if first.count < Self.capacity { first[row.identifierDigest] = (day, row.line) }
      return
    }
    guard known.day != day, incidents.insert(row.identifierDigest).inserted, example.isEmpty else {
      return
    }
    example =
      "'\(row.identifier ?? "")': \(known.day.iso) on \(mapping.lineNoun) \(known.line), \(day.iso) on "
      + "\(mapping.lineNoun) \(row.line)"
  }

  /// The note, in two sentences; none where the reports agree.
  var notes: [String] {
    guard !incidents.isEmpty else { return [] }
    let subject =
      incidents.count == 1
      ? "1 incident has reports with different dates"
      : "\(incidents.count) incidents have reports with different dates"
    return [
      "warning: \(subject) (\(example)): the date of the report that came first counts. Correct the "
        + "others; where they are other incidents, give each an identifier of its own."
    ]
  }
}
