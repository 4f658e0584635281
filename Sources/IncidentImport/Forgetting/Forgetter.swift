import Cryptography
package import IncidentStore
import Incidents

/// Removes for good what must not be in the file; its work is to be done inside one transaction that erases.
///
/// The digest of what went stays, so that it is not taken in again.
package struct Forgetter {
  /// The thing to be forgotten.
  package enum Subject: Hashable, Sendable {
    /// The report of a number.
    case report(Int64)
    /// The person of a pseudonym, with all reports about it.
    case person(String)
    /// All that an import brought.
    case `import`(Int64)
    /// The texts of a decision.
    case decision(Int64)
  }

  /// The result: what went, and what is to be known of it.
  package struct Outcome: Sendable {
    /// The number of reports that went.
    package var reports = 0
    /// The identifiers of the incidents that went.
    package var removed: [String] = []
    /// The identifiers of the incidents that are concluded from what is left.
    package var changed: [String] = []
    /// The numbers of the decisions whose texts went.
    package var decisions: [Int64] = []
    /// The numbers of decisions about incidents that went, whose texts stay.
    package var keptDecisions: [Int64] = []
    /// The numbers of reports that hold the same: other revisions, or the name of the person.
    package var otherReports: [Int64] = []
    /// The day since which figures can no longer be made as they were; nil where none can differ.
    package var since: String?
    /// The number of exports with names since that day.
    package var fullExports: Int64 = 0
  }

  /// The reason for which nothing was forgotten.
  package enum Refusal: Error, Hashable, Sendable {
    /// There is nothing of that number or pseudonym.
    case missing(Subject)
  }

  private let repositories: IncidentStore.Repositories
  private let stamp: Stamp
  private let reason: String

  /// A forgetter in a store, which notes who forgets, when and why.
  package init(
    _ repositories: IncidentStore.Repositories, _ stamp: Stamp, reason: String
  ) {
    (self.repositories, self.stamp, self.reason) = (repositories, stamp, reason)
  }

  /// Forgets something, and gives what went.
  ///
  /// - Throws: ``Refusal``, or an error of the store's; the caller's transaction is to be rolled back then.
  package func forget(_ subject: Subject) throws -> Outcome {
    let outcome =
      switch subject {
      case .report(let number): try forget(reports: [number], subject)
      case .import(let number): try forget(import: number)
      case .person(let pseudonym): try forget(person: pseudonym)
      case .decision(let number): try forget(decision: number)
      }
    try repositories.journal.add(
      .forget, stamp,
      details: [
        "reports": .integer(Int64(outcome.reports)),
        "decisions": .array(outcome.decisions.map(CanonicalJSON.integer)),
      ])
    return outcome
  }

  private func forget(import batch: Int64) throws -> Outcome {
    let outcome = try forget(
      reports: repositories.reports.reports(ofImport: batch), .import(batch))
    try BatchReverter(repositories).forget(batch)
    if let record = try repositories.batches.record(of: batch) {
      try repositories.forgotten.add(.import, record.bytes, stamp, reason: reason)
    }
    return outcome
  }

  private func forget(person pseudonym: String) throws -> Outcome {
    // Those who were found to be one are the same somebody.
    let group = try PersonGroups(repositories).group(of: pseudonym)
    let reports = try group.sorted().flatMap { try repositories.reports.reports(about: $0) }
    let names = try names(of: group, in: reports)
    for identity in try group.sorted().flatMap(repositories.persons.identities)
      + forgottenNames(names).flatMap(\.kept)
    {
      try repositories.forgotten.add(.person, identity, stamp, reason: reason)
    }
    var outcome = try forget(reports: reports, .person(pseudonym))
    let texts = Set(names.map(\.name))
    outcome.otherReports = try Set(texts.flatMap(repositories.reports.holding)).sorted()
    for stored in try repositories.decisions.all()
    where Self.isAbout(group, stored.decision)
      || texts.contains(where: { Self.names($0, stored.decision) })
    {
      try forget(stored)
      outcome.decisions.append(stored.number)
    }
    return outcome
  }

  /// The names of some persons, each with the date of birth, as they and the rows about them have them.
  private func names(
    of group: Set<String>, in reports: [Int64]
  ) throws -> [(name: String, birthDate: String?)] {
    let reviser = IncidentReviser(repositories)
    let told = try repositories.reports.rows(of: reports).compactMap { row in
      try reviser.account(of: row).person.map { ($0.name, $0.birthDate) }
    }
    let all = try group.sorted().compactMap(repositories.persons.details) + told
    return all.compactMap { name, birthDate in
      guard let name, !name.allSatisfy(\.isWhitespace) else { return nil }
      return (name, birthDate)
    }
  }

  private func forgottenNames(
    _ names: [(name: String, birthDate: String?)]
  ) throws -> [ForgottenName] {
    try repositories.secrets.keep()
    let key = try repositories.secrets.secret()
    return names.compactMap { ForgottenName($0.name, birthDate: $0.birthDate, key: key) }
  }

  /// True if a decision is about one of some persons.
  private static func isAbout(_ group: Set<String>, _ decision: Decision) -> Bool {
    decision.kind == .person && !group.isDisjoint(with: decision.slot.subject)
  }

  private func forget(decision number: Int64) throws -> Outcome {
    guard let stored = try repositories.decisions.decision(number) else {
      throw Refusal.missing(.decision(number))
    }
    try forget(stored)
    var outcome = Outcome()
    outcome.decisions = [number]
    outcome.since = String(stored.decision.at.prefix(10))
    return outcome
  }

  /// What forgetting a decision changes of others.
  package enum Effect: Hashable, Sendable {
    /// The decision is as if it had not been made.
    case isGone(StoredDecision)
    /// An import or a decision that it undid counts again.
    case counts(DecisionMaker.Target)
    /// An import or a decision that it brought back counts no more.
    case countsNoMore(DecisionMaker.Target)
  }

  /// What forgetting the decision of a number would change; nil where it does not hold, or there is none.
  ///
  /// - Throws: An error of the store's.
  package func effect(ofForgettingDecision number: Int64) throws -> Effect? {
    guard let stored = try repositories.decisions.decision(number) else { return nil }
    guard let target = try repositories.target(of: stored.decision) else {
      let isHeld = try repositories.decisions.standing(in: stored.decision.slot).contains(stored)
      return isHeld ? .isGone(stored) : nil
    }
    guard let record = SHA256Digest(hexadecimal: stored.decision.slot.subject[0]) else {
      return nil
    }
    let isUndone = try repositories.decisions.isReverted(record)
    guard try repositories.decisions.isReverted(record, without: number) != isUndone else {
      return nil
    }
    if case .import = target, try repositories.forgotten.contains(.import, record.bytes) {
      return nil
    }
    return isUndone ? .counts(target) : .countsNoMore(target)
  }

  private func forget(_ stored: StoredDecision) throws {
    try repositories.forgotten.add(.decision, stored.record.bytes, stamp, reason: reason)
    try repositories.decisions.forget(stored)
    let target = try repositories.decisions.revertTarget(of: stored.decision)?.decision
    try DecisionEffects(repositories).conclude([target ?? stored.decision])
  }

  /// True if all words of a name are among those of a decision's texts.
  private static func names(_ name: String, _ decision: Decision) -> Bool {
    func words(_ text: String) -> Set<Substring> {
      Set(FoldedName(text).text.split(separator: " "))
    }
    let sought = words(name)
    return !sought.isEmpty
      && sought.isSubset(of: words("\(decision.answerText) \(decision.reason)"))
  }
}

