import Incidents

/// All that a database holds, but for the record of some imports and for numbers that only say in
/// which order things came.
struct Snapshot: Equatable {
  private let tables: [String: [String]]

  /// What a database holds, without the record of one import.
  init(of database: TestDatabase, withoutImport batch: Int64 = 0) throws {
    var tables: [String: [String]] = [:]
    for (name, sql) in Self.queries {
      tables[name] = try database.table(
        sql.replacing("BATCH", with: String(batch)).replacing("INCIDENT", with: Self.uid))
    }
    for (name, sql) in Self.restrictedQueries { tables[name] = try database.restrictedTable(sql) }
    tables["words"] = try database.indexedWords()
    self.tables = tables
  }

  /// The tables in which it differs from another, with the rows that only one of them has.
  func differences(from other: Snapshot, butFor names: Set<String> = []) -> [String] {
    tables.keys.sorted().filter { !names.contains($0) }.flatMap { name in
      let (mine, theirs) = (tables[name] ?? [], other.tables[name] ?? [])
      return mine.filter { !theirs.contains($0) }.map { "\(name): new: \($0)" }
        + theirs.filter { !mine.contains($0) }.map { "\(name): gone: \($0)" }
        + (mine.count == theirs.count ? [] : ["\(name): \(theirs.count) rows, now \(mine.count)"])
    }
  }

  /// The rows of all tables but some.
  func tables(butFor names: Set<String>) -> [String: [String]] {
    tables.filter { !names.contains($0.key) }
  }

  private static let uid = "(SELECT uid FROM incident WHERE incident.id = incident_id)"

  /// What no user's query reads.
  private static let restrictedQueries = [
    "restricted_secret": "SELECT hex(secret) FROM restricted_secret",
    "restricted_person": """
    SELECT person_id, hex(identity), name, birth_date FROM restricted_person ORDER BY 1
    """,
    "restricted_cell": """
    SELECT dataset, external_id, report_key, revision, column_index, text
    FROM restricted_cell JOIN report ON report.id = report_id ORDER BY 1, 2, 3, 4, 5
    """,
  ]

  private static let queries = [
    // The public views.
    "incidents": "SELECT * FROM incidents ORDER BY uid",
    "protests": "SELECT * FROM protests ORDER BY uid",
    "detentions": "SELECT * FROM detentions ORDER BY uid",
    "charges": "SELECT * FROM charges ORDER BY uid, code, article, part, paragraph, person",
    "articles": "SELECT * FROM articles ORDER BY code, article",
    "reports": """
    SELECT uid, dataset, external_id, report_key, revision, is_current, source, url, language,
      reported_on, import, file_name, line, columns, cells
    FROM reports ORDER BY uid, report_key, revision
    """,
    "claims": """
    SELECT uid, source, quantity, text, low, best, high, rule, is_current FROM claims
    ORDER BY uid, source, quantity, text, is_current
    """,
    "sources": "SELECT * FROM sources ORDER BY name",
    "places": "SELECT * FROM places ORDER BY country, region, locality, latitude, longitude",
    "imports": "SELECT * FROM imports WHERE import <> BATCH ORDER BY import",
    "monthly_detentions": "SELECT * FROM monthly_detentions ORDER BY month",
    // What they do not show.
    "source": "SELECT name, kind, reliability, url FROM source ORDER BY name",
    "import_batch": "SELECT * FROM import_batch WHERE id <> BATCH ORDER BY id",
    "report": """
    SELECT dataset, external_id, report_key, revision, hex(record), hex(digest), batch_id, line, url,
      language, reported_text, reported_edtf, reported_start, reported_end,
      reported_precision, cells, (SELECT name FROM source WHERE source.id = source_id)
    FROM report ORDER BY dataset, external_id, report_key, revision
    """,
    "claim": """
    SELECT dataset, external_id, report_key, revision, quantity, text, low, best, high, rule
    FROM claim JOIN report ON report.id = report_id ORDER BY 1, 2, 3, 4, 5
    """,
    "place": """
    SELECT country, region, locality, latitude, longitude, precision FROM place
    ORDER BY 1, 2, 3, 4, 5
    """,
    "incident": """
    SELECT uid, kind, verification, (SELECT uid FROM incident AS wave
        WHERE wave.id = incident.parent_id),
      (SELECT uid FROM incident AS kept WHERE kept.id = incident.merged_into), date_text,
      date_edtf, date_start, date_end, date_precision, title, summary, region_code,
      locality_code
    FROM incident ORDER BY uid
    """,
    "incident_report": """
    SELECT INCIDENT, dataset, external_id, report_key, revision
    FROM incident_report JOIN report ON report.id = report_id ORDER BY 1, 2, 3, 4, 5
    """,
    "protest": """
    SELECT INCIDENT, form, authorisation, response, organiser, demands FROM protest ORDER BY 1
    """,
    "person": "SELECT id, pseudonym FROM person ORDER BY 1",
    "report_person": """
    SELECT dataset, external_id, report_key, revision, person_id
    FROM report_person JOIN report ON report.id = report_id ORDER BY 1, 2, 3, 4
    """,
    "detention": """
    SELECT INCIDENT, person_id, kind, low, best, high, basis FROM detention ORDER BY 1, 2
    """,
    "resolution": "SELECT * FROM resolution ORDER BY incident_id, quantity",
    "legal_article": "SELECT * FROM legal_article ORDER BY id",
    "charge": """
    SELECT INCIDENT, article_id, part, paragraph, person_id, low, best, high, date_edtf
    FROM charge ORDER BY 1, 2, 3, 4, 5
    """,
    "charge_update": """
    SELECT INCIDENT, article_id, part, paragraph, person_id, status, charge_update.date_text,
      charge_update.date_edtf,
      charge_update.date_start, charge_update.date_end, charge_update.date_precision, dataset,
      external_id, report_key, revision
    FROM charge_update JOIN charge ON charge.id = charge_id
    LEFT JOIN report ON report.id = report_id
    ORDER BY 1, 2, 3, 4, 5, charge_update.id
    """,
    "detention_count": """
    SELECT INCIDENT, period, incidents, incidents_with_detentions, low, best, high, without_best,
      without_high, unknown_size, persons_named, rule
    FROM detention_count ORDER BY 1
    """,
  ]
}
