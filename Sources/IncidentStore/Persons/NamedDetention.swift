package import Incidents
import SQLite

/// The detention of one person whom a list names.
package struct NamedDetention: Hashable, Sendable {
  /// The number of the person.
  package let person: Int64
  /// What sort of deprivation of liberty it is.
  package let kind: DetentionKind

  /// A detention from its members.
  package init(person: Int64, kind: DetentionKind) {
    self.person = person
    self.kind = kind
  }
}

extension DetentionRepository {
  /// Puts the detentions of persons in the place of those that an incident has from lists.
  ///
  /// Those of persons who were entered by hand stay.
  ///
  /// - Throws: An error of SQLite's.
  package func replace(_ detentions: [NamedDetention], of incident: Int64) throws {
    try connection.execute(
      """
      DELETE FROM detention WHERE incident_id = ? AND person_id IN (
        SELECT person_id FROM restricted_person WHERE identity IS NOT NULL)
      """, [.integer(incident)])
    for detention in detentions {
      try connection.execute(
        """
        INSERT INTO detention (incident_id, person_id, kind, low, best, high, basis)
        VALUES (?, ?, ?, 1, 1, 1, 'person')
        """,
        [.integer(incident), .integer(detention.person), .text(detention.kind.rawValue)])
    }
  }
}
