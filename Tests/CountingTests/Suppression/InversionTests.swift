import IncidentTestSupport
import Counting
import Testing

/// Attempts to recover what is hidden by somebody who knows how it is chosen: who tries all tables, and
/// keeps those that would be printed alike.
@Suite struct `Somebody who knows how figures are hidden` {
  /// The groups of one month, each with so many persons.
  private static func rows(_ persons: [Int64], _ period: String, isTogether: Bool) -> [FigureRow] {
    let figures = isTogether ? [persons.reduce(0, +)] : persons
    return figures.enumerated().map { index, figure in
      FigureRow(
        period: period, groups: isTogether ? [] : ["G\(index)"], incidents: 100,
        personsNamed: figure)
    }
  }

  /// Printed figures of a month by group and together; nil where it is said not to publish them.
  private static func printed(_ persons: [Int64], _ rule: SuppressionRule) -> [String]? {
    func tables(_ isTogether: Bool) -> Suppression.Tables {
      [
        .month: rows(persons, "2019-01", isTogether: isTogether),
        .quarter: rows(persons, "2019-Q1", isTogether: isTogether),
        .year: rows(persons, "2019", isTogether: isTogether),
      ]
    }
    let alone = Suppression(together: tables(true), by: rule)
    let apart = Suppression(together: tables(true), grouped: tables(false), by: rule)
    guard alone.isProven, apart.isProven else { return nil }
    return (alone.rows(.month) + apart.rows(.month)).map { row in
      row.suppressed.contains(.personsNamed) ? "*" : String(row.personsNamed ?? -1)
    }
  }

  private static func tables(groups: Int, upTo most: Int64) -> [[Int64]] {
    (0..<groups).reduce([[]]) { tables, _ in
      tables.flatMap { table in (0...most).map { table + [$0] } }
    }
  }

  @Test(arguments: [(3, 3, 5), (4, 3, 6), (3, 4, 4), (5, 4, 5)] as [(Int64, Int, Int64)])
  func `cannot tell groups of one, however many there are`(
    threshold: Int64, groups: Int, most: Int64
  ) throws {
    let rule = try #require(SuppressionRule(below: threshold))
    var alike: [[String]: [[Int64]]] = [:]
    for table in Self.tables(groups: groups, upTo: most) {
      if let printed = Self.printed(table, rule) { alike[printed, default: []].append(table) }
    }
    for (printed, tables) in alike {
      let hidden = (0..<groups).filter { printed[$0 + 1] == "*" }
      guard tables.contains(where: { table in hidden.allSatisfy { table[$0] <= 1 } }) else {
        continue
      }
      for group in hidden {
        let values = Set(tables.map { $0[group] })
        #expect(values.count > 1, "\(printed): group \(group) is \(values)")
      }
    }
  }

  @Test func `does not know two groups of one by a total that is hidden below three`() throws {
    let rule = try #require(SuppressionRule(below: 3))
    #expect(Self.printed([1, 1, 0], rule) == ["*", "*", "*", "*"])
    #expect(Self.printed([1, 1], rule) == nil)
    #expect(Self.printed([2, 0, 0], rule) == ["*", "*", "0", "0"])
  }
}
