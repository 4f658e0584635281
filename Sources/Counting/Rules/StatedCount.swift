package import Incidents

/// One report's figure for one quantity, with what decides how much it weighs.
package struct StatedCount: Hashable, Sendable {
  /// The bounds that the report states.
  package var bounds: Bounds

  /// How reliable the source of the report is.
  package var reliability: Reliability

  /// The last day on which the report can have been made (ISO 8601), where known.
  package var reportedOn: String?

  /// A figure with its weight.
  package init(
    _ bounds: Bounds, reliability: Reliability = .cannotBeJudged, reportedOn: String? = nil
  ) {
    self.bounds = bounds
    self.reliability = reliability
    self.reportedOn = reportedOn
  }
}
