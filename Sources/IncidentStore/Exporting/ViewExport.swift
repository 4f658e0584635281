private import FoundationEssentials
package import SQLite

/// An export of one of the public views, of the incidents of a filter.
package struct ViewExport {
  /// What can be exported so; the raw values are the names of the views.
  package enum Subject: String, CaseIterable, Sendable {
    case incidents, detentions, charges, reports

    /// Whether the view has a column for a person's pseudonym.
    var tellsOfPersons: Bool { self == .detentions || self == .charges }
  }

  /// The view.
  package let subject: Subject
  /// How much is told.
  package let profile: ExportProfile
  /// The columns, in their order.
  package let columns: [ViewColumn]
  /// Gives the columns, from 0, that hold coordinates in the rows of an import: the public profile
  /// shows nothing of them.
  private let positionColumns: (Int64) throws -> Set<Int>

  /// An export of a view.
  ///
  /// - Throws: ``StoreProblem``.
  package init(
    _ subject: Subject, profile: ExportProfile, in store: IncidentStore,
    positionColumns: @escaping (_ batch: Int64) throws -> Set<Int>
  ) throws {
    self.subject = subject
    self.profile = profile
    self.positionColumns = positionColumns
    let columns = try store.viewColumns().filter { $0.view == subject.rawValue }
    self.columns = columns + (subject.tellsOfPersons && profile == .full ? Self.names : [])
  }

  /// Hands each row to a closure, in the order of the incidents: values as many as ``columns``.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  package func rows(
    of filter: IncidentFilter, in store: IncidentStore, _ body: ([Value]) throws -> Void
  ) throws {
    let condition = filter.condition
    let changes = try changes()
    try store.connection.query(
      """
      SELECT \(selected) FROM incident
      CROSS JOIN \(subject.rawValue) AS exported ON exported.uid = incident.uid \(joins)
      WHERE \(condition.sql) ORDER BY incident.id
      """, condition.values
    ) { row in
      var values = try row.values()
      try changes(&values)
      try body(Array(values.prefix(columns.count)))
    }
  }

  private static let names = [
    ViewColumn(
      view: "restricted_person", name: "person_name", type: "text",
      meaning: "Name of the person: restricted."),
    ViewColumn(
      view: "restricted_person", name: "birth_date", type: "text",
      meaning: "Date of birth of the person, as written: restricted."),
  ]

  /// What is selected: the columns, and behind them what they are changed by.
  private var selected: String {
    switch (subject, profile) {
    case (.incidents, .public): "exported.*, incident.locality_code"
    case (.detentions, .full), (.charges, .full):
      "exported.*, restricted_person.name, restricted_person.birth_date"
    case (.reports, .full):
      """
      exported.*, (SELECT json_group_object(restricted_cell.column_index, restricted_cell.text)
        FROM restricted_cell WHERE restricted_cell.report_id = exported.report_id)
      """
    default: "exported.*"
    }
  }

  private var joins: String {
    guard subject.tellsOfPersons, profile == .full else { return "" }
    return """
      LEFT JOIN person ON person.pseudonym = exported.person
      LEFT JOIN restricted_person ON restricted_person.person_id = person.id
      """
  }

  /// What the profile makes of the values of a row.
  private func changes() throws -> (inout [Value]) throws -> Void {
    func index(_ name: String) throws -> Int {
      guard let index = columns.firstIndex(where: { $0.name == name }) else {
        throw StoredValueProblem(column: name)
      }
      return index
    }
    switch (subject, profile) {
    case (.incidents, .public):
      let (latitude, longitude) = (try index("latitude"), try index("longitude"))
      return { Self.coarsen(&$0, latitude, longitude) }
    case (.reports, _):
      let (batch, cells) = (try index("import"), try index("cells"))
      return { try changeCells(&$0, at: cells, batch: batch) }
    default: return { _ in }
    }
  }

  private static func coarsen(_ values: inout [Value], _ latitude: Int, _ longitude: Int) {
    guard case .real(let north) = values[latitude], case .real(let east) = values[longitude] else {
      return
    }
    var locality: String?
    if case .text(let code)? = values.last { locality = code }
    let coarse = CoarsePosition(latitude: north, longitude: east, localityCode: locality)
    values[latitude] = .real(coarse.latitude)
    values[longitude] = .real(coarse.longitude)
  }

  private func changeCells(_ values: inout [Value], at cells: Int, batch: Int) throws {
    guard case .text(let json) = values[cells], case .integer(let batch) = values[batch] else {
      return
    }
    var texts = try JSONDecoder().decode([String?].self, from: Data(json.utf8))
    if profile == .full {
      guard case .text(let restricted)? = values.last, restricted != "{}" else { return }
      let hidden = try JSONDecoder().decode([String: String].self, from: Data(restricted.utf8))
      for (key, text) in hidden {
        if let index = Int(key), texts.indices.contains(index) { texts[index] = text }
      }
    } else {
      let hidden = try positionColumns(batch)
      guard !hidden.isEmpty else { return }
      for index in hidden where texts.indices.contains(index) { texts[index] = nil }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    values[cells] = .text(String(decoding: try encoder.encode(texts), as: UTF8.self))
  }
}
