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
  private let terms: [TermRepository]
  var numbers = FreeNumbers(.incident)
  /// The places that incidents were at before they were changed or removed.
  var leftPlaces: Set<Int64> = []

  init(_ connection: Connection, places: PlaceRepository) throws(DatabaseError) {
    let find = try connection.prepare("SELECT id FROM incident WHERE uid = ?")
    let columns = Self.columns.joined(separator: ", ")
    let marks = Self.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try connection.prepare(
      "INSERT INTO incident (\(columns), uid, id) VALUES (\(marks), ?, ?)")
    let update = try connection.prepare(
      "UPDATE incident SET \(Self.columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"
    )
    let insertLink = try connection.prepare(
      "INSERT INTO incident_report (incident_id, report_id) VALUES (?, ?)")
    let ofProtest = StoredField.ofProtest.map(\.field.name)
    let setProtest = try connection.prepare(
      """
      INSERT INTO protest (incident_id\(ofProtest.map { ", \($0)" }.joined()))
      VALUES (?\(ofProtest.map { _ in ", ?" }.joined()))
      """)
    self.connection = connection
    self.places = places
    text = IncidentTextIndex(connection)
    self.find = find
    self.insert = insert
    self.update = update
    self.insertLink = insertLink
    self.setProtest = setProtest
    var terms: [TermRepository] = []
    for field in Field.allCases {
      if let repository = try TermRepository(connection, of: field) { terms.append(repository) }
    }
    self.terms = terms
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
    try insert.bind(text: uid, at: Self.columns.count + 1)
    try insert.bind(integer: numbers.next(in: connection), at: Self.columns.count + 2)
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
    try update.bind(integer: id, at: Self.columns.count + 1)
    try update.run()
    try text.add(id)
    try connection.execute("DELETE FROM protest WHERE incident_id = ?", [.integer(id)])
    for terms in terms { try terms.remove(from: id) }
    try addDetails(of: account, to: id)
  }

  /// Puts the words of the incidents that were added since one of them into the full-text index.
  ///
  /// - Throws: An error of SQLite's.
  package func indexText(from first: Int64) throws {
    try text.add(from: first)
  }

  /// Puts the words of incidents that are not in the full-text index into it.
  ///
  /// - Throws: An error of SQLite's.
  package func indexText(of incidents: [Int64]) throws { try text.add(incidents) }

  /// Makes the full-text index anew.
  ///
  /// - Throws: An error of SQLite's.
  package func rebuildText() throws { try text.rebuild() }

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

  /// The columns of the table `incident` that an account gives: those of the table of fields first.
  private static let columns =
    StoredField.ofIncident.map(\.field.name) + [
      "place_id", "date_text", "date_edtf", "date_start", "date_end", "date_precision",
      "region_code", "locality_code",
    ]

  /// Binds the columns and, behind them, the one that names the incident.
  private func bind(_ account: ReportContent, to statement: inout Statement) throws {
    var index = 1
    for field in StoredField.ofIncident {
      try statement.bind(text: field.text(of: account), at: index)
      index += 1
    }
    let place = try places.id(of: account.place)
    try statement.bind(integer: place, at: index)
    try statement.bind(date: account.date, at: index + 1)
    let codes = place.map { places.codes(of: account.place, id: $0, on: account.date.start) }
    try statement.bind(text: codes?.region, at: index + 6)
    try statement.bind(text: codes?.locality, at: index + 7)
  }

  /// Adds what other tables than `incident` keep of the fields of an account, and have nothing of yet.
  ///
  /// - Throws: An error of SQLite's.
  package func addDetails(of account: ReportContent, to incident: Int64) throws {
    if account.isProtest { try addProtest(of: account, to: incident) }
    for terms in terms { try terms.add(account, to: incident) }
  }

  private func addProtest(of account: ReportContent, to incident: Int64) throws {
    try setProtest.bind(integer: incident, at: 1)
    for (index, field) in StoredField.ofProtest.enumerated() {
      try setProtest.bind(text: field.text(of: account), at: index + 2)
    }
    try setProtest.run()
  }
}

/// A field that a column of the table `incident` or `protest` keeps.
private struct StoredField {
  let field: Field
  /// The text of the column where nothing was said.
  let otherwise: String?

  /// The fields that the table `incident` keeps.
  static let ofIncident = Field.allCases.compactMap { field -> StoredField? in
    guard case .incident(let otherwise) = field.row.storage else { return nil }
    return StoredField(field: field, otherwise: otherwise)
  }

  /// The fields that the table `protest` keeps.
  static let ofProtest = Field.allCases.compactMap { field -> StoredField? in
    guard case .protest(let otherwise) = field.row.storage else { return nil }
    return StoredField(field: field, otherwise: otherwise)
  }

  /// The text of the column for an account.
  func text(of account: ReportContent) -> String? {
    field == .kind ? account.concludedKind.rawValue : account.values[field] ?? otherwise
  }
}
