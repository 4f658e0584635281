package import Incidents
import SQLite

/// The incidents, with what makes some of them protests, and the reports that they rest on.
package final class IncidentRepository {
  let connection: Connection
  let places: PlaceRepository
  let text: IncidentTextIndex
  private var find: Statement
  private var insert: Statement
  private var update: Statement
  private var insertLink: Statement
  private var setProtest: Statement
  /// The places that incidents were at before they were changed or removed.
  var leftPlaces: Set<Int64> = []

  init(_ connection: Connection, places: PlaceRepository) throws(DatabaseError) {
    let find = try connection.prepare("SELECT id FROM incident WHERE uid = ?")
    let insert = try connection.prepare(
      """
      INSERT INTO incident (
        kind, verification, place_id, date_text, date_edtf, date_start, date_end, date_precision,
        title, summary, region_code, locality_code, uid)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let update = try connection.prepare(
      """
      UPDATE incident SET
        kind = ?, verification = ?, place_id = ?, date_text = ?, date_edtf = ?, date_start = ?,
        date_end = ?, date_precision = ?, title = ?, summary = ?, region_code = ?,
        locality_code = ?
      WHERE id = ?
      """)
    let insertLink = try connection.prepare(
      "INSERT INTO incident_report (incident_id, report_id) VALUES (?, ?)")
    let setProtest = try connection.prepare(
      """
      INSERT INTO protest (
        incident_id, form, authorisation, response, organiser, demands)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    self.connection = connection
    self.places = places
    text = IncidentTextIndex(connection)
    self.find = find
    self.insert = insert
    self.update = update
    self.insertLink = insertLink
    self.setProtest = setProtest
  }

  /// The number of the incident with a stable identifier; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func id(uid: String) throws -> Int64? {
    defer { find.reset() }
    try find.bind(text: uid, at: 1)
    return try find.step() ? try find.integer(at: 0) : nil
  }

  /// Adds an incident as an account tells it, without parent, protest and detentions; gives its
  /// number.
  ///
  /// Its words are found once ``indexText(from:)`` has run.
  ///
  /// - Throws: An error of SQLite's.
  package func add(uid: String, as account: ReportContent) throws -> Int64 {
    try bind(account, to: &insert)
    try insert.bind(text: uid, at: 13)
    try insert.run()
    return connection.lastInsertedRowID
  }

  /// Changes an incident to what an account tells, without parent and detentions.
  ///
  /// - Throws: An error of SQLite's.
  package func change(_ id: Int64, to account: ReportContent) throws {
    try text.remove(id)
    try notePlace(of: id)
    try bind(account, to: &update)
    try update.bind(integer: id, at: 13)
    try update.run()
    try text.add(id)
    try connection.execute("DELETE FROM protest WHERE incident_id = ?", [.integer(id)])
    if let protest = account.protest { try add(protest, to: id) }
  }

  /// Puts the words of the incidents that were added since one of them into the full-text index.
  ///
  /// - Throws: An error of SQLite's.
  package func indexText(from first: Int64) throws {
    try text.add(from: first)
  }

  /// Links an incident to a report that it rests on.
  ///
  /// - Throws: An error of SQLite's.
  package func link(_ incident: Int64, toReport report: Int64) throws {
    try insertLink.bind(integer: incident, at: 1)
    try insertLink.bind(integer: report, at: 2)
    try insertLink.run()
  }

  /// Makes an incident a part of another, or of none.
  ///
  /// - Throws: An error of SQLite's.
  package func setParent(_ parent: Int64?, of incident: Int64) throws {
    try connection.execute(
      "UPDATE incident SET parent_id = ? WHERE id = ?", [Value(parent), .integer(incident)])
  }

  /// The number of the incident that another is a part of.
  ///
  /// - Throws: An error of SQLite's.
  package func parent(of incident: Int64) throws -> Int64? {
    try connection.parent(of: incident)
  }

  /// The stable identifier of the incident that another is a part of, by its own.
  ///
  /// - Throws: An error of SQLite's.
  package func parentUID(ofUID uid: String) throws -> String? {
    try connection.text(
      """
      SELECT parent.uid FROM incident JOIN incident AS parent ON parent.id = incident.parent_id
      WHERE incident.uid = ?
      """, [.text(uid)])
  }

  private func bind(_ account: ReportContent, to statement: inout Statement) throws {
    try statement.bind(text: account.concludedKind.rawValue, at: 1)
    try statement.bind(text: (account.verification ?? .reported).rawValue, at: 2)
    let place = try places.id(of: account.place)
    try statement.bind(integer: place, at: 3)
    try statement.bind(date: account.date, at: 4)
    try statement.bind(text: account.title ?? "", at: 9)
    try statement.bind(text: account.summary ?? "", at: 10)
    let codes = place.map { places.codes(of: account.place, id: $0, on: account.date.start) }
    try statement.bind(text: codes?.region, at: 11)
    try statement.bind(text: codes?.locality, at: 12)
  }

  /// Adds what makes an incident a protest, which it is not yet.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ protest: Protest, to incident: Int64) throws {
    try setProtest.bind(integer: incident, at: 1)
    try setProtest.bind(text: protest.form.rawValue, at: 2)
    try setProtest.bind(text: protest.authorisation.rawValue, at: 3)
    try setProtest.bind(text: protest.response.rawValue, at: 4)
    try setProtest.bind(text: protest.organiser ?? "", at: 5)
    try setProtest.bind(text: protest.demands ?? "", at: 6)
    try setProtest.run()
  }
}
