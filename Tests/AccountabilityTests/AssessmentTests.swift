import Accountability
import Incidents
import Testing

private func assessment(
  _ number: Int64, by assessor: String = "KIBHR", of target: String = "KAZ-UPR2-126.27",
  part: String = "", _ value: String, _ code: AssessmentCode, asOf: String,
  recorded: String = "2019-11-01T00:00:00Z", supersedes: Int64? = nil, withdrawn: String? = nil
) throws -> Assessment {
  Assessment(
    number: number, target: target, part: part, assessor: assessor, scale: "kibhr-3", value: value,
    code: code, asOf: try PartialDate(reading: asOf), recordedAt: recorded, supersedes: supersedes,
    withdrawnAt: withdrawn)
}

@Suite struct `An assessment` {
  @Test func `in force is the newest of which a day is told`() throws {
    let all = [
      try assessment(1, "under implementation", .inProgress, asOf: "2016"),
      try assessment(2, "not fulfilled", .notImplemented, asOf: "2019-10"),
    ]
    let day = CalendarDay(iso: "2018-01-01")
    #expect(Assessment.inForce(all, on: day).map(\.number) == [1])
    #expect(Assessment.inForce(all).map(\.number) == [2])
  }

  @Test func `is known since it was recorded, whatever the day that it is about`() throws {
    let all = [
      try assessment(
        1, "implemented", .implemented, asOf: "2016", recorded: "2020-01-01T00:00:00Z")
    ]
    #expect(Assessment.inForce(all, knownBy: "2019-12-31T23:59:59Z").isEmpty)
    #expect(Assessment.inForce(all, knownBy: "2020-01-01T00:00:00Z").count == 1)
  }

  @Test func `that was withdrawn or superseded stays, and is not in force`() throws {
    let withdrawn = "2020-05-01T00:00:00Z"
    let all = [
      try assessment(1, "implemented", .implemented, asOf: "2019"),
      try assessment(
        2, "not fulfilled", .notImplemented, asOf: "2018", recorded: "2020-01-01T00:00:00Z",
        supersedes: 1, withdrawn: withdrawn),
    ]
    #expect(Assessment.inForce(all, knownBy: "2019-12-01T00:00:00Z").map(\.number) == [1])
    #expect(Assessment.inForce(all, knownBy: "2020-02-01T00:00:00Z").map(\.number) == [2])
    #expect(Assessment.inForce(all, knownBy: withdrawn).map(\.number) == [1])
  }

  @Test func `of one assessor is beside that of another, and neither wins`() throws {
    let all = [
      try assessment(1, by: "KIBHR", "not fulfilled", .notImplemented, asOf: "2020-06"),
      try assessment(2, by: "Kazakhstan", "implemented", .implemented, asOf: "2020-06"),
    ]
    #expect(Assessment.inForce(all).map(\.assessor) == ["KIBHR", "Kazakhstan"])
  }

  @Test func `of parts rolls up as a set of grades and never as a mean`() {
    let scale = Scale(named: "ccpr-ae")
    #expect(RolledUpGrade(["C", "B", "C"], in: scale)?.text == "B, C")
    #expect(RolledUpGrade(["C", "C"], in: scale) == .single("C"))
    #expect(RolledUpGrade([], in: scale) == nil)
  }
}

@Suite struct `A scale` {
  @Test(arguments: [
    ("kibhr-3", "Under implementation", AssessmentCode.inProgress, false),
    ("ccpr-ae", "b2", .partlyImplemented, true), ("ccpr-ae", "E", .contrary, false),
    ("ccpr-ae", "D1", .noInformation, true), ("promise-6", "Broken", .notImplemented, true),
    ("state-3", "No action", .notImplemented, true),
    ("aigaq-8", "орындалды", .implemented, false),
    ("un-report-heading", "being implemented", .inProgress, false),
  ])
  func `says which code a grade stands for, and whether that loses something`(
    name: String, word: String, code: AssessmentCode, isLossy: Bool
  ) throws {
    let grade = try #require(Scale(named: name)?.grade(reading: word))
    #expect(grade.code == code && grade.isLossy == isLossy)
  }

  @Test func `has a grade that is no assessment, and refuses words of another`() throws {
    let scale = try #require(Scale(named: "promise-6"))
    #expect(try #require(scale.grade(reading: "not yet rated")).code == nil)
    #expect(scale.grade(reading: "A") == nil)
    #expect(Scale(named: "iri") == nil)
  }
}

@Suite struct `A count of grades` {
  @Test func `prints both denominators and never takes not assessed for not implemented`() {
    let codes: [Set<AssessmentCode>] =
      Array(repeating: [.implemented], count: 10) + Array(repeating: [.inProgress], count: 103)
      + Array(repeating: [.notImplemented], count: 33) + Array(repeating: [], count: 4)
    let count = ImplementationCount(codes)
    #expect(
      count.sentence(for: .implemented)
        == "10 of 150 (6.7 %); 10 of 146 assessed (6.8 %); 4 not assessed")
    #expect(count.counts[.notImplemented] == 33 && count.notAssessed == 4)
  }

  @Test func `shows a recommendation whose parts differ as mixed`() {
    let count = ImplementationCount([[.implemented, .contrary], [.implemented], []])
    #expect(count.mixed == 1 && count.assessed == 2 && count.notAssessed == 1)
  }

  @Test func `keeps no information for itself`() {
    let count = ImplementationCount([[.noInformation]])
    #expect(count.counts[.notImplemented] == nil && count.assessed == 1)
  }

  @Test func `of two assessors is a table with its number, of what both assessed`() {
    let table = AgreementTable(
      ["a": .implemented, "b": .implemented, "c": .contrary],
      ["a": .implemented, "b": .notImplemented])
    #expect(table.total == 2 && table.agreeing == 1)
    #expect(table.counts[.init(.implemented, .notImplemented)] == 1)
  }
}
