import Incidents

/// Incidents by what they are looked up by: the words of a person's name, else the days.
struct TraitIndex {
  /// The incidents, by their numbers in the index.
  let incidents: [IncidentTraits]
  private var byWord: [String: [Int]] = [:]
  private var byDay: [CalendarDay: [Int]] = [:]
  private var spans: [Int] = []
  private var byNumber: [Int?: [Int]] = [:]
  private var undated: [Int] = []

  /// An index of incidents.
  init(_ incidents: [IncidentTraits]) {
    self.incidents = incidents
    for (number, traits) in incidents.enumerated() {
      if let person = traits.person {
        for word in person.words { byWord[word, default: []].append(number) }
        continue
      }
      byNumber[traits.number, default: []].append(number)
      switch traits.days {
      case nil: undated.append(number)
      case let days? where days.lowerBound == days.upperBound:
        byDay[days.lowerBound, default: []].append(number)
      case _?: spans.append(number)
      }
    }
  }

  /// The numbers of the incidents that may be the same as another one, in order.
  func candidates(for traits: IncidentTraits) -> [Int] {
    if let person = traits.person {
      return Set(person.words.flatMap { byWord[$0] ?? [] }).sorted()
    }
    guard let days = traits.days else { return undated }
    guard days.lowerBound < days.upperBound else {
      return (byDay[days.lowerBound] ?? []) + spans
    }
    return byDay.keys.filter(days.contains).sorted().flatMap { byDay[$0] ?? [] } + spans
  }

  /// The numbers of the incidents with the same number of detained as another one, on whatever day.
  func candidates(ofNumber traits: IncidentTraits) -> [Int] {
    guard traits.person == nil else { return candidates(for: traits) }
    return byNumber[traits.number] ?? []
  }
}
