package import IncidentStore
package import Incidents
import SQLite

/// Facts that somebody who decides about incidents should know of them.
package struct DecidedIncidents: Sendable {
  /// One of the incidents.
  package struct Incident: Sendable {
    /// The stable identifier.
    package let uid: String
    /// The month or months in which it can have been; empty where unknown.
    package let months: String
    /// The place: the town or region as the gazetteer calls it, else as written; empty where unknown.
    package let place: String
    /// True if the gazetteer knows its region, or it is in another country, or has no place.
    package let isPlaced: Bool
    /// The first day on which it can have been; nil where unknown.
    package let firstDay: CalendarDay?
    /// The identifiers of those that are one with it, itself not among them.
    package let mates: [String]
  }

  /// The incidents that are here, in the order in which they were asked for.
  package let incidents: [Incident]

  /// Reads incidents.
  ///
  /// - Throws: ``StoreProblem``.
  package init(_ uids: [String], in store: IncidentStore) throws {
    incidents = try store.read { try uids.compactMap { try Self.incident($0, store.connection) } }
  }

  /// The incidents of different months or places, each with its own; empty where they agree or are not known.
  package func differing(_ trait: (Incident) -> String) -> [String] {
    let known = incidents.filter { !trait($0).isEmpty }
    return Set(known.map(trait)).count > 1 ? known.map { "\($0.uid) \(trait($0))" } : []
  }

  private static func incident(_ uid: String, _ connection: Connection) throws -> Incident? {
    var found: Incident?
    try connection.query(
      """
      SELECT incident.date_start, incident.date_end, incident.region_code, incident.locality_code,
        place.country, place.region, place.locality,
        (SELECT group_concat(mate.uid, char(10)) FROM incident AS mate
          WHERE (mate.id = ifnull(incident.merged_into, incident.id)
              OR mate.merged_into = ifnull(incident.merged_into, incident.id))
            AND mate.id <> incident.id)
      FROM incident LEFT JOIN place ON place.id = incident.place_id WHERE incident.uid = ?
      """, [.text(uid)]
    ) { row in
      let days = [try row.optionalText(at: 0) ?? "", try row.optionalText(at: 1) ?? ""]
      let months = days.map { String($0.prefix(7)) }
      let code = try row.optionalText(at: 3) ?? row.optionalText(at: 2)
      let country = try row.optionalText(at: 4) ?? ""
      let written = [try row.optionalText(at: 6) ?? "", try row.optionalText(at: 5) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let isAbroad = !country.isEmpty && !Gazetteer.kazakhstan.isCountry(country)
      found = Incident(
        uid: uid, months: months[0] == months[1] ? months[0] : months.joined(separator: "/"),
        place: code.flatMap(Gazetteer.kazakhstan.entry(code:))?.english ?? written,
        isPlaced: try written.isEmpty || isAbroad || row.optionalText(at: 2) != nil,
        firstDay: CalendarDay(iso: days[0]),
        mates: (try row.optionalText(at: 7) ?? "").split(separator: "\n").map(String.init))
    }
    return found
  }
}
