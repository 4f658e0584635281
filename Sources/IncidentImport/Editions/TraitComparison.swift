import Incidents

/// The comparison of two incidents, trait by trait: nil where one of them does not state it.
struct TraitComparison {
  /// True if the dates have a day in common.
  let date: Bool?
  /// True if the places are the same, as precisely as both are known.
  let place: Bool?
  /// True if the titles are the same.
  let title: Bool?
  /// True if the numbers of detained are the same.
  let number: Bool?
  /// True if both are about the same person.
  let person: Bool?
  /// True if the dates span the same days.
  private let isSameSpan: Bool
  private let first: IncidentTraits
  private let second: IncidentTraits

  init(_ first: IncidentTraits, _ second: IncidentTraits) {
    (self.first, self.second) = (first, second)
    place = first.place.isSame(as: second.place)
    title = first.title.isEmpty || second.title.isEmpty ? nil : first.title == second.title
    number = Self.isSame(first.detained, second.detained)
    person = first.person.flatMap { one in second.person.flatMap { one.isSame(as: $0) } }
    guard let days = first.days, let otherDays = second.days else {
      (date, isSameSpan) = (nil, false)
      return
    }
    date = days.overlaps(otherDays)
    isSameSpan = days == otherDays
  }

  /// True if the days begin near each other; found out only where it matters, as it takes time.
  private var isNear: Bool {
    guard let day = first.days?.lowerBound, let other = second.days?.lowerBound else {
      return false
    }
    return day.nearby.contains(other)
  }

  /// True if the names of two persons may be one with a letter corrected.
  private var isAlmostPerson: Bool {
    guard person == false, let one = first.person, let other = second.person else { return false }
    return one.isAlmost(other)
  }

  private static func isSame(_ first: Bounds?, _ second: Bounds?) -> Bool? {
    guard let first, let second else { return nil }
    if first == second { return true }
    guard let number = first.best ?? first.low, let other = second.best ?? second.low else {
      return nil
    }
    return number == other
  }

  /// True if a row is about something else than what is here under its identifier: of the date, the
  /// place, and the title or the person, as far as both state them, two at least differ.
  var isAboutSomethingElse: Bool {
    let stated = [date, place, title, person].compactMap(\.self)
    let differing = stated.count { !$0 }
    return differing >= 2 || (differing == 1 && stated.count == 1)
  }

  /// True if the incidents of two lists are probably the same: the person and the date, or the date,
  /// the place, and the number or the title.
  var isSameIncident: Bool {
    guard date == true else { return false }
    if let person { return person }
    switch place {
    case true?: return number == true || (title == true && isSameSpan)
    case false?: return false
    case nil: return title == true && number != false && isSameSpan
    }
  }

  /// True if both are of one place and have a day in common: a person may then be one of those whom a
  /// number counts.
  var isOfOnePlaceAndTime: Bool { date == true && place == true }

  /// Likeness of a new row and one that is no longer in its list.
  enum Likeness {
    /// The date is another one nearby, and all else is the same.
    case redated
    /// The date is the same, and one other trait is not.
    case corrected
    /// All that both state is the same.
    case same
  }

  /// Likeness of a new row and one no longer in its list; nil where it is about something else.
  var likeness: Likeness? {
    let others = [place, title, number].compactMap(\.self)
    let (agreeing, differing) = (others.count { $0 }, others.count { !$0 })
    if let person {
      guard date == false else {
        guard person || isAlmostPerson else { return nil }
        return person && differing == 0 ? .same : .corrected
      }
      return person && place != false && isNear ? .redated : nil
    }
    guard date != false else {
      return differing == 0 && agreeing >= 2 && isNear ? .redated : nil
    }
    if differing == 0, agreeing > 0 { return .same }
    let isOneOff = differing <= 1 && (agreeing >= differing || place == nil && title == nil)
    return date == true && isOneOff ? .corrected : nil
  }
}

extension CalendarDay {
  /// The days of which one may be a correction of another: a week away at most, with day and month
  /// exchanged, or with another month or a year before or after beside the same day.
  var nearby: [CalendarDay] {
    let week = (ordinal - 7...ordinal + 7).map { CalendarDay(ordinal: $0) }
    let months = (1...12).map { CalendarDay(year: year, month: $0, day: day) }
    let others = [
      CalendarDay(year: year, month: day, day: month),
      CalendarDay(year: year - 1, month: month, day: day),
      CalendarDay(year: year + 1, month: month, day: day),
    ]
    return Set((week + months + others).compactMap(\.self)).sorted()
  }
}
