import Incidents
import Testing

@Suite struct ArticleListTests {
  /// Writes references shortly: `174(1)(2)`, with the code where there is one.
  private func spelled(_ references: [LegalArticleReference]) -> String {
    references.map { reference in
      let code =
        switch reference.code {
        case .criminal2014: "C:"
        case .administrative2014: "A:"
        case .constitution1995: "K:"
        case nil: ""
        case let code?: "\(code.rawValue):"
        }
      return code + reference.article + (reference.part.map { "(\($0))" } ?? "")
        + (reference.paragraph.map { "[\($0)]" } ?? "")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), (";", ""),
    ("174", "174"), (" 174 ", "174"), ("174-1", "174-1"), ("174.", "174"),
    ("174; 274(4)", "174 274(4)"), ("174;274 (4)", "174 274(4)"), ("274(4)(2)", "274(4)[2]"),
    ("174, 274", "174 274"), ("174\n274", "174 274"), ("174 & 274", "174 274"),
    ("174 и 274", "174 274"), ("174 және 274", "174 274"),
    ("ст. 174", "174"), ("ст.174", "174"), ("Ст 174", "174"), ("статья 174", "174"),
    ("ст.ст. 174, 274", "174 274"), ("статьи 174 и 274", "174 274"),
    ("ст. 174 ч. 1 УК РК", "C:174(1)"), ("ст.162 ч.2", "162(2)"), ("ст. 400 УК", "C:400"),
    ("ч. 1 ст. 174 УК РК", "C:174(1)"), ("п. 2 ч. 4 ст. 274", "274(4)[2]"),
    ("ст. 174 ч. 2, 274 ч.4 п.2", "174(2) 274(4)[2]"), ("ст. 158 ч. 3 п. в", "158(3)[в]"),
    ("ст. 158 ч. 3 п. «в»", "158(3)[в]"), ("ст. 158 ч. 3 п. и", "158(3)[и]"),
    ("ст. 274 ч. 4 п. 2)", "274(4)[2]"), ("ст.158 ч.2 п.п.а,в", "158(2)[а] 158(2)[в]"),
    ("ст. 30 ч.3-ст.158 ч.2", "30(3) 158(2)"), ("ст. 174, ч. 1", "174(1)"),
    ("ст. 174 ч. 1, ч. 2", "174(1) 174(2)"), ("ст. 274 ч. 4 п. 1, п. 2", "274(4)[1] 274(4)[2]"),
    ("274-бап", "274"), ("174-бап 1-бөлігі", "174(1)"), ("ҚК 174-бабы", "C:174"),
    ("274-баптың 4-бөлігінің 2-тармағы", "274(4)[2]"), ("174-1-бап", "174-1"),
    ("Art. 174 part 1", "174(1)"), ("articles 174 and 274", "174 274"), ("174 part 2", "174(2)"),
    ("Article 174, part 1 of the Criminal Code", "C:174(1)"),
    ("KoAP 488", "A:488"), ("КоАП ст. 488", "A:488"), ("КоАП РК: 488", "A:488"),
    ("Criminal Code 174", "C:174"), ("174 (Criminal Code)", "C:174"),
    ("ст. 488 Кодекса об административных правонарушениях", "A:488"),
    ("ст. 174 Уголовного кодекса Республики Казахстан", "C:174"),
    ("Article 32 of the Constitution", "K:32"), ("ст. 32 Конституции РК", "K:32"),
    ("174, 274 УК РК", "C:174 C:274"), ("174, 274, УК РК", "C:174 C:274"),
    ("УК РК 174, 274", "C:174 C:274"), ("УК РК, 174, 274", "C:174 C:274"),
    ("174 УК, 488 КоАП", "C:174 A:488"), ("УК 174, 274, КоАП 488, 489", "C:174 C:274 A:488 A:489"),
    ("488 КоАП, 174, 274 УК", "A:488 C:174 C:274"), ("ст. 174 УК РК, ст. 274", "C:174 C:274"),
    ("174; 174", "174 174"), ("ст. 5", "5"), ("5, 6", "5 6"),
    ("174 часть 2 и 405 часть 2 УК", "C:174(2) C:405(2)"), ("274(4)", "274(4)"),
    ("статья 174, часть 1", "174(1)"), ("по ст. 488 КоАП РК", "A:488"), ("ст.174-1 УК", "C:174-1"),
    ("по статье 174 ч. 1 УК РК", "C:174(1)"), ("Статья 488 (часть 1) КоАП", "A:488(1)"),
    ("ст. 488 ч. 6 КоАП РК; ст. 667 КоАП РК", "A:488(6) A:667"),
    ("пункт 2 части 4 статьи 274 УК РК", "C:274(4)[2]"), ("ст.ст.174,405 УК РК", "C:174 C:405"),
    ("статьям 174, 405 и 272 УК РК", "C:174 C:405 C:272"),
    ("488-бап", "488"), ("ҚК-нің 174-бабы", "C:174"), ("ҚР ҚК-нің 174-бабы", "C:174"),
    ("ҚР ҚК-нің 174-бабының 1-бөлігі", "C:174(1)"), ("ҚК 405-бабының 2-бөлігі", "C:405(2)"),
    ("ӘҚБтК 488-бабы", "A:488"), ("ӘҚБтК-нің 488-бабы", "A:488"), ("174-ші бап", "174"),
    ("Қылмыстық кодекстің 174-бабы", "C:174"), ("174-бап, 405-бап", "174 405"),
    ("Қазақстан Республикасы Қылмыстық кодексінің 174-бабы", "C:174"),
    ("Әкімшілік құқық бұзушылық туралы кодекстің 488-бабы", "A:488"),
    ("174-бап 1-бөлігі және 274-бап 4-бөлігі", "174(1) 274(4)"),
    ("UK RK 174", "C:174"), ("KoAP RK, 488", "A:488"), ("Article 405(2)", "405(2)"),
    ("Articles 174(1) and 405(2) of the Criminal Code", "C:174(1) C:405(2)"),
    ("Art. 488 of the Code on Administrative Offences", "A:488"),
    ("Penal Code, art. 174, part 2", "C:174(2)"), ("arts. 174, 274", "174 274"),
    ("174 (2); 405 (2)", "174(2) 405(2)"), ("Part 1 of Article 174", "174(1)"),
  ])
  func `a list is read as the articles that it names`(text: String, expected: String) throws {
    #expect(spelled(try ArticleList.read(text, defaultCode: nil)) == expected)
  }

  @Test(arguments: [
    ("174", "C:174"), ("174, КоАП 488", "C:174 A:488"), ("488 КоАП", "A:488"), ("", ""),
  ])
  func `the default code holds where the text names none`(text: String, expected: String) throws {
    #expect(spelled(try ArticleList.read(text, defaultCode: .criminal2014)) == expected)
  }

  @Test(arguments: [
    ("hooliganism", "hooliganism"), ("174; foo 5; 274", "foo 5"), ("174 274", "174 274"),
    ("ст.", "ст."), ("174 ч.", "174 ч."), ("ч. 1", "ч. 1"), ("12.01.2012", "12.01.2012"),
    ("174/1", "174/1"), ("12345", "12345"), ("174-180", "174-180"),
    ("Law on Terrorism 50(j)", "Law on Terrorism 50(j)"), ("Import Law 8", "Import Law 8"),
    ("ст. 174 УК РФ УК РК", "ст. 174 УК РФ УК РК"),
    ("ч. 1 ч. 2 ст. 174", "ч. 1 ч. 2 ст. 174"), ("174(1)(2)(3)", "174(1)(2)(3)"),
    ("174 УК КоАП", "174 УК КоАП"), ("в", "в"), ("174, в", "в"), ("бап 174", "бап 174"),
    ("(4)", "(4)"), ("ст. ч. 1", "ст. ч. 1"), ("часть первая ст. 174", "часть первая ст. 174"),
    ("174 — 274", "174 — 274"), ("174-глава", "174-глава"), ("ч.ч. 1", "ч.ч. 1"),
    ("ст. 174 ч. 1 ст. 405 ч. 2", "ст. 174 ч. 1 ст. 405 ч. 2"), ("глава 5", "глава 5"),
    ("-174", "-174"), ("?", "?"),
  ])
  func `a piece that is not read is named`(text: String, piece: String) {
    let problem = #expect(throws: ValueProblem.self) {
      try ArticleList.read(text, defaultCode: nil)
    }
    #expect(problem?.text == text)
    #expect(problem?.cause == .notAnArticle(piece: piece))
  }

  @Test(arguments: [
    ("ст. 174 ч. 1, 2", "2", "174"), ("174(1) and 3", "3", "174"), ("274 п. 1, 2", "2", "274"),
  ])
  func `a lone digit behind a part is not guessed at`(
    text: String, piece: String, article: String
  ) {
    let problem = #expect(throws: ValueProblem.self) {
      try ArticleList.read(text, defaultCode: nil)
    }
    #expect(problem?.cause == .partOrArticle(piece: piece, article: article))
  }

  @Test func `a refusal says what is not read and how to write it`() {
    let problem = #expect(throws: ValueProblem.self) {
      try ArticleList.read("174; foo", defaultCode: nil)
    }
    #expect(
      problem?.description
        == "“174; foo” is not a list of legal articles: “foo” is not read; "
        + "write it like “174 part 1; 274”")
  }

  @Test(arguments: [
    ("ч. 1 ст. 342 УК РБ", "by-criminal-1999:342(1)"),
    ("ст. 20.2 ч. 5 КоАП РФ", "ru-administrative-2001:20.2(5)"),
    ("ст. 280.3 УК РФ", "ru-criminal-1996:280.3"), ("UK RF 282.2", "ru-criminal-1996:282.2"),
    ("ст. 174 УК", "C:174"), ("ст. 164 УК РК 1997", "kz-criminal-1997:164"),
    ("УК РК (1997) ст. 164", "kz-criminal-1997:164"), ("ст. 174 УК КР", "kg-criminal-2021:174"),
    ("ст. 159 УК РУз", "uz-criminal-1994:159"), ("ст. 307 УК РТ", "tj-criminal-1998:307"),
    ("ст. 174 Уголовного кодекса Российской Федерации", "ru-criminal-1996:174"),
    ("Criminal Code of the Russian Federation, art. 174", "ru-criminal-1996:174"),
    ("IPC 124A r/w 34", "in-penal-1860:124A in-penal-1860:34"),
    ("u/s 505(b) IPC", "in-penal-1860:505(b)"), ("mm-penal-1861 505(a)", "mm-penal-1861:505(a)"),
    ("505(a), 124-A", "505(a) 124-A"), ("Section 505(a)", "505(a)"), ("s. 505", "505"),
    ("Penal Code s: 505(a)", "C:505(a)"), ("§ 130", "130"), ("174.0", "174"), ("20.3.3", "20.3.3"),
    ("ст. 174 УК РК, ст. 20.2 КоАП РФ", "C:174 ru-administrative-2001:20.2"),
    ("np-penal-2017 50; 51", "np-penal-2017:50 np-penal-2017:51"),
    ("Ресей ҚК 174-бабы", "ru-criminal-1996:174"),
    ("ст. 127 КоАП РБ", "by-administrative-2021:127"),
  ])
  func `an article of another country, or with a point or a letter, is read as written`(
    text: String, expected: String
  ) throws {
    #expect(spelled(try ArticleList.read(text, defaultCode: nil)) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, "174", "C:174"), ("Kazakhstan", nil, "174", "C:174"), ("РК", nil, "174", "C:174"),
      ("Қазақстан, Алматы", nil, "174", "C:174"), ("398", nil, "174", "C:174"),
      ("Belarus", nil, "174", "by-criminal-1999:174"),
      ("Республика Беларусь", nil, "ст. 174 УК", "by-criminal-1999:174"),
      ("Россия", nil, "КоАП 20.2", "ru-administrative-2001:20.2"),
      ("Russia", nil, "174 УК РК; 174", "C:174 C:174"),
      ("RU", nil, "ст. 174", "ru-criminal-1996:174"),
      ("Myanmar", nil, "505(a)", "mm-penal-1861:505(a)"), ("Nepal", nil, "174", "174"),
      ("Nepal", nil, "ст. 174 УК", "174"), ("Kazakhstan / Russia", nil, "174", "174"),
      ("Nepal", "np-penal-2017", "174", "np-penal-2017:174"),
      ("Kazakhstan", "np-penal-2017", "174", "C:174"),
      (nil, "np-penal-2017", "174", "np-penal-2017:174"),
      ("Russia", "kz-criminal-2014", "174", "ru-criminal-1996:174"),
      ("Nepal", "kz-criminal-2014", "174", "174"),
      (nil, "by-criminal-1999", "342 УК", "by-criminal-1999:342"),
      ("Kazakhstan", "kz-administrative-2014", "488", "A:488"),
      ("Kazakhstan", "kz-administrative-2014", "174 УК", "C:174"),
    ] as [(String?, String?, String, String)])
  func `an article is of the country that its row is about`(
    country: String?, code: String?, text: String, expected: String
  ) {
    let context = ArticleContext(
      country: ArticleContext.Country(country), stated: code.flatMap(CodeMention.init(rawValue:)))
    #expect(spelled(ArticleList(reading: text, in: context).articles) == expected)
  }

  @Test(
    arguments: [
      (nil, "2014-12-31", "164 ч. 1", "kz-criminal-1997:164(1)"),
      (nil, "2013", "ст. 164 УК РК", "kz-criminal-1997:164"),
      (nil, "2013-06", "КоАП 373", "kz-administrative-2001:373"),
      (nil, "2013-06", "УК 1997 164; 174 УК 2014", "kz-criminal-1997:164 C:174"),
      ("Kazakhstan", "2015-01-01", "174", "C:174"), (nil, "2015", "174", "C:174"),
      (nil, "2014-12-30/2015-01-02", "174; УК 2014 274", "174 C:274"), (nil, "", "174", "C:174"),
      ("Belarus", "2020-08-10", "23.34 КоАП", "by-administrative-2003:23.34"),
      ("Belarus", "2021-03-01", "24.23 КоАП", "by-administrative-2021:24.23"),
      ("Kyrgyzstan", "2020-06", "278", "kg-criminal-2017:278"),
      ("Russia", "2013-06", "280", "ru-criminal-1996:280"),
    ] as [(String?, String, String, String)])
  func `an article without the year of its code is one of the code in force`(
    country: String?, date: String, text: String, expected: String
  ) throws {
    let days = date.isEmpty ? nil : LawDays(try PartialDate(reading: date))
    let context = ArticleContext(country: ArticleContext.Country(country), days: days)
    let articles = ArticleList(reading: text, in: context).articles
    #expect(spelled(articles) == expected)
    #expect(
      ArticleList(reading: ArticleList.write(articles, in: context), in: context).articles
        == articles)
  }

  @Test(arguments: [
    ("kz-criminal-2014", "C:174"), ("kz-criminal", "kz-criminal-1997:174"),
    ("criminal", "kz-criminal-1997:174"), ("administrative", "kz-administrative-2001:174"),
    ("ru-criminal", "ru-criminal-1996:174"),
  ])
  func `a code that is stated without its year is the one in force`(
    stated: String, expected: String
  ) throws {
    let mention = try #require(CodeMention(rawValue: stated))
    #expect(mention.rawValue == stated)
    let context = ArticleContext(
      country: .unstated, stated: mention, days: LawDays(try PartialDate(reading: "2013")))
    #expect(spelled(ArticleList(reading: "174", in: context).articles) == expected)
  }

  @Test(arguments: [
    ("Минск", nil, "BY"), (nil, "г. Бишкек", "KG"), ("Москва", "Москва", "RU"),
    ("Ташкент", nil, "UZ"), (nil, "Bishkek", "KG"), (nil, "Osh", "KG"), ("Moscow", nil, "RU"),
    ("Минская область", "Слуцк", "BY"), (nil, "Минск, ул. Ленина", "BY"), (nil, "Тошкент", "UZ"),
    ("Россия", "Тында", "RU"), (nil, "Minsk (Belarus)", "BY"), (nil, "Dushanbe", "TJ"),
    ("Алматы", nil, nil), ("Алматы", "Москва", nil), (nil, "Уральск", nil), (nil, "Ош, Минск", nil),
    (nil, nil, nil), (nil, "Somewhere", nil), ("Казахстан", nil, nil),
  ])
  func `a place abroad tells the country`(region: String?, locality: String?, country: String?) {
    #expect(ForeignPlaces.country(region: region, locality: locality)?.code == country)
  }

  @Test func `no place abroad is called as one of Kazakhstan`() {
    let shared = ForeignPlaces.byName.keys.filter {
      let match = Gazetteer.kazakhstan.match(region: $0, locality: $0)
      return match.region.basis != .unknownName || match.city.basis != .unknownName
    }
    #expect(shared.sorted() == [])
  }

  @Test(arguments: [
    ("174; foo 5; 274", "C:174 C:274"), ("foo; 174, ч. 1, 274 КоАП", "A:174(1) A:274"),
    ("174; foo 5, ч. 2", "C:174"), ("174, law 5 of УК РФ", "ru-criminal-1996:174"),
    ("УК РК 174, 274, law 5 of УК РФ; 8", "C:174 C:274 ru-criminal-1996:8"),
  ])
  func `a piece that is not read leaves the other articles`(text: String, expected: String) {
    let list = ArticleList(reading: text, in: ArticleContext(country: .unstated))
    #expect(spelled(list.articles) == expected)
    #expect(!list.problems.isEmpty)
  }

  @Test(arguments: [
    "kz", "KZ-criminal-2014", "kz-2014", "kz--2014", "kz-criminal 2014", "", "k1-penal",
  ])
  func `the name of a code has its form`(text: String) {
    #expect(LegalCode(rawValue: text) == nil)
  }

  @Test func `the codes are stable, and each has a country`() {
    let names = LegalCode.known.map(\.rawValue)
    #expect(Set(names).count == names.count && names.count == 29)
    #expect(names.starts(with: ["kz-criminal-2014", "kz-criminal-1997", "kz-administrative-2014"]))
    #expect(LegalCode.known.allSatisfy { $0.country != nil && $0.title != $0.rawValue })
    #expect(LegalCode.criminal2014.title == "Criminal Code of the Republic of Kazakhstan, 2014")
  }
}
