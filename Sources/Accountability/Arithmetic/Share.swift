/// A number of a base, printed with both: `10 of 147 (6.8 %)`.
package struct Share: Hashable, Sendable {
  /// The least base of which a percentage is printed, unless another is asked for.
  package static let leastBase = 10

  /// The number.
  package let numerator: Int
  /// The base; nil where it is not known.
  package let denominator: Int?

  /// A share from its members.
  package init(_ numerator: Int, of denominator: Int?) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The percentage with one decimal, half away from zero, from whole numbers; `–` where the base is
  /// zero, unknown, or too large to compute with.
  package var percentage: String {
    guard let denominator, denominator > 0 else { return "–" }
    let (thousands, overflow) = numerator.multipliedReportingOverflow(by: 2_000)
    guard !overflow else { return "–" }
    let (doubled, doubleOverflow) = denominator.multipliedReportingOverflow(by: 2)
    guard !doubleOverflow else { return "–" }
    let magnitude = thousands.magnitude
    let tenths = (magnitude + denominator.magnitude) / doubled.magnitude
    return "\(numerator < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10) %"
  }

  /// The number, its base and the percentage; without a percentage where the base is small.
  package func text(_ unit: String = "", leastBase: Int = Share.leastBase) -> String {
    let base = denominator.map(String.init) ?? "an unknown number"
    let words = "\(numerator) of \(base)\(unit.isEmpty ? "" : " \(unit)")"
    if let denominator, denominator > 0, denominator < leastBase { return words }
    return "\(words) (\(percentage))"
  }
}
