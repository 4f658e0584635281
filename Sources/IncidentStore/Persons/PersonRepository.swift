import Cryptography
package import Incidents
import SQLite

/// The persons whom lists name: in public by a pseudonym, by name in restricted tables alone.
package final class PersonRepository {
  private let connection: Connection
  private var find: Statement
  private var link: Statement
  private var describe: Statement
  private var findReverted: Statement
  private var findPseudonym: Statement
  private var insert: Statement
  private var insertRestricted: Statement
  private var numbers = FreeNumbers(.person)

  init(_ connection: Connection) throws(DatabaseError) {
    let find = try connection.prepare(
      """
      SELECT person.id, ifnull(person.same_as, person.id) FROM restricted_person
      JOIN person ON person.id = restricted_person.person_id WHERE restricted_person.identity = ?
      """)
    let link = try connection.prepare(
      "INSERT INTO report_person (report_id, person_id) VALUES (?, ?)")
    let describe = try connection.prepare(
      "UPDATE restricted_person SET name = ?, birth_date = ? WHERE person_id = ?")
    let findReverted = try connection.prepare(
      "SELECT person_id, pseudonym FROM restricted_reverted_person WHERE identity = ?")
    let findPseudonym = try connection.prepare(
      """
      SELECT 1 FROM person WHERE pseudonym = ?1
      UNION ALL SELECT 1 FROM restricted_reverted_person WHERE pseudonym = ?1
      """)
    let insert = try connection.prepare("INSERT INTO person (id, pseudonym) VALUES (?, ?)")
    let insertRestricted = try connection.prepare(
      """
      INSERT INTO restricted_person (person_id, identity, name, birth_date) VALUES (?, ?, ?, ?)
      """)
    self.connection = connection
    self.find = find
    self.link = link
    self.describe = describe
    self.findReverted = findReverted
    self.findPseudonym = findPseudonym
    self.insert = insert
    self.insertRestricted = insertRestricted
  }

  /// Records that a report is about a person, who is added where nobody has the identity yet.
  ///
  /// - Returns: The number of the person, or of the one that it was found to be.
  /// - Throws: An error of SQLite's.
  @discardableResult
  package func record(_ account: PersonContent, in report: Int64) throws -> Int64 {
    guard let (person, counted) = try stored(account.identity) else {
      let person = try add(account)
      try link(person, toReport: report)
      return person
    }
    try link(person, toReport: report)
    try setDetails(account, of: person)
    return counted
  }

  private func link(_ person: Int64, toReport report: Int64) throws(DatabaseError) {
    try link.bind(integer: report, at: 1)
    try link.bind(integer: person, at: 2)
    try link.run()
  }

  /// The number of the person of an identity, or of the one that it was found to be; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func counted(_ identity: [UInt8]) throws -> Int64? { try stored(identity)?.counted }

  /// True if there is a person of a pseudonym.
  ///
  /// - Throws: An error of SQLite's.
  package func contains(_ pseudonym: String) throws -> Bool {
    try connection.hasRow("SELECT 1 FROM person WHERE pseudonym = ?", [.text(pseudonym)])
  }

  /// True if a report is about the person of a pseudonym.
  ///
  /// - Throws: An error of SQLite's.
  package func isTold(_ pseudonym: String) throws -> Bool {
    try connection.hasRow(
      """
      SELECT 1 FROM person JOIN report_person ON report_person.person_id = person.id WHERE pseudonym = ?
      """, [.text(pseudonym)])
  }

  /// The identities of a person, which are restricted, also where only imports that were taken back told of
  /// it; none for a person who was entered by hand.
  ///
  /// - Throws: An error of SQLite's.
  package func identities(of pseudonym: String) throws -> [[UInt8]] {
    var identities: [[UInt8]] = []
    try connection.query(
      """
      SELECT restricted_person.identity FROM person
      JOIN restricted_person ON restricted_person.person_id = person.id
      WHERE person.pseudonym = ?1 AND restricted_person.identity IS NOT NULL
      UNION
      SELECT identity FROM restricted_reverted_person
      WHERE pseudonym = ?1 AND identity IS NOT NULL
      """, [.text(pseudonym)]
    ) { row in identities.append(try row.blob(at: 0)) }
    return identities
  }

  /// The name and the date of birth of a person, as the newest row has them; nil where no row that counts is
  /// about it.
  ///
  /// - Throws: An error of SQLite's.
  package func details(
    of pseudonym: String
  ) throws -> (name: String?, birthDate: String?)? {
    var found: (name: String?, birthDate: String?)?
    try connection.query(
      """
      SELECT restricted_person.name, restricted_person.birth_date FROM person
      JOIN restricted_person ON restricted_person.person_id = person.id WHERE person.pseudonym = ?
      """, [.text(pseudonym)]
    ) { row in found = (try row.optionalText(at: 0), try row.optionalText(at: 1)) }
    return found
  }

  /// Records which person another was found to be, by their pseudonyms; nil for none other.
  ///
  /// - Returns: The incidents of the reports about it, where that changes something.
  /// - Throws: An error of SQLite's.
  package func setSame(_ pseudonym: String, as other: String?) throws -> [Int64] {
    let isOther = try connection.hasRow(
      """
      SELECT 1 FROM person
      WHERE pseudonym = ?1 AND same_as IS NOT (SELECT id FROM person WHERE pseudonym = ?2)
      """, [.text(pseudonym), Value(other)])
    guard isOther else { return [] }
    try connection.execute(
      """
      UPDATE person SET same_as = (SELECT id FROM person WHERE pseudonym = ?2) WHERE pseudonym = ?1
      """, [.text(pseudonym), Value(other)])
    return try connection.integers(
      """
      SELECT DISTINCT incident_report.incident_id FROM person
      JOIN report_person ON report_person.person_id = person.id
      JOIN incident_report ON incident_report.report_id = report_person.report_id
      WHERE person.pseudonym = ? ORDER BY 1
      """, [.text(pseudonym)])
  }

  /// Gives a person the name and the date of birth of an account.
  ///
  /// - Throws: An error of SQLite's.
  package func setDetails(_ account: PersonContent, of person: Int64) throws {
    try describe.bind(text: account.name, at: 1)
    try describe.bind(text: account.birthDate, at: 2)
    try describe.bind(integer: person, at: 3)
    try describe.run()
  }

  /// Removes those of some persons whom nothing in the database is about any more, and gives the
  /// others.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnused(among persons: Set<Int64>) throws -> [Int64] {
    let list = Value(list: persons.sorted())
    try connection.execute(
      """
      DELETE FROM person
      WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM report_person WHERE report_person.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM detention WHERE detention.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM charge WHERE charge.person_id = person.id)
      """, [list])
    return try connection.integers(
      "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", [list]
    )
  }

  /// The pseudonyms of the persons whom the rows of an import are about.
  ///
  /// - Throws: An error of SQLite's.
  package func pseudonyms(ofBatch batch: Int64) throws -> [String] {
    try connection.texts(
      """
      SELECT DISTINCT person.pseudonym FROM report
      JOIN report_person ON report_person.report_id = report.id
      JOIN person ON person.id = report_person.person_id
      WHERE report.batch_id = ? ORDER BY 1
      """, [.integer(batch)]
    )
  }

  private func stored(_ identity: [UInt8]) throws -> (id: Int64, counted: Int64)? {
    defer { find.reset() }
    try find.bind(blob: identity.span, at: 1)
    guard try find.step() else { return nil }
    return (try find.integer(at: 0), try find.integer(at: 1))
  }

  /// Adds a person of an account: one of an import that was taken back under the number and the pseudonym
  /// that it had.
  private func add(_ account: PersonContent) throws -> Int64 {
    let person = try addReverted(account.identity) ?? addNew()
    try insertRestricted.bind(integer: person, at: 1)
    try insertRestricted.bind(blob: account.identity.span, at: 2)
    try insertRestricted.bind(text: account.name, at: 3)
    try insertRestricted.bind(text: account.birthDate, at: 4)
    try insertRestricted.run()
    return person
  }

  private func addReverted(_ identity: [UInt8]) throws -> Int64? {
    defer { findReverted.reset() }
    try findReverted.bind(blob: identity.span, at: 1)
    guard try findReverted.step() else { return nil }
    return try add(findReverted.text(at: 1), as: findReverted.integer(at: 0))
  }

  /// Adds a person whom no import was about; the number is that of nobody who may come back.
  private func addNew() throws -> Int64 {
    var pseudonym = Pseudonym.random()
    while try isTaken(pseudonym) { pseudonym = Pseudonym.random() }
    return try add(pseudonym, as: numbers.next(in: connection))
  }

  private func add(_ pseudonym: String, as number: Int64?) throws -> Int64 {
    try insert.bind(integer: number, at: 1)
    try insert.bind(text: pseudonym, at: 2)
    try insert.run()
    return connection.lastInsertedRowID
  }

  private func isTaken(_ pseudonym: String) throws -> Bool {
    defer { findPseudonym.reset() }
    try findPseudonym.bind(text: pseudonym, at: 1)
    return try findPseudonym.step()
  }
}

/// The public name of a person: random, so that it says nothing of the name.
enum Pseudonym {
  /// Letters and digits that are not taken for one another, and no vowels: they make no words.
  private static let characters = Array("BCDFGHJKMNPQRTVWXYZ346789")

  /// A pseudonym such as `P-4HTX9M`, one of 244 million.
  static func random() -> String {
    "P-" + String((0..<6).compactMap { _ in SecureRandom.element(of: characters) })
  }
}
