import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `Reports` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  /// Adds reports in one transaction, and gives their numbers.
  @discardableResult
  private func add(
    _ reports: ReportRevision..., attribution: Attribution = Attribution(), claims: [Claim] = [],
    cells: String = "[]"
  ) throws -> [Int64] {
    try store.store.write {
      let batch = try store.repositories.batches.add(ImportBatch(of: reports[0].identity.dataset))
      return try reports.map { report in
        let id = try store.repositories.reports.add(
          report, batch: batch, attribution: attribution, cells: Array(cells.utf8))
        for claim in claims { try store.repositories.reports.add(claim, to: id) }
        return id
      }
    }
  }

  private func newest(_ report: ReportRevision) throws -> (revision: Int64, digest: UInt8?)? {
    try store.repositories.reports.newest(report.identity).map { ($0.revision, $0.digest?.last) }
  }

  @Test func `are found by list, identifier and key, newest revision first`() throws {
    try add(ReportRevision(digest: 1), ReportRevision(revision: 2, digest: 2))
    try add(ReportRevision(by: "HRW", digest: 3), ReportRevision("2", digest: 4))
    #expect(try newest(ReportRevision()) ?? (0, 0) == (2, 2))
    #expect(try newest(ReportRevision(by: "HRW")) ?? (0, 0) == (1, 3))
    #expect(try newest(ReportRevision("2")) ?? (0, 0) == (1, 4))
    #expect(try newest(ReportRevision("3")) == nil)
    #expect(try newest(ReportRevision(by: "")) == nil)
    #expect(try newest(ReportRevision(in: "other")) == nil)
  }

  @Test func `of one revision are there once`() throws {
    try add(ReportRevision())
    let problem = #expect(throws: StoreProblem.self) { try add(ReportRevision(digest: 2)) }
    #expect(problem?.label == "failed")
    #expect(try store.rows("SELECT count(*) FROM reports") == [[1]])
  }

  @Test func `are current where no later revision came`() throws {
    try add(
      ReportRevision(), ReportRevision(revision: 2), ReportRevision(by: "HRW"),
      ReportRevision(revision: 3))
    #expect(
      try store.rows("SELECT report_key, revision, is_current FROM reports ORDER BY report_id")
        == [["OVD", 1, 0], ["OVD", 2, 0], ["HRW", 1, 1], ["OVD", 3, 1]])
  }

  @Test func `keep the row verbatim, where it stood, and who said it`() throws {
    let attribution = Attribution(
      source: Source(name: "Азаттық"), url: "https://example.org/?a=1&b=\"2\"", language: "kk",
      reportedOn: try PartialDate(reading: "11 June 2019"))
    let cells = #"["1","он \"сказал\"\u0000\nи всё",""]"#
    try add(ReportRevision(line: 17), attribution: attribution, cells: cells)
    #expect(
      try store.rows(
        "SELECT source, url, language, reported_on, line, cells, dataset, file_name FROM reports")
        == [
          [
            "Азаттық", "https://example.org/?a=1&b=\"2\"", "kk", "2019-06-11", 17, .text(cells),
            "list", "list.csv",
          ]
        ])
  }

  @Test func `of which nothing is known but the row have blanks`() throws {
    try add(ReportRevision())
    #expect(
      try store.rows("SELECT uid, source, url, language, reported_on FROM reports")
        == [[.null, .null, .null, .null, .null]])
  }

  @Test func `keep each number as worded and as bounds, with the rule that read it`() throws {
    let wordings: [(Quantity, String)] = [
      (.participants, "тысячи"), (.detained, "almost 4,000"), (.arrested, "677"),
      (.fined, "unclear"), (.charged, "2.5"), (.injured, "none"), (.killed, "0"),
    ]
    try add(
      ReportRevision(),
      claims: try wordings.map {
        Claim(quantity: $0, estimate: try #require(CountEstimate(reading: $1)))
      })
    #expect(
      try store.rows("SELECT quantity, text, low, best, high, rule FROM claims ORDER BY quantity")
        == [
          ["arrested", "677", 677, 677, 677, "exact"],
          ["charged", "2.5", .null, .null, .null, "fraction"],
          ["detained", "almost 4,000", .null, 4000, 4000, "almost"],
          ["fined", "unclear", .null, .null, .null, "unknown"],
          ["injured", "none", 0, 0, 0, "nobody"], ["killed", "0", 0, 0, 0, "exact"],
          ["participants", "тысячи", 2000, .null, 9999, "thousands"],
        ])
  }

  @Test func `of the same incident in another list are told`() throws {
    try add(ReportRevision())
    let reports = store.repositories.reports
    #expect(try reports.otherDataset(than: "list", holding: "1") == nil)
    #expect(try reports.otherDataset(than: "other", holding: "1") == "list")
    #expect(try reports.otherDataset(than: "other", holding: "2") == nil)
    #expect(try reports.hasReports(of: "list"))
    #expect(try !reports.hasReports(of: "other"))
  }
}
