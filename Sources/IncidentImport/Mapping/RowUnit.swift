/// What one row of a list is.
package enum RowUnit: String, CaseIterable, Sendable {
  /// A report of an incident: rows of one identifier are reports of one incident.
  case report
  /// An incident: no two rows have one identifier.
  case incident
  /// A person: rows of one identifier are about the persons of one incident.
  case person
}
