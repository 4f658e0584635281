import Incidents

/// A part of what figures rest on, as the rows of a statement.
///
/// The table `withdrawal` is no part of it: what it changes is the verification of an incident, which
/// is, and which import did so is told by the imports.
///
/// The statement names everything by what it is called outside of the file (`uid`, the name of a
/// source, the identity of a report, a pseudonym) and never by the number of a row. Each puts its rows
/// into one order, whatever the order in which they were written: texts by their bytes, what is not
/// there first.
package enum ContentSection: String, CaseIterable, Sendable {
  /// The incidents with their protests and places.
  ///
  /// Coordinates are whole billionths of a degree.
  case incidents
  /// The reports, with the persons whom they are about.
  ///
  /// The cells of a row are there by the name of its record. Where a column is restricted, they are there
  /// by a digest too, which is keyed with the secret of the database.
  case reports
  /// Which incident rests on which report.
  case links
  /// What the reports state.
  case claims
  /// The detentions, as accepted.
  case detentions
  /// The charges with their updates, each with its place among those of its charge.
  case charges
  /// The decisions, by the names of their records; which import was taken back is told by the imports.
  case decisions
  /// Who said it.
  case sources
  /// The files that reports came in; those whose import was taken back are not there.
  case imports
  /// Other fields of the incidents, a row for each text or term; it is left out where it has no rows, so
  /// that a field that came later changes no hash of a database that says nothing of it.
  case fields

  /// True if the section is left out where it has no rows.
  var isLeftOutEmpty: Bool { self == .fields }

  /// The statement.
  package var sql: String {
    switch self {
    case .sources: "SELECT name, kind, reliability, url FROM source ORDER BY name"
    case .imports:
      """
      SELECT dataset, file_name, sha256, header, mapping FROM import_batch
      WHERE state = 'applied' ORDER BY dataset, sha256, file_name, header, mapping
      """
    case .incidents:
      """
      SELECT incident.uid, incident.kind, incident.verification,
        (SELECT whole.uid FROM incident AS whole WHERE whole.id = incident.parent_id),
        (SELECT kept.uid FROM incident AS kept WHERE kept.id = incident.merged_into),
        incident.date_text, incident.date_edtf, incident.date_start, incident.date_end,
        incident.date_precision, incident.title, incident.summary, place.country, place.region,
        place.locality, CAST(round(place.latitude * 1000000000) AS INTEGER),
        CAST(round(place.longitude * 1000000000) AS INTEGER), place.precision,
        incident.region_code, incident.locality_code, protest.form, protest.authorisation,
        protest.response, protest.organiser, protest.demands
      FROM incident
      LEFT JOIN place ON place.id = incident.place_id
      LEFT JOIN protest ON protest.incident_id = incident.id
      ORDER BY incident.uid
      """
    case .decisions:
      """
      SELECT hex(record) FROM decision WHERE kind <> 'revert'
        OR subject NOT IN (SELECT lower(hex(record)) FROM import_batch WHERE record IS NOT NULL)
      ORDER BY 1
      """
    case .detentions:
      """
      SELECT incident.uid, person.pseudonym, detention.kind, detention.low, detention.best,
        detention.high, detention.basis
      FROM incident
      JOIN detention ON detention.incident_id = incident.id
      LEFT JOIN person ON person.id = detention.person_id
      ORDER BY incident.uid, person.pseudonym, detention.kind, detention.low, detention.best,
        detention.high, detention.basis
      """
    case .reports:
      """
      SELECT report.external_id, report.dataset, report.report_key, report.revision,
        hex(report.record), hex(report.digest), import_batch.sha256, report.line, source.name, report.url,
        report.language, report.reported_text, report.reported_edtf, report.reported_start,
        report.reported_end, report.reported_precision, person.pseudonym
      FROM report
      LEFT JOIN import_batch ON import_batch.id = report.batch_id
      LEFT JOIN source ON source.id = report.source_id
      LEFT JOIN report_person ON report_person.report_id = report.id
      LEFT JOIN person ON person.id = report_person.person_id
      ORDER BY report.external_id, report.dataset, report.report_key, report.revision
      """
    case .links:
      """
      SELECT report.external_id, report.dataset, report.report_key, report.revision, incident.uid
      FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      ORDER BY report.external_id, report.dataset, report.report_key, report.revision, incident.uid
      """
    case .claims:
      """
      SELECT report.external_id, report.dataset, report.report_key, report.revision,
        claim.quantity, claim.text, claim.low, claim.best, claim.high, claim.rule
      FROM report JOIN claim ON claim.report_id = report.id
      ORDER BY report.external_id, report.dataset, report.report_key, report.revision,
        claim.quantity
      """
    case .charges: Self.chargesWithUpdates
    case .fields: Self.laterFields
    }
  }

  /// The fields that the section ``incidents`` holds.
  private static let firstFields: Set<Field> = [
    .kind, .verification, .title, .summary, .form, .authorisation, .response, .organiser, .demands,
  ]

  private static let laterFields =
    (["SELECT NULL, NULL, NULL WHERE 0"]
    + Field.allCases.compactMap { field -> String? in
      guard !firstFields.contains(field) else { return nil }
      let table =
        switch field.row.storage {
        case .incident: "incident"
        case .protest: "incident JOIN protest ON protest.incident_id = incident.id"
        case .list(let table, _):
          "incident JOIN \(table) ON \(table).incident_id = incident.id"
        case nil: ""
        }
      guard !table.isEmpty else { return nil }
      return "SELECT incident.uid, '\(field.name)', \(field.name) FROM \(table) "
        + "WHERE \(field.name) IS NOT NULL"
    }).joined(separator: " UNION ALL ") + " ORDER BY 1, 2, 3"

  private static let chargesWithUpdates = """
    SELECT incident.uid, legal_article.code, legal_article.article, charge.part, charge.paragraph,
      person.pseudonym, charge.low, charge.best, charge.high, charge.date_text, charge.date_edtf,
      charge.date_start, charge.date_end, charge.date_precision,
      row_number() OVER (PARTITION BY charge.id ORDER BY charge_update.id) AS place,
      charge_update.status, charge_update.date_text, charge_update.date_edtf,
      charge_update.date_start, charge_update.date_end, charge_update.date_precision,
      charge_update.sentence, charge_update.sentence_length,
      report.external_id, report.dataset, report.report_key, report.revision
    FROM charge
    JOIN incident ON incident.id = charge.incident_id
    JOIN legal_article ON legal_article.id = charge.article_id
    LEFT JOIN person ON person.id = charge.person_id
    LEFT JOIN charge_update ON charge_update.charge_id = charge.id
    LEFT JOIN report ON report.id = charge_update.report_id
    ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27
    """
}
