import Cryptography
import IncidentStore
import TestSupport
import Testing

@Suite struct `Decisions about one question` {
  private typealias Node = StandingDecisions.Node

  private static func record(_ name: Character) -> SHA256Digest {
    SHA256Digest(of: String(name).utf8)
  }

  /// Nodes from words such as `c<ab` (c follows on a and b) and `d!` (d was taken back).
  private static func nodes(_ text: String) -> [Node] {
    text.split(separator: " ").map { word in
      let isReverted = word.hasSuffix("!")
      let parts = word.filter { $0 != "!" }.split(separator: "<")
      return Node(
        record: record(parts[0].first ?? " "),
        parents: parts.count > 1 ? parts[1].map(record) : [], isReverted: isReverted)
    }
  }

  @Test(arguments: [
    ("", "", "none"), ("a", "a", "one"), ("a b", "ab", "two made apart"),
    ("a b<a", "b", "the later of two"), ("a b<a c<a", "bc", "two that follow on one"),
    ("a b c<ab", "c", "one that settles two"), ("a b<a c<b", "c", "the last of a chain"),
    ("a b<a!", "a", "the earlier where the later was taken back"),
    ("a b<a! c<b", "c", "the last, although one between was taken back"),
    ("a b<a c<b!", "b", "the one before the last"), ("a b<a! c<b!", "a", "the first of three"),
    ("a!", "", "none where the only one was taken back"),
    ("a b c<ab!", "ab", "both where what settled them was taken back"),
    ("b<a", "b", "one whose parent is not here"),
    ("c<b", "c", "one whose chain is not here"),
    ("a b<b", "a", "none that follows on itself"),
  ])
  func `hold where nothing that holds follows on them`(
    decisions: String, standing: String, what: String
  ) {
    let expected = Set(standing.map(Self.record))
    #expect(StandingDecisions.standing(among: Self.nodes(decisions)) == expected, "\(what)")
  }

  @Test(arguments: Seeds.batches)
  func `hold in whatever order they came`(seeds: Range<Int>) {
    for seed in seeds {
      var random = SplitMix(seed: seed)
      let names = Array("abcdefgh")
      let nodes = names.indices.map { index in
        Node(
          record: Self.record(names[index]),
          parents: names[..<index].filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            .map(Self.record),
          isReverted: Int.random(in: 0..<5, using: &random) == 0)
      }
      let standing = StandingDecisions.standing(among: nodes)
      #expect(
        StandingDecisions.standing(among: nodes.shuffled(using: &random)) == standing,
        "seed \(seed)")
      #expect(standing.isEmpty == nodes.allSatisfy { $0.isReverted }, "seed \(seed)")
    }
  }
}
