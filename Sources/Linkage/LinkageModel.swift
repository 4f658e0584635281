import Glibc

/// The levels at which the fields of a pair agree, in the order of the comparisons; nil where a side
/// says nothing.
package struct AgreementPattern: Hashable, Comparable, Sendable {
  /// Four bits for each comparison, the first lowest: 0 for nothing said, else the level and 1.
  private var bits: UInt64

  /// The most comparisons that a pattern holds.
  package static let capacity = 16

  /// A pattern from its levels: at most `capacity` of them, each below 15.
  package init(_ levels: some Sequence<Int?>) {
    bits = 0
    for (index, level) in levels.prefix(Self.capacity).enumerated() { self[index] = level }
  }

  private init(bits: UInt64) { self.bits = bits }

  /// A pattern of which nothing is said.
  package init() { bits = 0 }

  /// The level of one comparison, below 15; its index is below `capacity`.
  package subscript(index: Int) -> Int? {
    get {
      let level = Int(bits >> UInt64(4 * index) & 15)
      return level == 0 ? nil : level - 1
    }
    set {
      let level = UInt64(newValue.map { min($0, 14) + 1 } ?? 0)
      bits = bits & ~(15 << UInt64(4 * index)) | level << UInt64(4 * index)
    }
  }

  /// The pattern as if nothing were said in some comparisons.
  func without(_ comparisons: Set<Int>) -> AgreementPattern {
    AgreementPattern(bits: comparisons.reduce(bits) { $0 & ~(15 << UInt64(4 * $1)) })
  }

  /// An order of patterns, for results that are the same in each run.
  package static func < (left: AgreementPattern, right: AgreementPattern) -> Bool {
    left.bits < right.bits
  }
}

/// The match weight of each level of agreement.
///
/// I. P. Fellegi and A. B. Sunter, "A theory for record linkage" (1969): the weight of a pair is
/// log2(λ / (1 - λ)) + Σ log2(m / u).
package struct LinkageModel: Hashable, Sendable {
  /// The shares of the levels of one comparison.
  package struct Shares: Hashable, Sendable {
    /// The share of each level among pairs that are about the same.
    package var m: [Double]
    /// The share of each level among random pairs.
    package var u: [Double]

    /// Shares from their members.
    package init(m: [Double], u: [Double]) {
      self.m = m
      self.u = u
    }
  }

  /// The shares, in the order of the comparisons.
  package var comparisons: [Shares]
  /// The share of all possible pairs that are about the same, between 0 and 1.
  package var lambda: Double

  /// A model from its members.
  package init(comparisons: [Shares], lambda: Double) {
    self.comparisons = comparisons
    self.lambda = lambda
  }

  /// The weight of a pair in bits.
  package func weight(of pattern: AgreementPattern) -> Double {
    weights(of: pattern).reduce(log2(lambda / (1 - lambda)), +)
  }

  /// The weights of the comparisons of a pair in bits, 0 where a side says nothing.
  package func weights(of pattern: AgreementPattern) -> [Double] {
    comparisons.enumerated().map { index, shares in
      pattern[index].map { log2(shares.m[$0] / shares.u[$0]) } ?? 0
    }
  }

  /// The probability that a pair is about the same, 0 to 1.
  package func probability(of pattern: AgreementPattern) -> Double {
    1 / (1 + exp2(-weight(of: pattern)))
  }

  /// Estimates `m` and λ from how often each pattern came, by expectation and maximisation; `u` stays.
  ///
  /// - Parameters:
  ///   - counts: The patterns of the pairs of one block, with their numbers.
  ///   - settled: The comparisons that are left out, as the block is made of pairs that agree in them.
  package mutating func learn(
    from counts: [AgreementPattern: Int], without settled: Set<Int> = []
  ) {
    let rows = counts.sorted { $0.key < $1.key }
    guard !rows.isEmpty else { return }
    for _ in 0..<Self.steps {
      let former = self
      improve(rows, settled)
      if change(from: former) < Self.tolerance { return }
    }
  }

  /// Estimates λ alone, by expectation and maximisation.
  ///
  /// - Parameters:
  ///   - counts: The patterns of the pairs that were compared, with their numbers.
  ///   - possible: The number of all possible pairs, at least that of those compared; the others are not
  ///     about the same.
  package mutating func learnLambda(
    from counts: [AgreementPattern: Int], among possible: Double
  ) {
    let rows = counts.sorted { $0.key < $1.key }
    for _ in 0..<Self.steps {
      let former = lambda
      let matches = rows.reduce(0) { $0 + probability(of: $1.key) * Double($1.value) }
      lambda = min(max(matches / possible, 1e-12), 0.5)
      if abs(lambda - former) <= Self.tolerance * former { return }
    }
  }

  /// Takes out of `u`, where it was found among all pairs, the pairs that are about the same: in two
  /// short lists with much in common they are a good part of the pairs that agree.
  ///
  /// A tenth of each share stays at least.
  package mutating func takeMatchesOutOfChance() {
    for index in comparisons.indices {
      let shares = comparisons[index]
      let others = zip(shares.m, shares.u).map { max($1 - lambda * $0, $1 / 10) }
      let all = others.reduce(0, +)
      comparisons[index].u = others.map { $0 / all }
    }
  }

  private static let steps = 500
  private static let tolerance = 1e-10

  /// One step of expectation and maximisation.
  private mutating func improve(
    _ rows: [(key: AgreementPattern, value: Int)], _ settled: Set<Int>
  ) {
    let matches = rows.map { row in
      probability(of: row.key.without(settled)) * Double(row.value)
    }
    let all = rows.reduce(0) { $0 + Double($1.value) }
    lambda = min(max(matches.reduce(0, +) / all, 1e-12), 1 - 1e-12)
    for index in comparisons.indices where !settled.contains(index) {
      let levels = rows.map { $0.key[index] }
      comparisons[index].m = Self.shares(levels, matches, like: comparisons[index].m)
    }
  }

  /// The shares of levels with weights; the former ones where no pair says anything.
  private static func shares(
    _ levels: [Int?], _ weights: [Double], like former: [Double]
  ) -> [Double] {
    var sums = former.map { _ in 0.0 }
    for case (let level?, let weight) in zip(levels, weights) { sums[level] += weight }
    let all = sums.reduce(0, +)
    guard all > 0 else { return former }
    return sums.map { max($0 / all, 1e-6) }
  }

  private func change(from former: LinkageModel) -> Double {
    let pairs = zip(comparisons, former.comparisons).flatMap { zip($0.m, $1.m) }
    return pairs.reduce(abs(lambda - former.lambda)) { max($0, abs($1.0 - $1.1)) }
  }
}
