import IncidentStore
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
    var account = try Account(on: date, detained: detained)
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
      $0.from = from.flatMap(CalendarDay.init(iso:))
      $0.to = to.flatMap(CalendarDay.init(iso:))
    }
    #expect(uids == expected)
  }

  @Test func `by kind and by standing`() throws {
    #expect(try found { $0.kind = .prosecution } == "fc")
    #expect(try found { $0.kind = .detention } == "")
    #expect(try found { $0.verification = .withdrawn } == "d")
    #expect(try found { $0.verification = .reported } == "cbae")
  }

  private static let articles: [(number: String, part: String?, expected: String)] = [
    ("174", nil, "cbe"), ("405", nil, "c"), ("274", nil, ""), ("174", "2", "e"), ("174", "1", ""),
  ]

  @Test(arguments: articles)
  func `by an article finds the charges under it and its parts`(
    article: String, part: String?, expected: String
  ) throws {
    let reference = LegalArticleReference(code: .criminal2014, article: article, part: part)
    #expect(try found { $0.article = reference } == expected)
  }

  @Test func `by an article without a code, or of another code, finds nothing`() throws {
    for code in [nil, LegalCode.administrative2014] {
      let reference = LegalArticleReference(code: code, article: "174")
      #expect(try found { $0.article = reference } == "")
    }
  }

  @Test func `by place looks at places only, by text at titles as well`() throws {
    #expect(try found { $0.place = SearchWords("almaty") } == "ad")
    #expect(try found { $0.text = SearchWords("almaty") } == "cad")
    #expect(try found { $0.place = SearchWords("al*") } == "ad")
    #expect(try found { $0.place = SearchWords("МИТИНГ") } == "")
    #expect(try found { $0.text = SearchWords("МИТИНГ") } == "ae")
  }

  @Test func `with several conditions finds what meets all of them`() throws {
    let uids = try found {
      $0.from = CalendarDay(iso: "2019-06-01")
      $0.to = CalendarDay(iso: "2019-06-30")
      $0.kind = .protest
      $0.verification = .reported
      $0.place = SearchWords("Shymkent")
      $0.article = LegalArticleReference(code: .criminal2014, article: "174")
    }
    #expect(uids == "b")
    #expect(
      try found {
        $0.place = SearchWords("Almaty")
        $0.text = SearchWords("митинг")
      } == "a")
    #expect(
      try found {
        $0.place = SearchWords("Almaty")
        $0.kind = .prosecution
      } == "")
  }

  @Test func `gives what a list shows of each`() throws {
    var search = IncidentSearch()
    search.from = CalendarDay(iso: "2019-06-09")
    search.kind = .protest
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
