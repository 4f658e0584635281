import IncidentStore
import Incidents

/// The traits by which an incident is compared with others, each in a form in which spelling does not
/// matter.
struct IncidentTraits {
  /// A person whom a row is about: restricted, to be compared and shown to nobody.
  struct Person {
    /// The keyed digest of who it is in its list; nil for a person who was entered by hand.
    let identity: [UInt8]?
    /// The words of the name, whatever the alphabet and the transliteration.
    let words: Set<String>
    /// The days of which one is that of the birth; nil where it is not known, or cannot be read.
    let birthDays: ClosedRange<CalendarDay>?
  }

  /// The most days that a date may span to say when something was.
  private static let mostDays = 100

  /// The days on which it may have been; nil where the date is unknown or too vague to compare.
  let days: ClosedRange<CalendarDay>?
  /// The place.
  let place: PlaceTraits
  /// The title, empty where there is none.
  let title: String
  /// The number of detained in a group; nil where no group was.
  let detained: Bounds?
  /// The person; nil where a row is about none.
  let person: Person?

  private init(
    _ days: ClosedRange<CalendarDay>?, _ place: PlaceTraits, title: String, _ detained: Bounds?,
    _ person: Person?
  ) {
    let isVague = days.map { $0.upperBound.ordinal - $0.lowerBound.ordinal > Self.mostDays }
    self.days = isVague == true ? nil : days
    self.place = place
    self.title = FoldedName(title).text
    self.detained = detained
    self.person = person
  }

  /// The traits of an incident of the database.
  init(_ incident: ComparedIncident) {
    self.init(
      incident.days, PlaceTraits(incident.place, incident.codes), title: incident.title,
      incident.detained,
      incident.person.map { Person($0.identity, name: $0.name, birthDate: $0.birthDate) })
  }

  /// The traits that one row states.
  init(_ account: ReportContent, in gazetteer: Gazetteer) {
    let days = account.date.start.flatMap { start in account.date.end.map { start...$0 } }
    self.init(
      days,
      PlaceTraits(
        account.place, PlaceCodes(of: account.place, on: account.date.start, in: gazetteer)),
      title: account.title ?? "", GroupDetention(account)?.bounds,
      account.person.map { Person($0.identity, name: $0.name, birthDate: $0.birthDate) })
  }

  /// The number of detained by which incidents are looked up; nil where none is stated.
  var number: Int? { detained.flatMap { $0.best ?? $0.low } }
}

extension IncidentTraits.Person {
  fileprivate init(_ identity: [UInt8]?, name: String?, birthDate: String?) {
    self.identity = identity
    words = Set(
      FoldedName(name ?? "").text.split(separator: " ").map(Self.sounds).filter { !$0.isEmpty })
    let birth = PartialDate(birth: birthDate)
    birthDays = birth?.start.flatMap { start in birth?.end.map { start...$0 } }
  }

  /// A word of a name by its sounds; the glide of "ya", "ia" and "iya" is written or not.
  private static func sounds(of word: Substring) -> String {
    NameKey(folding: word).text.reduce(into: "") { sounds, symbol in
      if sounds.last == "i", "aeou".contains(symbol) { sounds.removeLast() }
      if sounds.last != symbol { sounds.append(symbol) }
    }
  }

  /// Tests whether two names are of one person: all words of one are among those of the other, two at
  /// least and initials included, or all of both; nil where one is not known.
  func isSame(as other: Self) -> Bool? {
    if let identity, identity == other.identity { return true }
    guard !words.isEmpty, !other.words.isEmpty else { return nil }
    if let birthDays, let otherDays = other.birthDays, !birthDays.overlaps(otherDays) {
      return false
    }
    return words == other.words || Self.covers(words, other.words)
      || Self.covers(other.words, words)
  }

  private static func covers(_ name: Set<String>, _ shorter: Set<String>) -> Bool {
    (2...max(2, name.count)).contains(shorter.count) && shorter.contains { $0.count > 1 }
      && shorter.allSatisfy { word in
        name.contains(word) || (word.count == 1 && name.contains { $0.hasPrefix(word) })
      }
  }

  /// Tests whether two names may be one with a letter corrected.
  func isAlmost(_ other: Self) -> Bool {
    guard !words.isDisjoint(with: other.words) else { return false }
    let texts = [words.subtracting(other.words), other.words.subtracting(words)]
      .map { Array($0.sorted().joined(separator: " ")) }
    return texts[0].difference(from: texts[1]).count <= 3
  }
}

/// A place as it is compared with others: by the codes of the gazetteer, else by its folded names.
struct PlaceTraits {
  private let codes: PlaceCodes
  private let locality: String
  private let region: String

  init(_ place: Place, _ codes: PlaceCodes) {
    self.codes = codes
    locality = FoldedPlaceName(place.locality ?? "").key
    region = FoldedPlaceName(place.region ?? "").key
  }

  /// Tests whether two places are the same, as precisely as both are stated; nil where one is not.
  func isSame(as other: PlaceTraits) -> Bool? {
    if let city = codes.locality, let otherCity = other.codes.locality { return city == otherCity }
    if !locality.isEmpty, !other.locality.isEmpty {
      return locality.contains(other.locality) || other.locality.contains(locality)
    }
    if let code = codes.region, let otherCode = other.codes.region { return code == otherCode }
    if !region.isEmpty, !other.region.isEmpty { return region == other.region }
    let names = Set([locality, region]).subtracting([""])
    let otherNames = Set([other.locality, other.region]).subtracting([""])
    guard !names.isEmpty, !otherNames.isEmpty else { return nil }
    return !names.isDisjoint(with: otherNames)
  }
}
