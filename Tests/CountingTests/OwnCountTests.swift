import IncidentTestSupport
import Counting
import TestSupport
import Incidents
import Testing

@Suite struct `The detentions of one incident` {
  @Test(arguments: [
    ("120", bounds(120, 120, 120)), ("about 100", bounds(nil, 100, nil)),
    ("more than 100", bounds(101, nil, nil)), ("at least 100", bounds(100, nil, nil)),
    ("up to 100", bounds(nil, nil, 100)), ("almost 100", bounds(nil, 100, 100)),
    ("100-150", bounds(100, nil, 150)), ("dozens", bounds(24, nil, 99)),
  ])
  func `are the accepted bounds`(text: String, expected: Bounds) throws {
    let count = try #require(own(text))
    #expect(count.bounds == expected)
    #expect(!count.isOfUnknownSize)
    #expect(count.rule == .acceptedCount)
  }

  @Test(arguments: ["", "unclear", "неизвестно", "a lot of people"])
  func `of unknown size are at least one and leave the rest blank`(text: String) throws {
    let count = try #require(own(text))
    #expect(count.bounds == bounds(1, nil, nil))
    #expect(count.isOfUnknownSize)
    #expect(count.rule == .unknownSize)
  }

  @Test func `are none where there is no detention, and none where it was of nobody`() {
    #expect(OwnCount(accepted: nil, personsNamed: 0) == nil)
    #expect(own("0") == nil)
    #expect(own("up to 0") == nil)
  }

  /// Accepted wording, persons named, what counts, and the rule.
  @Test(arguments: [
    ("5", 3, bounds(5, 5, 5), CountingRule.acceptedCount),
    ("5", 5, bounds(5, 5, 5), .acceptedCount),
    ("5", 7, bounds(7, 7, 7), .namedPersons),
    ("about 100", 3, bounds(3, 100, nil), .namedPersons),
    ("about 2", 3, bounds(3, 3, nil), .namedPersons),
    ("more than 100", 3, bounds(101, nil, nil), .acceptedCount),
    ("more than 100", 200, bounds(200, nil, nil), .namedPersons),
    ("up to 100", 3, bounds(3, nil, 100), .namedPersons),
    ("up to 2", 3, bounds(3, nil, 3), .namedPersons),
    ("dozens", 30, bounds(30, nil, 99), .namedPersons),
    ("dozens", 100, bounds(100, nil, 100), .namedPersons),
    ("unclear", 1, bounds(1, nil, nil), .unknownSize),
    ("unclear", 4, bounds(4, nil, nil), .unknownSize),
    ("0", 2, bounds(2, 2, nil), .namedPersons),
  ])
  func `are at least the persons named, who are never added`(
    text: String, named: Int, expected: Bounds, rule: CountingRule
  ) throws {
    let count = try #require(own(text, named: named))
    #expect(count.bounds == expected)
    #expect(count.rule == rule)
    #expect(count.personsNamed == named)
    #expect(count.isOfUnknownSize == (rule == .unknownSize))
  }

  @Test func `of which only a list of names is known are as many as the names, or more`() throws {
    let count = try #require(OwnCount(accepted: nil, personsNamed: 3))
    #expect(count.bounds == bounds(3, 3, nil))
    #expect(count.rule == .namedPersons)
  }

  @Test(arguments: 0..<200) func `keep their bounds in order`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let count = OwnCount(
        accepted: RandomFigures.bounds(upTo: 30, using: &random),
        personsNamed: Int.random(in: 0...20, using: &random))
      guard let count else { continue }
      #expect(count.bounds.isInOrder, "\(count)")
      #expect((count.bounds.low ?? .max) >= count.personsNamed || count.personsNamed == 0)
    }
  }
}
