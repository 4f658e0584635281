package import IncidentStore
import Incidents

/// Takes an import back: all that it brought and nothing else.
package struct BatchReverter {
  private let repositories: IncidentStore.Repositories

  /// A reverter in a store; its work is to be done inside one transaction.
  package init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// Takes an import back, and gives how many incidents are gone with it.
  ///
  /// - Throws: ``RevertProblem``, or an error of the store's; then the caller's transaction is to be
  ///   rolled back.
  package func revert(_ batch: Int64, now: String) throws -> Int {
    guard let standing = try repositories.batches.standing(of: batch) else {
      throw RevertProblem.missing(batch)
    }
    guard standing.state == .applied, let content = try repositories.batches.content(of: batch)
    else { throw RevertProblem.reverted(batch) }
    if let dependency = try content.firstDependency() {
      throw RevertProblem.dependency(batch, dependency)
    }
    let touched = try content.incidents()
    let own = Set(try content.ownIncidents())
    try content.removeReports()
    var recounted: Set<Int64> = []
    let reviser = IncidentReviser(repositories, dataset: standing.dataset)
    for incident in touched where !own.contains(incident) {
      recounted.formUnion(try reviser.revise(incident))
    }
    // Parts let go of their waves first, whichever of them goes.
    for incident in own {
      if let wave = try repositories.incidents.parent(of: incident), !own.contains(wave) {
        recounted.insert(wave)
      }
      try repositories.incidents.setParent(nil, of: incident)
    }
    for incident in own.sorted() { try repositories.incidents.remove(incident) }
    try repositories.incidents.removeUnusedPlaces()
    try repositories.counts.recount(familiesOf: recounted)
    try repositories.batches.setReverted(batch, at: now)
    return own.count
  }
}

/// Why an import cannot be taken back.
package enum RevertProblem: Error, CustomStringConvertible {
  /// There is no import of that number.
  case missing(Int64)
  /// It was taken back before.
  case reverted(Int64)
  /// Later work rests on it.
  case dependency(Int64, BatchContent.Dependency)

  /// The problem in a sentence or two: what is wrong and what to do.
  package var description: String {
    switch self {
    case .missing(let batch):
      "There is no import \(batch): 'aigaq imports' lists them."
    case .reverted(let batch):
      "Import \(batch) was taken back before: nothing was changed."
    case .dependency(let batch, let dependency):
      "Import \(batch) cannot be taken back while later work rests on it: \(dependency.uid). "
        + dependency.reason
        + (dependency.batch == batch ? "" : " Take import \(dependency.batch) back first.")
    }
  }
}
