/// The unit in which recommendations are counted, which every count names.
package enum CountingUnit: String, CaseIterable, Hashable, Sendable {
  /// A numbered paragraph, however many states or parts it has.
  case paragraph
  /// A paragraph and a state that made the recommendation: a paragraph of three states is three.
  case state
  /// A part of a paragraph that was split, or the whole of one that was not.
  case part
  /// Recommendations that somebody found to ask the same, together.
  case cluster

  /// The unit in words, for several.
  package var plural: String {
    switch self {
    case .paragraph: "paragraphs"
    case .state: "pairs of paragraph and state"
    case .part: "parts"
    case .cluster: "clusters"
    }
  }
}

/// A recommendation as counts see it: one part of a paragraph, or all of it.
package struct CountedRecommendation: Hashable, Sendable {
  /// The stable identifier.
  package let uid: String
  /// The review.
  package let review: String
  /// The number of the paragraph; empty where the source has none.
  package let paragraph: String
  /// Number of states that made it.
  package let states: Int
  /// The position that the count follows; nil where none is on record.
  package let position: PositionValue?

  /// A recommendation from its members.
  package init(
    uid: String, review: String, paragraph: String, states: Int, position: PositionValue?
  ) {
    self.uid = uid
    self.review = review
    self.paragraph = paragraph
    self.states = states
    self.position = position
  }

  /// The paragraph that it is, or is a part of.
  var whole: String { paragraph.isEmpty ? uid : "\(review)\u{0}\(paragraph)" }
}

/// The classes by which positions are counted.
package enum PositionClass: Hashable, Sendable, Comparable {
  /// An answer.
  case position(PositionValue)
  /// Parts of one unit have several answers.
  case mixed
  /// No answer is on record, which is not "noted".
  case none

  /// The class in words.
  package var label: String {
    switch self {
    case .position(let value): value.rawValue
    case .mixed: "mixed"
    case .none: "no position"
    }
  }

  private var rank: Int {
    switch self {
    case .position(let value): PositionValue.allCases.firstIndex(of: value) ?? 0
    case .mixed: PositionValue.allCases.count
    case .none: PositionValue.allCases.count + 1
    }
  }

  /// The order of the vocabulary.
  package static func < (left: PositionClass, right: PositionClass) -> Bool {
    left.rank < right.rank
  }
}

/// Recommendations counted in one unit, by their positions.
package struct PositionCount: Hashable, Sendable {
  /// The unit.
  package let unit: CountingUnit
  /// The number of each class that occurs.
  package private(set) var counts: [PositionClass: Int] = [:]

  /// The count of some recommendations.
  ///
  /// - Parameters:
  ///   - recommendations: Each part once.
  ///   - unit: The unit.
  ///   - pairs: Identifiers of recommendations that somebody found to ask the same; for clusters alone.
  package init(
    of recommendations: [CountedRecommendation], by unit: CountingUnit,
    sameAsk pairs: [(String, String)] = []
  ) {
    self.unit = unit
    switch unit {
    case .part: for each in recommendations { add(Self.kind([each.position]), 1) }
    case .state:
      for each in recommendations { add(Self.kind([each.position]), max(1, each.states)) }
    case .paragraph: addGroups(of: recommendations) { $0.whole }
    case .cluster:
      let clusters = Clusters(pairs)
      addGroups(of: recommendations) { clusters.name(of: $0.uid) }
    }
  }

  /// Number of units of a position.
  package subscript(value: PositionValue) -> Int { counts[.position(value)] ?? 0 }

  /// Number of all units.
  package var total: Int { counts.values.reduce(0, +) }

  /// Number of units that are supported, wholly or in part: a sum that has to be labelled so.
  package var supportedWhollyOrInPart: Int { self[.supported] + self[.supportedInPart] }

  private mutating func addGroups(
    of recommendations: [CountedRecommendation], by name: (CountedRecommendation) -> String
  ) {
    for group in Dictionary(grouping: recommendations, by: name).values {
      add(Self.kind(group.map(\.position)), 1)
    }
  }

  private mutating func add(_ kind: PositionClass, _ number: Int) {
    counts[kind, default: 0] += number
  }

  private static func kind(_ positions: [PositionValue?]) -> PositionClass {
    let distinct = Set(positions)
    guard distinct.count == 1, let only = distinct.first else { return .mixed }
    return only.map(PositionClass.position) ?? .none
  }
}

/// Sets of recommendations that ask the same, from pairs that somebody decided.
struct Clusters {
  private var parents: [String: String] = [:]

  init(_ pairs: [(String, String)]) {
    for (left, right) in pairs {
      let (first, second) = (name(of: left), name(of: right))
      if first != second { parents[max(first, second)] = min(first, second) }
    }
  }

  /// The name of the set that a recommendation belongs to.
  func name(of uid: String) -> String {
    var name = uid
    while let parent = parents[name] { name = parent }
    return name
  }
}
