import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import TestSupport

/// A database with something in every table, in which anything can be changed by hand.
struct ContentSample {
  let store: TestStore
  let path: String

  /// The database as it is filled.
  init() throws {
    store = try TestStore()
    path = store.path
    try change(Self.rows + Self.terms)
  }

  /// The same from the bytes of its file.
  init(_ bytes: [UInt8]) throws {
    store = try TestStore()
    path = try store.folder.write(bytes, to: "sample.db")
  }

  /// Its content hash, as who opens it to read computes it.
  func hash() throws -> ContentHash {
    let store = try IncidentStore.open(at: path, for: .reading)
    let hash = try ContentHash(of: store)
    try store.close()
    return hash
  }

  /// Runs statements by hand, with no foreign key, check or trigger in their way.
  func change(_ sql: String) throws {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.execute("PRAGMA foreign_keys = OFF")
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    try connection.executeWithoutTriggers(sql)
    try connection.close()
  }

  /// A term of each field of which an incident may have several.
  private static let terms = Field.allCases.compactMap { field -> String? in
    guard case .list(let table, _) = field.row.storage else { return nil }
    return "INSERT INTO \(table) VALUES (1, '\(field.vocabulary?.codes.first ?? "")');"
  }.joined()

  private static let rows = """
    INSERT INTO source VALUES (1, 'OVD-Info', 'organisation', 'B', 'organisation', 'https://one.example', NULL),
      (2, 'Radio', 'media', 'C', 'media', NULL, 1);
    INSERT INTO import_batch VALUES
      (1, 'list', 'a.csv', 'a1', 10, '["id"]', '{}', 2, 2, 2, 0, 0, 0, 0, 'applied', 't', NULL, 'v', 1,
        NULL, '', 0, 1),
      (2, 'list', 'b.csv', 'b2', 20, '["id"]', '{}', 1, 1, 1, 0, 0, 0, 0, 'applied', 't', NULL, 'v', 1,
        NULL, '', 0, 1);
    INSERT INTO rows_record VALUES (1, 0, zeroblob(32));
    INSERT INTO report VALUES
      (1, 'list', '1', 'OVD', 1, zeroblob(32), x'0f0e0d0c0b0a09080706050403020100', 1, 2, 1, 'https://r.example', 'ru', '9 июня',
        '2019-06-09', '2019-06-09', '2019-06-09', 'day', '["1"]'),
      (2, 'list', '2', 'OVD', 1, zeroblob(32), x'000102030405060708090a0b0c0d0e0f', 2, 3, 2, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, '["2"]');
    INSERT INTO claim VALUES (1, 'detained', 'about 40', 30, 40, 50, 'about');
    INSERT INTO place VALUES (1, 'Kazakhstan', 'Almaty', 'Almaty', 43.238949, 76.889709, 'coordinates'),
      (2, 'Kazakhstan', 'Astana', '', NULL, NULL, 'region');
    INSERT INTO incident (id, uid, kind, verification, parent_id, merged_into, place_id, date_text,
      date_edtf, date_start, date_end, date_precision, title, summary, region_code, locality_code)
    VALUES
      (1, 'list:1', 'protest', 'reported', NULL, NULL, 1, '9 June 2019', '2019-06-09', '2019-06-09',
        '2019-06-09', 'day', 'It''s a title', 'A, summary', 'KZ-75', 'almaty'),
      (2, 'list:2', 'detention', 'verified', 1, NULL, 2, 'June 2019', '2019-06', '2019-06-01',
        '2019-06-30', 'month', '', '', NULL, NULL),
      (3, 'list:3', 'protest', 'disputed', NULL, 2, NULL, '', '', NULL, NULL, 'unknown', '', '', NULL,
        NULL);
    INSERT INTO incident_report VALUES (1, 1);
    INSERT INTO protest VALUES (1, 'rally', 'refused', 'detentions', 'somebody', 'something');
    INSERT INTO person VALUES (1, 'P-AAAAAA', NULL), (2, 'P-BBBBBB', 1);
    INSERT INTO detention VALUES (1, 1, NULL, 'taken_to_station', 30, 40, 50, 'report'),
      (2, 1, 1, 'unknown', 1, 1, 1, 'person'), (3, 2, 1, 'unknown', 1, 1, 1, 'person');
    INSERT INTO resolution VALUES (1, 'detained', 36, 40, 44);
    INSERT INTO decision VALUES
      (1, x'00000000000000000000000000000000000000000000000000000000000000a1', '{}',
        'resolve', 'list:1', '', 'detained', '36..40..44', 'ana', 'Counted on film', 't', 1, 't', 1);
    INSERT INTO decision_subject VALUES ('list:1', 1);
    INSERT INTO standing_decision VALUES (1);
    INSERT INTO journal VALUES (1, '{}', zeroblob(32), 'import', 't', 'ana');
    INSERT INTO charge VALUES
      (1, 1, 1, '2', '1', 1, 1, 1, 1, 'June 2019', '2019-06', '2019-06-01', '2019-06-30', 'month'),
      (2, 2, 2, '', '', NULL, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO charge_update VALUES
      (1, 1, 'pending', 'July', '2019-07', '2019-07-01', '2019-07-31', 'month', 1, NULL, NULL),
      (2, 1, 'convicted', 'July', '2019-07', '2019-07-01', '2019-07-31', 'month', 1, '3 years',
        'P3Y');
    INSERT INTO report_person VALUES (1, 1);
    INSERT INTO restricted_person VALUES (1, x'000102030405060708090a0b0c0d0e0f', 'A name', '1990');
    INSERT INTO restricted_cell VALUES (1, 0, 'A name');
    INSERT INTO restricted_secret VALUES (1, zeroblob(32));
    INSERT INTO detention_count VALUES (
      1, '2019-06', NULL, '', 1, 1, 30, 1, 40, 1, 0, 50, 0, 0, 0, 1, 'accepted_count');
    INSERT INTO region_count VALUES (1, '2019-06', '', 1, 1, 30, 1, 40, 1, 0, 50, 0, 0, 0);
    INSERT INTO charge_count VALUES (1, 1, '2019-06', '', '2019-06-01', '2019-06-30', 0, 1);
    INSERT INTO saved_query VALUES ('all', '', 'SELECT 1', 't');
    INSERT INTO export_log VALUES (1, 't', 'incidents', 'full', 'csv', '', 1, 'a', 'v');
    """
}
