import IncidentImport
import Incidents
import Testing

@Suite struct `Orders of dates in a file` {
  /// What is found about the dates of a file in the native layout.
  private func finding(_ dates: [String]) throws -> FieldFinding {
    let rows = dates.enumerated().map { ["\($0)", $1] }
    return try #require(inspected(csv([["id", "date"]] + rows)).finding(.date))
  }

  @Test func `one date can settle them all, and its line is named`() throws {
    let finding = try finding(["03/04/2019", "05/06/2019", "13/06/2019", "14/06/2019"])
    guard case .certain(.dayFirst, let line)? = finding.order else {
      Issue.record("\(finding)")
      return
    }
    #expect(line.number == 4 && line.text == "13/06/2019")
    #expect(finding.unread.count == 0 && finding.empty == 0)
  }

  @Test func `dates that fit both orders leave a question`() throws {
    let inspection = try inspected("id,date\n1,03/04/2019\n2,5/6/2019\n")
    #expect(inspection.proposal.needsDateOrder)
    #expect(inspection.proposal.mapping.fields[.date]?.order == nil)
    #expect(!inspection.proposal.isNeeded)
    let question = try #require(inspection.proposal.questions.first)
    #expect(question.contains("03/04/2019 (line 2) is 3 April 2019 or 4 March 2019"))
  }

  @Test func `dates of both orders contradict each other`() throws {
    let inspection = try inspected("id,date\n1,13/04/2019\n2,06/25/2019\n")
    #expect(inspection.proposal.needsDateOrder)
    let question = try #require(inspection.proposal.questions.first)
    #expect(question.contains("13/04/2019 (line 2) is day first, 06/25/2019 (line 3) month first"))
  }

  @Test func `a date that contradicts the others is found behind many`() throws {
    let dates = (0..<12_000).map { "\($0 % 15 + 13)/06/\(1000 + $0 / 15)" } + ["06/25/2019"]
    guard case .contradictory(_, let line)? = try finding(dates).order else {
      Issue.record("not contradictory")
      return
    }
    #expect(line.number == 12_002)
  }

  @Test func `what is no date is listed with its line, and empty cells are counted`() throws {
    let texts = ["soon", "2019", "", "soon", "31/02/2019", "32/13/2019", "unknown", "01.02.19"]
    let finding = try finding(texts)
    #expect(finding.empty == 1)
    #expect(finding.unread.count == 4)
    #expect(
      finding.unread.examples.map { "\($0.line) \($0.text)" } == [
        "2 soon", "6 31/02/2019", "7 32/13/2019",
      ])
  }

  @Test func `serial numbers of Excel are no broken dates`() throws {
    let finding = try finding(["43625", "43626", "43700"])
    #expect(finding.isExcelSerial && finding.unread.count == 0)
  }

  @Test func `a column that nothing reads has an order too`() throws {
    let inspection = try inspected("id,date,seen\n1,2019,13/06/2019\n2,2020,01/02/2020\n")
    #expect(inspection.columns[2].order?.certainOrder == .dayFirst)
    #expect(inspection.columns[0].order == nil)
  }
}
