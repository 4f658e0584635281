import Accountability
import Testing

/// A recommendation of the second review, in as many paragraphs and states as a test needs.
private func recommendation(
  _ paragraph: String, part: String = "", states: Int = 1, _ position: PositionValue? = .supported
) -> CountedRecommendation {
  CountedRecommendation(
    uid: "KAZ-UPR2-\(paragraph)\(part)", review: "KAZ-UPR2", paragraph: paragraph, states: states,
    position: position)
}

@Suite struct `A count of recommendations` {
  @Test func `counts a paragraph of n states as 1 paragraph and n pairs`() {
    let all = [recommendation("125.9", states: 3), recommendation("125.10")]
    #expect(PositionCount(of: all, by: .paragraph).total == 2)
    #expect(PositionCount(of: all, by: .state).total == 4)
  }

  @Test func `counts a paragraph that was split once, and each of its parts`() {
    let all = [recommendation("95.3", part: "a"), recommendation("95.3", part: "b")]
    #expect(PositionCount(of: all, by: .paragraph).total == 1)
    #expect(PositionCount(of: all, by: .part).total == 2)
    #expect(PositionCount(of: all, by: .state).total == 2)
  }

  @Test func `counts what asks the same as one cluster and leaves the paragraphs as they are`() {
    let all = ["126.35", "126.38", "126.39", "126.5"].map { recommendation($0, .noted) }
    let same = [
      ("KAZ-UPR2-126.35", "KAZ-UPR2-126.38"), ("KAZ-UPR2-126.39", "KAZ-UPR2-126.38"),
    ]
    #expect(PositionCount(of: all, by: .cluster, sameAsk: same).total == 2)
    #expect(PositionCount(of: all, by: .paragraph, sameAsk: same).total == 4)
  }

  @Test func `rounds supported in part neither up nor down`() {
    let all = [
      recommendation("1.1"), recommendation("1.2", .supportedInPart), recommendation("1.3", .noted),
    ]
    let count = PositionCount(of: all, by: .paragraph)
    #expect(count[.supported] == 1 && count[.noted] == 1 && count[.supportedInPart] == 1)
    #expect(count.supportedWhollyOrInPart == 2)
  }

  @Test func `never takes no position for noted`() {
    let count = PositionCount(of: [recommendation("1.1", nil)], by: .paragraph)
    #expect(count[.noted] == 0)
    #expect(count.counts == [.none: 1])
    #expect(PositionClass.none.label == "no position")
  }

  @Test func `shows a paragraph whose parts were answered differently as mixed`() {
    let all = [
      recommendation("1.1", part: "a", .supported), recommendation("1.1", part: "b", .noted),
    ]
    #expect(PositionCount(of: all, by: .paragraph).counts == [.mixed: 1])
    #expect(PositionCount(of: all, by: .part)[.noted] == 1)
  }
}

@Suite struct `The number of a paragraph` {
  @Test(arguments: [("126.9", "126.27"), ("95.3", "95.10"), ("99.1", "124.1"), ("126", "126.1")])
  func `sorts as people sort it`(first: String, second: String) throws {
    let (left, right) = (ParagraphNumber.ordinal(first), ParagraphNumber.ordinal(second))
    #expect(try #require(left) < #require(right))
  }

  @Test(arguments: [
    ("50.5-50.8,50.23", ["50.5", "50.6", "50.7", "50.8", "50.23"]),
    ("50.23, 25, 26", ["50.23", "50.25", "50.26"]),
    ("50.5–8", ["50.5", "50.6", "50.7", "50.8"]),
    ("130.1; 130.2; 130.3", ["130.1", "130.2", "130.3"]),
  ])
  func `is read from lists as addenda write them`(text: String, numbers: [String]) {
    #expect(ParagraphNumber.list(text) == numbers)
  }

  @Test(arguments: ["", "5", "50.8-50.5", "50.5-51.2", "all others", "50.1-50.9999", "1.2.3.4"])
  func `is not guessed`(text: String) {
    #expect(ParagraphNumber.list(text) == nil)
  }

  @Test func `is found at the head of a text, where a year is none`() {
    #expect(ParagraphNumber.atHead(of: "137.197. Strengthen it")?.number == "137.197")
    #expect(ParagraphNumber.atHead(of: "137.197 Strengthen it")?.rest == "Strengthen it")
    #expect(ParagraphNumber.atHead(of: "2030 Agenda") == nil)
  }
}
