import Incidents

/// Incidents by what they are looked up by: persons by the words of their names, all by their days.
struct TraitIndex {
  /// The incidents, by their numbers in the index.
  let incidents: [IncidentTraits]
  private var byWord: [String: [Int]] = [:]
  private var byDay: [CalendarDay: [Int]] = [:]
  private var bySpan: [ClosedRange<CalendarDay>: [Int]] = [:]
  /// Those about no person, by their first days.
  private var byStart: [CalendarDay: [Int]] = [:]
  /// Those without days, by their titles.
  private var undated: [String: [Int]] = [:]

  /// An index of incidents.
  init(_ incidents: [IncidentTraits]) {
    self.incidents = incidents
    for (number, traits) in incidents.enumerated() {
      for word in traits.person?.words ?? [] { byWord[word, default: []].append(number) }
      if traits.person == nil, let day = traits.days?.lowerBound {
        byStart[day, default: []].append(number)
      }
      switch traits.days {
      case nil: undated[traits.title, default: []].append(number)
      case let days? where days.lowerBound == days.upperBound:
        byDay[days.lowerBound, default: []].append(number)
      case let days?: bySpan[days, default: []].append(number)
      }
    }
  }

  /// The numbers of the incidents that may be the same as another one: those about a person of a
  /// similar name, else those without a person on its days.
  func candidates(for traits: IncidentTraits) -> [Int] {
    guard let person = traits.person else { return onDays(of: traits, ofPersons: false) }
    return Set(person.words.flatMap { byWord[$0] ?? [] }).sorted()
  }

  /// The numbers of the incidents that may be the same as another one whose date was corrected: those
  /// about a person of a similar name, else those without a person that began near its days.
  func candidates(near traits: IncidentTraits) -> [Int] {
    guard traits.person == nil else { return candidates(for: traits) }
    return (traits.days?.lowerBound.nearby ?? []).flatMap { byStart[$0] ?? [] }
  }

  /// The numbers of the incidents on the days of another one that are about persons, or that are not;
  /// of one without days, those without days that have its title.
  func onDays(of traits: IncidentTraits, ofPersons: Bool) -> [Int] {
    let found: [Int]
    if let days = traits.days {
      let spans = bySpan.keys.filter(days.overlaps)
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      found =
        (days.lowerBound.ordinal...days.upperBound.ordinal)
        .flatMap { CalendarDay(ordinal: $0).flatMap { byDay[$0] } ?? [] }
        + spans.flatMap { bySpan[$0] ?? [] }
    } else {
      found = undated[traits.title] ?? []
    }
    return found.filter { (incidents[$0].person != nil) == ofPersons }
  }
}
