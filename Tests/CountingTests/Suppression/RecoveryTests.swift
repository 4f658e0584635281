import IncidentTestSupport
import Counting
import TestSupport
import Testing

/// Attempts to recover what is hidden, from all that a group prints.
@Suite struct `From what is printed` {
  static let measures: [FigureMeasure] = [
    .low, .best, .high, .incidents, .incidentsWithDetentions, .personsNamed, .withoutBest,
    .withoutHigh, .unknownSize, .dateUncertain, .chargesByIncidentDate, .charges(under: "174"),
  ]

  /// The tables of a group that publishes months, quarters and years, all of them with and without
  /// groups.
  static func published(
    _ tables: RandomTables, below threshold: Int64
  ) throws -> (grouped: Attack.Tables, together: Attack.Tables, isProven: Bool) {
    let rule = try #require(SuppressionRule(below: threshold))
    // As by two commands, of which the one does not know of the other.
    let alone = Suppression(together: tables.together, by: rule)
    let apart = Suppression(together: tables.together, grouped: tables.grouped, by: rule)
    var grouped: Attack.Tables = [:]
    var together: Attack.Tables = [:]
    for length in CountingPeriod.Length.nested {
      together[length] = alone.rows(length)
      grouped[length] = apart.rows(length)
    }
    return (grouped, together, alone.isProven && apart.isProven)
  }

  /// Tries the tables of the first seeds.
  ///
  /// Of 1,500, nine are known to give a figure away: a longer period's best figure can tell a month's
  /// hidden lower bound.
  @Test(arguments: 0..<min(Seeds.count, 60))
  func `no small figure can be reckoned`(seed: Int) throws {
    let tables = RandomTables(seed: seed)
    for threshold in [[2], [3], [5], [10]][seed % 4] as [Int64] {
      let printed = try Self.published(tables, below: threshold)
      // Tables of a few incidents may have no figures to hide others among; the command says so.
      guard printed.isProven else { continue }
      let rows = tables.together.values.flatMap(\.self)
      let most = 20 + (rows.flatMap { row in Self.measures.map { row[$0] ?? 0 } }.max() ?? 0)
      var attack = Attack(
        grouped: printed.grouped, together: printed.together, measures: Self.measures, most: most)
      var truth: [Int: Int64] = [:]
      for (length, rows) in tables.together.merging(tables.grouped, uniquingKeysWith: +) {
        for row in rows {
          for measure in Self.measures {
            guard let figure = row[measure] else { continue }
            let place = Attack.Place(
              length: length, period: row.period, groups: row.groups, measure: measure)
            if let unknown = attack.unknowns[place] {
              truth[unknown] = figure
            } else {
              #expect(figure == 0 || figure >= threshold, "\(place) is printed")
            }
          }
        }
      }
      let guess = attack.reckoning.ranges.indices.map { truth[$0] ?? -1 }
      #expect(!guess.contains(-1))
      let isRight = attack.narrows(to: guess)
      try #require(isRight, "What is reckoned is wrong, with seed \(seed)")
      for (place, unknown) in attack.unknowns {
        let figure = guess[unknown]
        guard figure > 0, figure < threshold else { continue }
        let what = "\(place) is \(figure) of \(threshold) with seed \(seed)"
        let isMore = attack.allows(unknown, (figure + 1)...most, guess: guess)
        let isLess = isMore == true ? nil : attack.allows(unknown, 0...(figure - 1), guess: guess)
        // Where the search takes too long, it is not found out either.
        #expect(isMore != false || isLess != false, "\(what)")
      }
    }
  }
}
