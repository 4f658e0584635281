import IncidentTestSupport
import IncidentStore
import SQLite
import TestSupport
import Testing

/// What is not in the content hash, and why; a name alone stands for all columns of a table.
private let unhashed: [String: String] = [
  "charge.id": "a number of a row",
  "charge_count": "follows from the charges; `check` reckons it anew",
  "charge_sum": "follows from the charges; `check` reckons it anew",
  "charge_update.id": "a number of a row; the order that it gives is hashed",
  "detention.id": "a number of a row",
  "detention_count": "follows from the detentions; `check` reckons it anew",
  "detention_sum": "follows from the detentions; `check` reckons it anew",
  "replaced_report": "its effect is what incidents are concluded from, which is hashed",
  "superseded_total": "follows from the claims; `check` derives it anew",
  "region_count": "follows from the detentions; `check` reckons it anew",
  "export_log": "belongs to no figure",
  "gazetteer_region": "belongs to the program",
  "import_batch.applied_at": "tells when something was done here",
  "import_batch.byte_count": "follows from the digest of the file",
  "import_batch.changed_reports": "follows from the reports",
  "import_batch.entry": "tells when something was done here",
  "import_batch.line": "follows from the import, and from who did it when",
  "import_batch.position": "tells when something was done here",
  "import_batch.record_entry": "tells when something was done here",
  "rows_record": "follows from the reports",
  "import_batch.record": "follows from the import, and from who did it when",
  "import_batch.id": "a number of a row",
  "import_batch.new_incidents": "follows from the incidents",
  "import_batch.new_reports": "follows from the reports",
  "import_batch.passed_over_rows": "follows from the file and the mapping",
  "import_batch.rejected_rows": "follows from the file and the mapping",
  "import_batch.reverted_at": "tells when something was done here",
  "import_batch.row_count": "follows from the file",
  "import_batch.tool_version": "tells with what something was done here",
  "import_batch.unchanged_reports": "follows from the reports",
  "incident.id": "a number of a row",
  "legal_article.edition_from": "belongs to the program",
  "legal_article.edition_to": "belongs to the program",
  "legal_article.id": "a number of a row",
  "legal_article.is_decided": "follows from the decisions, which are hashed",
  "legal_article.same_as": "follows from the decisions, which are hashed",
  "legal_article.title": "belongs to the program",
  "legal_code": "belongs to the program",
  "migration": "belongs to the program",
  "person.id": "a number of a row",
  "place.id": "a number of a row",
  "report.cells": "there by the record and the digest",
  "report.id": "a number of a row",
  "decision.id": "a number of a row",
  "decision.line": "there by the name of the record",
  "decision.kind": "follows from the record",
  "decision.subject": "follows from the record",
  "decision.other_subject": "follows from the record",
  "decision.field": "follows from the record",
  "decision.answer": "follows from the record",
  "decision.author": "follows from the record",
  "decision.reason": "follows from the record",
  "decision.decided_at": "follows from the record",
  "decision.position": "follows from the record",
  "decision.added_at": "tells when something was done here",
  "decision.entry": "tells when something was done here",
  "decision_subject": "follows from the decisions",
  "standing_decision": "follows from the decisions",
  "journal": "tells what was done here",
  "resolution": "follows from the decisions",
  "source.listed_kind": "follows from the first report; its effect is the kind, which is hashed",
  "accountability_import": "belongs to no figure of incidents",
  "review": "belongs to no figure of incidents",
  "recommendation": "belongs to no figure of incidents",
  "recommendation_row": "belongs to no figure of incidents",
  "recommendation_state": "belongs to no figure of incidents",
  "recommendation_term": "belongs to no figure of incidents",
  "position": "belongs to no figure of incidents",
  "recommendation_link": "belongs to no figure of incidents",
  "commitment": "belongs to no figure of incidents",
  "commitment_recommendation": "belongs to no figure of incidents",
  "appeal": "belongs to no figure of incidents",
  "demand": "belongs to no figure of incidents",
  "answer": "belongs to no figure of incidents",
  "assessor": "belongs to no figure of incidents",
  "assessment": "belongs to no figure of incidents",
  "evidence_item": "belongs to no figure of incidents",
  "figure_claim": "belongs to no figure of incidents",
  "figure_claim_part": "belongs to no figure of incidents",
  "restricted_cell": "never shown; there by the keyed digest of the report",
  "restricted_person": "never shown",
  "restricted_reverted_report": "counts for nothing",
  "restricted_reverted_claim": "counts for nothing",
  "restricted_reverted_cell": "counts for nothing",
  "restricted_reverted_person": "counts for nothing",
  "restricted_reverted_withdrawal": "counts for nothing",
  "restricted_secret": "never shown",
  "saved_query": "belongs to no figure",
  "person.same_as": "follows from the decisions, which are hashed",
  "source.id": "a number of a row",
  "source.same_as": "follows from the decisions, which are hashed",
  "view_column": "belongs to the program",
  "forgotten": "it is in no figure",
  "withdrawal": "its effect is the verification of the incident, which is hashed",
]

