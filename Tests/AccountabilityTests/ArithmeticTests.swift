import Accountability
import Testing

@Suite struct `A percentage` {
  @Test(arguments: [
    (10, 147, "10 of 147 (6.8 %)"), (10, 146, "10 of 146 (6.8 %)"), (10, 143, "10 of 143 (7.0 %)"),
    (1, 2000, "1 of 2000 (0.1 %)"), (1, 2001, "1 of 2001 (0.0 %)"),
    (147, 147, "147 of 147 (100.0 %)"),
    (0, 12, "0 of 12 (0.0 %)"), (0, 0, "0 of 0 (–)"),
  ])
  func `has its numerator and base beside it, one decimal, half away from zero`(
    number: Int, base: Int, words: String
  ) {
    #expect(Share(number, of: base).text() == words)
  }

  @Test func `of an unknown base is a dash`() {
    #expect(Share(3, of: nil).percentage == "–")
    #expect(Share(.max, of: 10).percentage == "–")
  }

  @Test func `of a base under ten is not printed, unless it is asked for`() {
    #expect(Share(2, of: 9).text() == "2 of 9")
    #expect(Share(2, of: 9).text(leastBase: 1) == "2 of 9 (22.2 %)")
  }

  @Test func `is not adjusted so that parts add to a hundred`() {
    #expect((0..<3).map { _ in Share(1, of: 3).percentage } == ["33.3 %", "33.3 %", "33.3 %"])
  }
}

@Suite struct `A total that somebody states` {
  private let claim = ClaimedTotal(
    total: 147,
    parts: [.init("carried out", 10), .init("under way", 103), .init("not carried out", 33)])

  @Test func `is printed with what its parts do not account for`() {
    #expect(claim.difference == 1)
    #expect(claim.sentence == "147 stated, parts add to 146: 1 not accounted for")
    #expect(
      ClaimedTotal(total: 5, parts: [.init("a", 6)]).sentence
        == "5 stated, parts add to 6: 1 more than the total")
    #expect(ClaimedTotal(total: 5, parts: [.init("a", 5)]).sentence == "5 stated, parts add to 5")
  }

  @Test func `is compared with our own count in each unit, the nearest first`() {
    let readings = [
      ClaimedTotal.Reading("supported paragraphs", 143),
      ClaimedTotal.Reading("supported pairs", 146), ClaimedTotal.Reading("pairs of UPR Info", 147),
    ]
    #expect(
      claim.comparison(with: readings)
        == "147: equal to the pairs of UPR Info; 1 more than the supported pairs (146); "
        + "4 more than the supported paragraphs (143)")
  }
}

@Suite struct `A recommendation that was made again` {
  @Test func `is one of the earlier review, once for however many links`() {
    let links = [
      (earlier: "1-95.14", later: "2-124.10"), (earlier: "1-97.11", later: "2-126.41"),
      (earlier: "1-97.20", later: "2-126.41"), (earlier: "1-97.20", later: "2-126.42"),
    ]
    let earlier = Set((1...9).map { "1-97.\($0)" } + ["1-95.14", "1-97.11", "1-97.20"])
    #expect(Repetition.share(of: earlier, links: links) == Share(3, of: 12))
  }

  @Test func `with another answer is a conflict of positions`() {
    let conflicts = Repetition.conflicts(
      among: [("124.47", "126.35"), ("126.35", "126.38"), ("126.35", "x")],
      positions: ["124.47": .supported, "126.35": .noted, "126.38": .noted])
    #expect(conflicts.count == 1 && conflicts.first?.0 == "124.47")
  }
}

@Suite struct `The key of a recommendation` {
  private func key(
    symbol: String = "", paragraph: String = "", annotation: String = "",
    text: String = "Abolish it"
  ) -> RecommendationKey {
    RecommendationKey(
      symbol: symbol, paragraph: paragraph, part: "", annotation: annotation, state: "KAZ",
      session: "20", from: "AUT", text: text)
  }

  @Test func `is the paragraph, without it the annotation, without that the words`() {
    #expect(
      key(symbol: "A/HRC/28/10", paragraph: "126.27", annotation: "x")
        == .paragraph(symbol: "A/HRC/28/10", paragraph: "126.27", part: ""))
    #expect(key(symbol: "A/HRC/28/10", annotation: "x") == .annotation("x"))
    #expect(key(text: "Abolish  IT.") == key())
    #expect(key(text: "Abolish that") != key())
  }

  @Test func `of a text that a source writes a little differently is alike`() {
    let words =
      "Put in place measures to guarantee the exclusion of evidence obtained under torture"
    let bag = WordBag(words)
    #expect(bag.likeness(to: WordBag(words.uppercased() + ";")) == 1)
    #expect(bag.likeness(to: WordBag(words + " in full")) > 0.9)
    #expect(bag.likeness(to: WordBag("Abolish the death penalty")) < 0.3)
  }
}
