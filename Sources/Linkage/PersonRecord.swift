import Incidents

/// The fields by which two persons are compared.
///
/// It holds a name: never print or store one.
package struct PersonRecord: Sendable {
  /// The folded name.
  package var name: FoldedName
  /// The date of birth as `yyyymmdd`, shorter where less is known; empty where it is unknown.
  package var birthDate: [UInt32]
  /// The days of each incident that names the person, as ordinals.
  package var days: [ClosedRange<Int>]
  /// The codes or names of the regions of those incidents.
  package var regions: HashedSet
  /// True if all of these are recognised, so that others are other regions.
  package var areRegionsRecognised: Bool
  /// The articles of the charges.
  package var articles: HashedSet

  /// A record from its members, the date of birth as EDTF writes it; nil where the name has no letter.
  package init?(
    name: String, birthDate: String?, days: [ClosedRange<Int>], regions: Set<String>,
    areRegionsRecognised: Bool = true, articles: Set<String>
  ) {
    guard let folded = FoldedName(name) else { return nil }
    self.name = folded
    self.birthDate = (birthDate ?? "").unicodeScalars.filter { ("0"..."9").contains($0) }.map(
      \.value)
    self.days = days
    self.regions = HashedSet(regions)
    self.areRegionsRecognised = areRegionsRecognised
    self.articles = HashedSet(articles)
  }
}

extension PersonRecord {
  /// The linker of persons.
  package static let linker = RecordLinker<PersonRecord>(
    [
      name("a name"), name("a second name"), name("a third name"),
      ComparedField(
        "birth date",
        levels: [
          "other birth dates", "same year of birth", "birth dates compatible",
          "birth dates nearly equal", "same birth date",
        ]),
      ComparedField(
        "date",
        levels: [
          "incidents more than two weeks apart", "incidents at most two weeks apart",
          "incidents at most three days apart", "incidents at the same time",
        ]),
      ComparedField("place", levels: ["other regions", "same region"]),
      ComparedField("article", levels: ["other articles", "same article"]),
    ],
    blocking: [
      BlockingKey(settles: [0, 1]) { record in
        let skeletons = record.name.words.map { $0.skeleton.scalars }
        return skeletons.indices.flatMap { first in
          skeletons.indices.dropFirst(first + 1).map { second in
            [skeletons[first], skeletons[second]].sorted { $0.lexicographicallyPrecedes($1) }
              .hashValue
          }
        }
      },
      BlockingKey(settles: [3]) { $0.birthDate.count >= 8 ? [$0.birthDate.hashValue] : [] },
      BlockingKey(settles: [0, 4]) { record in
        let skeletons = record.name.words.map(\.skeleton.scalars)
        return record.days.flatMap { days in
          skeletons.map { ($0 + [UInt32(clamping: days.lowerBound)]).hashValue }
        }
      },
    ],
    agreement: agreement)

  private static func name(_ name: String) -> ComparedField {
    ComparedField(
      name,
      levels: ["\(name) differs", "\(name) similar", "\(name) nearly the same", "\(name) the same"])
  }

  /// The levels of the fields; those of the names are of the words that fit each other best, second
  /// and third best.
  private static func agreement(_ left: PersonRecord, _ right: PersonRecord) -> AgreementPattern {
    var pattern = AgreementPattern()
    for (index, similarity) in left.name.similarities(to: right.name).prefix(3).enumerated() {
      pattern[index] = Agreement.level(ofSimilarity: similarity)
    }
    pattern[3] = Agreement.birthDates(left.birthDate, right.birthDate)
    pattern[4] = left.days.lazy.flatMap { days in
      right.days.lazy.compactMap { Agreement.days(days, $0) }
    }.max()
    let regions = Agreement.share(left.regions, right.regions)
    pattern[5] =
      regions == 0 && !(left.areRegionsRecognised && right.areRegionsRecognised) ? nil : regions
    pattern[6] = Agreement.share(left.articles, right.articles)
    return pattern
  }
}
