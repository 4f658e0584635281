extension CountRow {
  /// Counts in Kazakh, with the case endings that numbers and nouns take.
  static let kazakh =
    exactly(0, ["нөл"]) + exactly(1, ["бір адам"]) + exactly(5, ["бес", "бес адам"])
    + exactly(10, ["он адам"]) + exactly(15, ["он бес", "он бес адам"])
    + exactly(21, ["жиырма бір"]) + exactly(48, ["қырық сегіз"]) + exactly(99, ["тоқсан тоғыз"])
    + exactly(100, ["жүз", "жүз адам", "бір жүз"]) + exactly(250, ["екі жүз елу"])
    + exactly(1000, ["мың", "мың адам", "бір мың"]) + exactly(4000, ["төрт мың", "4 мың адам"])
    + exactly(120, ["120 кісі", "120 адамды"])
    + rows(
      "about", best: 100,
      [
        "100-ге жуық адам", "100 адамға жуық", "жүзге жуық", "жүзге жуық адам", "шамамен 100 адам",
        "шамамен жүз",
      ])
    + rows("about", best: 50, ["елуге жуық", "50-ге жуық"])
    + rows("about", best: 4000, ["4 мыңға жуық", "төрт мыңға жуық адам"])
    + rows(
      "more_than", low: 101,
      [
        "100-ден астам адам", "100 адамнан астам", "жүзден астам", "100-ден аса", "100-ден көп",
      ])
    + rows("more_than", low: 1001, ["мыңнан астам", "мыңнан астам адам", "1000-нан астам"])
    + rows("more_than", low: 21, ["жиырмадан астам", "20-дан астам"])
    + rows("at_least", low: 100, ["кемінде 100 адам", "кем дегенде 100", "кемінде жүз"])
    + rows("at_most", high: 100, ["100-ге дейін", "100 адамға дейін", "жүзге дейін"])
    + rows("dozens", low: 24, high: 99, ["ондаған адам"])
    + rows("hundreds", low: 200, high: 999, ["жүздеген адам", "бірнеше жүз адам"])
    + rows("thousands", low: 2000, high: 9999, ["мыңдаған адам", "бірнеше мың адам"])
    + rows("tens_of_thousands", low: 20_000, high: 99_999, ["ондаған мың", "ондаған мың адам"])
    + rows("hundreds_of_thousands", low: 200_000, high: 999_999, ["жүздеген мың"])
    + rows("range", low: 100, high: 150, ["100-150 адам", "100–150 кісі"])

  /// Counts with the words for what befell the people.
  static let deeds =
    exactly(
      20,
      [
        "20 arrested", "20 people arrested", "20 people were arrested", "20 detained",
        "20 persons detained", "20 have been detained", "20 arrests", "arrested: 20",
        "Detained 20 people", "20 protesters detained", "twenty arrested", "20 injured",
        "20 задержано", "20 человек задержано", "задержано 20 человек", "Задержано: 20",
        "20 задержаны", "20 человек были задержаны", "20 задержанных", "20 человек арестовано",
        "20 оштрафованы", "20 арестов", "двадцать человек задержаны", "20 адам ұсталды",
        "20 адам ұсталған", "жиырма адам ұсталды",
      ])
    + exactly(100, ["100 арестованы"])
    + exactly(4000, ["4000 arrested", "4,000 arrested", "4 тыс. задержанных", "4k arrested"])
    + rows("about", best: 20, ["about 20 arrested", "задержано около 20 человек"])
    + rows("about", best: 20, ["20-ға жуық адам ұсталды"])
    + rows("more_than", low: 101, ["more than 100 arrested", "более 100 задержано"])
    + rows("more_than", low: 101, ["задержано более 100 человек", "100-ден астам адам ұсталды"])
    + rows("at_least", low: 100, ["at least 100 detained", "не менее 100 задержанных"])
    + rows("at_least", low: 100, ["100+ arrested"])
    + rows("at_most", high: 100, ["up to 100 arrests", "задержано до 100 человек"])
    + rows("range", low: 100, high: 150, ["100-150 detained", "задержано от 100 до 150 человек"])
    + rows("dozens", low: 24, high: 99, ["dozens arrested", "dozens of people detained"])
    + rows("dozens", low: 24, high: 99, ["задержаны десятки человек"])
    + rows("hundreds", low: 200, high: 999, ["hundreds of arrests", "сотни задержанных"])
    + rows("several", low: 3, high: 9, ["several arrested", "несколько человек задержаны"])

  /// Participants as Mass Mobilization writes them.
  static let massMobilization =
    rows("range", low: 50, high: 99, ["50-99"]) + rows("range", low: 100, high: 999, ["100-999"])
    + rows("range", low: 1000, high: 1999, ["1000-1999"])
    + rows("range", low: 1000, high: 4999, ["1000-4999"])
    + rows("range", low: 2000, high: 4999, ["2000-4999"])
    + rows("range", low: 5000, high: 10_000, ["5000-10000"])
    + rows("more_than", low: 10_001, [">10000", "> 10000", "more than 10000", ">10,000"])
    + rows("more_than", low: 51, [">50", "more than 50", "over 50 people"])
    + rows("more_than", low: 1001, ["more than 1000", "over 1,000"])
    + rows("tens", low: 20, high: 99, ["10s", "tens", "tens of people"])
    + rows("hundreds", low: 200, high: 999, ["100s of protesters", "100s of people"])
    + rows("thousands", low: 2000, high: 9999, ["1000s of people", "thousands of workers"])
    + rows("tens_of_thousands", low: 20_000, high: 99_999, ["tens of thousands", "10000s"])
    + rows(
      "tens_of_thousands", low: 20_000, high: 99_999, ["десятки тысяч", "десятки тысяч людей"])
    + rows("hundreds_of_thousands", low: 200_000, high: 999_999, ["hundreds of thousands"])
    + rows("hundreds_of_thousands", low: 200_000, high: 999_999, ["сотни тысяч человек"])
    + rows("scores", low: 40, high: 99, ["scores", "scores of people"])
    + rows("about", best: 30, ["approx 30", "approx. 30", "about 30 people"])
    + rows("about", best: 200, ["c. 200", "c 200", "ca 200", "circa 200 people", "around 200"])
    + exactly(30, ["30 workers", "30 women"])
    + rows(
      nil,
      [
        "large crowd", "a crowd", "widespread", "millions", "20 arrested and 3 injured",
        "15 суток ареста", "number of people arrested",
      ])
}
