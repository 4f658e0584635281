import IncidentStore
import IncidentTestSupport
import Counting
import IncidentRead
import Incidents
import Testing

/// What figures by group hold of waves whose parts lie in several groups.
@Suite struct `Figures told apart` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  /// Adds an incident at a place of Kazakhstan.
  @discardableResult
  private func add(
    _ uid: String, in region: String?, detained: String, on date: String = "2019-06-09",
    kind: IncidentKind = .protest, of parent: Int64? = nil
  ) throws -> Int64 {
    var account = try ReportContent(on: date, detained: detained)
    account.kind = kind
    account.place = try Place(country: "Kazakhstan", region: region)
    let incident = try store.add(uid, account)
    if let parent {
      try store.store.write {
        try store.repositories.incidents.setParent(parent, of: incident)
        try store.repositories.counts.recount(familiesOf: [incident])
      }
    }
    return incident
  }

  private func figures(
    by dimensions: [FigureDimension] = [], per length: CountingPeriod.Length = .month,
    _ change: (inout IncidentFilter) -> Void = { _ in }
  ) throws -> [String] {
    var scope = FigureScope()
    scope.dimensions = dimensions
    scope.length = length
    change(&scope.filter)
    return try DetentionFigures(scope, fill: .none).rows(in: store.store).map { row in
      let row = (row, PublishedRow(row).description)
      return (row.0.groups + [row.1]).joined(separator: " | ")
    }
  }

  @Test func `add up to the whole where no wave lies in several groups`() throws {
    try add("list:1", in: "Almaty oblast", detained: "120")
    try add("list:2", in: "Astana", detained: "30")
    try add("list:3", in: "Astana", detained: "dozens", on: "2019-07-01", kind: .detention)
    #expect(
      try figures(by: [.region]) == [
        "KZ-19 | 2019-06: 1 incident, 120/120/120", "KZ-71 | 2019-06: 1 incident, 30/30/30",
        "KZ-71 | 2019-07: 1 incident, 24/-/99",
      ])
    #expect(
      try figures(by: [.kind, .region]) == [
        "protest | KZ-19 | 2019-06: 1 incident, 120/120/120",
        "protest | KZ-71 | 2019-06: 1 incident, 30/30/30",
        "detention | KZ-71 | 2019-07: 1 incident, 24/-/99",
      ])
  }

  @Test func `give the region of a part what happened there, and the rest to the wave`() throws {
    let wave = try add("list:wave", in: nil, detained: "120")
    try add("list:a", in: "Almaty oblast", detained: "20", of: wave)
    try add("list:b", in: "Astana", detained: "30", of: wave)
    #expect(
      try figures(by: [.region]) == [
        " | 2019-06: 1 incident, 70/70/70", "KZ-19 | 2019-06: 1 incident, 20/20/20",
        "KZ-71 | 2019-06: 1 incident, 30/30/30",
      ])
    #expect(try figures() == ["2019-06: 1 incident, 120/120/120"])
  }

  @Test func `do not give a part the upper bound of a wave that lies outside`() throws {
    // In the whole, the wave's 5,000 hold the open bound of "at least 400".
    let wave = try add("list:wave", in: nil, detained: "up to 5,000")
    try add("list:a", in: "Almaty oblast", detained: "at least 400", of: wave)
    #expect(try figures() == ["2019-06: 1 incident, 400/-/5000"])
    #expect(
      try figures { $0.regions = [RegionName("Almaty oblast")] }
        == ["2019-06: 1 incident, 400/-/-"])
    #expect(
      try figures(by: [.region]) == [
        " | 2019-06: 1 incident, -/-/4600", "KZ-19 | 2019-06: 1 incident, 400/-/-",
      ])
  }

  @Test func `say how many waves lie in several groups`() throws {
    let wave = try add("list:wave", in: nil, detained: "120")
    try add("list:a", in: "Astana", detained: "20", of: wave)
    let whole = try add("list:whole", in: "Astana", detained: "50")
    try add("list:b", in: "Astana", detained: "20", of: whole)
    var scope = FigureScope()
    scope.dimensions = [.region]
    #expect(try DetentionFigures(scope).table(in: store.store).splitWaves == 1)
    scope.dimensions = [.kind]
    #expect(try DetentionFigures(scope).table(in: store.store).splitWaves == 0)
  }

  @Test func `put a wave of the year and its parts of the months into one year`() throws {
    let wave = try add("list:wave", in: nil, detained: "100", on: "2019")
    try add("list:a", in: nil, detained: "40", on: "2019-02-03", of: wave)
    try add("list:b", in: nil, detained: "at least 5", on: "2019-05/2019-06")
    try add("list:c", in: nil, detained: "7", on: "2019-12/2020-01")
    #expect(
      try figures(per: .year)
        == ["2019: 2 incidents, 105/105/-", "2019-XX: 1 incident, 7/7/7"])
    #expect(
      try figures(per: .quarter) == [
        "2019-Q1: 1 incident, 40/40/40", "2019-Q2: 1 incident, 5/-/-",
        "2019-XX: 2 incidents, 67/67/67",
      ])
  }

  @Test func `by source count an incident in the group of each source`() throws {
    try store.addReport(of: "1", claims: ["5"], source: "OVD-Info")
    try store.addReport(of: "2", claims: ["7"], source: "Radio")
    #expect(
      try figures(by: [.source]) == [
        "OVD-Info | 2019-06: 1 incident, 5/5/5", "Radio | 2019-06: 1 incident, 7/7/7",
      ])
  }
}
