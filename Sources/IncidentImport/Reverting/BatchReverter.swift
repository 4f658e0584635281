package import IncidentStore
import Incidents

/// Takes an import back: all that it brought and nothing else.
package struct BatchReverter {
  private let repositories: IncidentStore.Repositories

  /// A reverter in a store; its work is to be done inside one transaction.
  package init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// Takes an import back, and gives what went.
  ///
  /// - Throws: ``RevertProblem``, or an error of the store's; then the caller's transaction is to be
  ///   rolled back.
  package func revert(_ batch: Int64, now: String) throws -> RevertedBatch {
    guard let standing = try repositories.batches.standing(of: batch) else {
      throw RevertProblem.missing(batch)
    }
    guard standing.state == .applied, let content = try repositories.batches.content(of: batch)
    else { throw RevertProblem.reverted(batch) }
    let own = try content.ownIncidents()
    try refuse(batch) { found in
      try content.laterRevisions(found)
    }
    let reverted = try RevertedBatch(content.reportCounts(), incidents: own.count)
    let articles = try content.articles()
    try takeBack(batch, content, own: own, articles)
    try repositories.charges.removeUnusedArticles(among: articles)
    try repositories.batches.setReverted(batch, at: now)
    return reverted
  }

  private func takeBack(
    _ batch: Int64, _ content: BatchContent, own: [Int64], _ articles: Set<Int64>
  ) throws {
    let kept = Set(try content.incidents() + content.withdrawals()).subtracting(own).sorted()
    let sources = try content.sources()
    let persons = try content.persons()
    try content.removeReports()
    try repositories.sources.removeUnused(among: sources)
    // Earlier rows are read again without the articles that only this import brought.
    for incident in kept {
      try repositories.charges.replace([Charge](), of: incident)
      try repositories.charges.replace([NamedCharge](), of: incident)
    }
    try repositories.charges.removeUnusedArticles(among: articles)
    let reviser = IncidentReviser(repositories)
    let effects = DecisionEffects(repositories)
    let uids = try Set(own.compactMap(repositories.incidents.uid))
    // Decisions are concluded from again: about those that are one with what goes or changes, and parts.
    let mates =
      try repositories.decisions.isEmpty()
      ? []
      : Set((own + kept).flatMap(repositories.incidents.mates))
        .union(repositories.decisions.incidents(ofKind: .parent)).subtracting(own)
    var recounted = Set(try repositories.incidents.waves(around: own))
    for incident in kept { recounted.formUnion(try reviser.revise(incident)) }
    try refuse(batch) { found in
      let check = WaveDependencies(repositories, reviser)
      try check.parts(of: own, found) { try !repositories.isParentDecided(of: $0) }
      try check.circles(through: kept, found)
    }
    try repositories.incidents.remove(own)
    try effects.revise(mates.union(effects.regroup(around: uids)).subtracting(own))
    try repositories.incidents.removeLeftPlaces()
    try takeBack(persons, reviser)
    try repositories.counts.recountAfterChange(of: recounted.subtracting(own))
  }

  /// Removes those of some persons whom nothing is about any more; the others are called as the newest
  /// row that is left calls them.
  private func takeBack(_ persons: Set<Int64>, _ reviser: IncidentReviser) throws {
    for person in try repositories.persons.removeUnused(among: persons) {
      guard let row = try repositories.reports.newestRow(about: person),
        let account = try reviser.account(of: row).person
      else { continue }
      try repositories.persons.setDetails(account, of: person)
    }
    try repositories.secrets.removeUnused()
  }

  /// Refuses where a search for later work finds some.
  private func refuse(
    _ batch: Int64, whereFound search: ((BatchContent.Dependency) -> Void) throws -> Void
  ) throws {
    var work = LaterWork()
    try search { work.add($0) }
    guard work.count == 0 else { throw RevertProblem.needed(batch, by: work) }
  }
}
