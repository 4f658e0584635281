import Incidents

extension CountRow {
  /// Texts that deny: nobody, which is zero.
  static let denials = rows(
    "nobody", low: 0, best: 0, high: 0,
    [
      "no", "No", "NO.", "none", "None.", "NONE", "nobody", "no one", "No arrests", "no detentions",
      "no arrests made", "none arrested", "nobody was detained", "not detained", "without arrests",
      "FALSE", "false", "nil", "no people", "no injuries", "no one was arrested",
      "нет", "Нет", "НЕТ.", "не было", "никто", "никого", "не задерживали", "никого не задержали",
      "нет задержанных", "задержаний не было", "без задержаний", "не задержан", "ни одного",
      "отсутствуют", "пострадавших нет", "не арестованы", "никто не задержан",
      "жоқ", "Жоқ", "ешкім", "болған жоқ", "ешкім ұсталған жоқ", "ұсталғандар жоқ", "ұсталмады",
      "ешкім ұсталмады", "болмады",
    ])

  /// Marks and words of a cell that says nothing.
  static let nothing = rows(
    "nothing",
    [
      "", " ", "\u{A0}\u{202F}", "\t", "NA", "na", "N/A", "n/a", "#N/A", "nan", "NaN", "null",
      "NULL",
      "None", "-", "--", "—", "–", ".", "...", "…", "?", "??", "н/д", "Н/Д", "нд", "нет данных",
      "нет сведений", "не указано", "данные отсутствуют", "не сообщается", "no data",
      "not available", "not reported", "дерек жоқ", "мәлімет жоқ", "көрсетілмеген",
    ])

  /// Wordings from lists of the field.
  static let field =
    exactly(2, ["двое", "двое задержанных", "екеу", "двоих задержали"])
    + exactly(3, ["трое задержанных", "трое", "3 (three)", "three (3)", "үшеу", "трое человек"])
    + exactly(4, ["четверо", "төртеу"]) + exactly(5, ["пятеро", "бесеу", "пятеро активистов"])
    + exactly(6, ["шестеро", "алтау"]) + exactly(7, ["семеро", "жетеу"]) + exactly(1, ["біреу"])
    + exactly(
      12,
      [
        "дюжина", "12.0", "12,0", "12.00", "12 (в т.ч. 3 женщины)", "12, в том числе 3 женщины",
        "12 (including 3 women)", "12 incl. 3 minors", "12, из них 2 журналиста",
        "12 (оның ішінде 3 әйел)", "12 (чел.)", "12 чел", "Задержано 12", "всего 12", "total 12",
        "Всего: 12 человек", "12 активистов",
      ])
    + exactly(1000, ["1e3", "1e+03", "1000.0"]) + exactly(0, ["0.0", "0,0", "0.00"])
    + exactly(50, ["полсотни", "полсотни человек", "пол сотни", "жарты жүз"])
    + exactly(150, ["полторы сотни", "полтораста"]) + exactly(1500, ["полторы тысячи"])
    + exactly(500, ["полтысячи", "half a thousand", "жарты мың"]) + exactly(15, ["полтора десятка"])
    + exactly(500_000, ["half a million"]) + exactly(6, ["half a dozen"])
    + rows("about", best: 1500, ["около полутора тысяч", "примерно полторы тысячи человек"])
    + rows("about", best: 20, ["человек 20", "20?", "20 (?)", "20 (примерно)", "20 approx."])
    + rows("about", best: 200, ["estimated 200", "est. 200", "ориентировочно 200"])
    + rows("about", best: 300, ["300 шамасында", "300 адам шамасында"])
    + rows("about", best: 10, ["он шақты адам", "10 шақты"])
    + rows("about", best: 20, ["жиырмадай", "жиырмадай адам", "20-дай адам", "20-дай"])
    + rows("about", best: 100, ["жүздей", "жүздей адам", "100-дей адам"])
    + rows("about", best: 1000, ["мыңдай адам", "1000-дай"])
    + rows("about", best: 500, ["жарты мыңға жуық", "жарты мыңға жуық адам"])
    + rows("more_than", low: 151, ["более полутора сотен", "свыше полутора сотен человек"])
    + rows("more_than", low: 301, ["300 с лишним", "300 с лишним человек", "300 с небольшим"])
    + rows("more_than", low: 101, ["100-ден артық", "100-ден артық адам"])
    + rows(
      "at_least", low: 12, ["как мин. 12", "мин. 12", "от 12", "ең кемі 12", "12-ден кем емес"])
    + rows("at_least", low: 24, ["at least dozens", "не менее десятки"])
    + rows("at_least", low: 200, ["как минимум сотни"])
    + rows("at_most", high: 1000, ["as many as 1000", "макс. 1000", "1000-нан көп емес"])
    + rows("at_most", high: 999, ["up to several hundred"])
    + rows("fewer_than", high: 19, ["20-дан аз", "20-дан кем", "20-дан аз адам"])
    + rows("range", low: 7, high: 8, ["7 или 8", "7 or 8", "7 немесе 8", "7 либо 8 человек"])
    + rows("range", low: 200, high: 300, ["approximately 200-300", "около 200–300 человек"])
    + rows("range", low: 100, high: 150, ["about 100-150", "100-ден 150-ге дейін", "с 100 до 150"])
    + rows("range", low: 200, high: 9999, ["100s-1000s", "hundreds to thousands", "сотни-тысячи"])
    + rows("range", low: 24, high: 999, ["десятки-сотни", "dozens to hundreds"])
    + rows("dozens", low: 24, high: 99, ["few dozen", "a few dozens", "бірнеше ондаған адам"])
    + rows("hundreds", low: 200, high: 999, ["several hundreds", "несколько сот человек"])
    + rows("hundreds", low: 200, high: 999, ["бірнеше жүздеген адам", "a few hundreds"])
    + rows("several", low: 3, high: 9, ["few", "a handful", "некоторые"])
}
