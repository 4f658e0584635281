import IncidentStore
import IncidentTestSupport
import IncidentRead
import Incidents
import SQLite
import Testing

@Suite struct `A search for incidents` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    try add("a", on: "2019-06-09", detained: "120", region: "Almaty", title: "Митинг")
    try add("b", on: "2019-06", detained: "dozens", region: "Shymkent", articles: ["174"])
    try add("c", on: "2019", kind: .prosecution, title: "Almaty case", articles: ["174", "405"])
    try add("d", on: "2019-06-20/2019-07-02", verification: .withdrawn, region: "Almaty")
    try add("e", on: "unknown", title: "Митинг", part: "2")
    try add("f", on: "2018-12-31", kind: .prosecution, verification: .verified, region: "Astana")
  }

  private func add(
    _ uid: String, on date: String, detained: String? = nil, kind: IncidentKind = .protest,
    verification: Verification = .reported, region: String? = nil, title: String? = nil,
    articles: [String] = [], part: String? = nil
  ) throws {
    var account = try ReportContent(on: date, detained: detained)
    account.kind = kind
    account.verification = verification
    account.place = try Place(region: region)
    account.title = title
    let id = try store.add(uid, account)
    let references =
      articles.map { LegalArticleReference(code: .criminal2014, article: $0) }
      + (part.map { [LegalArticleReference(code: .criminal2014, article: "174", part: $0)] } ?? [])
    try store.store.write {
      try store.repositories.charges.add(
        references.map { Charge(article: $0, bounds: .unknown) }, to: id)
    }
  }

  private func found(_ change: (inout IncidentSearch) throws -> Void) throws -> String {
    var search = IncidentSearch()
    try change(&search)
    var uids = ""
    try search.run(in: store.store) { uids += $0.uid }
    return uids
  }

  @Test func `without conditions finds all, by date, the unknown last`() throws {
    #expect(try found { _ in } == "fcbade")
  }

  private static let windows: [(from: String?, to: String?, expected: String)] = [
    ("2019-06-09", "2019-06-09", "cba"), ("2019-06-08", "2019-06-08", "cb"),
    ("2019-06-30", "2019-07-01", "cbd"), ("2019-07-02", "2019-07-02", "cd"),
    ("2019-07-03", nil, "c"), (nil, "2019-01-01", "fc"), (nil, "2018-12-31", "f"),
    ("2019-12-31", nil, "c"), ("2020-01-01", nil, ""), (nil, "2018-12-30", ""),
    ("2019-06-10", "2019-06-08", "cb"), (nil, "9999-12-31", "fcbad"), ("0001-01-01", nil, "fcbad"),
  ]

  @Test(arguments: windows)
  func `within days finds what may have happened on one of them`(
    from: String?, to: String?, expected: String
  ) throws {
    let uids = try found {
      $0.filter.from = from.flatMap(CalendarDay.init(iso:))
      $0.filter.to = to.flatMap(CalendarDay.init(iso:))
    }
    #expect(uids == expected)
  }

  @Test func `by kind and by standing`() throws {
    #expect(try found { $0.filter[terms: .kind] = ["prosecution"] } == "fc")
    #expect(try found { $0.filter[terms: .kind] = ["detention"] } == "")
    #expect(try found { $0.filter[terms: .verification] = ["withdrawn"] } == "d")
    #expect(try found { $0.filter[terms: .verification] = ["reported"] } == "cbae")
  }

  private static let articles: [(number: String, part: String?, expected: String)] = [
    ("174", nil, "cbe"), ("405", nil, "c"), ("274", nil, ""), ("174", "2", "e"), ("174", "1", ""),
  ]

  @Test(arguments: articles)
  func `by an article finds the charges under it and its parts`(
    article: String, part: String?, expected: String
  ) throws {
    let reference = LegalArticleReference(code: .criminal2014, article: article, part: part)
    #expect(try found { $0.filter.articles = [reference] } == expected)
  }

  @Test func `by an article without a code, or of another code, finds nothing`() throws {
    for code in [nil, LegalCode.administrative2014] {
      let reference = LegalArticleReference(code: code, article: "174")
      #expect(try found { $0.filter.articles = [reference] } == "")
    }
  }

  @Test func `by place looks at places only, by text at titles as well`() throws {
    #expect(try found { $0.filter.place = SearchWords("almaty") } == "ad")
    #expect(Set(try found { $0.filter.text = SearchWords("almaty") }) == ["a", "c", "d"])
    #expect(try found { $0.filter.place = SearchWords("al*") } == "ad")
    #expect(try found { $0.filter.place = SearchWords("МИТИНГ") } == "")
    #expect(Set(try found { $0.filter.text = SearchWords("МИТИНГ") }) == ["a", "e"])
  }

  @Test func `with several conditions finds what meets all of them`() throws {
    let uids = try found {
      $0.filter.from = CalendarDay(iso: "2019-06-01")
      $0.filter.to = CalendarDay(iso: "2019-06-30")
      $0.filter[terms: .kind] = ["protest"]
      $0.filter[terms: .verification] = ["reported"]
      $0.filter.place = SearchWords("Shymkent")
      $0.filter.articles = [LegalArticleReference(code: .criminal2014, article: "174")]
    }
    #expect(uids == "b")
    #expect(
      try found {
        $0.filter.place = SearchWords("Almaty")
        $0.filter.text = SearchWords("митинг")
      } == "a")
    #expect(
      try found {
        $0.filter.place = SearchWords("Almaty")
        $0.filter[terms: .kind] = ["prosecution"]
      } == "")
  }

  @Test func `with several values for one condition finds what meets any of them`() throws {
    #expect(try found { $0.filter[terms: .kind] = ["prosecution", "protest"] } == "fcbade")
    #expect(try found { $0.filter[terms: .verification] = ["verified", "withdrawn"] } == "fd")
    let articles = ["405", "274"].map { LegalArticleReference(code: .criminal2014, article: $0) }
    #expect(try found { $0.filter.articles = articles } == "c")
  }

  private static let regions: [(names: [String], expected: String)] = [
    (["Almaty"], "ad"), (["алматы"], "ad"), (["KZ-75"], "ad"), (["Shymkent", "Алматы"], "bad"),
    (["Nur-Sultan"], "f"), (["Astana"], "f"), (["Нурсултан"], "f"), (["Akmola oblast"], ""),
    (["Paris"], ""), (["paris", "чимкент"], "b"),
  ]

  @Test(arguments: regions)
  func `by region takes any of its names`(names: [String], expected: String) throws {
    #expect(try found { $0.filter.regions = names.map(RegionName.init) } == expected)
  }

  @Test func `by a region that no gazetteer knows compares what is written`() throws {
    try add("g", on: "2021", region: "Москва")
    #expect(try found { $0.filter.regions = [RegionName("москва")] } == "g")
    #expect(try found { $0.filter.regions = [RegionName(" МОСКВА")] } == "g")
    #expect(try found { $0.filter.regions = [RegionName("Моск")] } == "")
  }

  private static let leasts: [(least: Int, expected: String)] = [
    (0, "ba"), (24, "ba"), (25, "a"), (120, "a"), (121, ""),
  ]

  @Test(arguments: leasts)
  func `by the number detained takes the lower bound`(least: Int, expected: String) throws {
    // One without a detention has none, however few are asked for.
    let uids = try found { $0.filter.minimumDetained = least }
    #expect(uids == (least == 0 ? "fcbade" : expected))
  }

  @Test func `in another order`() throws {
    #expect(try found { $0.order = .newest } == "dabcfe")
    #expect(try found { $0.order = .detained }.hasPrefix("a"))
    #expect(
      try found {
        $0.filter.text = SearchWords("almaty")
        $0.order = .date
      } == "cad")
  }

  @Test func `by relevance puts first what says the words most, and shows where`() throws {
    try add("g", on: "2022", title: "Almaty, Almaty and Almaty")
    var search = IncidentSearch()
    search.filter.text = SearchWords("almaty")
    for (order, expected) in [(IncidentSearch.Order.relevance, true), (.date, false)] {
      search.order = order
      var hits: [IncidentSearch.Hit] = []
      try search.run(in: store.store) { hits.append($0) }
      #expect(hits.count == 4)
      #expect((hits.first?.uid == "g") == expected)
      #expect(hits.first { $0.uid == "c" }?.match == "[Almaty] case")
    }
  }

  @Test func `puts words that many incidents have in the order of dates, unless told otherwise`()
    throws
  {
    var search = IncidentSearch()
    #expect(try search.order(in: store.store) == .date)
    search.filter.text = SearchWords("almaty")
    search.mostRanked = 3
    #expect(try search.order(in: store.store) == .relevance)
    search.mostRanked = 2
    #expect(try search.order(in: store.store) == .date)
    #expect(try found { $0 = search } == "cad")
    search.order = .relevance
    #expect(try search.order(in: store.store) == .relevance)
  }

  @Test func `counts what there is, whatever the limit`() throws {
    var search = IncidentSearch()
    search.limit = 1
    #expect(try search.count(in: store.store) == 6)
    search.filter[terms: .kind] = ["protest"]
    #expect(try search.count(in: store.store) == 4)
  }

  @Test func `gives what a list shows of each`() throws {
    var search = IncidentSearch()
    search.filter.from = CalendarDay(iso: "2019-06-09")
    search.filter[terms: .kind] = ["protest"]
    var hits: [IncidentSearch.Hit] = []
    try search.run(in: store.store) { hits.append($0) }
    let first = try #require(hits.first { $0.uid == "a" })
    #expect(first.date == "2019-06-09" && first.datePrecision == .day && first.title == "Митинг")
    #expect(first.place == "Almaty" && first.detained == figure("120") && first.reports == 0)
    #expect(hits.first { $0.uid == "d" }?.detained == nil)
    #expect(hits.first { $0.uid == "d" }?.verification == .withdrawn)
  }

  @Test func `gives no more than is asked for, and stops where its closure throws`() throws {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try IncidentSearch().run(in: store.store) { _ in throw Enough() }
    }
    #expect(try found { $0.limit = 2 } == "fc")
    #expect(try found { $0.limit = 0 } == "")
  }
}
