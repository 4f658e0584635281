/// One field by which two records are compared.
package struct ComparedField: Hashable, Sendable {
  /// The word for it.
  package let name: String
  /// Words for each level of agreement, from the lowest: two levels or more.
  package let levels: [String]
  /// The share of the pairs of the same that agree fully, as it is supposed before any is seen.
  package let agreeing: Double

  /// A field from its members.
  package init(_ name: String, levels: [String], agreeing: Double = 0.85) {
    self.name = name
    self.levels = levels
    self.agreeing = agreeing
  }

  /// The supposed share of each level: the highest, and the others alike.
  var prior: [Double] {
    let others = levels.count - 1
    return Array(repeating: (1 - agreeing) / Double(others), count: others) + [agreeing]
  }
}

/// A rule that says which records are compared: those for which it makes an equal key.
package struct BlockingKey<Record: Sendable>: Sendable {
  /// The indexes of the fields in which the pairs of a block agree by its making.
  package let settles: Set<Int>
  /// The keys of a record.
  package let keys: @Sendable (Record) -> [Int]

  /// A rule from its members.
  package init(settles: Set<Int> = [], keys: @escaping @Sendable (Record) -> [Int]) {
    self.settles = settles
    self.keys = keys
  }
}

/// Two records that may be about the same.
package struct ProposedPair: Hashable, Sendable {
  /// The indexes of the records, the lesser first.
  package let first: Int
  package let second: Int
  /// The probability that they are about the same, 0 to 1.
  package let probability: Double
  /// The levels at which their fields agree.
  package let pattern: AgreementPattern
}

/// The pairs that a linker found, and by what.
package struct Links: Sendable {
  /// The pairs, the most probable first.
  package let pairs: [ProposedPair]
  /// The model that weighed them; nil where there was nothing to compare.
  package let model: LinkageModel?
  /// The number of blocks, the largest, that were too much to compare.
  package let blocksLeftOut: Int
}

/// Finds the pairs of records that are about the same.
package struct RecordLinker<Record: Sendable>: Sendable {
  /// The fields that are compared.
  package let fields: [ComparedField]
  /// The level of each field for two records, an index of its `levels`; nil where a side says nothing.
  private let agreement: @Sendable (Record, Record) -> AgreementPattern
  private let blocking: [BlockingKey<Record>]
  /// The `m` from which learning starts, and to which it is drawn where there are few pairs.
  private let prior: [[Double]]
  /// The most pairs that each rule compares.
  private let mostPairs: Int

  /// A linker from its fields, their comparison, and its blocking rules: at most 64.
  package init(
    _ fields: [ComparedField], blocking: [BlockingKey<Record>], mostPairs: Int = 8_000_000,
    agreement: @escaping @Sendable (Record, Record) -> AgreementPattern
  ) {
    self.fields = fields
    self.agreement = agreement
    self.blocking = blocking
    self.mostPairs = mostPairs
    prior = fields.map(\.prior)
  }

  /// The pairs with a probability of at least `threshold`, the most probable first.
  ///
  /// - Parameters:
  ///   - records: Fewer than 2^32 records.
  ///   - threshold: The least probability, 0 to 1.
  ///   - isPossible: Leaves out pairs that nobody asks about.
  /// - Returns: The pairs, the most probable first, and the model that weighed them.
  package func links(
    between records: [Record], threshold: Double,
    isPossible: (Int, Int) -> Bool = { _, _ in true }
  ) -> Links {
    guard records.count > 1 else { return Links(pairs: [], model: nil, blocksLeftOut: 0) }
    var leftOut = 0
    let candidates = candidates(of: records, isPossible, &leftOut)
    let model = model(records, candidates)
    var known: [AgreementPattern: Double] = [:]
    let pairs = candidates.compactMap { candidate -> ProposedPair? in
      let probability = known[candidate.pattern] ?? model.probability(of: candidate.pattern)
      known[candidate.pattern] = probability
      guard probability >= threshold else { return nil }
      return ProposedPair(
        first: candidate.first, second: candidate.second, probability: probability,
        pattern: candidate.pattern)
    }
    let sorted = pairs.sorted {
      ($1.probability, $0.first, $0.second) < ($0.probability, $1.first, $1.second)
    }
    return Links(pairs: sorted, model: model, blocksLeftOut: leftOut)
  }

  /// A pair that rules found.
  private struct Candidate {
    /// The lesser index in the upper half.
    let pair: UInt64
    /// The rules, one bit each.
    var rules: UInt64
    var pattern = AgreementPattern()

    var first: Int { Int(pair >> 32) }
    var second: Int { Int(pair & 0xFFFF_FFFF) }
  }

  /// The pairs of the blocks of all rules, each once, with their patterns.
  private func candidates(
    of records: [Record], _ isPossible: (Int, Int) -> Bool, _ leftOut: inout Int
  ) -> [Candidate] {
    var found: [Candidate] = []
    for (number, rule) in blocking.enumerated() {
      for block in blocks(of: records, rule, &leftOut) {
        for (offset, first) in block.enumerated() {
          for second in block[(offset + 1)...] where isPossible(first, second) {
            found.append(
              Candidate(
                pair: UInt64(first) << 32 | UInt64(second), rules: 1 << UInt64(number)))
          }
        }
      }
    }
    found.sort { $0.pair < $1.pair }
    return merged(found, records)
  }

  private func merged(_ found: [Candidate], _ records: [Record]) -> [Candidate] {
    var result: [Candidate] = []
    for var candidate in found {
      if let last = result.indices.last, result[last].pair == candidate.pair {
        result[last].rules |= candidate.rules
      } else {
        candidate.pattern = agreement(records[candidate.first], records[candidate.second])
        result.append(candidate)
      }
    }
    return result
  }

  /// The records with an equal key, the smallest groups first, as far as a rule may compare them.
  private func blocks(
    of records: [Record], _ rule: BlockingKey<Record>, _ leftOut: inout Int
  ) -> [[Int]] {
    var entries: [(key: Int, index: Int)] = []
    for (index, record) in records.enumerated() {
      for key in rule.keys(record) { entries.append((key, index)) }
    }
    entries.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    var blocks: [[Int]] = []
    var rest = entries[...]
    while let key = rest.first?.key {
      let block = rest.prefix { $0.key == key }
      rest = rest.dropFirst(block.count)
      // A record may have a key twice.
      let indexes = block.reduce(into: [Int]()) { if $0.last != $1.index { $0.append($1.index) } }
      if indexes.count > 1 { blocks.append(indexes) }
    }
    blocks.sort { ($0.count, $0[0]) < ($1.count, $1[0]) }
    var pairs = 0
    let compared = blocks.prefix { block in
      pairs += block.count * (block.count - 1) / 2
      return pairs <= mostPairs
    }
    leftOut += blocks.count - compared.count
    return Array(compared)
  }
}

