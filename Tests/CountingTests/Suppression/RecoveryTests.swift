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
  ) throws -> (grouped: Suppression.Tables, together: Suppression.Tables, isProven: Bool) {
    let rule = try #require(SuppressionRule(below: threshold))
    // As by two commands, of which the one does not know of the other.
    let alone = Suppression(together: tables.together, by: rule)
    let apart = Suppression(together: tables.together, grouped: tables.grouped, by: rule)
    var grouped: Suppression.Tables = [:]
    var together: Suppression.Tables = [:]
    for length in CountingPeriod.Length.nested {
      together[length] = alone.rows(length)
      grouped[length] = apart.rows(length)
    }
    return (grouped, together, alone.isProven && apart.isProven)
  }

  /// Of the first 1,500 seeds, the tables of 9 would tell a figure, as a longer period's best figure can tell
  /// a month's hidden lower bound: they are refused.
  @Test(arguments: 0..<Seeds.count)
  func `no small figure can be reckoned`(seed: Int) throws {
    let tables = RandomTables(seed: seed)
    for threshold in [[2], [3], [5], [10]][seed % 4] as [Int64] {
      let printed = try Self.published(tables, below: threshold)
      // Tables of a few incidents may have no figures to hide others among; the command says so.
      guard printed.isProven else { continue }
      let actual = tables.together.merging(tables.grouped, uniquingKeysWith: +)
      var attack = PublishedTables(
        grouped: printed.grouped, together: printed.together, measures: Self.measures,
        actual: actual)
      for (length, rows) in actual {
        for row in rows {
          for measure in Self.measures {
            let place = PublishedTables.Place(
              length: length, period: row.period, groups: row.groups, measure: measure)
            guard let figure = row[measure], attack.unknowns[place] == nil else { continue }
            #expect(figure == 0 || figure >= threshold, "\(place) is printed")
          }
        }
      }
      let isRight = attack.reckoning.narrow()
      try #require(
        isRight && zip(attack.reckoning.ranges, attack.figures).allSatisfy { $0.contains($1) },
        "What is reckoned is wrong, with seed \(seed)")
      for (place, unknown) in attack.unknowns {
        let figure = attack.figures[unknown]
        guard figure > 0, figure < threshold else { continue }
        let what = "\(place) is \(figure) of \(threshold) with seed \(seed)"
        let isMore = attack.allows(unknown, (figure + 1)...)
        let isLess = isMore == true ? nil : attack.allows(unknown, ...(figure - 1))
        // Where the search takes too long, it is not found out either.
        #expect(isMore != false || isLess != false, "\(what)")
      }
    }
  }
}
