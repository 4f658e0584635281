package import Cryptography

/// Which of the decisions about one question hold.
///
/// Those hold that were not taken back and that no other which was not taken back follows on, directly or by
/// way of others. Nothing but the decisions themselves matters: neither clocks, nor the order in which they
/// came into the file.
package enum StandingDecisions {
  /// A decision as far as its place among others matters.
  package struct Node: Hashable, Sendable {
    /// The name of its record.
    package let record: SHA256Digest
    /// Those that it follows on.
    package let parents: [SHA256Digest]
    /// True if it was taken back.
    package let isReverted: Bool

    /// A node from its members.
    package init(record: SHA256Digest, parents: [SHA256Digest], isReverted: Bool = false) {
      (self.record, self.parents, self.isReverted) = (record, parents, isReverted)
    }
  }

  /// The records of those that hold.
  package static func standing(among nodes: [Node]) -> Set<SHA256Digest> {
    let parents = Dictionary(nodes.map { ($0.record, $0.parents) }) { first, _ in first }
    let held = nodes.filter { !$0.isReverted }
    var replaced: Set<SHA256Digest> = []
    for node in held {
      var open = node.parents
      // Those seen from another decision were followed from there.
      while let record = open.popLast() {
        if replaced.insert(record).inserted { open += parents[record] ?? [] }
      }
    }
    return Set(held.map(\.record)).subtracting(replaced)
  }
}
