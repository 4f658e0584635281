package import IncidentStore
private import FoundationEssentials
import Incidents
package import SQLite

/// An export of one of the public views, of the incidents of a filter.
package struct ViewExport {
  /// What can be exported so; the raw values are the names of the views.
  package enum Subject: String, CaseIterable, Sendable {
    case incidents, detentions, charges, reports, protests, claims

    /// Those that a package holds.
    package static let packaged: [Subject] = [.incidents, .detentions, .charges, .reports]

    /// Whether the view has a column for a person's pseudonym.
    var tellsOfPersons: Bool { self == .detentions || self == .charges }
  }

  /// The view.
  package let subject: Subject
  /// How much is told.
  package let profile: ExportProfile
  /// True if an incident without coordinates is given those of its town.
  private let placesTowns: Bool
  /// True if incidents that are merged into others are given too, without numbers of people.
  private let keepsMerged: Bool
  /// The columns, in their order.
  package let columns: [ViewColumn]
  /// The screen of texts in the profile `public`.
  private let disclosure: Disclosure

  /// An export of a view.
  ///
  /// - Parameters:
  ///   - subject: The view.
  ///   - profile: How much is told.
  ///   - placesTowns: Whether an incident without coordinates is given those of its town, for a map.
  ///   - keepsMerged: Whether incidents that are merged into others are given too, for tables whose rows
  ///     refer to them: without numbers of people, since the other incident has them.
  ///   - store: The database.
  ///   - disclosure: The screen of texts in the profile `public`.
  /// - Throws: ``StoreProblem``.
  package init(
    _ subject: Subject, profile: ExportProfile, placesTowns: Bool = false,
    keepsMerged: Bool = false, in store: IncidentStore, disclosure: Disclosure
  ) throws {
    self.placesTowns = placesTowns
    self.keepsMerged = keepsMerged
    self.subject = subject
    self.profile = profile
    self.disclosure = disclosure
    let columns = try store.viewColumns().filter { $0.view == subject.rawValue }
    self.columns = columns + (subject.tellsOfPersons && profile == .full ? Self.names : [])
  }

  /// Hands each row to a closure, in the order of the incidents.
  ///
  /// The first values of a row are those of ``columns``. It is lent until the closure ends.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  package func rows(
    of filter: IncidentFilter, in store: IncidentStore, _ body: (RowBuffer) throws -> Void
  ) throws {
    let condition = filter.condition
    let changes = try changes()
    let screened = columns.map { Disclosure.ScreenedColumn($0.name) }
    let uid = columns.firstIndex { $0.name == "uid" }
    var values = RowBuffer()
    try store.connection.query(
      """
      SELECT \(selected) FROM \(incidents) \(links)
      CROSS JOIN \(subject.rawValue) AS exported ON exported.uid = own.uid \(joins)
      WHERE \(condition.sql) ORDER BY own.id
      """, condition.values
    ) { row in
      values.removeAll()
      try row.handOver(to: &values)
      try changes(&values)
      if profile == .public {
        try disclosure.screen(&values, screened) {
          try uid.flatMap { try row.optionalText(at: $0) }
        }
      }
      try body(values)
    }
  }

  private static let names = [
    ViewColumn(
      view: "restricted_person", name: "person_name", type: "text", unit: nil,
      meaning: "Name of the person: restricted."),
    ViewColumn(
      view: "restricted_person", name: "birth_date", type: "text", unit: nil,
      meaning: "Date of birth of the person, as written: restricted."),
  ]

  /// What is selected: the columns, and behind them what they are changed by.
  private var selected: String {
    switch (subject, profile) {
    case (.incidents, _): "exported.*, own.locality_code"
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

  /// The reports of an incident, for a view that has a row for each.
  ///
  /// By the identifier of the incident alone SQLite would read every report anew for each incident.
  private var links: String {
    guard subject == .reports || subject == .claims else { return "" }
    return "JOIN incident_report AS link ON link.incident_id = own.id"
  }

  /// The incidents, as `own`, each beside the one that it is merged into or itself, of which conditions are
  /// asked.
  ///
  /// One that is merged into another has no detentions, charges and assembly of its own.
  private var incidents: String {
    switch subject {
    case .incidents where keepsMerged: Self.withMerged
    case .reports, .claims: Self.withMerged
    case .incidents, .detentions, .charges, .protests:
      "incident JOIN incident AS own ON own.id = incident.id AND own.merged_into IS NULL"
    }
  }

  /// All incidents, as `own`, each beside the one that it is merged into or itself.
  static let withMerged = """
    incident AS own CROSS JOIN incident ON incident.id = ifnull(own.merged_into, own.id)
    """

  private var joins: String {
    if subject == .reports || subject == .claims {
      return "AND exported.report_id = link.report_id"
    }
    guard subject.tellsOfPersons, profile == .full else { return "" }
    return """
      LEFT JOIN person ON person.pseudonym = exported.person
      LEFT JOIN restricted_person ON restricted_person.person_id = person.id
      """
  }

  /// What the profile makes of the values of a row.
  private func changes() throws -> (inout RowBuffer) throws -> Void {
    func index(_ name: String) throws -> Int {
      guard let index = columns.firstIndex(where: { $0.name == name }) else {
        throw StoredValueProblem(column: name)
      }
      return index
    }
    switch (subject, profile) {
    case (.incidents, _):
      let (latitude, longitude) = (try index("latitude"), try index("longitude"))
      let merged = try index("merged_into_uid")
      let numbers = columns.indices.filter { columns[$0].unit == "people" }
      return { values in
        if !values.isNull(at: merged) { for number in numbers { values[number] = .null } }
        if profile == .public { Self.coarsen(&values, latitude, longitude) }
        if placesTowns { Self.placeTown(&values, latitude, longitude) }
      }
    case (.reports, _):
      let row = ReportRow(
        uid: try index("uid"), batch: try index("import"), columns: try index("columns"),
        cells: try index("cells"))
      return { try profile == .full ? row.fill(&$0) : row.limit(&$0, to: disclosure) }
    default: return { _ in }
    }
  }

  private static func coarsen(_ values: inout RowBuffer, _ latitude: Int, _ longitude: Int) {
    guard !values.isNull(at: latitude), case .real(let north) = values[latitude],
      case .real(let east) = values[longitude]
    else { return }
    let coarse = CoarsePosition(
      latitude: north, longitude: east, localityCode: values[values.count - 1].text)
    values[latitude] = .real(coarse.latitude)
    values[longitude] = .real(coarse.longitude)
  }
}

extension ViewExport {
  /// Gives an incident without coordinates those of its town, where the gazetteer has them.
  private static func placeTown(_ values: inout RowBuffer, _ latitude: Int, _ longitude: Int) {
    guard values.isNull(at: latitude),
      let town = CoarsePosition.town(values[values.count - 1].text)
    else { return }
    values[latitude] = .real(town.latitude)
    values[longitude] = .real(town.longitude)
  }
}

/// The places, in a row of the view `reports`, of what is changed in it.
private struct ReportRow {
  let uid: Int
  let batch: Int
  let columns: Int
  let cells: Int

  /// Puts the restricted cells, which stand as a JSON object behind the row, into their places.
  func fill(_ values: inout RowBuffer) throws {
    guard let open = values[cells].text, let restricted = values[values.count - 1].text,
      restricted != "{}"
    else { return }
    values[cells] = try Self.json(
      StoredTexts.filled(StoredRow.Cells(open: open, restricted: restricted)))
  }

  /// Leaves in the row, and among the names of its columns, only what is given.
  func limit(_ values: inout RowBuffer, to disclosure: Disclosure) throws {
    guard let names = values[columns].text, let row = values[cells].text,
      case .integer(let batch) = values[batch]
    else { return }
    values[columns] = try Self.json(
      disclosure.givenNames(StoredTexts.optionalList(names), of: batch))
    values[cells] = try Self.json(
      disclosure.given(StoredTexts.optionalList(row), of: batch, uid: values[uid].text))
  }

  private static func json(_ texts: [String?]) throws -> Value {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return .text(String(decoding: try encoder.encode(texts), as: UTF8.self))
  }
}

extension Value {
  /// The text; nil where it is none.
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
