import IncidentStore
import Incidents
import Linkage
import SQLite

/// Reads what incidents and persons are compared by.
enum DuplicateReader {
  /// A record that is compared, with its name and its lists.
  struct Subject<Record: Sendable>: Sendable {
    /// The identifier or the pseudonym.
    let name: String
    let record: Record
    /// The lists that it stands in.
    let lists: Set<String>
    /// The numbers of an incident and its parent, for a whole is no duplicate of its parts, or of the person
    /// that one was found to be.
    let family: Set<Int64>
  }

  /// The reports of an incident and of those that are merged into it.
  private static let reports = """
    (SELECT incident.id AS one UNION ALL
      SELECT merged.id FROM incident AS merged WHERE merged.merged_into = incident.id)
    JOIN incident_report ON incident_report.incident_id = one
    JOIN report ON report.id = incident_report.report_id
    """

  /// The incidents that count.
  ///
  /// - Throws: An error of SQLite's.
  static func incidents(_ connection: Connection) throws -> [Subject<IncidentRecord>] {
    var subjects: [Subject<IncidentRecord>] = []
    var sets = StoredSets()
    try connection.query(
      """
      SELECT incident.uid, incident.id,
        (SELECT coalesce(whole.merged_into, whole.id) FROM incident AS whole
          WHERE whole.id = incident.parent_id),
        incident.kind, incident.date_start, incident.date_end, coalesce(incident.region_code, place.region),
        coalesce(incident.locality_code, place.locality), incident.title,
        (SELECT low FROM detention WHERE incident_id = incident.id AND person_id IS NULL),
        (SELECT coalesce(high, best) FROM detention
          WHERE incident_id = incident.id AND person_id IS NULL),
        (SELECT min(claim.low) FROM \(reports) JOIN claim ON claim.report_id = report.id
          WHERE claim.quantity = 'participants' AND NOT \(ReportRevision.isReplaced)),
        (SELECT max(coalesce(claim.high, claim.best)) FROM \(reports)
          JOIN claim ON claim.report_id = report.id
          WHERE claim.quantity = 'participants' AND NOT \(ReportRevision.isReplaced)),
        (SELECT json_group_array(DISTINCT report.dataset) FROM \(reports)),
        (SELECT json_group_array(DISTINCT source.name) FROM \(reports)
          JOIN source AS said ON said.id = report.source_id
          JOIN source ON source.id = ifnull(said.same_as, said.id)),
        (SELECT json_group_array(DISTINCT report.url) FROM \(reports) WHERE report.url <> ''),
        incident.region_code IS NOT NULL, incident.locality_code IS NOT NULL
      FROM incident LEFT JOIN place ON place.id = incident.place_id
      WHERE incident.merged_into IS NULL
        AND incident.verification NOT IN ('withdrawn', 'not_occurred')
      ORDER BY incident.id
      """
    ) { row in
      let number = try row.integer(at: 1)
      let record = IncidentRecord(
        days: days(try row.optionalText(at: 4), try row.optionalText(at: 5)),
        region: try place(row, at: 6, isRecognised: 16),
        locality: try place(row, at: 7, isRecognised: 17),
        kind: try row.text(at: 3),
        detained: span(try row.optionalInteger(at: 9), try row.optionalInteger(at: 10)),
        participants: span(try row.optionalInteger(at: 11), try row.optionalInteger(at: 12)),
        text: try row.text(at: 8), sources: try sets.set(row.text(at: 14)),
        addresses: try sets.set(row.text(at: 15)))
      subjects.append(
        Subject(
          name: try row.text(at: 0), record: record, lists: try sets.set(row.text(at: 13)),
          family: Set([number, try row.optionalInteger(at: 2)].compactMap(\.self))))
    }
    return subjects
  }

  /// The pairs of incidents or persons, as the kind of decisions says, of which somebody decided that they are not the same, by their identifiers.
  ///
  /// - Throws: An error of SQLite's.
  static func apart(
    _ connection: Connection, _ kind: String
  ) throws -> [(first: String, second: String)] {
    var pairs: [(first: String, second: String)] = []
    try connection.query(
      """
      SELECT decision.subject, decision.other_subject
      FROM standing_decision JOIN decision ON decision.id = standing_decision.decision_id
      WHERE decision.kind = ? AND decision.answer = 'no'
      """, [.text(kind)]
    ) { row in pairs.append((try row.text(at: 0), try row.text(at: 1))) }
    return pairs
  }

