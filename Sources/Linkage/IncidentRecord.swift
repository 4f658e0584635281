import Incidents

/// A region or locality as it is compared.
package struct RecordedPlace: Hashable, Sendable {
  /// The code, or the name as written.
  package let text: String
  /// True if it is recognised, so that another text is another place.
  package let isRecognised: Bool

  /// A place from its members.
  package init(_ text: String, isRecognised: Bool = true) {
    (self.text, self.isRecognised) = (text, isRecognised)
  }

  /// True if two places are the same, false if they are not; nil where one is not recognised and may be either.
  package func isSame(as other: RecordedPlace) -> Bool? {
    text == other.text ? true : isRecognised && other.isRecognised ? false : nil
  }
}

/// The fields by which two incidents are compared.
package struct IncidentRecord: Sendable {
  /// The days, as ordinals; nil where the date is unknown.
  package var days: ClosedRange<Int>?
  /// The region and the locality.
  package var region: RecordedPlace?
  package var locality: RecordedPlace?
  /// The kind, such as `protest`.
  package var kind: String
  /// The bounds of the number of people detained, and of participants.
  package var detained: ClosedRange<Int64>?
  package var participants: ClosedRange<Int64>?
  /// The keys of the words of the title and of the organiser that have four letters or more.
  package var words: HashedSet
  /// The sources, however they are named.
  package var sources: HashedSet
  /// The pages on the web that reports cite, without what two spellings of one address differ in.
  package var pages: HashedSet

  /// A record from its members; the words are folded, and so are the addresses of pages.
  package init(
    days: ClosedRange<Int>?, region: RecordedPlace?, locality: RecordedPlace?, kind: String,
    detained: ClosedRange<Int64>?, participants: ClosedRange<Int64>?, text: String,
    sources: Set<String> = [], addresses: Set<String> = []
  ) {
    self.days = days
    self.region = region
    self.locality = locality
    self.kind = kind
    self.detained = detained
    self.participants = participants
    let long = text.split(whereSeparator: { !$0.isLetter }).map(String.init).filter {
      $0.count >= 4
    }
    // Endings change with the case: six symbols are what a word keeps of itself.
    words = HashedSet(long.map { NameKey(folding: $0).prefix(6) })
    self.sources = HashedSet(sources)
    pages = HashedSet(addresses.compactMap(Self.page))
  }

  /// A page of a site by its address; nil for the site itself, which many reports cite.
  private static func page(_ address: String) -> String? {
    var page = Substring(address.lowercased())
    for beginning in ["https://", "http://", "www."] where page.hasPrefix(beginning) {
      page = page.dropFirst(beginning.count)
    }
    page = page.prefix { $0 != "#" }
    while page.last == "/" { page.removeLast() }
    return page.contains("/") ? String(page) : nil
  }
}

extension IncidentRecord {
  /// True if two rows of one list state the same of all that is compared, a day and a title among it.
  package func repeats(_ other: IncidentRecord) -> Bool {
    days != nil && !words.isEmpty && days == other.days && region == other.region
      && locality == other.locality && kind == other.kind && detained == other.detained
      && participants == other.participants && words == other.words
  }
}

extension IncidentRecord {
  /// The linker of incidents.
  ///
  /// Incidents are compared that share a region and lie at most three days apart (and some that lie up
  /// to six apart), that share a day and last three days at most, or that cite one page.
  package static let linker = RecordLinker<IncidentRecord>(
    [
      ComparedField(
        "date",
        levels: [
          "more than two weeks apart", "at most two weeks apart", "at most three days apart",
          "dates agree",
        ]),
      ComparedField(
        "place", levels: ["other regions", "same region, other towns", "same region", "same town"]),
      ComparedField("kind", levels: ["other kinds", "same kind"]), number("detained"),
      number("participants"),
      ComparedField(
        "title",
        levels: [
          "no word in common", "few words in common", "many words in common", "same words",
        ]),
      // Two lists tell of most incidents by other sources each.
      ComparedField("source", levels: ["other sources", "same source"], agreeing: 0.4),
      ComparedField("page", levels: ["other pages cited", "same page cited"], agreeing: 0.4),
    ],
    blocking: [
      BlockingKey(settles: [0, 1]) { record in
        guard let region = record.region, let days = record.days, days.count <= 31 else {
          return []
        }
        // Two days at most three apart share a week of one of two calendars that are set off.
        return days.flatMap { day in
          [0, 3].map { [region.text, "\((day + $0) / 7)", "\($0)"].hashValue }
        }
      },
      BlockingKey(settles: [0]) { record in
        guard let days = record.days, days.count <= 3 else { return [] }
        return days.map { [$0].hashValue }
      },
      BlockingKey(settles: [7]) { $0.pages.hashes },
    ],
    agreement: agreement)

  private static func agreement(_ left: IncidentRecord, _ right: IncidentRecord)
    -> AgreementPattern
  {
    var pattern = AgreementPattern()
    pattern[0] = Agreement.days(left.days, right.days)
    pattern[1] = placeLevel(left, right)
    pattern[2] = left.kind == right.kind ? 1 : 0
    pattern[3] = numbers(left.detained, right.detained)
    pattern[4] = numbers(left.participants, right.participants)
    pattern[5] = wordLevel(left, right)
    pattern[6] = Agreement.share(left.sources, right.sources)
    pattern[7] = Agreement.share(left.pages, right.pages)
    return pattern
  }

  /// The level of two places; nil where a name that is not recognised may be another name of the same.
  private static func placeLevel(_ left: IncidentRecord, _ right: IncidentRecord) -> Int? {
    guard let region = left.region, let other = right.region,
      let isSame = region.isSame(as: other)
    else { return nil }
    guard isSame else { return 0 }
    guard let isSameTown = left.locality.flatMap({ town in right.locality.flatMap(town.isSame) })
    else { return 2 }
    return isSameTown ? 3 : 1
  }

  private static func wordLevel(_ left: IncidentRecord, _ right: IncidentRecord) -> Int? {
    guard !left.words.isEmpty, !right.words.isEmpty else { return nil }
    let common = left.words.commonCount(with: right.words)
    let share = Double(common) / Double(min(left.words.count, right.words.count))
    return common == 0 ? 0 : share < 0.4 ? 1 : share < 0.8 ? 2 : 3
  }

  private static func number(_ name: String) -> ComparedField {
    ComparedField(
      name,
      levels: [
        "\(name) differ", "\(name) within a half", "\(name) compatible",
        "same number of \(name)",
      ])
  }

  private static func numbers(_ left: ClosedRange<Int64>?, _ right: ClosedRange<Int64>?) -> Int? {
    guard let left, let right else { return nil }
    if left == right { return 3 }
    if left.overlaps(right) { return 2 }
    let (low, high) = left.upperBound < right.lowerBound ? (left, right) : (right, left)
    return Double(high.lowerBound) <= Double(low.upperBound) * 1.5 ? 1 : 0
  }
}
