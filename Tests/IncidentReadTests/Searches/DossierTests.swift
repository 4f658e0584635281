import IncidentStore
import IncidentTestSupport
import IncidentRead
import Incidents
import SQLite
import Testing

@Suite struct `All about one incident` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private func sections(_ uid: String) throws -> [String: IncidentDossier.Section] {
    let dossier = try #require(try IncidentDossier(uid: uid, in: store.store))
    return Dictionary(
      dossier.sections.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: ["list:2", "", "LIST:1", "list:1' OR '1'='1", "list:1 "])
  func `is nothing where there is none of that identifier`(uid: String) throws {
    try store.addReport(of: "1", claims: ["120"])
    #expect(try IncidentDossier(uid: uid, in: store.store) == nil)
  }

  @Test func `of a bare one is the incident and how it counts`() throws {
    try store.add("list:1", on: "2019-06-09")
    let dossier = try #require(try IncidentDossier(uid: "list:1", in: store.store))
    #expect(dossier.sections.map(\.name) == ["incident", "counted"])
    #expect(dossier.sections[0].rows.count == 1)
    let columns = try store.store.viewColumns().filter { $0.view == "incidents" }.map(\.name)
    #expect(dossier.sections[0].columns == columns)
  }

  @Test func `comes in its order, with what there is`() throws {
    let wave = try store.addReport(of: "1", claims: ["120"], place: "Almaty")
    try store.add("list:b", on: "2019-06-10", detained: "20", of: wave)
    try store.add("list:a", on: "2019-06-09", detained: "30", of: wave)
    try store.store.write {
      try store.repositories.charges.add(
        [
          Charge(
            article: LegalArticleReference(code: .criminal2014, article: "174"), bounds: .unknown)
        ], to: wave)
      var account = try ReportContent(on: "2019-06-09", detained: "120")
      account.form = .rally
      try store.repositories.incidents.change(wave, to: account)
    }
    let dossier = try #require(try IncidentDossier(uid: "list:1", in: store.store))
    #expect(
      dossier.sections.map(\.name) == [
        "incident", "protest", "counted", "detentions", "charges", "parts", "reports", "claims",
        "rows",
      ])
    let sections = try sections("list:1")
    #expect(sections["protest"]?.rows == [["rally", "unknown", "unknown", "", ""]])
    #expect(
      sections["counted"]?.rows == [
        ["2019-06", 1, 1, 70, 70, 70, 0, 0, 0, "whole_beyond_parts"]
      ])
    #expect(sections["detentions"]?.rows == [["unknown", .null, 120, 120, 120, "report"]])
    #expect(
      sections["parts"]?.rows == [
        ["list:a", "2019-06-09", "", 30, 30, 30], ["list:b", "2019-06-10", "", 20, 20, 20],
      ])
    #expect(sections["charges"]?.rows.first?.prefix(2) == ["kz-criminal-2014", "174"])
  }

  @Test func `tells the reports, what they state, and their rows cell by cell`() throws {
    try store.addReport(of: "1", claims: ["about 120"])
    try store.addReport(of: "2", claims: ["7"])
    let sections = try sections("list:1")
    #expect(
      sections["reports"]?.rows == [[1, "OVD-Info", .null, 1, 1, 1, "list.csv", 2, .null]])
    #expect(sections["claims"]?.rows == [[1, "detained", "about 120", .null, 120, .null, "about"]])
    #expect(sections["rows"]?.columns == ["report_id", "column", "cell"])
    #expect(sections["rows"]?.rows == [[1, "id", "1"], [1, "detained", "about 120"]])
  }
}
