package import Incidents

/// The rule by which an incident added to a published count.
package enum CountingRule: String, CaseIterable, Sendable {
  /// The version of the counting rules that this build applies.
  package static let version = 2

  /// The accepted bounds of the incident count as they are (rules 5 and 7).
  case acceptedCount = "accepted_count"

  /// The list of persons named is longer than the lower bound (rule 5).
  case namedPersons = "named_persons"

  /// People were detained, nobody said how many (rule 6).
  case unknownSize = "unknown_size"

  /// A whole whose parts are counted adds what it exceeds them by (rule 3).
  case wholeBeyondParts = "whole_beyond_parts"

  /// A whole whose parts account for its figure adds nothing (rule 3).
  case wholeWithinParts = "whole_within_parts"

  /// A part with an open upper bound, held by that of the whole (rule 3).
  case partWithinWhole = "part_within_whole"

  /// Nobody is said to have been detained, or it is said that nobody was (rule 6).
  case noDetention = "no_detention"

  /// What the rule does, in one sentence for people.
  ///
  /// - Parameter quantity: The number that is counted.
  /// - Returns: The sentence.
  package func meaning(counting quantity: Quantity = .detained) -> String {
    switch self {
    case .acceptedCount: "Counts as its reports, taken together, give it."
    case .namedPersons: "Counts at least the persons named."
    case .unknownSize: quantity.unknownSize
    case .wholeBeyondParts: "A wave: counts only by how much it exceeds its parts."
    case .wholeWithinParts: "A wave: its parts account for its figure, so it adds nothing."
    case .partWithinWhole: "A part of a wave: its open upper bound is held by the wave's."
    case .noDetention: quantity.none
    }
  }
}
