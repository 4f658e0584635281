import Counting
import IncidentStore
import Incidents

/// The new incidents of a file that other lists of the database seem to have.
struct ListOverlap {
  /// The number of rows of a known list that have to be in another one before that is asked about.
  private static let leastRows = 3
  /// The number of rows of a new list that have to be in another one, where it has as many.
  private static let leastNewRows = 2
  /// The most incidents of one span of days that are compared.
  private static let mostCompared = 20_000

  private let dataset: String
  private let isAddition: Bool
  private let index: TraitIndex
  private let isKnownList: Bool
  private let hasPersons: Bool
  private let hasGroups: Bool
  /// The rows of the file that each list has.
  private var found: [List: Set<Int>] = [:]
  /// The incidents, with their persons, that are taken for a row.
  private var taken: Set<Taken> = []
  /// The identifiers of the incidents that are taken for a row, in the order of their dates.
  private(set) var uids: [String] = []

  /// A list with what it has of the rows of the file.
  private struct List: Hashable {
    let name: String
    let isOfOtherUnit: Bool
  }

  private struct Taken: Hashable {
    let incident: Int64
    let person: [UInt8]?
  }

  /// Compares the first new rows of a file with the incidents of other lists on their days; those of an
  /// addition to a list with the list's own too.
  init(
    of rows: [IncidentTraits], in repositories: IncidentStore.Repositories, dataset: String,
    isKnownList: Bool, isAddition: Bool = false
  ) throws {
    self.dataset = dataset
    self.isKnownList = isKnownList
    self.isAddition = isAddition
    index = TraitIndex(rows)
    hasPersons = rows.contains { $0.person != nil }
    hasGroups = rows.contains { $0.person == nil }
    let spans = Set(rows.compactMap(\.days))
    for span in spans.sorted(by: Self.isBefore) {
      try repositories.incidents.compared(
        beginning: span, ending: span, atMost: Self.mostCompared
      ) { compare($0) }
    }
    // A less precise list has the same incident by its month: each month once, as its number of people
    // may be that of many days.
    let months = Set(spans.compactMap(Self.month)).subtracting(spans)
    for month in months.sorted(by: Self.isBefore) {
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

  /// The days of the month that has all days of a span; nil where none has.
  private static func month(of span: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    let month = Month(of: span.lowerBound)
    return month == Month(of: span.upperBound) ? month.firstDay...month.lastDay : nil
  }

  private mutating func compare(_ incident: ComparedIncident) {
    guard isAddition || incident.dataset != dataset else { return }
    let traits = IncidentTraits(incident)
    compareUnits(traits, of: incident)
    let list = List(name: incident.dataset, isOfOtherUnit: false)
    let key = Taken(incident: incident.number, person: incident.person?.identity)
    guard !taken.contains(key) else { return }
    let row = index.candidates(for: traits).first { row in
      let comparison = TraitComparison(index.incidents[row], traits)
      // Whoever adds an incident by itself can judge more of them than one.
      return isAddition
        ? comparison.isSameIncident || comparison.isOfOnePlaceAndTime
        : found[list]?.contains(row) != true && comparison.isSameIncident
    }
    guard let row else { return }
    found[list, default: []].insert(row)
    taken.insert(key)
    uids.append(incident.uid)
  }

  /// Finds the rows about persons who may be among those that an incident counts, or the rows with
  /// numbers that may count a person: as many as the number says.
  private mutating func compareUnits(_ traits: IncidentTraits, of incident: ComparedIncident) {
    let isPerson = traits.person != nil
    guard isPerson ? hasGroups : hasPersons else { return }
    let list = List(name: incident.dataset, isOfOtherUnit: true)
    var counted = 0
    for row in index.onDays(of: traits, ofPersons: !isPerson) {
      let number = isPerson ? index.incidents[row].number ?? 0 : traits.number ?? 0
      guard counted < number, found[list]?.contains(row) != true,
        TraitComparison(index.incidents[row], traits).isOfOnePlaceAndTime
      else { continue }
      found[list, default: []].insert(row)
      uids.append(incident.uid)
      counted += 1
      if isPerson { return }
    }
  }

  /// The list that has most of the rows, with their number; nil where none has any.
  private var most: (list: List, rows: Set<Int>)? {
    func rank(_ entry: (key: List, value: Set<Int>)) -> (Int, Int) {
      (entry.value.count, entry.key.isOfOtherUnit ? 0 : 1)
    }
    let ordered = found.sorted { $0.key.name < $1.key.name }
    return ordered.max { rank($0) < rank($1) }.map { (list: $0.key, rows: $0.value) }
  }

  /// The question about a list that has most of the rows.
  var question: ImportQuestion? {
    let all = index.incidents.count
    let least = isKnownList ? Self.leastRows : min(Self.leastNewRows, all)
    guard let most, most.rows.count >= least, most.rows.count * 2 >= all else { return nil }
    return .overlap(
      count: most.rows.count, of: all, list: most.list.name, likeness: likeness(of: most))
  }

  /// A sentence about a list that has some of the rows, where that is not asked about.
  var note: String? {
    guard question == nil, let most else { return nil }
    return
      "warning: new rows with \(likeness(of: most).words) of the list '\(most.list.name)', which "
      + "are counted too: \(most.rows.count) of \(index.incidents.count)."
  }

  private func likeness(of most: (list: List, rows: Set<Int>)) -> ImportQuestion.Likeness {
    let arePersons = most.rows.allSatisfy { index.incidents[$0].person != nil }
    if most.list.isOfOtherUnit { return arePersons ? .personsCounted : .countingPersons }
    return arePersons ? .persons : .incidents
  }
}
