package import Incidents
import SQLite

/// An incident, or what it tells of one person, as it is compared with the rows of a file.
package struct ComparedIncident: Sendable {
  /// A person whom an incident is about: restricted, to be compared and shown to nobody.
  package struct Person: Sendable {
    /// The keyed digest of who it is; nil for a person who was entered by hand.
    package let identity: [UInt8]?
    /// The name as written.
    package let name: String?
    /// The date or year of birth as written.
    package let birthDate: String?
  }

  /// The number of the incident.
  package let number: Int64
  /// The stable identifier of the incident.
  package let uid: String
  /// The days on which it may have been; nil where the date is unknown.
  package let days: ClosedRange<CalendarDay>?
  /// The place as written.
  package let place: Place
  /// The codes of the place.
  package let codes: PlaceCodes
  /// The title, empty where there is none.
  package let title: String
  /// The number of detained in a group; nil where no group was.
  package let detained: Bounds?
  /// The person; nil where no person is told of.
  package let person: Person?

  /// The name of the list.
  package var dataset: String { String(uid.prefix { $0 != ":" }) }
}

// Incidents that may be the same as those of a file.
extension IncidentRepository {
  /// Hands the counted incidents that begin and end within some days to a closure, in the order of
  /// their numbers, up to a limit; one about several persons once for each of them.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func compared(
    beginning starts: ClosedRange<CalendarDay>, ending ends: ClosedRange<CalendarDay>,
    atMost limit: Int, _ found: (ComparedIncident) throws -> Void
  ) throws {
    let days = [starts.lowerBound, starts.upperBound, ends.lowerBound, ends.upperBound]
    try compared(
      """
      incident.date_start BETWEEN ? AND ? AND incident.date_end BETWEEN ? AND ?
        AND incident.verification <> 'withdrawn' AND incident.verification <> 'not_occurred'
        AND incident.merged_into IS NULL
      """,
      days.map { Value.text($0.iso) } + [Value.integer(Int64(limit))], found)
  }

  /// Hands some incidents to a closure, withdrawn and merged ones too, in the order of their numbers; one
  /// about several persons once for each of them.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func compared(
    numbers: some Collection<Int64>, _ found: (ComparedIncident) throws -> Void
  ) throws {
    try compared(
      "incident.id IN (SELECT value FROM json_each(?))",
      [Value(list: numbers.sorted()), .integer(-1)], found)
  }

  private func compared(
    _ condition: String, _ values: [Value], _ found: (ComparedIncident) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT incident.id, incident.uid, incident.date_start, incident.date_end, place.country,
        place.region, place.locality, incident.region_code, incident.locality_code, incident.title,
        detention.id, detention.low, detention.best, detention.high, report_person.person_id,
        restricted_person.identity, restricted_person.name, restricted_person.birth_date
      FROM incident
      LEFT JOIN place ON place.id = incident.place_id
      LEFT JOIN detention
        ON detention.incident_id = incident.id AND detention.person_id IS NULL
      LEFT JOIN incident_report ON incident_report.incident_id = incident.id
      LEFT JOIN report_person ON report_person.report_id = incident_report.report_id
      LEFT JOIN restricted_person ON restricted_person.person_id = report_person.person_id
      WHERE \(condition)
      GROUP BY incident.id, report_person.person_id
      ORDER BY incident.id, report_person.person_id LIMIT ?
      """, values
    ) { row in try found(Self.comparedIncident(row)) }
  }

  private static func comparedIncident(_ row: borrowing Row) throws -> ComparedIncident {
    let place = Place.unknown.named(
      country: try row.optionalText(at: 4), region: try row.optionalText(at: 5),
      locality: try row.optionalText(at: 6))
    let start = try row.optionalText(at: 2).flatMap(CalendarDay.init(iso:))
    let end = try row.optionalText(at: 3).flatMap(CalendarDay.init(iso:))
    let days = start.flatMap { start in end.flatMap { start <= $0 ? start...$0 : nil } }
    let bounds = Bounds(
      low: try row.optionalInteger(at: 11).map { Int($0) },
      best: try row.optionalInteger(at: 12).map { Int($0) },
      high: try row.optionalInteger(at: 13).map { Int($0) })
    let person = ComparedIncident.Person(
      identity: try row.optionalBlob(at: 15), name: try row.optionalText(at: 16),
      birthDate: try row.optionalText(at: 17))
    return ComparedIncident(
      number: try row.integer(at: 0), uid: try row.text(at: 1), days: days, place: place,
      codes: PlaceCodes(
        region: try row.optionalText(at: 7), locality: try row.optionalText(at: 8)),
      title: try row.text(at: 9),
      detained: try row.optionalInteger(at: 10) == nil ? nil : bounds,
      person: try row.optionalInteger(at: 14) == nil ? nil : person)
  }
}
