package import Incidents

/// What one incident adds to the row of the published count that it belongs to.
package struct Contribution: Hashable, Sendable {
  /// The incident's number in the database.
  package let incident: Int64

  /// The row: a month `2019-06`, or `2019-XX` where the date fits no single month.
  package let period: String

  /// What is added to the number of incidents: 1, or 0 for a part of an incident of the same row.
  package var incidents: Int

  /// What is added to the detentions; an absent upper bound opens that of the whole row.
  package var bounds: Bounds

  /// Whether the detention is of unknown size.
  package var isOfUnknownSize: Bool

  /// Distinct persons whom the incident names as detained.
  package var personsNamed: Int

  /// The rule that gave the bounds.
  package var rule: CountingRule

  /// An incident that is neither a whole nor a part adds its own count.
  package init(incident: Int64, period: String, own: OwnCount) {
    self.incident = incident
    self.period = period
    incidents = own.bounds.best == 0 ? 0 : 1
    bounds = own.bounds
    isOfUnknownSize = own.isOfUnknownSize
    personsNamed = own.personsNamed
    rule = own.rule
  }

  /// A contribution as it is kept.
  init(
    incident: Int64, period: String, incidents: Int, bounds: Bounds, isOfUnknownSize: Bool,
    personsNamed: Int, rule: CountingRule
  ) {
    self.incident = incident
    self.period = period
    self.incidents = incidents
    self.bounds = bounds
    self.isOfUnknownSize = isOfUnknownSize
    self.personsNamed = personsNamed
    self.rule = rule
  }
}
