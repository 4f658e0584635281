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
    ("ст.", "ст."), ("174 ч.", "174 ч."), ("ч. 1", "ч. 1"), ("174.1", "174.1"),
    ("174/1", "174/1"), ("12345", "12345"), ("174-180", "174-180"),
    ("ст. 174 УК РФ", "ст. 174 УК РФ"),
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

  @Test func `the codes are stable`() {
    #expect(
      LegalCode.allCases.map(\.rawValue)
        == ["kz-criminal-2014", "kz-administrative-2014", "kz-constitution-1995"])
    #expect(
      LegalCode.allCases.map(\.title) == [
        "Criminal Code of the Republic of Kazakhstan, 2014",
        "Code on Administrative Offences of the Republic of Kazakhstan, 2014",
        "Constitution of the Republic of Kazakhstan, 1995",
      ])
  }
}
