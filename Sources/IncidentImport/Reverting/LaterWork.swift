package import IncidentStore

/// The later work that keeps an import from being taken back.
package struct LaterWork: Hashable, Sendable {
  /// How many pieces of it are kept in full.
  private static let kept = 20

  /// The first of it, in the order in which it was found.
  package private(set) var first: [BatchContent.Dependency] = []
  /// How much there is.
  package private(set) var count = 0
  /// The later imports, the newest first: the order in which to take them back.
  package var batches: [Int64] { found.sorted(by: >) }

  private var found: Set<Int64> = []

  /// Adds a piece of it.
  mutating func add(_ dependency: BatchContent.Dependency) {
    count += 1
    if first.count < Self.kept { first.append(dependency) }
    if let batch = dependency.batch { found.insert(batch) }
  }
}
