import IncidentTestSupport
import Counting
import TestSupport
import Incidents
import Testing

@Suite struct `Reports that disagree` {
  /// Reports as "A 2019-06-11 about 700": reliability, day (- for none) and wording.
  private func reports(_ texts: [String]) throws -> [StatedCount] {
    try texts.map { text in
      let words = text.split(separator: " ", maxSplits: 2).map(String.init)
      let reliability = try #require(Reliability(rawValue: words[0]))
      return StatedCount(
        figure(words.count > 2 ? words[2] : ""), reliability: reliability,
        reportedOn: words[1] == "-" ? nil : words[1])
    }
  }

  @Test(arguments: [
    (["F - 5", "F - 8", "F - 6"], bounds(5, 5, 8)),
    (["F - dozens", "F - 30"], bounds(24, 30, 99)),
    (["F - 100-150", "F - 120-200"], bounds(100, nil, 200)),
    (["F - 0", "F - 5"], bounds(0, 0, 5)),
  ])
  func `give the least low and the greatest high`(texts: [String], expected: Bounds) throws {
    #expect(try AcceptedCount.combining(reports(texts)) == expected)
  }

  @Test(arguments: [
    (["B - 5", "A - 8", "C - 6"], 8), (["F - 5", "E - 8"], 8), (["F - 8", "E - 5"], 5),
    // One day: the lowest.
    (["C 2019-06-11 8", "C 2019-06-11 5", "C 2019-06-11 7"], 5), (["F - 8", "F - 7"], 7),
    // Several days: the latest, whatever it says.
    (["C 2019-06-11 5", "C 2019-06-18 8"], 8), (["C 2019-06-18 5", "C 2019-06-11 8"], 5),
    // A report that is dated comes before one that is not.
    (["F - 5", "F 2019-06-11 8"], 8),
    // Reliability comes before the day.
    (["B 2019-06-11 5", "C 2019-06-18 8"], 5),
    // A report without a best figure has none to give.
    (["A 2019-06-18 more than 5", "C - 8"], 8), (["A - up to 9", "D - 8", "F - 7"], 8),
  ])
  func `give the best figure of the most reliable source`(texts: [String], best: Int) throws {
    #expect(try AcceptedCount.combining(reports(texts)).best == best)
  }

  @Test(arguments: [
    (["F - more than 100", "F - 150"], bounds(101, 150, nil)),
    (["F - at least 400", "F - up to 5,000"], bounds(400, nil, nil)),
    (["A - 120", "F - 100+"], bounds(100, 120, nil)),
  ])
  func `leave the high open where one of them does`(texts: [String], expected: Bounds) throws {
    #expect(try AcceptedCount.combining(reports(texts)) == expected)
  }

  @Test(arguments: [
    // A figure below the only lower bound: there is none that all reports allow.
    (["F - at least 400", "A - about 300"], bounds(nil, 300, nil)),
    (["F - 500", "A - about 300"], bounds(nil, 300, 500)),
    // A figure above the only upper bound.
    (["F - up to 100", "A - about 200"], bounds(nil, 200, nil)),
    (["F - 100", "A - about 200"], bounds(100, 200, nil)),
    // They leave nothing that both allow.
    (["F - more than 100", "F - up to 50"], bounds(nil, nil, nil)),
  ])
  func `give no bound that another of them breaks`(texts: [String], expected: Bounds) throws {
    #expect(try AcceptedCount.combining(reports(texts)) == expected)
  }

  @Test(arguments: [
    (["F - 5", "A - unclear"], bounds(5, 5, 5)), (["A -", "F - dozens"], bounds(24, nil, 99)),
    (["A - unclear", "B -"], bounds(nil, nil, nil)), ([], bounds(nil, nil, nil)),
    (["F - about 100"], bounds(nil, 100, nil)),
  ])
  func `of which one knows no number leave it to the others`(
    texts: [String], expected: Bounds
  ) throws {
    #expect(try AcceptedCount.combining(reports(texts)) == expected)
  }

  @Test func `on the wave of June 2019 come to 4,000, at most 5,000`() throws {
    let wave = try reports([
      "F 2019-06-18 almost 4,000", "F 2019-06-13 ", "F - up to 5,000", "F - about 4,000",
    ])
    #expect(AcceptedCount.combining(wave) == bounds(nil, 4000, 5000))
  }

  @Test(arguments: 0..<50)
  func `keep their bounds in order, and give the same in any order`(seed: Int) {
    var random = SplitMix(seed: seed)
    for _ in 0..<40 {
      let counts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        StatedCount(
          RandomFigures.bounds(upTo: 20, using: &random),
          reliability: Reliability.allCases.randomElement(using: &random) ?? .cannotBeJudged,
          reportedOn: [nil, "2019-06-11", "2019-06-18"].randomElement(using: &random) ?? nil)
      }
      let accepted = AcceptedCount.combining(counts)
      #expect(accepted.isInOrder, "\(counts)")
      #expect(AcceptedCount.combining(counts.shuffled(using: &random)) == accepted)
    }
  }
}
