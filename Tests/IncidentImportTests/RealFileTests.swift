import IncidentStore
import Tabular
import FoundationEssentials
import IncidentImport
import Incidents
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, "the shared files are not beside this checkout"))
struct `Lists of others` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `OVD-Info's list of 2012 gives its own months, and again the second time`() throws {
    let json = try Data(
      contentsOf: URL(filePath: projectFile("Sources/IncidentImport/Presets/ovd-info-2012.json")))
    let mapping = try MappingReader.read(json)
    let list = SharedData.path("ovd-2012/list_2012.csv")
    let expected = try String(
      contentsOfFile: SharedData.path("ovd-2012/expected-months.csv"), encoding: .utf8)
    let months = try records(of: expected).dropFirst()
      .map { "\($0[0])|\($0[1])|\($0[2])|\($0[2])|\($0[2])" }

    let counts = try database.add(file: list, to: nil, mapping: mapping)
    #expect(counts.rows == 228 && counts.newIncidents == 228 && counts.newReports == 228)
    #expect(try database.months() == months)
    let before = try database.bytes()
    let second = try database.add(file: list, to: nil, mapping: mapping)
    #expect(second.unchangedReports == 228 && second.newReports == 0)
    #expect(try database.months() == months)
    #expect(try database.bytes() == before)
    #expect(try database.plan(file: list, to: nil, mapping: mapping).warnings.count == 0)
    #expect(try database.findings().isEmpty)
  }

  @Test func `a list of dates that are believed or unknown loses no row`() throws {
    let mapping = Mapping(
      dataset: "2020pb",
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date_text")),
        .kind: FieldMapping(.constant("other_violation")), .title: FieldMapping(.column("name")),
        .locality: FieldMapping(.column("city")), .region: FieldMapping(.column("state")),
        .country: FieldMapping(.constant("United States")),
      ])
    let list = SharedData.path("2020pb/all-locations.csv")
    let counts = try database.add(file: list, to: nil, mapping: mapping)
    #expect(counts.rows == 1340 && counts.newIncidents == 1340 && counts.rejectedRows == 0)
    #expect(
      try database.table(
        """
        SELECT date_text, date, date_start, count(*) FROM incidents
        WHERE date_text LIKE '%2020-05-31' AND date LIKE '%~' OR date_start IS NULL
        GROUP BY date_text ORDER BY date_text
        """) == [
          "(Believed to be) 2020-05-31|2020-05-31~|2020-05-31|7", "Unknown Date||∅|3",
        ])
    #expect(
      try database.table("SELECT date_precision, count(*) FROM incidents GROUP BY 1 ORDER BY 1")
        == ["day|1337", "unknown|3"])
    #expect(try database.table("SELECT count(*) FROM incidents WHERE date LIKE '%~'") == ["37"])
    #expect(try database.months().isEmpty)
    try expectCellsOf(list)
    #expect(try !database.plan(file: list, to: nil, mapping: mapping).changesSomething)
  }

  @Test func `a list of court cases is kept whole, its articles unread`() throws {
    var day = FieldMapping(.column("adm_date"))
    day.order = .dayFirst
    let mapping = Mapping(
      dataset: "rf-court-cases",
      fields: [
        .id: FieldMapping(.column("case_id_uid")), .date: day,
        .kind: FieldMapping(.constant("prosecution")),
        .charged: FieldMapping(.column("accused_n")),
        .killed: FieldMapping(.column("victim_n_dead")),
        .locality: FieldMapping(.column("crime_address")),
        .summary: FieldMapping(.column("crime_description_tags")),
      ])
    let list = SharedData.path("rf-court-cases/sogi_based_crimes_21_22.csv")
    let plan = try database.plan(file: list, to: nil, mapping: mapping)
    #expect(plan.counts.rows == 42 && plan.counts.rejectedRows == 0)
    #expect(plan.warnings.groups.map { "\($0.topic) \($0.count)" } == ["noDate 2"])
    #expect(plan.unusedColumns.contains("articles"))

    let counts = try database.add(file: list, to: nil, mapping: mapping, skippingInvalid: true)
    #expect(counts.newIncidents == 42 && counts.rejectedRows == 0)
    #expect(
      try database.table("SELECT count(*), sum(best) FROM claims WHERE quantity = 'charged'") == [
        "42|\(try sum(of: "accused_n", in: list, where: "accused_n"))"
      ])
    #expect(try database.table("SELECT count(*) FROM charges") == ["0"])
    #expect(try database.findings().isEmpty)
  }

  /// Expects the cells of each row of a file, in its order, in the reports.
  private func expectCellsOf(_ path: String) throws {
    let file = try DelimitedFile(path: path)
    _ = try file.next()
    let kept = try database.rows("SELECT cells FROM reports ORDER BY report_id")
    for row in kept {
      #expect(try file.next())
      #expect(try cells(ofJSON: row[0]) == (0..<file.fieldCount).map { file.text(at: $0) })
    }
    #expect(try !file.next())
  }

  /// The sum of a column of a file over its rows in which another column is filled.
  private func sum(of column: String, in path: String, where filled: String) throws -> Int {
    let rows = try records(of: String(contentsOfFile: path, encoding: .utf8))
    let header = try #require(rows.first)
    let number = try #require(header.firstIndex(of: column))
    let condition = try #require(header.firstIndex(of: filled))
    return rows.dropFirst().filter { !$0[condition].isEmpty }.compactMap { Int($0[number]) }
      .reduce(0, +)
  }
}