@Suite struct `What the content hash holds` {
  /// A column of a table, with a statement that changes it in each row where it can.
  private struct Column {
    let table: String
    let name: String
    let change: String

    var isUnhashed: Bool { unhashed[table] != nil || unhashed["\(table).\(name)"] != nil }
  }

  private let database: ContentSample
  private let before: ContentHash

  init() throws {
    database = try ContentSample()
    before = try database.hash()
  }

  @Test func `is every column that is not left out for a reason`() throws {
    let columns = try columns()
    #expect(columns.count > 150)
    let bytes = try bytes(of: database.path)
    for column in columns where !column.name.hasSuffix("id") || !column.isUnhashed {
      let copy = try ContentSample(bytes)
      try copy.change(column.change)
      let isChanged = try copy.hash() != before
      #expect(isChanged != column.isUnhashed, "\(column.table).\(column.name)")
    }
  }

  @Test func `is every row`() throws {
    let bytes = try bytes(of: database.path)
    for table in Set(try columns().filter { !$0.isUnhashed }.map(\.table)).sorted() {
      let copy = try ContentSample(bytes)
      try copy.change("DELETE FROM \(table)")
      #expect(try copy.hash() != before, "\(table)")
    }
  }

  @Test func `is named in the list of what is left out only where it is there`() throws {
    let columns = try columns()
    let names = Set(columns.map(\.table)).union(columns.map { "\($0.table).\($0.name)" })
    #expect(unhashed.keys.filter { !names.contains($0) }.isEmpty)
  }

  @Test func `is which of two updates of a charge came last`() throws {
    try database.change("UPDATE charge_update SET id = 10 - id")
    #expect(try database.hash() != before)
  }

  private func columns() throws -> [Column] {
    try database.store.rows(
      """
      SELECT "table".name, "column".name, "column".type, reference."to" IS NOT NULL
      FROM pragma_table_list AS "table"
      JOIN pragma_table_info("table".name) AS "column"
      LEFT JOIN pragma_foreign_key_list("table".name) AS reference
        ON reference."from" = "column".name AND "column".name <> 'code'
      WHERE "table".type = 'table' AND "table".name NOT LIKE 'incident_text%'
        AND "table".name NOT LIKE 'sqlite_%'
        -- A file of another version of it is not opened.
        AND "table".name <> 'layout'
      """
    ).map { row in
      let texts = row.map { value -> String in
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        default: ""
        }
      }
      let (table, name) = (texts[0], texts[1])
      let other =
        switch texts[2] {
        case _ where texts[3] == "1": "CASE \(name) WHEN 1 THEN 2 ELSE 1 END"
        case "TEXT": "ifnull(\(name), '') || 'x'"
        case "BLOB": "zeroblob(16)"
        default: "ifnull(\(name), 0) + 1"
        }
      return Column(
        table: table, name: name, change: "UPDATE OR IGNORE \(table) SET \(name) = \(other)")
    }
  }
}
