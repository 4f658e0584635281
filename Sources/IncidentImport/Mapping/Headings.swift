package import Incidents

/// What the headings of columns mean, by their words in English, Russian and Kazakh.
package enum Headings {
  /// The field that a heading means, and how special it is; nil where it means none.
  ///
  /// What stands in brackets, such as a unit, is left out where the heading means nothing with it.
  static func rule(_ heading: String) -> HeadingRule? {
    let words = HeadingWords(heading).without([.question])
    if let rule = HeadingRule.reading(words) { return rule }
    // Beside the number of the row itself, a running total is the lesser choice.
    if let rest = words.withoutRunningTotal, let rule = HeadingRule.reading(rest),
      rule.field.isCount
    {
      return HeadingRule(rule.field, 0, rule.needs, with: rule.allows)
    }
    guard PersonHeadings.certainty(heading) == nil, words.concepts.isDisjoint(with: groups) else {
      return nil
    }
    return withoutBrackets(heading).flatMap { HeadingRule.reading(HeadingWords($0)) }
  }

  /// True if a heading is that of running totals: "Задержано нарастающим итогом".
  static func isRunningTotal(_ heading: String) -> Bool {
    HeadingWords(heading).withoutRunningTotal != nil
  }

  /// Groups that make up a whole, each of which may have a column of its own.
  static let wholes: [[HeadingConcept]] = [[.men, .women], [.adults, .minors]]
  private static let groups = Set(wholes.joined())

  /// The number of people that a heading gives of a group alone, as "Задержано женщин" does; nil where
  /// it gives none.
  static func count(_ heading: String, of group: HeadingConcept) -> Field? {
    let words = HeadingWords(heading)
    guard words.concepts.contains(group) else { return nil }
    let field = HeadingRule.reading(words.without([group]))?.field
    return field?.isCount == true ? field : nil
  }

  /// True if a heading asks a question that is answered by yes or no: "Были ли задержания".
  static func isQuestion(_ heading: String) -> Bool {
    let words = HeadingWords(heading)
    return words.concepts.contains(.question)
      || heading.trimmedOfSpace.hasSuffix("?") && !words.concepts.contains(.count)
  }

  /// True if a heading gives a number and says nothing of what: "Сколько", "Кол-во человек".
  static func isBareCount(_ heading: String) -> Bool {
    let words = HeadingWords(heading)
    return !words.hasUnknownWord && words.concepts.contains(.count)
      && words.concepts.isSubset(of: [.count, .people, .size]) && !RowNumbers.mayNumberRows(heading)
  }

  /// True if a heading is that of articles, one of several whose columns may be numbered.
  static func isOfArticles(_ heading: String) -> Bool {
    let words = HeadingWords(heading).withoutNumbers
    return HeadingRule.reading(words).map { $0.field == .articles && $0.rank == 3 } == true
  }

  /// The field that a heading means: the one of that name, else the one that its words mean.
  package static func field(named heading: String) -> Field? {
    Field(name: Header.folded(heading)) ?? rule(heading)?.field
  }

  /// Whether a heading speaks of a number of people, or of some total, whatever it is of.
  package static func looksLikeQuantity(_ heading: String) -> Bool {
    if field(named: heading)?.isCount == true { return true }
    let concepts = HeadingWords(heading).concepts
    guard HeadingWords(heading).text != "no" else { return false }
    return concepts.isDisjoint(with: otherNumbers)
      && !concepts.isDisjoint(with: [
        .count, .size, .people, .participant, .detain, .arrest, .custody, .fine, .charged, .injured,
        .killed, .suspect, .men, .women, .adults, .minors,
      ])
  }

  /// Whether a heading is that of the date on which somebody was deprived of liberty.
  static func isDateOfDetention(_ heading: String) -> Bool {
    rule(heading).map { $0.field == .date && $0.rank == 4 } == true
  }

  /// True if words tell of people who were deprived of liberty: "Name of detainee", "Задержанные 2023".
  static func isOfDetainees(_ text: String) -> Bool {
    !HeadingWords(text).concepts.isDisjoint(with: [.detainee, .detain, .arrest, .custody])
  }

  /// True if a heading is that of a date, and does not say of what.
  static func isBareDate(_ heading: String) -> Bool {
    let words = HeadingWords(heading)
    return !words.hasUnknownWord && words.concepts.isSubset(of: [.date, .time, .day, .event])
      && words.concepts.contains(.date)
  }

  /// True if a heading is that of the day on which a span begins.
  static func isStart(_ heading: String) -> Bool { isEdge(heading, .start) }

  /// True if a heading is that of the day on which a span ends.
  static func isEnd(_ heading: String) -> Bool { isEdge(heading, .end) }

  private static func isEdge(_ heading: String, _ edge: HeadingConcept) -> Bool {
    let words = HeadingWords(heading)
    // "Closed" alone may be about the record, or the case.
    let isOfDay =
      !words.concepts.isDisjoint(with: [.date, .day])
      || ["start", "end", "начало", "окончание"].contains(words.text)
    return isOfDay && !words.hasUnknownWord && words.concepts.contains(edge)
      && words.concepts.isSubset(of: [edge, .date, .day, .event, .protest, .held, .on])
  }

  /// The subject of a list that is none of incidents, in a clause; nil where its headings may be those of
  /// incidents.
  package static func otherSubject(_ header: [String]) -> String? {
    if let name = countOfIncidents(header) {
      return "it has '\(name)' and no days, as totals by period or place have"
    }
    guard !header.contains(where: isOfIncidents) else { return nil }
    for (concept, subject, least) in otherSubjects {
      let names = header.filter { HeadingWords($0).concepts.contains(concept) }
      guard names.count >= least, let name = names.first else { continue }
      return "it has columns such as '\(name)', as a list of \(subject) has"
    }
    return nil
  }

  /// The column that counts incidents or protests, in a header with years and without days; nil where
  /// there is none.
  private static func countOfIncidents(_ header: [String]) -> String? {
    guard DateColumns.year(in: header) != nil, !DateColumns.hasDay(header),
      !header.contains(where: { field(named: $0) == .date })
    else { return nil }
    return header.first { name in
      let words = HeadingWords(name)
      // "Event number" tells one event, "number of events" counts them.
      let counts = words.words.contains {
        HeadingConcept(word: $0) == .count && !numbering.contains($0)
      }
      return (counts || words.text.contains("number of")) && !words.hasUnknownWord
        && !words.concepts.isDisjoint(with: [.event, .protest])
        && words.concepts.isSubset(of: [.count, .size, .event, .protest, .held])
    }
  }

  /// Words that count, and number as well.
  private static let numbering: Set<String> = [
    "number", "numbers", "num", "nr", "nb", "no", "n",
  ]

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
    field(named: heading)?.row.subject == .assembly
      || HeadingWords(heading).concepts.contains(.protest)
  }

  /// What makes a number another than one of people.
  private static let otherNumbers: Set<HeadingConcept> = [
    .date, .day, .year, .time, .id, .serial, .booking, .phone, .document, .identityNumber,
    .legalCase,
    .article, .latitude, .longitude, .name, .fullName, .sentence,
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
