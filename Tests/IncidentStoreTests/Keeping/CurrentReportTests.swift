import IncidentTestSupport
import IncidentStore
import Incidents
import Testing

@Suite struct `What an incident rests on now` {
  private let store: TestStore
  private let incident: Int64

  init() throws {
    store = try TestStore()
    incident = try store.add("list:1", on: "2019-06-09")
  }

  private func add(
    _ report: ReportRevision, source: Source? = nil, on day: String? = nil, cells: String
  ) throws {
    try store.store.write {
      let repositories = store.repositories
      let batch = try repositories.batches.add(ImportBatch())
      let attribution = Attribution(
        source: source, reportedOn: try day.map { try PartialDate(reading: $0) })
      let id = try repositories.reports.add(
        report, batch: batch, attribution: attribution, cells: Array(cells.utf8))
      try repositories.incidents.link(incident, toReport: id)
    }
  }

  private func cells() throws -> [String] {
    try store.repositories.reports.current(of: incident).map(\.cells.open)
  }

  @Test func `is the newest revision of each report, in the order in which they first came`()
    throws
  {
    try add(ReportRevision(by: "B"), cells: "[1]")
    try add(ReportRevision(by: "A"), cells: "[2]")
    #expect(try cells() == ["[1]", "[2]"])
    try add(ReportRevision(by: "B", revision: 2), cells: "[3]")
    #expect(try cells() == ["[3]", "[2]"])
    try add(ReportRevision(by: "C"), cells: "[4]")
    try add(ReportRevision(by: "A", revision: 2), cells: "[5]")
    #expect(try cells() == ["[3]", "[5]", "[4]"])
  }

  @Test func `comes with the reliability of its source and the last day it can be of`() throws {
    try add(ReportRevision(by: "A"), cells: "[1]")
    try add(
      ReportRevision(by: "B"), source: Source(name: "B", reliability: .usuallyReliable),
      on: "2019-06", cells: "[2]")
    let rows = try store.repositories.reports.current(of: incident)
    #expect(rows.map(\.reliability) == [.cannotBeJudged, .usuallyReliable])
    #expect(rows.map(\.reportedOn) == [nil, "2019-06-30"])
    #expect(rows.map(\.report) == [1, 2] && rows.map(\.batch) == [1, 2])
  }

  @Test func `can be read again by the layout of its import`() throws {
    try add(ReportRevision(), cells: "[1]")
    let batch = try #require(store.repositories.reports.current(of: incident).first?.batch)
    let layout = try store.repositories.batches.layout(of: batch)
    #expect(layout.header == #"["id","detained"]"# && layout.mapping == #"{"aigaq_mapping":1}"#)
    #expect(throws: StoredValueProblem.self) { try store.repositories.batches.layout(of: 99) }
  }

  @Test func `is nothing where there is no report`() throws {
    #expect(try cells().isEmpty)
    #expect(try store.repositories.reports.current(of: 99).isEmpty)
  }
}
