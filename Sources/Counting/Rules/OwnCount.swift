package import Incidents

/// Counting rules 5 and 6: the detentions of one incident, taken by itself.
///
/// Source: the project's counting rules, version 2.
package struct OwnCount: Hashable, Sendable {
  /// The detentions of the incident.
  package let bounds: Bounds

  /// Whether people were detained and nothing says how many.
  package let isOfUnknownSize: Bool

  /// Distinct persons whom the incident names as detained.
  package let personsNamed: Int

  /// The rule that gave the bounds.
  package let rule: CountingRule

  /// The detentions of an incident; nothing where it has none.
  ///
  /// A list of named persons is a floor under the count of the same incident, never added to it.
  /// Where there is only such a list, its length is the best figure, and the upper bound is open.
  ///
  /// - Parameters:
  ///   - accepted: The bounds accepted for the people detained; nothing where no report says that
  ///     anybody was detained other than those named.
  ///   - personsNamed: Distinct persons whom the incident names as detained.
  package init?(accepted: Bounds?, personsNamed: Int) {
    self.personsNamed = personsNamed
    guard let accepted, accepted.high != 0 else {
      guard personsNamed > 0 else { return nil }
      bounds = Bounds(low: personsNamed, best: personsNamed)
      isOfUnknownSize = false
      rule = .namedPersons
      return
    }
    isOfUnknownSize = accepted.isUnknown
    if accepted.isUnknown {
      bounds = Bounds(low: max(1, personsNamed))
      rule = .unknownSize
    } else if personsNamed > (accepted.low ?? 0) {
      bounds = Bounds(
        low: personsNamed, best: accepted.best.map { max($0, personsNamed) },
        high: accepted.high.map { max($0, personsNamed) })
      rule = .namedPersons
    } else {
      bounds = accepted
      rule = .acceptedCount
    }
  }
}
