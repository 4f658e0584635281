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
    for detention in detentions { try add(detention, to: incident) }
  }

  /// Adds the detention of a person to an incident that has none of that person.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ detention: NamedDetention, to incident: Int64) throws {
    try insertNamed.bind(integer: incident, at: 1)
    try insertNamed.bind(integer: detention.person, at: 2)
    try insertNamed.bind(text: detention.kind.rawValue, at: 3)
    try insertNamed.run()
  }
}
