package import IncidentStore
import Incidents
import Linkage
import SQLite

/// A search for incidents, or persons, that may be the same and stand in different lists.
package struct DuplicateSearch: Sendable {
  /// The subjects that are compared.
  package enum Subject: String, CaseIterable, Sendable {
    case incidents, persons
  }

  /// Two subjects that may be the same.
  package struct Proposal: Hashable, Sendable {
    /// The identifiers of incidents, or the pseudonyms of persons.
    package let first: String
    package let second: String
    /// The probability that they are the same, 0 to 1.
    package let probability: Double
    /// Reasons to think so and not to, the strongest first.
    package let reasons: [String]
    package let doubts: [String]
  }

  /// The proposals and what they come to for two lists.
  package struct Outcome: Sendable {
    /// The proposals, the most probable first.
    package let proposals: [Proposal]
    /// The number of subjects of the first list that have a proposal in the second, and of all in it;
    /// nil where no two lists were given.
    package let overlap: (found: Int, all: Int)?
    /// The number of groups that were too large to compare.
    package let groupsLeftOut: Int
  }

  /// The subjects.
  package var subject: Subject
  /// The two lists between which duplicates are looked for; nil for all lists.
  package var between: (first: String, second: String)?
  /// The least probability, 0 to 1.
  package var threshold: Double

  /// A search from its members.
  package init(
    _ subject: Subject, between: (first: String, second: String)? = nil, threshold: Double = 0.5
  ) {
    self.subject = subject
    self.between = between
    self.threshold = threshold
  }

  /// Runs the search.
  ///
  /// - Throws: ``StoreProblem``.
  package func run(in store: IncidentStore) throws -> Outcome {
    try store.read {
      switch subject {
      case .incidents:
        try links(IncidentRecord.linker, try DuplicateReader.incidents(store.connection))
      case .persons:
        try links(PersonRecord.linker, try DuplicateReader.persons(store.connection))
      }
    }
  }

  private func links<Record>(
    _ linker: RecordLinker<Record>, _ subjects: [DuplicateReader.Subject<Record>]
  ) throws -> Outcome {
    let links = linker.links(between: subjects.map(\.record), threshold: threshold) {
      isAsked(subjects[$0].lists, subjects[$1].lists)
        && subjects[$0].family.isDisjoint(with: subjects[$1].family)
    }
    let proposals = links.pairs.map { pair in
      let (reasons, doubts) = Self.words(for: pair, links.model, linker)
      return Proposal(
        first: subjects[pair.first].name, second: subjects[pair.second].name,
        probability: pair.probability, reasons: reasons, doubts: doubts)
    }
    return Outcome(
      proposals: proposals, overlap: overlap(links.pairs, subjects),
      groupsLeftOut: links.blocksLeftOut)
  }

  /// True if two subjects of some lists are compared: rows of one list are different to it.
  private func isAsked(_ left: Set<String>, _ right: Set<String>) -> Bool {
    guard left.isDisjoint(with: right) else { return false }
    guard let (first, second) = between else { return true }
    return left.contains(first) && right.contains(second)
      || left.contains(second) && right.contains(first)
  }

  private func overlap<Record>(
    _ pairs: [ProposedPair], _ subjects: [DuplicateReader.Subject<Record>]
  ) -> (found: Int, all: Int)? {
    guard let first = between?.first else { return nil }
    let found = Set(pairs.flatMap { [$0.first, $0.second] })
      .count { subjects[$0].lists.contains(first) }
    return (found, subjects.count { $0.lists.contains(first) })
  }

  private static func words<Record>(
    for pair: ProposedPair, _ model: LinkageModel?, _ linker: RecordLinker<Record>
  ) -> (reasons: [String], doubts: [String]) {
    let weights = model?.weights(of: pair.pattern) ?? []
    let said = zip(linker.fields.indices, weights).compactMap { index, weight in
      pair.pattern[index].map { (linker.fields[index].levels[$0], weight) }
    }
    return (
      said.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.map(\.0),
      said.filter { $0.1 < 0 }.sorted { $0.1 < $1.1 }.map(\.0)
    )
  }
}