extension RecordLinker {
  /// The model for some records: `u` from random pairs, less those of the same, `m` from each rule's blocks without the
  /// comparisons that the rule settles, averaged, λ from pairs that agree in everything, or more where
  /// the compared pairs show that fewer of the same do, as where titles are in two languages.
  private func model(_ records: [Record], _ candidates: [Candidate]) -> LinkageModel {
    let possible = Double(records.count) * Double(records.count - 1) / 2
    let strict = Double(candidates.count { isStrict($0.pattern) })
    let start = LinkageModel(
      comparisons: zip(prior, chance(in: records)).map { LinkageModel.Shares(m: $0, u: $1) },
      lambda: min(max(strict / Self.assumedRecall, 1) / possible, 0.5))
    let sessions = blocking.enumerated().compactMap { number, rule in
      session(start, rule, candidates.filter { $0.rules >> UInt64(number) & 1 == 1 }.map(\.pattern))
    }
    var model = start
    for index in fields.indices {
      let learned = sessions.compactMap { $0[index] }
      guard !learned.isEmpty else { continue }
      model.comparisons[index].m = prior[index].indices.map { level in
        learned.reduce(0) { $0 + $1[level] } / Double(learned.count)
      }
    }
    let counts = candidates.reduce(into: [:]) { $0[$1.pattern, default: 0] += 1 }
    for isLast in [false, true] {
      model.learnLambda(from: counts, among: possible)
      model.lambda = max(model.lambda, start.lambda)
      if !isLast { model.takeMatchesOutOfChance() }
    }
    return model
  }

  /// The share of the pairs of the same that agree in everything.
  private static var assumedRecall: Double { 0.7 }
  /// The pairs of which a prior is worth as much in learning.
  private static var priorPairs: Double { 10 }

  /// True if a pair agrees wholly in all that both say, which is more than one thing.
  private func isStrict(_ pattern: AgreementPattern) -> Bool {
    let stated = fields.enumerated().compactMap { index, field in
      pattern[index].map { $0 == field.levels.count - 1 }
    }
    return stated.count > 1 && stated.allSatisfy(\.self)
  }

  /// Estimates `m` from the pairs of one rule, for each comparison that it does not settle.
  private func session(
    _ start: LinkageModel, _ rule: BlockingKey<Record>, _ patterns: [AgreementPattern]
  ) -> [[Double]?]? {
    guard !patterns.isEmpty, rule.settles.count < fields.count else { return nil }
    let counts = patterns.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var model = start
    model.lambda = 0.2
    model.learn(from: counts, without: rule.settles)
    let matches = model.lambda * Double(patterns.count)
    return fields.indices.map { index in
      guard !rule.settles.contains(index) else { return nil }
      return zip(model.comparisons[index].m, prior[index]).map { learned, prior in
        (learned * matches + prior * Self.priorPairs) / (matches + Self.priorPairs)
      }
    }
  }

  /// The shares of the levels among random pairs, each level counted half a pair more.
  private func chance(in records: [Record]) -> [[Double]] {
    var sums = fields.map { [Double](repeating: 0.5, count: $0.levels.count) }
    for (first, second) in SampledPairs(count: records.count) {
      let pattern = agreement(records[first], records[second])
      for index in fields.indices {
        if let level = pattern[index] { sums[index][level] += 1 }
      }
    }
    return sums.map { sums in
      let all = sums.reduce(0, +)
      return sums.map { $0 / all }
    }
  }
}

/// Pairs of two different numbers below a count, the same in each run: all, or where they are many a
/// sample of them (SplitMix64).
private struct SampledPairs: Sequence, IteratorProtocol {
  private static let most = 100_000

  private let count: Int
  private let isWhole: Bool
  private var (first, second) = (0, 0)
  private var left = Self.most
  private var state: UInt64 = 0x5EED

  init(count: Int) {
    self.count = count
    isWhole = count <= 450
  }

  mutating func next() -> (Int, Int)? {
    guard isWhole else { return nextOfSample() }
    second += 1
    if second >= count {
      first += 1
      second = first + 1
    }
    return second < count ? (first, second) : nil
  }

  private mutating func nextOfSample() -> (Int, Int)? {
    guard left > 0 else { return nil }
    left -= 1
    let first = number(below: count)
    let other = number(below: count - 1)
    return (first, other >= first ? other + 1 : other)
  }

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
