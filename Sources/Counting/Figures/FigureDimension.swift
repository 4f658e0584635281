/// What figures can be told apart by.
package enum FigureDimension: String, CaseIterable, Sendable {
  /// The region: its code of ISO 3166-2, else its name as written.
  case region
  /// The articles that somebody was charged under.
  case article
  /// The kind of incident.
  case kind
  /// The form of the protest.
  case form
  /// Whether the protest was allowed.
  case authorisation
  /// Who reported the incident.
  case source
  /// What the authorities did.
  case response

  /// Whether one incident may stand in several groups, so that the groups do not add up.
  package var isOverlapping: Bool { self == .article || self == .source }
}
