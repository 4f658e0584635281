import Incidents

/// Problems of rows: how many there are, and the first of them in full.
///
/// It is one list of problems that are alike, each with the places of the first of them, from which all
/// else is derived. Its size is bounded, however many problems there are.
package struct ProblemList: Sendable {
  /// Number of problems, and of different ones, that are kept in full.
  package static let kept = 1000

  /// Problems that are alike: one text in one column, for one reason.
  package struct Alike: Sendable {
    /// The first of them.
    package let first: RowProblem
    /// Their number.
    package fileprivate(set) var count = 0
    /// The lines of the first of them, from 1.
    fileprivate var lines: [Int] = []
    /// The places of those that are kept in full.
    fileprivate var places: [Place] = []

    init(first: RowProblem) { self.first = first }

    fileprivate mutating func add(_ problem: RowProblem, order: Int) {
      count += 1
      if lines.count < Group.keptLines, lines.last != problem.line { lines.append(problem.line) }
      guard order < ProblemList.kept else { return }
      places.append(
        Place(order: order, row: problem.row, line: problem.line, column: problem.column))
    }
  }

  /// The problems of one subject in one column.
  package struct Group: Hashable, Sendable {
    /// How many lines are kept.
    fileprivate static let keptLines = 10

    /// The subject.
    package let topic: WarningTopic
    /// The name of the column; nil where the rows as a whole are meant.
    package let heading: String?
    /// Their number.
    package fileprivate(set) var count = 0
    /// The lines of the first of them, from 1.
    package fileprivate(set) var lines: [Int] = []

    fileprivate mutating func add(_ problems: Alike) {
      count += problems.count
      lines = Array(Set(lines + problems.lines).sorted().prefix(Self.keptLines))
    }
  }

  fileprivate struct Place: Sendable {
    let order: Int
    let row: Int
    let line: Int
    let column: Int
  }

  private struct Key: Hashable {
    let topic: WarningTopic?
    let heading: String?
    /// The text and the reason; nil for what comes after as many different ones as are kept.
    let content: [String?]?
  }

  /// Number of problems.
  package private(set) var count = 0
  private var entries: [Alike] = []
  private var places: [Key: Int] = [:]
  /// Number of entries that are problems that are alike, and not those that come after them.
  private var different = 0

  /// Adds a problem.
  mutating func add(_ problem: RowProblem) {
    let place = place(of: problem)
    entries[place].add(problem, order: count)
    count += 1
  }

  private mutating func place(of problem: RowProblem) -> Int {
    let key = Key(
      topic: problem.topic, heading: problem.heading, content: [problem.value, problem.reason])
    if let place = places[key] { return place }
    guard different >= Self.kept else {
      different += 1
      return append(problem, key)
    }
    let rest = Key(topic: problem.topic, heading: problem.heading, content: nil)
    return places[rest] ?? append(problem, rest)
  }

  private mutating func append(_ problem: RowProblem, _ key: Key) -> Int {
    places[key] = entries.count
    entries.append(Alike(first: problem))
    return entries.count - 1
  }

  /// The first problems, in the order in which they were found.
  package var first: [RowProblem] {
    entries.flatMap { entry in
      entry.places.map { ($0.order, entry.first.moved(to: $0)) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The problems, those that are alike together, in the order in which they were found; as many
  /// different ones as are kept in full.
  package var alike: [Alike] { Array(entries.prefix(different)) }

  /// The problems by subject and column, in the order in which the first of each was found.
  package var groups: [Group] {
    var groups: [Group] = []
    var places: [Key: Int] = [:]
    for entry in entries {
      guard let topic = entry.first.topic else { continue }
      let key = Key(topic: topic, heading: entry.first.heading, content: nil)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(topic: topic, heading: entry.first.heading))
      }
      groups[place].add(entry)
    }
    return groups
  }
}

extension RowProblem {
  /// The same problem of another row.
  fileprivate func moved(to place: ProblemList.Place) -> RowProblem {
    var problem = RowProblem(
      row: place.row, line: place.line, column: place.column, heading: heading, value: value,
      reason: reason)
    (problem.topic, problem.field) = (topic, field)
    return problem
  }
}
