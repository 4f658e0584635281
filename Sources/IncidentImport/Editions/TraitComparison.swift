import Incidents

/// The comparison of two incidents, trait by trait: nil where one of them does not state it.
struct TraitComparison {
  /// Whether the dates have a day in common.
  let date: Bool?
  /// Whether the places are the same, as precisely as both are known.
  let place: Bool?
  /// Whether the titles are the same.
  let title: Bool?
  /// Whether the numbers of detained are the same.
  let number: Bool?
  /// Whether both are about the same person.
  let person: Bool?
  /// Whether the dates span the same days.
  private let isSameSpan: Bool
  private let isAlmostPerson: Bool
  private let isNear: Bool

  init(_ first: IncidentTraits, _ second: IncidentTraits) {
    place = first.place.isSame(as: second.place)
    title = first.title.isEmpty || second.title.isEmpty ? nil : first.title == second.title
    number = Self.isSame(first.detained, second.detained)
    switch (first.person, second.person) {
    case (let one?, let other?):
      let isSame = one.isSame(as: other)
      person = isSame
      isAlmostPerson = isSame == false && one.isAlmost(other)
    default: (person, isAlmostPerson) = (nil, false)
    }
    guard let days = first.days, let otherDays = second.days else {
      (date, isSameSpan, isNear) = (nil, false, false)
      return
    }
    date = days.overlaps(otherDays)
    isSameSpan = days == otherDays
    isNear = days.lowerBound.isNear(otherDays.lowerBound)
  }

  private static func isSame(_ first: Bounds?, _ second: Bounds?) -> Bool? {
    guard let first, let second else { return nil }
    if first == second { return true }
    guard let number = first.best ?? first.low, let other = second.best ?? second.low else {
      return nil
    }
    return number == other
  }

  /// Whether a row is about something else than what is here under its identifier: of the date, the
  /// place, and the title or the person, as far as both state them, two at least differ.
  var isAboutSomethingElse: Bool {
    let stated = [date, place, title, person].compactMap(\.self)
    let differing = stated.count { !$0 }
    return differing >= 2 || (differing == 1 && stated.count == 1)
  }

  /// Whether the incidents of two lists are probably the same: the person and the date, or the date,
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

  /// Whether a person and a number of people are of one day and place, so that the person may be one of
  /// those who are counted.
  var mayCountThePerson: Bool { date == true && place == true }

  /// How much a new row is like one that is no longer in its list.
  enum Likeness {
    /// The date is another one nearby, and all else is the same.
    case redated
    /// The date is the same, and one other trait is not.
    case corrected
    /// All that both state is the same.
    case same
  }

  /// How much a new row is like one that is no longer in its list; nil where it is about something else.
  var likeness: Likeness? {
    let others = [place, title, number].compactMap(\.self)
    let (agreeing, differing) = (others.count { $0 }, others.count { !$0 })
    if let person {
      guard person || isAlmostPerson else { return nil }
      guard date == false else { return person && differing == 0 ? .same : .corrected }
      return isNear && person && place != false ? .redated : nil
    }
    guard date != false else {
      return isNear && differing == 0 && agreeing >= 2 ? .redated : nil
    }
    if differing == 0, agreeing > 0 { return .same }
    let isOneOff = differing <= 1 && (agreeing >= differing || place == nil && title == nil)
    return date == true && isOneOff ? .corrected : nil
  }
}

extension CalendarDay {
  /// Tests whether one day may be a correction of another: a week apart at most, with day and month
  /// exchanged, or with another year or month beside the same day.
  fileprivate func isNear(_ other: CalendarDay) -> Bool {
    if abs(ordinal - other.ordinal) <= 7 { return true }
    if day == other.month, month == other.day, year == other.year { return true }
    guard day == other.day else { return false }
    return month == other.month ? abs(year - other.year) == 1 : year == other.year
  }
}