// MARK: - Reports

extension Forgetter {
  /// Forgets reports, whether they count or are kept of imports that were taken back.
  private func forget(reports numbers: [Int64], _ subject: Subject) throws -> Outcome {
    let doomed = try repositories.reports.doomed(numbers)
    guard !doomed.reports.isEmpty || !doomed.kept.isEmpty else { throw Refusal.missing(subject) }
    var digests = RowDigests(repositories)
    try repositories.reports.rows(of: doomed.reports + doomed.kept) { row in
      try repositories.forgotten.add(
        .report, row.record.bytes, ofEntry: row.entry, stamp, reason: reason)
      try repositories.forgotten.add(.report, digests.digest(of: row), stamp, reason: reason)
    }
    try repositories.reports.removeForgotten()
    var outcome = Outcome()
    outcome.reports = doomed.reports.count + doomed.kept.count
    outcome.otherReports = doomed.otherRevisions
    outcome.since = doomed.firstDay
    if let day = doomed.firstDay {
      outcome.fullExports = try repositories.reports.fullExports(since: day)
    }
    try repositories.reports.remove(doomed.reports)
    let empty = try repositories.reports.withoutReports(among: doomed.incidents)
    outcome.removed = try empty.compactMap(repositories.incidents.uid)
    for uid in outcome.removed {
      outcome.keptDecisions += try repositories.decisions.standing(about: uid).map(\.number)
    }
    let touched = try conclude(without: empty, doomed)
    outcome.changed = try touched.sorted().compactMap(repositories.incidents.uid)
    return outcome
  }

  /// Concludes anew what rested on reports that went, and removes the incidents that have none left.
  private func conclude(without empty: [Int64], _ doomed: DoomedReports) throws -> Set<Int64> {
    let kept = Set(doomed.incidents).subtracting(empty)
    // Rows that are left are read again without the articles that only these brought.
    for incident in doomed.incidents {
      try repositories.charges.replace([Charge](), of: incident)
      try repositories.charges.replace([NamedCharge](), of: incident)
    }
    try repositories.sources.removeUnused(among: doomed.sources)
    try repositories.charges.removeUnusedArticles(among: doomed.articles)
    let mates = try empty.flatMap(repositories.incidents.mates)
    let uids = try Set(mates.compactMap(repositories.incidents.uid))
    var touched = kept.union(mates)
    touched.formUnion(try repositories.incidents.waves(around: empty))
    touched.formUnion(try repositories.incidents.parts(beside: empty))
    try repositories.incidents.remove(empty)
    let effects = DecisionEffects(repositories)
    touched.formUnion(try effects.regroup(around: uids))
    touched.formUnion(try repositories.decisions.incidents(ofKind: .parent))
    touched.formUnion(try PersonGroups(repositories).apply())
    touched.subtract(empty)
    try effects.revise(touched)
    try BatchReverter(repositories).takeBack(doomed.persons)
    return kept
  }
}
