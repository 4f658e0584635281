import TestSupport
import IncidentStore
import Incidents
import SQLite
import Testing

/// Laws of the published figures, tried on stores as chance makes them.
@Suite struct `In every store the figures` {
  private static let dates = [
    "2019-06-09", "2019-06", "2019-06-01~", "2019-07-01", "2019", "2019-05/2019-06",
    "2019-12/2020-01", "unknown",
  ]
  private static let wordings = [
    "0", "1", "5", "20", "60", "about 30", "more than 10", "at least 40", "up to 50", "almost 30",
    "dozens", "several", "10-15", "unclear", nil,
  ]
  private static let regions = ["Almaty oblast", "Astana", "Elsewhere", nil]
  private static let standings: [Verification] = [
    .reported, .verified, .reported, .withdrawn, .notOccurred,
  ]

  /// A store with waves, nested ones too, persons, merged and withdrawn incidents.
  private static func store(_ seed: Int) throws -> TestStore {
    var random = SplitMix(seed: seed)
    let store = try TestStore()
    for number in 0..<14 {
      var account = try Account(
        on: dates.randomElement(using: &random) ?? "",
        detained: wordings.randomElement(using: &random) ?? nil)
      account.verification = standings.randomElement(using: &random)
      account.kind = [.protest, .detention].randomElement(using: &random)
      account.place = try Place(
        country: "Kazakhstan", region: regions.randomElement(using: &random) ?? nil)
      try store.add("list:\(number)", account)
    }
    var changes = ["INSERT INTO person (id, pseudonym) VALUES (1, 'P1'), (2, 'P2'), (3, 'P3')"]
    for incident in 2...14 {
      if Bool.random(using: &random) {
        let parent = Int.random(in: 1..<incident, using: &random)
        changes.append("UPDATE incident SET parent_id = \(parent) WHERE id = \(incident)")
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: changes.append("UPDATE incident SET merged_into = 1 WHERE id = \(incident)")
      case 1, 2:
        changes.append(
          """
          INSERT INTO detention (incident_id, person_id, low, best, high, basis)
          VALUES (\(incident), \(Int.random(in: 1...3, using: &random)), 1, 1, 1, 'person')
          """)
        changes.append(
          """
          INSERT INTO charge (incident_id, article_id, person_id, date_start, date_end)
          SELECT \(incident), id, 1, '2019-08-01', '2019-08-09' FROM legal_article
          WHERE article = '174'
          """)
      case 3:
        changes.append(
          """
          INSERT INTO charge (incident_id, article_id, low)
          SELECT \(incident), id, 3 FROM legal_article WHERE article IN ('274', '400')
          """)
      default: break
      }
    }
    try store.executeByHand(changes.joined(separator: ";\n"))
    try store.store.write { try store.repositories.counts.recount(familiesOf: 1...14) }
    return store
  }

  private static let filters: [IncidentFilter] = {
    var filters = [IncidentFilter()]
    for kind in [IncidentKind.protest, .detention] {
      var filter = IncidentFilter()
      filter.kinds = [kind]
      filters.append(filter)
    }
    var filter = IncidentFilter()
    filter.regions = [RegionName("Astana")]
    filters.append(filter)
    filter.verifications = [.verified]
    filters.append(filter)
    return filters
  }()

  @Test(arguments: 0..<40)
  func `of all months are those of the view`(seed: Int) throws {
    let store = try Self.store(seed)
    let rows = try MonthlyDetentions(fill: .none).rows(in: store.store)
    let view = try store.rows("SELECT * FROM monthly_detentions ORDER BY month")
    #expect(
      rows.map { row -> [Value] in
        [
          .text(row.period), Value(row.incidents), Value(row.low), Value(row.best),
          Value(row.high), Value(row.unknownSize), Value(row.personsNamed),
          Value(row.charges(under: "174")), Value(row.charges(under: "274")),
          Value(row.chargesByIncidentDate), Value(row.dateUncertain),
        ]
      } == view)
    #expect(try store.findings() == [])
  }

  @Test(arguments: 0..<40)
  func `of a group are those of the filter that takes it`(seed: Int) throws {
    let store = try Self.store(seed)
    for length in CountingPeriod.Length.allCases {
      var scope = FigureScope()
      scope.length = length
      scope.dimensions = [.kind]
      let grouped = try MonthlyDetentions(scope, fill: .none).rows(in: store.store)
      for kind in [IncidentKind.protest, .detention] {
        scope.dimensions = []
        scope.filter.kinds = [kind]
        var filtered = try MonthlyDetentions(scope, fill: .none).rows(in: store.store)
        for index in filtered.indices { filtered[index].groups = [kind.rawValue] }
        #expect(grouped.filter { $0.groups == [kind.rawValue] } == filtered, "\(length)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `are what the incidents behind them add, exactly`(seed: Int) throws {
    let store = try Self.store(seed)
    for filter in Self.filters {
      for length in CountingPeriod.Length.allCases {
        var scope = FigureScope()
        scope.filter = filter
        scope.length = length
        for row in try MonthlyDetentions(scope, fill: .none).rows(in: store.store) {
          let period = try #require(FigurePeriod(row.period))
          // Dates that fit no month are explained as those of the monthly count.
          guard period.length == length else { continue }
          try check(
            row, FigureExplanation(of: period, where: filter, in: store.store), filter, seed)
        }
      }
    }
  }

  private func check(
    _ row: MonthlyCount, _ explanation: FigureExplanation, _ filter: IncidentFilter, _ seed: Int
  ) throws {
    let contributions = explanation.lines.map(\.contribution)
    func sum(_ bound: KeyPath<Contribution, Int?>) -> Int64? {
      let stated = contributions.compactMap { $0[keyPath: bound] }
      return stated.isEmpty ? nil : Int64(stated.reduce(0, +))
    }
    let what = "\(row.period) of seed \(seed) with \(filter)"
    #expect(explanation.count == row, "\(what)")
    #expect(contributions.reduce(0) { $0 + Int64($1.incidents) } == row.incidents, "\(what)")
    guard !contributions.isEmpty else { return }
    #expect(sum(\.bounds.low) == row.low, "\(what)")
    if let best = row.best { #expect(sum(\.bounds.best) == best, "\(what)") }
    if let high = row.high {
      #expect(sum(\.bounds.high) ?? 0 == high, "\(what)")
    } else {
      #expect(contributions.contains { $0.bounds.high == nil }, "\(what)")
    }
    #expect(
      Int64(contributions.count(where: \.isOfUnknownSize)) == row.unknownSize, "\(what)")
    let explained = Set(contributions.map(\.incident))
    #expect(explained.isDisjoint(with: explanation.omissions.map(\.incident)), "\(what)")
  }
}
