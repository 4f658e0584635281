import Incidents

/// Incidents by what they are looked up by: persons by the words of their names, all by their days.
struct TraitIndex {
  /// The incidents, by their numbers in the index.
  let incidents: [IncidentTraits]
  private var byWord: [String: [Int]] = [:]
  private var byDay: [CalendarDay: [Int]] = [:]
  private var spans: [Int] = []
  private var undated: [Int] = []
  private var byNumber: [Int?: [Int]] = [:]

  /// An index of incidents.
  init(_ incidents: [IncidentTraits]) {
    self.incidents = incidents
    for (number, traits) in incidents.enumerated() {
      for word in traits.person?.words ?? [] { byWord[word, default: []].append(number) }
      byNumber[traits.number, default: []].append(number)
      switch traits.days {
      case nil: undated.append(number)
      case let days? where days.lowerBound == days.upperBound:
        byDay[days.lowerBound, default: []].append(number)
      case _?: spans.append(number)
      }
    }
  }

  /// The numbers of the incidents that may be the same as another one: those about a person of a
  /// similar name, else those without a person on its days.
  func candidates(for traits: IncidentTraits) -> [Int] {
    guard let person = traits.person else { return onDays(of: traits, ofPersons: false) }
    return Set(person.words.flatMap { byWord[$0] ?? [] }).sorted()
  }

  /// The numbers of the incidents with the same number of detained as another one, on whatever day.
  func candidates(ofNumber traits: IncidentTraits) -> [Int] {
    guard traits.person == nil else { return candidates(for: traits) }
    return (byNumber[traits.number] ?? []).filter { incidents[$0].person == nil }
  }

  /// The numbers of the incidents on the days of another one that are about persons, or that are not.
  func onDays(of traits: IncidentTraits, ofPersons: Bool) -> [Int] {
    let found: [Int]
    if let days = traits.days {
      let dated =
        days.lowerBound == days.upperBound
        ? byDay[days.lowerBound] ?? []
        : byDay.keys.filter(days.contains).sorted().flatMap { byDay[$0] ?? [] }
      found = dated + spans
    } else {
      found = undated
    }
    return found.filter { (incidents[$0].person != nil) == ofPersons }
  }
}
