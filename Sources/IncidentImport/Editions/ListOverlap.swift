import IncidentStore
import Incidents

/// The new incidents of a file that other lists of the database seem to have.
struct ListOverlap {
  /// The number of rows that have to be in another list before that is asked about, where the file has
  /// more rows or its list is known.
  private static let leastRows = 3
  /// The most incidents of one span of days that are compared.
  private static let mostCompared = 20_000

  private let dataset: String
  private let index: TraitIndex
  private let isKnownList: Bool
  /// The rows of the file that each list has.
  private var found: [String: Set<Int>] = [:]
  /// The incidents, with their persons, that are taken for a row.
  private var taken: Set<Taken> = []

  private struct Taken: Hashable {
    let incident: Int64
    let person: [UInt8]?
  }

  /// Compares the first new rows of a file with the incidents of other lists on their days.
  init(
    of rows: [IncidentTraits], in repositories: IncidentStore.Repositories, dataset: String,
    isKnownList: Bool
  ) throws {
    self.dataset = dataset
    self.isKnownList = isKnownList
    index = TraitIndex(rows)
    for span in Set(rows.compactMap(\.days)).sorted(by: Self.isBefore) {
      try repositories.incidents.compared(
        beginning: span, ending: span, atMost: Self.mostCompared
      ) { compare($0) }
      // A less precise list has the same incident by its month.
      guard let month = Self.month(of: span), month != span else { continue }
      try repositories.incidents.compared(
        beginning: month.lowerBound...month.lowerBound,
        ending: month.upperBound...month.upperBound, atMost: Self.mostCompared
      ) { compare($0) }
    }
  }

  private static func isBefore(
    _ first: ClosedRange<CalendarDay>, _ second: ClosedRange<CalendarDay>
  ) -> Bool {
    (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }

  /// The month that has all days of a span; nil where none has.
  private static func month(of span: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    let day = span.lowerBound
    guard (day.year, day.month) == (span.upperBound.year, span.upperBound.month),
      let first = CalendarDay(year: day.year, month: day.month, day: 1),
      let last = CalendarDay(
        year: day.year, month: day.month,
        day: CalendarDay.lastDay(ofMonth: day.month, year: day.year))
    else { return nil }
    return first...last
  }

  private mutating func compare(_ incident: ComparedIncident) {
    let list = incident.dataset
    let key = Taken(incident: incident.number, person: incident.person?.identity)
    guard list != dataset, !taken.contains(key) else { return }
    let traits = IncidentTraits(incident)
    let row = index.candidates(for: traits).first { row in
      found[list]?.contains(row) != true
        && TraitComparison(index.incidents[row], traits).isSameIncident
    }
    guard let row else { return }
    found[list, default: []].insert(row)
    taken.insert(key)
  }

  /// The list that has most of the rows, with their number; nil where none has any.
  private var most: (list: String, rows: Set<Int>)? {
    found.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      .map { (list: $0.key, rows: $0.value) }
  }

  /// The question about a list that has most of the rows, or the whole of a small list.
  var question: ImportQuestion? {
    let all = index.incidents.count
    let least = isKnownList ? Self.leastRows : min(Self.leastRows, all)
    guard let most, most.rows.count >= least, most.rows.count * 2 >= all else { return nil }
    return .overlap(
      count: most.rows.count, of: all, list: most.list, arePersons: arePersons(most.rows))
  }

  /// A sentence about a list that has some of the rows, where that is not asked about.
  var note: String? {
    guard question == nil, let most, most.rows.count >= Self.leastRows else { return nil }
    return "warning: \(most.rows.count) of \(index.incidents.count) new rows have "
      + "\(ImportQuestion.likeness(arePersons: arePersons(most.rows))) of the list '\(most.list)', "
      + "and count beside it."
  }

  private func arePersons(_ rows: Set<Int>) -> Bool {
    rows.allSatisfy { index.incidents[$0].person != nil }
  }
}