  /// The persons whose names are known and whose incidents count.
  ///
  /// - Throws: An error of SQLite's.
  static func persons(_ connection: Connection) throws -> [Subject<PersonRecord>] {
    var subjects: [Subject<PersonRecord>] = []
    var sets = StoredSets()
    try connection.query(
      """
      SELECT person.pseudonym, restricted_person.name, restricted_person.birth_date,
        json_group_array(DISTINCT incident.date_start || '/' || incident.date_end),
        json_group_array(DISTINCT coalesce(incident.region_code, place.region)),
        json_group_array(DISTINCT report.dataset),
        (SELECT json_group_array(DISTINCT legal_article.article) FROM charge
          JOIN legal_article ON legal_article.id = charge.article_id
          WHERE charge.person_id = ifnull(person.same_as, person.id)),
        ifnull(person.same_as, person.id),
        min(incident.region_code IS NOT NULL OR ifnull(place.region, '') = '')
      FROM restricted_person JOIN person ON person.id = restricted_person.person_id
      JOIN report_person ON report_person.person_id = person.id
      JOIN report ON report.id = report_person.report_id
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      LEFT JOIN incident AS kept ON kept.id = incident.merged_into
      LEFT JOIN place ON place.id = incident.place_id
      WHERE restricted_person.name IS NOT NULL
        AND coalesce(kept.verification, incident.verification)
          NOT IN ('withdrawn', 'not_occurred')
      GROUP BY person.id ORDER BY person.id
      """
    ) { row in
      guard
        let record = PersonRecord(
          name: try row.text(at: 1), birthDate: birthDate(try row.optionalText(at: 2)),
          days: try sets.set(row.text(at: 3)).compactMap(days),
          regions: try sets.set(row.text(at: 4)).subtracting([""]),
          areRegionsRecognised: try row.integer(at: 8) == 1,
          articles: try sets.set(row.text(at: 6)))
      else { return }
      subjects.append(
        Subject(
          name: try row.text(at: 0), record: record, lists: try sets.set(row.text(at: 5)),
          family: [try row.integer(at: 7)]))
    }
    return subjects
  }

  /// A place of a row; nil where none is stated.
  private static func place(
    _ row: borrowing Row, at index: Int, isRecognised: Int
  ) throws -> RecordedPlace? {
    guard let text = try row.optionalText(at: index), !text.isEmpty else { return nil }
    return RecordedPlace(text, isRecognised: try row.integer(at: isRecognised) == 1)
  }

  /// A date of birth in EDTF, however it is written; nil where it is a span, or cannot be read.
  private static func birthDate(_ text: String?) -> String? {
    PartialDate(birth: text).flatMap { $0.precision == .range ? nil : $0.edtf }
  }

  /// The days between two that a slash parts.
  private static func days(_ span: String) -> ClosedRange<Int>? {
    let ends = span.split(separator: "/").map(String.init)
    return days(ends.first, ends.last)
  }

  private static func days(_ start: String?, _ end: String?) -> ClosedRange<Int>? {
    let days = [start, end].compactMap { $0.flatMap(CalendarDay.init(iso:)) }
    guard days.count == 2, days[0] <= days[1] else { return nil }
    return days[0].ordinal...days[1].ordinal
  }

  private static func span(_ low: Int64?, _ high: Int64?) -> ClosedRange<Int64>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }
}

/// The sets of texts in JSON arrays, each array read once: most rows have one that another has too.
private struct StoredSets {
  private var known = BoundedCache<String, Set<String>>(capacity: 50_000)

  /// The texts of an array that are not missing.
  ///
  /// - Throws: An error of the decoder's where it is no array of texts.
  mutating func set(_ json: String) throws -> Set<String> {
    if let set = known[json] { return set }
    let set = Set(try StoredTexts.optionalList(json).compactMap(\.self))
    known[json] = set
    return set
  }
}
