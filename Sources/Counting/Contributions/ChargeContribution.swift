import Incidents

/// What one incident adds to the charges under one article.
package struct ChargeContribution: Hashable, Sendable {
  /// The incident's number in the database.
  package let incident: Int64
  /// The article's number in the database.
  package let article: Int64
  /// The days on which the charges can have been brought.
  package let days: ChargeTally.Days
  /// How many charges.
  package let charges: Int

  /// The row that they count in.
  package func period(per length: CountingPeriod.Length = .month) -> String {
    CountingPeriod.of(start: days.start, end: days.end, per: length)
  }

  /// An incident of a family, with its charges by article.
  package struct Member: Sendable {
    /// The incident's number in the database.
    package let id: Int64
    /// The whole that it is a part of.
    package let parent: Int64?
    /// Its charges by the numbers of the articles; none where it is not counted.
    package var tallies: [Int64: ChargeTally]

    /// An incident with its place in the family.
    package init(id: Int64, parent: Int64?, tallies: [Int64: ChargeTally]) {
      self.id = id
      self.parent = parent
      self.tallies = tallies
    }
  }

  /// What the members of families add, article by article (rules 3 and 10), in no certain order.
  package static func contributions(of members: [Member]) -> [ChargeContribution] {
    guard members.contains(where: { !$0.tallies.isEmpty }) else { return [] }
    let tree = FamilyTree(
      members.map { IncidentFamily.Member(id: $0.id, parent: $0.parent, period: "", own: nil) })
    let tallies = Dictionary(members.map { ($0.id, $0.tallies) }) { first, _ in first }
    var contributions: [ChargeContribution] = []
    for article in Set(members.flatMap(\.tallies.keys)) {
      var accounted: [Int64: ChargeTally.Accounted] = [:]
      for id in tree.order.reversed() {
        var parts = ChargeTally.Accounted()
        for part in tree.parts(of: id) { parts.add(accounted.removeValue(forKey: part) ?? .init()) }
        let charges = tallies[id]?[article]?.charges(beyond: &parts) ?? [:]
        contributions += charges.map {
          ChargeContribution(incident: id, article: article, days: $0.key, charges: $0.value)
        }
        accounted[id] = parts
      }
    }
    return contributions
  }
}
