package import Incidents

/// Counting rule 10: the charges of one incident under one article, taken by themselves.
///
/// A charge counts by article once: whoever is charged under two parts of an article is charged under
/// the article once, on the earliest day that is known. A list of persons is a floor under the number
/// of the group, as it is with detentions. Of a number that is not known, one is certain.
///
/// Source: the project's counting rules, version 2.
package struct ChargeTally: Hashable, Sendable {
  /// The days on which a charge can have been brought.
  package struct Days: Hashable, Sendable {
    /// The first of them.
    package let start: CalendarDay?
    /// The last of them.
    package let end: CalendarDay?
    /// Whether they are the days of the incident, as nothing is known of those of the charge.
    package let isOfIncident: Bool

    /// The days of a charge, or those of its incident.
    package init(_ start: CalendarDay?, _ end: CalendarDay?, isOfIncident: Bool = false) {
      self.start = start
      self.end = end
      self.isOfIncident = isOfIncident
    }
  }

  /// The persons charged, each with the days of the charge.
  package private(set) var persons: [Int64: Days] = [:]

  /// How many were charged in all, at least, by what is said of the group; 0 where nothing is.
  package private(set) var group = 0

  /// The days of the charge against the group.
  package private(set) var groupDays: Days?

  /// A tally without charges.
  package init() {}

  /// Adds a charge: of a person, or of a group with its bounds.
  package mutating func add(person: Int64?, _ bounds: Bounds, _ days: Days) {
    if let person {
      if let known = persons[person], !Self.isEarlier(days, than: known) { return }
      persons[person] = days
      return
    }
    guard bounds.high != 0 else { return }
    group = max(group, bounds.low ?? 1, 1)
    if let known = groupDays, !Self.isEarlier(days, than: known) { return }
    groupDays = days
  }

  /// How many charges there are of each days, once those that the parts of the incident account for
  /// are taken out (rule 3); adds them to what is accounted for.
  func charges(beyond parts: inout Accounted) -> [Days: Int] {
    var charges: [Days: Int] = [:]
    for (person, days) in persons where parts.persons.insert(person).inserted {
      charges[days, default: 0] += 1
      parts.charges += 1
    }
    if let groupDays, group > parts.charges {
      charges[groupDays, default: 0] += group - parts.charges
      parts.charges = group
    }
    return charges
  }

  /// What a part of a family of incidents comes to, its own parts included.
  struct Accounted {
    /// The persons charged.
    var persons: Set<Int64> = []
    /// The charges.
    var charges = 0

    /// Adds what another part comes to.
    mutating func add(_ other: Accounted) {
      persons.formUnion(other.persons)
      charges += other.charges
    }
  }

  private static func isEarlier(_ days: Days, than other: Days) -> Bool {
    if days.isOfIncident != other.isOfIncident { return !days.isOfIncident }
    guard let start = days.start else { return false }
    guard let known = other.start else { return true }
    return (start, days.end ?? start) < (known, other.end ?? known)
  }
}
