import Linkage

/// The lists of subjects by number, which are compared for millions of pairs.
struct ListNumbers: Sendable {
  /// The names, in order.
  let names: [String]
  /// The numbers of each subject's lists, in order.
  let ofSubjects: [[Int]]

  /// The numbers of the lists in which subjects stand.
  init(_ lists: [Set<String>]) {
    names = lists.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    let numbers = Dictionary(zip(names, names.indices)) { first, _ in first }
    ofSubjects = lists.map { $0.compactMap { numbers[$0] }.sorted() }
  }

  /// Tells if two subjects have no list in common: rows of one list are different to it, but for equal ones.
  func areApart(_ first: Int, _ second: Int) -> Bool {
    let others = ofSubjects[second]
    return !ofSubjects[first].contains { others.contains($0) }
  }
}

/// The pairs of subjects in which each subject has one counterpart in each other list at most, taken by
/// their probability.
struct ListMatching {
  /// Two lists, the lesser number first.
  private struct ListPair: Hashable {
    let first: Int
    let second: Int
  }

  /// The indexes of the pairs.
  let pairs: [Int]
  private let lists: ListNumbers
  /// The subjects that have a counterpart in the other of two lists.
  private let taken: [ListPair: Set<Int>]

  /// Takes pairs in their order, the most probable first.
  init(_ proposed: [ProposedPair], _ lists: ListNumbers) {
    var taken: [ListPair: Set<Int>] = [:]
    var pairs: [Int] = []
    for (index, pair) in proposed.enumerated() {
      let both: Set<Int> = [pair.first, pair.second]
      let free = Self.listPairs(of: pair, lists).filter {
        taken[$0]?.isDisjoint(with: both) ?? true
      }
      for listPair in free { taken[listPair, default: []].formUnion(both) }
      if !free.isEmpty { pairs.append(index) }
    }
    (self.pairs, self.lists, self.taken) = (pairs, lists, taken)
  }

  private static func listPairs(of pair: ProposedPair, _ lists: ListNumbers) -> [ListPair] {
    lists.ofSubjects[pair.first].flatMap { first in
      // Rows of one list are no counterparts of two lists.
      lists.ofSubjects[pair.second].filter { $0 != first }.map { second in
        ListPair(first: min(first, second), second: max(first, second))
      }
    }
  }

  /// The incidents that two lists have in common; where none are given, all lists of which half of one,
  /// and three, are in another.
  func overlaps(_ between: (first: String, second: String)?) -> [DuplicateSearch.Overlap] {
    guard let between else { return largeOverlaps }
    guard let first = lists.names.firstIndex(of: between.first),
      let second = lists.names.firstIndex(of: between.second)
    else { return [] }
    return [overlap(of: first, with: second)]
  }

  private var largeOverlaps: [DuplicateSearch.Overlap] {
    let found = taken.keys.map { lists -> DuplicateSearch.Overlap in
      let isFirstSmaller = size(of: lists.first) <= size(of: lists.second)
      return isFirstSmaller
        ? overlap(of: lists.first, with: lists.second)
        : overlap(of: lists.second, with: lists.first)
    }
    let large = found.filter { $0.found >= 3 && 2 * $0.found >= $0.all }
    return large.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func overlap(of first: Int, with second: Int) -> DuplicateSearch.Overlap {
    let pair = ListPair(first: min(first, second), second: max(first, second))
    let found = (taken[pair] ?? []).count { lists.ofSubjects[$0].contains(first) }
    let merged = lists.ofSubjects.count { $0.contains(first) && $0.contains(second) }
    return DuplicateSearch.Overlap(
      first: lists.names[first], second: lists.names[second], found: found, all: size(of: first),
      merged: merged)
  }

  private func size(of list: Int) -> Int { lists.ofSubjects.count { $0.contains(list) } }
}
