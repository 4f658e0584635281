package import IncidentStore

/// Concludes everything anew from what came and what was decided.
package struct Rebuilding {
  /// The content hash before.
  package let before: ContentHash
  /// The content hash after.
  package let after: ContentHash

  /// Rebuilds all that is derived in a store, in a transaction that the caller commits.
  ///
  /// - Throws: `StoreProblem`, or an error of the store's; the caller's transaction is to be rolled back then.
  package init(of store: IncidentStore) throws {
    before = try ContentHash(of: store)
    let repositories = try store.repositories()
    try DecisionEffects(repositories).concludeAll()
    try repositories.incidents.rebuildText()
    after = try ContentHash(of: store)
  }
}
