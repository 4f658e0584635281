import Counting
import CommandLineParsing
import Reporting

/// Which figures are too small to be shown.
struct SuppressionArguments: ParameterGroup {
  @Option(
    help:
      "Suppresses counts from 1 to N-1, and others that would reveal them. Zero is shown.",
    valueName: "N")
  var suppressBelow: Int?

  /// What stands in a table for a figure that is not shown.
  static let mark = Provenance.suppressed

  /// The rule; nil where all figures are shown.
  ///
  /// - Throws: A failure where the number makes no sense.
  var rule: SuppressionRule? {
    get throws {
      guard let suppressBelow else { return nil }
      guard let rule = SuppressionRule(below: Int64(suppressBelow)) else {
        let numbers = SuppressionRule.thresholds
        throw Failure(
          .wrongUsage,
          "--suppress-below \(suppressBelow): give a number from \(numbers.lowerBound) to "
            + "\(numbers.upperBound), the least count that is shown.")
      }
      return rule
    }
  }
}
