/// Problems of rows: the first of them in full, and how many there are.
package struct ProblemList: Sendable {
  /// How many are kept in full.
  package static let kept = 1000

  /// The first problems, in the order in which they were found.
  package private(set) var first: [RowProblem] = []

  /// How many problems there are.
  package private(set) var count = 0

  /// Adds a problem.
  mutating func add(_ problem: RowProblem) {
    count += 1
    if first.count < Self.kept { first.append(problem) }
  }
}
