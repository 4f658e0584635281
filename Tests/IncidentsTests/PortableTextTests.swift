import Incidents
import Testing

@Suite struct `What is written to be read elsewhere` {
  @Test func `articles are read back as they were`() throws {
    let codes = LegalCode.known + [LegalCode(rawValue: "np-penal-2017")].compactMap(\.self)
    var lists: [[LegalArticleReference]] = [[]]
    for code in codes {
      for (part, paragraph) in [(nil, nil), ("2", nil), ("2", "3"), (nil, "4"), ("1", "а")]
        as [(String?, String?)]
      {
        let reference = LegalArticleReference(
          code: code, article: "174-1", part: part, paragraph: paragraph)
        lists.append([reference])
        for other in codes {
          let next = LegalArticleReference(code: other, article: "274", part: "4")
          lists += [[reference, next], [next, reference]]
        }
      }
    }
    for list in lists {
      for country in [nil, "Belarus", "Nepal"] {
        let context = ArticleContext(country: ArticleContext.Country(country))
        let text = ArticleList.write(list, in: context)
        #expect(ArticleList(reading: text, in: context).articles == list, "\(text)")
      }
    }
  }

  private static let counts: [(low: Int?, best: Int?, high: Int?, words: String?)] = [
    (7, 7, 7, "7"), (3, nil, 9, "3-9"), (5, nil, nil, "at least 5"), (nil, nil, 8, "up to 8"),
    (nil, 6, nil, "about 6"), (nil, 6, 6, "almost 6"), (1, 2, 3, nil),
  ]

  @Test(arguments: counts) func `bounds without a wording get one, where there is one`(
    low: Int?, best: Int?, high: Int?, words: String?
  ) throws {
    let estimate = try #require(
      CountEstimate(stored: "1/2", low: low, best: best, high: high, rule: "columns"))
    #expect(estimate.portableText == words)
  }

  @Test(arguments: CountEstimate.rules.map(\.example).filter { !$0.isEmpty })
  func `a wording that a rule reads stays as it is`(text: String) {
    #expect(CountEstimate(reading: text)?.portableText == text)
  }

  private static let dates: [(text: String, order: DateOrder?, portable: String)] = [
    ("2019-06-09", nil, "2019-06-09"), ("09.06.2019", nil, "09.06.2019"),
    ("июнь 2019", nil, "июнь 2019"), ("09/06/2019", .dayFirst, "2019-06-09"),
    ("Unknown Date", nil, "Unknown Date"), ("", nil, "unknown"),
  ]

  @Test(arguments: dates) func `a date that needs its column is written in EDTF`(
    text: String, order: DateOrder?, portable: String
  ) throws {
    let date = text.isEmpty ? .unknown : try PartialDate(reading: text, order: order)
    #expect(date.portableText == portable)
  }
}
