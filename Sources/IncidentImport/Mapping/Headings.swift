/// What the headings of columns mean, by their words in English, Russian and Kazakh.
package enum Headings {
  /// The field that a heading means, and how special it is; nil where it means none.
  ///
  /// What stands in brackets, such as a unit, is left out where the heading means nothing with it.
  static func rule(_ heading: String) -> HeadingRule? {
    if let rule = HeadingRule.reading(HeadingWords(heading)) { return rule }
    guard PersonHeadings.certainty(heading) == nil else { return nil }
    return withoutBrackets(heading).flatMap { HeadingRule.reading(HeadingWords($0)) }
  }

  /// The field that a heading means: the one of that name, else the one that its words mean.
  package static func field(named heading: String) -> NativeField? {
    NativeField(name: Header.folded(heading)) ?? rule(heading)?.field
  }

  /// Whether a heading speaks of a number of people, or of some total, whatever it is of.
  package static func looksLikeQuantity(_ heading: String) -> Bool {
    if field(named: heading)?.isCount == true { return true }
    let concepts = HeadingWords(heading).concepts
    guard HeadingWords(heading).text != "no" else { return false }
    return concepts.isDisjoint(with: otherNumbers)
      && !concepts.isDisjoint(with: [
        .count, .size, .people, .participant, .detain, .arrest, .custody, .fine, .charged, .injured,
        .killed, .suspect,
      ])
  }

  /// Whether a heading is that of the date on which somebody was deprived of liberty.
  static func isDateOfDetention(_ heading: String) -> Bool {
    rule(heading).map { $0.field == .date && $0.rank == 4 } == true
  }

  /// Whether a heading is that of the day on which a span begins.
  static func isStart(_ heading: String) -> Bool {
    field(named: heading) == .date && HeadingWords(heading).concepts.contains(.start)
  }

  /// Whether a heading is that of a date, but not of the day on which the incident began: of a birth, a
  /// death, a release, a sentence, a publication, an end, or of keeping the record.
  package static func isOtherDate(_ heading: String) -> Bool {
    let concepts = HeadingWords(heading).concepts
    return field(named: heading) != .date
      && !concepts.isDisjoint(with: [
        .birth, .killed, .release, .sentence, .publication, .record, .end, .reported, .status,
        .accusation, .charged,
      ])
  }

  /// The subject of a list that is none of incidents, in a clause; nil where its headings may be those of
  /// incidents.
  package static func otherSubject(_ header: [String]) -> String? {
    guard !header.contains(where: isOfIncidents) else { return nil }
    for (concept, subject, least) in otherSubjects {
      let names = header.filter { HeadingWords($0).concepts.contains(concept) }
      guard names.count >= least, let name = names.first else { continue }
      return "it has columns such as '\(name)', as a list of \(subject) has"
    }
    return nil
  }

  /// Other subjects, with how many columns have to speak of them.
  private static let otherSubjects: [(HeadingConcept, String, Int)] = [
    (.recommendation, "recommendations", 1), (.vote, "votes", 2),
  ]

  /// Whether a heading is one that lists of incidents alone have.
  private static func isOfIncidents(_ heading: String) -> Bool {
    let field = field(named: heading)
    return field?.isCount == true || field == .kind || field == .response || field == .detentionKind
      || meansProtest(heading) || isDateOfDetention(heading)
      || !HeadingWords(heading).concepts.isDisjoint(with: [.event, .detain, .arrest, .custody])
  }

  /// Whether a heading speaks of an assembly.
  static func meansProtest(_ heading: String) -> Bool {
    switch field(named: heading) {
    case .form, .authorisation, .organiser, .demands, .participants: true
    default: HeadingWords(heading).concepts.contains(.protest)
    }
  }

  /// What makes a number another than one of people.
  private static let otherNumbers: Set<HeadingConcept> = [
    .date, .day, .year, .time, .id, .serial, .booking, .phone, .document, .identityNumber,
    .legalCase,
    .article, .latitude, .longitude, .name, .fullName,
  ]

  private static func withoutBrackets(_ heading: String) -> String? {
    var depth = 0
    var rest = ""
    for character in heading {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: if depth == 0 { rest.append(character) }
      }
    }
    return depth == 0 && rest.count < heading.count ? rest : nil
  }
}
