import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `Charges` {
  private let store: TestStore
  private let incident: Int64

  init() throws {
    store = try TestStore()
    incident = try store.add("list:1", on: "2019-06-09")
  }

  private func article(
    _ number: String, part: String? = nil, paragraph: String? = nil,
    of code: LegalCode? = .criminal2014
  ) -> LegalArticleReference {
    LegalArticleReference(code: code, article: number, part: part, paragraph: paragraph)
  }

  private func charges() throws -> [[Value]] {
    try store.rows(
      "SELECT uid, code, article, part, paragraph, low, best, high FROM charges ORDER BY article")
  }

  @Test func `are by article, part and paragraph, with how many are charged`() throws {
    try store.store.write {
      try store.repositories.charges.add(
        [
          Charge(article: article("174", part: "1"), bounds: figure("at least 3")),
          Charge(article: article("274", part: "4", paragraph: "2"), bounds: .unknown),
          Charge(article: article("488", of: .administrative2014), bounds: figure("957")),
        ], to: incident)
    }
    #expect(
      try charges() == [
        ["list:1", "kz-criminal-2014", "174", "1", "", 3, .null, .null],
        ["list:1", "kz-criminal-2014", "274", "4", "2", .null, .null, .null],
        ["list:1", "kz-administrative-2014", "488", "", "", 957, 957, 957],
      ])
  }

  @Test func `are replaced, those against persons left alone`() throws {
    try store.store.write {
      try store.repositories.charges.add(
        [Charge(article: article("174"), bounds: .unknown)], to: incident)
    }
    try store.executeByHand(
      """
      INSERT INTO person (id, pseudonym) VALUES (1, 'P1');
      INSERT INTO charge (incident_id, article_id, person_id, low, best, high)
      SELECT \(incident), id, 1, 1, 1, 1 FROM legal_article WHERE article = '378';
      """)
    try store.store.write {
      try store.repositories.charges.replace(
        [Charge(article: article("274"), bounds: .unknown)], of: incident)
    }
    #expect(
      try store.rows("SELECT article, person FROM charges ORDER BY article")
        == [["274", .null], ["378", "P1"]])
  }

  @Test(arguments: [("999", LegalCode.criminal2014), ("488", .criminal2014), ("174", nil)])
  func `under an article that is not known are refused, and nothing is written`(
    number: String, code: LegalCode?
  ) throws {
    let unknown = article(number, of: code)
    let problem = #expect(throws: UnknownArticle.self) {
      try store.store.write {
        try store.repositories.charges.add(
          [
            Charge(article: article("174"), bounds: .unknown),
            Charge(article: unknown, bounds: .unknown),
          ], to: incident)
      }
    }
    #expect(problem?.reference == unknown)
    #expect(try charges().isEmpty)
  }

  @Test func `have the status of the newest update`() throws {
    try store.store.write {
      try store.repositories.charges.add(
        [Charge(article: article("174"), bounds: .unknown)], to: incident)
    }
    #expect(try store.rows("SELECT status FROM charges") == [[.null]])
    for (status, day, expected) in [
      ("on_trial", "'2019-09-01'", "on_trial"), ("pending", "'2019-07-01'", "on_trial"),
      ("dropped", "NULL", "on_trial"), ("convicted", "'2019-12-01'", "convicted"),
      ("amnestied", "'2019-12-01'", "amnestied"),
    ] {
      try store.executeByHand(
        """
        INSERT INTO charge_update (
          charge_id, status, date_text, date_edtf, date_start, date_end, date_precision)
        SELECT id, '\(status)', '', '', \(day), \(day), iif(\(day) IS NULL, 'unknown', 'day')
        FROM charge
        """)
      #expect(try store.texts("SELECT status FROM charges") == [expected])
    }
  }

  @Test func `are under the articles that the database knows, in the order of their numbers`() {
    let articles = store.repositories.articles
    #expect(
      articles.articles(of: .criminal2014) == ["174", "182", "258", "274", "378", "400", "405"])
    #expect(articles.articles(of: .constitution1995) == ["32"])
    #expect(articles.id(of: article("174")) != articles.id(of: article("182")))
    #expect(articles.id(of: article("174", part: "9")) == articles.id(of: article("174")))
  }
}
