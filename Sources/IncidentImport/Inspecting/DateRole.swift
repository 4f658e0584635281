import Incidents

/// The event that a column dates, other than the beginning of the incident, by its heading.
package enum DateRole: String, CaseIterable {
  case birth, death, release, sentence, charge, publication, record, end, status

  private var concepts: Set<HeadingConcept> {
    switch self {
    case .birth: [.birth]
    case .death: [.killed]
    case .release: [.release]
    case .sentence: [.sentence]
    case .charge: [.accusation, .charged]
    case .publication: [.publication, .reported]
    case .record: [.record]
    case .end: [.end]
    case .status: [.status]
    }
  }

  /// What the column holds, in words.
  var meaning: String {
    switch self {
    case .birth: "a date of birth"
    case .death: "a death"
    case .release: "a release"
    case .sentence: "a sentence or a hearing"
    case .charge: "a charge"
    case .publication: "a publication"
    case .record: "when the record was made or changed"
    case .end: "an end"
    case .status: "a status"
    }
  }

  /// True if the date is one of what became of somebody, and never that of the incident.
  var isOfTheCase: Bool { [.death, .release, .sentence, .charge].contains(self) }

  /// The role of the dates in a column; nil where its heading tells none, or is that of the incident.
  package init?(heading: String) {
    let concepts = HeadingWords(heading).concepts
    guard Headings.field(named: heading) != .date,
      let role = Self.allCases.first(where: { !$0.concepts.isDisjoint(with: concepts) })
    else { return nil }
    self = role
  }
}
