import IncidentTestSupport
import Counting
import IncidentRead
import IncidentStore
import Incidents
import SQLite
import TestSupport
import Testing

/// Laws of the published figures, tried on databases as chance makes them.
@Suite struct `In every database the figures` {
  private static func tryAll(
    _ seeds: Range<Int>, _ law: (RandomDatabase, Int) throws -> Void
  ) throws {
    let database = try RandomDatabase()
    for seed in seeds {
      try database.fill(seed)
      try law(database, seed)
    }
  }

  @Test(arguments: Seeds.batches)
  func `of all months are those of the view, and of what the incidents behind them add`(
    seeds: Range<Int>
  ) throws {
    try Self.tryAll(seeds) { database, seed in
      let rows = try DetentionFigures(fill: .none).rows(in: database.store)
      #expect(try database.view() == rows.map(\.viewRow), "seed \(seed)")
      for row in rows { try FigureLaws("seed \(seed)").check(row, in: database.store) }
    }
  }

  @Test(arguments: Seeds.batches)
  func `by region are those of the query that comes with Aigaq`(seeds: Range<Int>) throws {
    let query = try #require(
      SavedQuery.shipped.first { $0.name == "detentions-by-region-and-month" }?.sql)
    try Self.tryAll(seeds) { database, seed in
      var scope = FigureScope()
      scope.dimensions = [.region]
      let names = try database.store.regionNames()
      let rows = try DetentionFigures(scope, fill: .none).rows(in: database.store)
        .filter { $0.incidents ?? 0 > 0 || $0.high != 0 }
        .map { row in [.text(names[row.groups[0]] ?? row.groups[0])] + row.regionRow }
      let asked = try database.test.rows(query)
      #expect(Set(asked) == Set(rows), "seed \(seed)")
      #expect(asked.count == rows.count, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.batches)
  func `of a condition and of any length of time are what the incidents behind them add`(
    seeds: Range<Int>
  ) throws {
    try Self.tryAll(seeds) { database, seed in
      var random = SplitMix(seed: seed)
      var scope = FigureScope()
      scope.filter = RandomFilter.filter(using: &random)
      scope.quantity =
        [.detained, .participants, .killed].randomElement(using: &random) ?? .detained
      scope.length = RandomFilter.lengths.randomElement(using: &random) ?? .month
      let laws = FigureLaws("seed \(seed)", scope)
      for row in try DetentionFigures(scope, fill: .none).rows(in: database.store) {
        try laws.check(row, in: database.store)
      }
    }
  }

  @Test(arguments: Seeds.batches)
  func `of participants are those of detentions where the reports state the same of both`(
    seeds: Range<Int>
  ) throws {
    try Self.tryAll(seeds) { database, seed in
      try database.keepStatedNumbers()
      var random = SplitMix(seed: seed)
      var scope = FigureScope()
      if Bool.random(using: &random) { scope.filter = RandomFilter.filter(using: &random) }
      scope.length = RandomFilter.lengths.randomElement(using: &random) ?? .month
      if Bool.random(using: &random) {
        scope.dimensions = [FigureDimension.allCases.randomElement(using: &random) ?? .region]
      }
      let detained = try DetentionFigures(scope, fill: .none).rows(in: database.store)
      scope.quantity = .participants
      let participants = try DetentionFigures(scope, fill: .none).rows(in: database.store)
      #expect(participants == detained, "seed \(seed), \(scope)")
    }
  }

  @Test(arguments: Seeds.batches)
  func `of a group are those of the condition that takes it, and the groups make up the whole`(
    seeds: Range<Int>
  ) throws {
    try Self.tryAll(seeds) { database, seed in
      var random = SplitMix(seed: seed)
      var scope = FigureScope()
      scope.length = RandomFilter.lengths.randomElement(using: &random) ?? .month
      let whole = try DetentionFigures(scope, fill: .none).rows(in: database.store)
      let dimension = try #require(FigureDimension.allCases.randomElement(using: &random))
      scope.dimensions = [dimension]
      let table = try DetentionFigures(scope, fill: .none).table(in: database.store)
      let what = "seed \(seed) by \(dimension) per \(scope.length)"
      try Self.checkGroups(table.rows, scope, database.store, what)
      guard !dimension.isOverlapping else { return }
      Self.checkSums(of: table, against: whole, what)
    }
  }

  /// The rows of each group, but of that which no condition takes.
  private static func checkGroups(
    _ rows: [FigureRow], _ scope: FigureScope, _ store: IncidentStore, _ what: String
  ) throws {
    for group in Set(rows.flatMap(\.groups)).sorted() {
      guard let filter = RandomFilter.taking(group, of: scope.dimensions[0]) else { continue }
      var alone = scope
      alone.dimensions = []
      alone.filter = filter
      var filtered = try DetentionFigures(alone, fill: .none).rows(in: store)
      for index in filtered.indices { filtered[index].groups = [group] }
      #expect(rows.filter { $0.groups == [group] } == filtered, "\(what), \(group)")
    }
  }

  /// The incidents and charges of the groups together: exactly the whole where no wave lies in several of
  /// them, else no less.
  private static func checkSums(
    of table: DetentionFigures.Table, against whole: [FigureRow], _ what: String
  ) {
    for row in whole {
      let groups = table.rows.filter { $0.period == row.period }
      func sum(_ figure: KeyPath<FigureRow, Int64?>) -> Int64 {
        groups.reduce(0) { $0 + ($1[keyPath: figure] ?? 0) }
      }
      let what = "\(what), \(row.period)"
      for article in ["174", "274", "400"] {
        let charges = groups.reduce(0) { $0 + ($1.charges(under: article) ?? 0) }
        #expect(charges == row.charges(under: article), "\(what), \(article)")
      }
      #expect(groups.allSatisfy { $0.personsNamed ?? 0 <= row.personsNamed ?? 0 }, "\(what)")
      #expect(sum(\.incidents) >= row.incidents ?? 0, "\(what)")
      guard table.splitWaves == 0 else { continue }
      #expect(sum(\.incidents) == row.incidents, "\(what)")
      #expect(sum(\.incidentsWithDetentions) == row.incidentsWithDetentions, "\(what)")
      #expect(sum(\.withoutBest) == row.withoutBest, "\(what)")
      #expect(sum(\.withoutHigh) == row.withoutHigh, "\(what)")
      #expect(sum(\.low) == row.low ?? 0, "\(what)")
      #expect(sum(\.unknownSize) == row.unknownSize, "\(what)")
      #expect(sum(\.dateUncertain) == row.dateUncertain, "\(what)")
      #expect(groups.contains { $0.high == nil } == (row.high == nil), "\(what)")
      if let high = row.high { #expect(sum(\.high) == high, "\(what)") }
      if !groups.contains(where: { $0.best == nil }), let best = row.best {
        #expect(sum(\.best) == best, "\(what)")
      }
    }
  }
}

extension RandomDatabase {
  /// The rows of the view of the monthly count.
  func view() throws -> [[Value]] {
    try test.rows("SELECT * FROM monthly_detentions ORDER BY month")
  }
}

extension FigureRow {
  /// The row as the query by region has it, without the region.
  fileprivate var regionRow: [Value] {
    [
      .text(period), Value(incidents), Value(incidentsWithDetentions), Value(low), Value(best),
      Value(high), Value(withoutBest), Value(withoutHigh), Value(unknownSize),
    ]
  }

  /// The row as the view has it.
  var viewRow: [Value] {
    [
      .text(period), Value(incidents), Value(incidentsWithDetentions), Value(low), Value(best),
      Value(high), Value(withoutBest), Value(withoutHigh), Value(unknownSize), Value(personsNamed),
      Value(charges(under: "174")), Value(charges(under: "274")),
      Value(chargesByIncidentDate), Value(dateUncertain),
    ]
  }
}
