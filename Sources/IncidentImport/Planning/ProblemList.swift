/// Problems of rows: the first of them in full, and how many there are.
package struct ProblemList: Sendable {
  /// How many are kept in full.
  package static let kept = 1000

  /// The first problems, in the order in which they were found.
  package private(set) var first: [RowProblem] = []

  /// How many problems there are.
  package private(set) var count = 0

  /// The problems of one subject in one column.
  package struct Group: Hashable, Sendable {
    /// How many lines are kept.
    private static let keptLines = 10

    /// The subject.
    package let topic: WarningTopic
    /// The name of the column; nil where the rows as a whole are meant.
    package let heading: String?
    /// How many there are.
    package private(set) var count = 0
    /// The lines of the first of them, from 1.
    package private(set) var lines: [Int] = []

    init(topic: WarningTopic, heading: String?) {
      self.topic = topic
      self.heading = heading
    }

    fileprivate mutating func add(line: Int) {
      count += 1
      if lines.count < Self.keptLines, lines.last != line { lines.append(line) }
    }
  }

  /// The problems by subject and column, in the order in which the first of each was found.
  package private(set) var groups: [Group] = []

  /// Problems that are alike: one text in one column, for one reason.
  package struct Alike: Sendable {
    /// The first of them.
    package let first: RowProblem
    /// How many there are.
    package fileprivate(set) var count = 1
  }

  /// The problems, those that are alike together, in the order in which they were found; as many
  /// different ones as are kept in full.
  package private(set) var alike: [Alike] = []
  private var places: [AlikeKey: Int] = [:]

  private struct AlikeKey: Hashable {
    let heading: String?
    let value: String?
    let reason: String
  }

  /// Adds a problem.
  mutating func add(_ problem: RowProblem) {
    count += 1
    let key = AlikeKey(heading: problem.heading, value: problem.value, reason: problem.reason)
    if let place = places[key] {
      alike[place].count += 1
    } else if alike.count < Self.kept {
      places[key] = alike.count
      alike.append(Alike(first: problem))
    }
    if first.count < Self.kept { first.append(problem) }
    guard let topic = problem.topic else { return }
    let index = groups.firstIndex { $0.topic == topic && $0.heading == problem.heading }
    if index == nil { groups.append(Group(topic: topic, heading: problem.heading)) }
    groups[index ?? groups.count - 1].add(line: problem.line)
  }
}
