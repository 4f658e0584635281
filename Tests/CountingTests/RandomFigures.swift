import IncidentTestSupport
import Counting
import Incidents
import TestSupport

/// Figures and families of incidents that are as contradictory as chance has it.
enum RandomFigures {
  static let periods = ["2019-06", "2019-07", "2019-XX", "XXXX-XX"]

  /// Bounds in order, of which each may be absent.
  static func bounds(upTo most: Int, using random: inout SplitMix) -> Bounds {
    if Int.random(in: 0..<3, using: &random) == 0 {
      let number = Int.random(in: 0...most, using: &random)
      return Bounds(low: number, best: number, high: number)
    }
    let sorted = (0..<3).map { _ in Int.random(in: 0...most, using: &random) }.sorted()
    var bounds = Bounds(low: sorted[0], best: sorted[1], high: sorted[2])
    if Bool.random(using: &random) { bounds.low = nil }
    if Bool.random(using: &random) { bounds.best = nil }
    if Bool.random(using: &random) { bounds.high = nil }
    return bounds
  }

  /// A family of which the first member is the whole, with parents that come before their parts.
  static func family(
    of size: Int, in periods: [String], using random: inout SplitMix
  ) -> [IncidentFamily.Member] {
    (1...Int64(size)).map { id in
      let accepted = bounds(upTo: id == 1 ? 60 : 30, using: &random)
      let hasDetention = Int.random(in: 0..<6, using: &random) > 0
      return IncidentFamily.Member(
        id: id, parent: id == 1 ? nil : Int64.random(in: 1..<id, using: &random),
        period: periods.randomElement(using: &random) ?? "",
        own: hasDetention ? OwnCount(accepted: accepted, personsNamed: 0) : nil)
    }
  }
}
