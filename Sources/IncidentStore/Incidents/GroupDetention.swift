package import Counting
package import Incidents

/// The detention of a group within an incident, with the bounds that are accepted for it.
package struct GroupDetention: Hashable, Sendable {
  /// What the bounds rest on; the raw values are stored.
  package enum Basis: String, Sendable {
    /// One report.
    case report
    /// Several reports, taken together by rule 7.
    case reports
    /// What an analyst settled by hand.
    case resolution
  }

  /// What sort of deprivation of liberty it is.
  package let kind: DetentionKind
  /// How many people; all absent where nobody said how many.
  package let bounds: Bounds
  /// What the bounds rest on.
  package let basis: Basis

  /// The detention that one account tells of; nil where it tells of none.
  ///
  /// A number of zero is a statement too: it is kept, and counts as no detention.
  package init?(_ account: ReportContent) {
    let claim = account.claim(.detained)
    guard claim != nil || account.saysThatOthersWereDetained else { return nil }
    kind = account.detentionKind ?? .unknown
    bounds = claim.map(Bounds.init) ?? .unknown
    basis = .report
  }

  /// The detention that several accounts of one incident tell of; nil where they tell of none.
  ///
  /// - Parameters:
  ///   - account: The accounts combined.
  ///   - stated: The number that each of them states, for those that state one.
  ///   - resolution: What an analyst settled by hand; it replaces what the accounts state.
  package init?(_ account: ReportContent, stated: [StatedCount], resolution: Bounds?) {
    kind = account.detentionKind ?? .unknown
    if let resolution {
      (bounds, basis) = (resolution, .resolution)
    } else if !stated.isEmpty {
      (bounds, basis) = (AcceptedCount.combining(stated), stated.count > 1 ? .reports : .report)
    } else if account.saysThatOthersWereDetained {
      (bounds, basis) = (.unknown, .report)
    } else {
      return nil
    }
  }
}
