/// Which figures are too small to be shown, and how well they are hidden.
///
/// A count from 1 to one less than the threshold is hidden; zero is shown, as it is of nobody.
/// Others are hidden with it, so that each hidden count could be at least as many different numbers
/// as there are counts too small to be shown, and at least two, without any printed figure being
/// another: where the totals leave room for that, and otherwise at least two.
///
/// Source: the words are those of A. Hundepool et al., "Statistical Disclosure Control" (Wiley,
/// 2012), chapter 4: primary and secondary suppression of cells, and feasibility intervals.
package struct SuppressionRule: Hashable, Sendable {
  /// The thresholds that make sense.
  package static let thresholds: ClosedRange<Int64> = 2...1000

  /// The least count that is shown.
  package let threshold: Int64

  /// The rule that hides counts below a threshold; nil for one that makes no sense.
  package init?(below threshold: Int64) {
    guard Self.thresholds.contains(threshold) else { return nil }
    self.threshold = threshold
  }

  /// Whether a figure is too small to be shown.
  func hides(_ figure: Int64?) -> Bool { figure.map { $0 > 0 && $0 < threshold } ?? false }

  /// How far apart the numbers are that a hidden count could be, at best.
  var width: Int64 { max(1, threshold - 2) }
}
