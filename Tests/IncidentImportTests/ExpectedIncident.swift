import Incidents
import FoundationEssentials

/// The reading that a careful person gives of one incident of a look-alike file.
///
/// What is nil is not said; a number without any bound is of people, of unknown number.
struct ExpectedIncident: Decodable {
  /// The end of the stable identifier; nil where that is a digest.
  let uidSuffix: String?
  let date: String
  let kind: String
  let region, locality, source: String?
  let latitude, longitude: Double?
  let detained, killed, injured, participants: [Int?]?
  let response, form, authorisation: String?
  /// The fields in which the reading is more than a mapping can say.
  let beyondFormat: [String]?

  /// The readings of the look-alike file of a preset, in the order of its incidents.
  static func of(preset: String) throws -> [ExpectedIncident] {
    let path = projectFile("Tests/IncidentImportTests/Fixtures/Presets/\(preset).expected.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([ExpectedIncident].self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// The reading as lines of a field and a value, as the query of ``query`` gives them.
  var lines: [String] {
    let bounds = { (counts: [Int?]?) in
      counts.map { $0.map { $0.map(String.init) ?? "∅" }.joined(separator: "/") } ?? "∅"
    }
    // The store keeps what is said to be unknown and what is not said as one.
    let known = { (term: String?) in term.map { $0 == "unknown" ? "∅" : $0 } ?? "∅" }
    return [
      "uid_suffix|\(uidSuffix ?? "∅")", "date|\(date)", "kind|\(kind)", "region|\(region ?? "∅")",
      "locality|\(locality ?? "∅")", "source|\(source ?? "∅")",
      "latitude|\(latitude.map { "\($0)" } ?? "∅")",
      "longitude|\(longitude.map { "\($0)" } ?? "∅")", "detained|\(bounds(detained))",
      "killed|\(bounds(killed))", "injured|\(bounds(injured))",
      "participants|\(bounds(participants))", "response|\(known(response))",
      "form|\(known(form))", "authorisation|\(known(authorisation))",
    ]
  }

  /// The fields of the lines, in their order, for the incident of each row.
  static let query: String = {
    let claim = { (quantity: String) in
      """
      (SELECT ifnull(low, '∅') || '/' || ifnull(best, '∅') || '/' || ifnull(high, '∅')
        FROM claims WHERE claims.uid = incidents.uid AND quantity = '\(quantity)')
      """
    }
    return """
      SELECT substr(incidents.uid, instr(incidents.uid, ':') + 1), incidents.date, incidents.kind,
        nullif(incidents.region, ''), nullif(incidents.locality, ''),
        (SELECT source FROM reports WHERE reports.uid = incidents.uid), incidents.latitude,
        incidents.longitude,
        (SELECT ifnull(low, '∅') || '/' || ifnull(best, '∅') || '/' || ifnull(high, '∅')
          FROM detention JOIN incident ON incident.id = detention.incident_id
          WHERE incident.uid = incidents.uid),
        \(claim("killed")), \(claim("injured")), \(claim("participants")),
        nullif(protests.response, 'unknown'), nullif(protests.form, 'unknown'),
        nullif(protests.authorisation, 'unknown')
      FROM incidents JOIN incident ON incident.uid = incidents.uid
      LEFT JOIN protests ON protests.uid = incidents.uid ORDER BY incident.id
      """
  }()

  /// The names of the fields of the query.
  static let fields = [
    "uid_suffix", "date", "kind", "region", "locality", "source", "latitude", "longitude",
    "detained", "killed", "injured", "participants", "response", "form", "authorisation",
  ]
}
