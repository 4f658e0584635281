package import IncidentStore
import Incidents

/// Takes an import back, all that it brought and nothing else, and brings it back.
package struct BatchReverter {
  private let repositories: IncidentStore.Repositories

  /// A reverter in a store; its work is to be done inside one transaction.
  package init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// Takes an import back, and gives what went; its rows are kept where nothing counts them.
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
    try repositories.batches.reverted(batch).keep(own: own)
    try takeBack(batch, content, own: own)
    try repositories.batches.setReverted(batch, at: now)
    return reverted
  }

  /// Brings an import back that was taken back: its rows count again.
  ///
  /// - Throws: ``RevertProblem``, or an error of the store's; then the caller's transaction is to be
  ///   rolled back.
  func restore(_ batch: Int64) throws {
    let kept = repositories.batches.reverted(batch)
    var work = LaterWork()
    try kept.dependencies { work.add($0) }
    guard work.count == 0 else { throw RevertProblem.replaced(batch, by: work) }
    let restored = try kept.restore()
    try repositories.incidents.indexText(of: restored.new)
    try repositories.batches.setApplied(batch)
    let reviser = IncidentReviser(repositories)
    for person in restored.persons.sorted() { try describe(person, reviser) }
    let effects = DecisionEffects(repositories)
    let uids = try restored.incidents.compactMap(repositories.incidents.uid)
    var touched = Set(restored.incidents)
    if try !repositories.decisions.isEmpty() {
      touched.formUnion(try effects.judgeSources())
      touched.formUnion(try PersonGroups(repositories).apply())
      touched.formUnion(try repositories.decisions.incidents(ofKind: .parent))
      touched.formUnion(try effects.allot(effects.homes(of: Set(uids)), joining: Set(uids)))
    }
    try effects.revise(touched)
  }

  /// Removes for good what is kept of an import that was taken back: it cannot come back, and no day on which
  /// it counted can be told any more.
  ///
  /// The caller runs it so that nothing is left in the bytes of the file.
  ///
  /// - Throws: An error of the store's.
  package func forget(_ batch: Int64) throws {
    try repositories.batches.reverted(batch).remove()
    try repositories.secrets.removeUnused()
  }

  /// Removes an import as if it had never come, from a copy that goes back in time.
  ///
  /// - Throws: As ``revert(_:now:)`` does.
  func removeFromCopy(_ batch: Int64) throws {
    if let content = try repositories.batches.content(of: batch) {
      try refuse(batch) { found in
        try content.laterRevisions(found)
      }
      try takeBack(batch, content, own: content.ownIncidents())
    }
    try repositories.batches.reverted(batch).remove()
    try repositories.batches.removeFromCopy(batch)
  }

  private func takeBack(_ batch: Int64, _ content: BatchContent, own: [Int64]) throws {
    let articles = try content.articles()
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
    // Decisions are concluded from again: about those that are one with what goes or changes, and parts.
    let isDecided = try repositories.decisions.areAboutIncidents()
    let one = isDecided ? Set(try (own + kept).flatMap(repositories.incidents.mates)) : []
    let uids = try Set(one.union(own).compactMap(repositories.incidents.uid))
    let mates =
      isDecided
      ? try one.union(repositories.decisions.incidents(ofKind: .parent)).subtracting(own) : []
    var recounted = Set(try repositories.incidents.waves(around: own))
    for incident in kept { recounted.formUnion(try reviser.revise(incident)) }
    try refuse(batch) { found in
      let check = WaveDependencies(repositories, reviser)
      try check.parts(of: own, found) { try !repositories.isParentDecided(of: $0) }
      try check.circles(through: kept, found)
    }
    try repositories.incidents.remove(own)
    // Somebody who was found to be another is told by the rows that are left, before persons go.
    let grouped = try effects.regroup(around: uids).union(PersonGroups(repositories).apply())
    try effects.revise(mates.union(grouped).subtracting(own))
    try repositories.incidents.removeLeftPlaces()
    try takeBack(persons)
    try repositories.counts.recountAfterChange(of: recounted.subtracting(own))
    try repositories.charges.removeUnusedArticles(among: articles)
  }

  /// Removes those of some persons whom nothing is about any more; the others are called as the newest
  /// row that is left calls them.
  func takeBack(_ persons: Set<Int64>) throws {
    let reviser = IncidentReviser(repositories)
    for person in try repositories.persons.removeUnused(among: persons) {
      try describe(person, reviser)
    }
    try repositories.secrets.removeUnused()
  }

  /// Calls a person as the newest row calls them.
  private func describe(_ person: Int64, _ reviser: IncidentReviser) throws {
    guard let row = try repositories.reports.newestRow(about: person),
      let account = try reviser.account(of: row).person
    else { return }
    try repositories.persons.setDetails(account, of: person)
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
