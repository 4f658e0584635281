import IncidentTestSupport
import Counting
import TestSupport
import Incidents
import Testing

/// Laws that hold for every family, tried on families as chance makes them.
@Suite struct `Every family of incidents` {
  private static func families(
    _ seed: Int, in periods: [String] = RandomFigures.periods,
    _ body: ([IncidentFamily.Member], [Contribution]) throws -> Void
  ) rethrows {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let size = Int.random(in: 1...8, using: &random)
      let family = RandomFigures.family(of: size, in: periods, using: &random)
      try body(family, IncidentFamily.contributions(of: family))
    }
  }

  @Test(arguments: 0..<20)
  func `has its bounds in order in each row that is published`(seed: Int) {
    Self.families(seed) { family, contributions in
      for row in PublishedRow.rows(of: contributions) {
        #expect(row.bounds.isInOrder, "\(row) of \(family)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `adds for each member with detentions, in its row, and never takes away`(seed: Int) {
    Self.families(seed) { family, contributions in
      #expect(contributions.map(\.incident) == family.map(\.id))
      for contribution in contributions {
        #expect(family.first { $0.id == contribution.incident }?.row.period == contribution.period)
        let stated = [contribution.bounds.low, contribution.bounds.best, contribution.bounds.high]
        #expect(stated.allSatisfy { $0 ?? 0 >= 0 } && (0...1).contains(contribution.incidents))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `of one month is the greater of the whole and its parts, bound by bound`(seed: Int) {
    Self.families(seed, in: ["2019-06"]) { family, contributions in
      let low = Self.greatest(family, \.low)
      #expect(contributions.reduce(0) { $0 + ($1.bounds.low ?? 0) } == low, "\(family)")
      guard contributions.allSatisfy({ $0.bounds.high != nil }) else { return }
      let high = contributions.reduce(0) { $0 + ($1.bounds.high ?? 0) }
      #expect(high >= low, "\(family)")
    }
  }

  @Test(arguments: 0..<20)
  func `is never less than its parts and never the whole and its parts together`(seed: Int) {
    Self.families(seed) { family, contributions in
      let parts = Array(family.dropFirst())
      let whole = family[0].own?.bounds ?? .unknown
      for bound in [\Bounds.low, \.best] {
        let ofParts = IncidentFamily.contributions(of: parts)
        // A whole's best figure speaks for parts that have none of their own.
        let stated = ofParts.reduce(0) {
          $0 + ($1.lacksBest && bound == \.best ? 0 : $1.bounds[keyPath: bound] ?? 0)
        }
        let ofAll = Self.sum(contributions, bound)
        #expect(ofAll >= stated, "\(family)")
        let added = Self.sum(ofParts, bound)
        if added > 0, let figure = whole[keyPath: bound], figure > 0 {
          #expect(ofAll < added + figure, "\(family)")
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `is at most one incident in a row where the whole has detentions`(seed: Int) {
    Self.families(seed) { family, contributions in
      guard let whole = contributions.first, whole.incident == family[0].id else { return }
      let inRow = contributions.filter { $0.period == whole.period }
      if whole.rule != .noDetention {
        #expect(inRow.reduce(0) { $0 + $1.incidents } <= 1, "\(family)")
      }
      for contribution in contributions {
        #expect(contribution.incidentsWithDetentions <= contribution.incidents, "\(family)")
      }
      for row in PublishedRow.rows(of: contributions) where row.bounds.low ?? 0 > 0 {
        #expect(row.incidents > 0, "\(family)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `of one month has a best figure that covers its parts, or what stands for one`(seed: Int) {
    Self.families(seed, in: ["2019-06"]) { family, contributions in
      guard let own = family[0].own, !own.isOfUnknownSize,
        Self.hasDetention(family, below: family[0].id)
      else { return }
      let low = Self.sum(contributions, \.low)
      let ofParts = IncidentFamily.contributions(of: Array(family.dropFirst()))
      let stated = ofParts.reduce(0) { $0 + ($1.lacksBest ? 0 : $1.bounds.best ?? 0) }
      let best = Self.sum(contributions, \.best)
      if let whole = own.bounds.best, whole >= low {
        #expect(best == max(whole, stated), "\(family)")
        #expect(contributions.allSatisfy { !$0.lacksBest }, "\(family)")
      } else {
        #expect(best == max(low, Self.sum(ofParts, \.best)), "\(family)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `has in a year the best figures of its months where each has one of its own`(seed: Int) {
    Self.families(seed) { family, contributions in
      guard !contributions.contains(where: \.lacksBest), family.allSatisfy({ $0.own != nil })
      else { return }
      let year = family.map { member in
        var member = member
        member.row.period = "2019"
        return member
      }
      let inYear = IncidentFamily.contributions(of: year)
      guard !inYear.contains(where: \.lacksBest) else { return }
      #expect(Self.sum(contributions, \.best) == Self.sum(inYear, \.best), "\(family)")
    }
  }

  private static func sum(
    _ contributions: [Contribution], _ bound: KeyPath<Bounds, Int?>
  ) -> Int {
    contributions.reduce(0) { $0 + ($1.bounds[keyPath: bound] ?? 0) }
  }

  /// The rule in one line: a whole is what it says, or what its parts come to if that is more; one
  /// of unknown size says nothing beside parts.
  private static func greatest(
    _ family: [IncidentFamily.Member], _ bound: KeyPath<Bounds, Int?>, of id: Int64 = 1
  ) -> Int {
    let parts = family.filter { $0.parent == id }
    let ofParts = parts.reduce(0) { $0 + greatest(family, bound, of: $1.id) }
    guard let own = family.first(where: { $0.id == id })?.own else { return ofParts }
    if own.isOfUnknownSize, hasDetention(family, below: id) { return ofParts }
    return max(own.bounds[keyPath: bound] ?? 0, ofParts)
  }

  private static func hasDetention(_ family: [IncidentFamily.Member], below id: Int64) -> Bool {
    family.contains { $0.parent == id && ($0.own != nil || hasDetention(family, below: $0.id)) }
  }
}
