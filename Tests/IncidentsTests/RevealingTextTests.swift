import Incidents
import TestSupport
import Testing

@Suite struct `A text that leads to a person` {
  @Test(
    arguments: [
      ("звонить 87001234567", Contact.telephone), ("+7 700 123 45 67", .telephone),
      ("8 (7172) 55-66-77", .telephone), ("8-701-123-45-67", .telephone),
      ("77012345678", .telephone),
      ("тел.: 234-56-78", .telephone), ("7011234567 — брат", .telephone),
      ("+44 20 7946 0958", .telephone), ("0049 30 123456789", .telephone),
      ("٨٧٠٠١٢٣٤٥٦٧", .telephone), ("пишите aaa.bbb@example.kz!", .email),
      ("иван@пример.рф", .email), ("ИИН 900101300017 показал", .identityNumber),
      ("900101 300017", .identityNumber),
    ] as [(String, Contact)])
  func `is known by what is in it`(text: String, contact: Contact) {
    #expect(Contact(in: text) == contact)
    let isLookedAt = ContactScreen.mayHold(text.utf8Span.span)
    #expect(isLookedAt)
  }

  @Test(arguments: [
    "2019-06-09/2019-06-13", "09.06.2019 14:30", "июнь 2019, около 4 000 человек",
    "700 000 000 тенге", "1 234 567 890", "ст. 174 ч. 1 и 274 УК РК", "43.238949, 76.889709",
    "https://example.org/news/10156481234567890", "@canal", "user@", "900101300018",
    "https://medium.com/@name.x/text", "15.06.2024-16.06.2024", "15.06.2024 – 16.06.2024",
    "2024-06-15 - 2024-06-16", "7 задержанных 2019-06-09, ещё 11", "№ 1234567", "",
  ])
  func `is not seen in other numbers and signs`(text: String) {
    #expect(Contact(in: text) == nil)
  }
}

@Suite struct `Names that a database knows` {
  private func areTold(_ names: [String], in text: String) -> Bool {
    let known = KnownNames()
    for name in names { known.add(name) }
    let isTold = known.areTold(in: text.utf8Span.span)
    #expect(isTold == known.areTold(in: text))
    return isTold
  }

  @Test(arguments: [
    ("Пробный Образец Примерович", "Задержание Образца Пробного у акимата"),
    ("Пробный Образец Примерович", "Пробному дали 15 суток"),
    ("Иванова Анна", "видели Анну Иванову"), ("Иванова Анна", "ИВАНОВОЙ А. вручена повестка"),
    ("Иванова Анна", "А. Иванова"), ("Иванов Павел", "с Павлом Ивановым говорили"),
    ("Мария Петренко", "Rally for Maria Petrenko"), ("Ermek Sadykov", "Ермека Садыкова отпустили"),
    ("Токенов Серик Ахметұлы", "Серікті емес, Токеновтің үйін"),
    ("Әбдіров Қанат", "Қанат Әбдіровке айып тағылды"), ("Юрий Ли", "Ли Юрия отпустили"),
    ("Ivan Probny", "ivan probny was held"), ("Андрей Ким", "ким андрея увезли"),
    ("Бесфамильный", "Бесфамильного отпустили"), ("Kassym Akhmetov", "Касым Ахметов"),
    ("Ким Анна", "Ким: 15 суток"), ("Анна Ким", "Задержание Кима у акимата"),
    ("Ким", "Киму дали 15 суток"), ("Ким А.", "говорили с Кимом"), ("Ли Юрий", "Отпустили Ли."),
    ("Цой Мария Викторовна", "Задержан Цой"), ("Цой Виктор", "Суд над Цоем"),
    ("Виктор Цой", "письмо Цою, от Цоя"), ("Пак Вера", "приговор Паку"),
    ("Нам Игорь", "Задержали Нама"), ("Ким Анна", "Rally for Kim"), ("Anna Kim", "митинг за Ким"),
  ])
  func `are found however they stand in a text`(name: String, text: String) {
    #expect(areTold([name], in: text))
  }

  @Test(arguments: [
    ("Иванова Марина", "Марина вышла на площадь"), ("Ким Анна", "Анна и ещё двое"),
    ("Серик Болат", "Болат обещал, что завтра все придут, и Серик тоже"),
    ("Иванова Анна", "Митинг у парка, задержали Петрова"), ("Unknown", "Unknown people came"),
    ("имя скрыто", "Имя скрыто по просьбе семьи"), ("Белов Иван", "белова вода"),
    ("Ли Юрий", "пришли ли все и видели ли их"), ("Нам Игорь", "сказали нам, что придут"),
    ("Цой Виктор", "цой жив"), ("Пак Вера", "Пакет документов"), ("Кан Вера", "Канада осудила"),
    ("Лев Иванов", "Лев в цирке"), ("Ян Садыков", "Ян вышел"), ("Цой Лия Викторовна", "Лия вышла"),
  ])
  func `are not found in other texts`(name: String, text: String) {
    #expect(!areTold([name], in: text))
  }
}

@Suite struct `A first look at the bytes of a text` {
  private static let scraps = [
    "8", "7", "701", "123", "45", "0", "00", "+7", "2019", "06-09", "900101300017", "٨٧", "७", "７",
    "@", "a@b.kz", "тел.", "tel", "№", " ", " ", "  ", "-", "–", "\u{2212}", "(", ")", ".", "/",
    "+", ",",
    ";", ":", "\u{A0}", "\u{202F}", "\u{200B}", "\u{FEFF}", "\u{3000}", "\n", "\u{0}", "\u{301}",
    "\u{308}", "\u{200D}", "\u{482}", "\u{488}", "\u{530}", "ª", "µ", "²", "×", "÷", "🙂", "é", "Ž",
    "ﬁ",
    "Иванова", "Анна", "ИВАНОВОЙ", "А.", "анну", "Ким", "Кима", "Ли", "ли", "Әбдіров", "Қанат",
    "Abdirov",
    "Kanat", "Ёлкин", "Е\u{308}лкин", "Цоем", "пришли", "the", "акимат", "ұлы", "ʼ", "'", "’", "Ω",
    "王",
  ]

  private static func texts(seed: Int) -> [String] {
    var generator = SplitMix(seed: seed)
    return (0..<5000).map { _ in
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        let scrap = scraps.randomElement(using: &generator) ?? ""
        return scrap + (Int.random(in: 0...2, using: &generator) == 0 ? " " : "")
      }.joined()
    }
  }

  @Test(arguments: [1, 2, 3])
  func `passes over no text that leads to a person`(seed: Int) {
    for text in Self.texts(seed: seed) where Contact(in: text) != nil {
      let isLookedAt = ContactScreen.mayHold(text.utf8Span.span)
      #expect(isLookedAt, "\(text)")
    }
  }

  @Test(arguments: [1, 2, 3])
  func `finds the names that reading the text finds`(seed: Int) {
    let known = KnownNames()
    for name in [
      "Иванова Анна", "Ким Анна", "Ли Юрий", "Әбдіров Қанат", "Ёлкин Пётр", "Цой Виктор",
    ] {
      known.add(name)
    }
    for text in Self.texts(seed: seed) {
      let isTold = known.areTold(in: text.utf8Span.span)
      #expect(isTold == known.areTold(in: text), "\(text)")
    }
  }
}
