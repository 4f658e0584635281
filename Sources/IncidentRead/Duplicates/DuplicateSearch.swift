package import IncidentStore
import Incidents
import Linkage
import SQLite

/// A search for incidents, or persons, that may be the same and stand in different lists; and for incidents of
/// one list that are equal in all that they state.
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

  /// Two lists of which one may hold the other, or a part of it.
  package struct Overlap: Hashable, Sendable {
    /// The lists.
    package let first: String
    package let second: String
    /// The number of subjects of the first list that have one of their own in the second, and of all
    /// in the first.
    package let found: Int
    package let all: Int
    /// The number of subjects of the first list that are one with some of the second already.
    package let merged: Int
  }

  /// The proposals and what they come to.
  package struct Outcome: Sendable {
    /// The proposals, the most probable first.
    package let proposals: [Proposal]
    /// The proposals that give each subject one of the other list at most, the most probable first;
    /// none where no two lists were given.
    package let matched: [Proposal]
    /// The two lists that were given; else all of which at least half of the smaller, and three, are
    /// in the other, by their names.
    package let overlaps: [Overlap]
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
        try links(
          IncidentRecord.linker, try DuplicateReader.incidents(store.connection),
          apart: try DuplicateReader.apart(store.connection, "merge"),
          inOneList: { $0.repeats($1) })
      case .persons:
        try links(
          PersonRecord.linker, try DuplicateReader.persons(store.connection),
          apart: try DuplicateReader.apart(store.connection, "person"))
      }
    }
  }

  private func links<Record>(
    _ linker: RecordLinker<Record>, _ all: [DuplicateReader.Subject<Record>],
    apart: [(first: String, second: String)] = [],
    inOneList areEqual: (Record, Record) -> Bool = { _, _ in false }
  ) throws -> Outcome {
    let asked = between.map { [$0.first, $0.second] }
    let subjects = all.filter { subject in
      asked.map { $0.contains(where: subject.lists.contains) } ?? true
    }
    let lists = ListNumbers(subjects.map(\.lists))
    let apart = Set(apart.flatMap { [[$0.first, $0.second], [$0.second, $0.first]] })
    let links = linker.links(between: subjects.map(\.record), threshold: threshold) {
      (lists.areApart($0, $1)
        || asked == nil && areEqual(subjects[$0].record, subjects[$1].record))
        && subjects[$0].family.isDisjoint(with: subjects[$1].family)
        && (apart.isEmpty || !apart.contains([subjects[$0].name, subjects[$1].name]))
    }
    let proposals = links.pairs.map { pair in
      let (reasons, doubts) = Self.words(for: pair, links.model, linker)
      return Proposal(
        first: subjects[pair.first].name, second: subjects[pair.second].name,
        probability: pair.probability, reasons: reasons, doubts: doubts)
    }
    let matching = ListMatching(links.pairs, lists)
    return Outcome(
      proposals: proposals, matched: asked == nil ? [] : matching.pairs.map { proposals[$0] },
      overlaps: matching.overlaps(between), groupsLeftOut: links.blocksLeftOut)
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
