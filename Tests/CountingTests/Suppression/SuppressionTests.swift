import Counting
import Testing

/// What is hidden of tables made by hand: `5*` is a hidden five.
@Suite struct `Of a table with small figures` {
  private static func rows(_ figures: [String: [Int64]], _ period: String) -> [FigureRow] {
    figures.keys.sorted().flatMap { group in
      (figures[group] ?? []).enumerated().map { month, persons in
        FigureRow(
          period: period + "\(month + 1)", groups: group.isEmpty ? [] : [group], incidents: 100,
          personsNamed: persons)
      }
    }
  }

  /// The months of a quarter for some groups, as they are printed below a threshold of five.
  private func printed(
    _ figures: [String: [Int64]], below threshold: Int64 = 5
  ) throws -> [String: String] {
    var sums: [Int64] = [0, 0, 0]
    for (_, months) in figures {
      for (index, persons) in months.enumerated() { sums[index] += persons }
    }
    func tables(_ figures: [String: [Int64]]) -> Suppression.Tables {
      let totals = figures.mapValues { [$0.reduce(0, +)] }
      var year = Self.rows(totals, "2019")
      for index in year.indices { year[index].period = "2019" }
      return [
        .month: Self.rows(figures, "2019-0"), .quarter: Self.rows(totals, "2019-Q"), .year: year,
      ]
    }
    let grouped = figures.keys.contains("") ? [:] : tables(figures)
    let rule = try #require(SuppressionRule(below: threshold))
    let shown = Suppression(
      together: tables(figures.count == 1 && grouped.isEmpty ? figures : ["": sums]),
      grouped: grouped, by: rule
    ).rows(.month)
    return Dictionary(grouping: shown) { $0.groups.first ?? "" }.mapValues { rows in
      rows.map { $0.suppressed.contains(.personsNamed) ? "*" : "\($0.personsNamed ?? -1)" }
        .joined(separator: " ")
    }
  }

  @Test func `nothing is hidden where nothing is small`() throws {
    #expect(try printed(["": [0, 5, 80]]) == ["": "0 5 80"])
    #expect(try printed(["A": [0, 5, 80], "B": [7, 0, 9]]) == ["A": "0 5 80", "B": "7 0 9"])
  }

  @Test func `a month is hidden with another of its quarter`() throws {
    #expect(try printed(["": [3, 40, 80]]) == ["": "* * 80"])
  }

  @Test func `a month that is all there is of the time needs no other`() throws {
    #expect(try printed(["": [3, 0, 0]]) == ["": "* 0 0"])
  }

  @Test func `a group is hidden with another, in two months`() throws {
    #expect(
      try printed(["A": [3, 40, 80], "B": [20, 30, 90], "C": [70, 75, 78]])
        == ["A": "* * 80", "B": "* * 90", "C": "70 75 78"])
  }

  @Test func `a hidden total is not the sum of figures that are shown`() throws {
    // The months of all groups: 3, 17 and 100, of which the first is small, and the second goes with it.
    let printed = try printed(["A": [3, 10, 50], "B": [0, 7, 50]])
    #expect(printed == ["A": "* * 50", "B": "0 7 50"])
  }

  @Test func `a zero is hidden only where nothing else would do`() throws {
    // Each month has ten, each group ten.
    #expect(
      try printed(["A": [1, 9, 0], "B": [9, 1, 0], "C": [0, 0, 10]])
        == ["A": "* * 0", "B": "* * 0", "C": "0 0 10"])
  }

  @Test(.timeLimit(.minutes(1))) func `three years of ten groups take seconds`() throws {
    let tables = RandomTables(incidents: 700, months: 36, groups: 10, seed: 1)
    let rule = try #require(SuppressionRule(below: 5))
    let suppression = Suppression(together: tables.together, grouped: tables.grouped, by: rule)
    let small = suppression.rows(.month).contains { $0.low.map { 1..<5 ~= $0 } ?? false }
    #expect(!small)
  }

  @Test(arguments: [(1, false), (2, true), (1000, true), (1001, false)] as [(Int64, Bool)])
  func `the threshold is from 2 to 1000`(threshold: Int64, isRule: Bool) {
    #expect((SuppressionRule(below: threshold) != nil) == isRule)
  }
}
