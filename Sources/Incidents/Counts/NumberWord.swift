/// What a word does in a number.
enum NumberWord: Hashable, Sendable {
  /// When a multiplier may stand without a number before it.
  enum Bareness: Hashable, Sendable {
    /// Never: "тысяч", "десятков".
    case never
    /// Behind a phrase that calls for the genitive: "более тысячи".
    case inGenitive
    /// Always: "hundred", "тысяча".
    case always
  }

  /// Nought.
  case zero
  /// 1 to 19.
  case unit(Int)
  /// 20 to 90, and the Kazakh 10, behind which a unit follows.
  case tens(Int)
  /// 100 to 900 in one word.
  case hundreds(Int)
  /// Ten, twelve or a hundred of what stands before it.
  case multiplier(Int, Bareness)
  /// A thousand or a million of what stands before it.
  case scale(Int, Bareness)
  /// So many halves of the word behind it that multiplies: "полтора", "half".
  case halves(Int)

  /// The number word that a word in lower case is, or nil.
  static func named(_ word: String) -> NumberWord? { table[word] }

  // One line a number: English, then Russian in the cases in which counts are written (ё as е), then
  // Kazakh, also in the cases before "жуық" and "астам".
  private static let rows: [(NumberWord, String)] = [
    (.zero, "zero ноль нуль ноля нуля нөл"),
    (.unit(1), "one один одна одно одного одной бір бірге бірден біреу"),
    (.unit(2), "two два две двух двое двоих екі екіге екіден екеу екеуі"),
    (.unit(3), "three три трех трое троих үш үшке үштен үшеу үшеуі"),
    (.unit(4), "four четыре четырех четверо четверых төрт төртке төрттен төртеу төртеуі"),
    (.unit(5), "five пять пяти пятеро пятерых бес беске бестен бесеу бесеуі"),
    (.unit(6), "six шесть шести шестеро шестерых алты алтыға алтыдан алтау алтауы"),
    (.unit(7), "seven семь семи семеро семерых жеті жетіге жетіден жетеу жетеуі"),
    (.unit(8), "eight восемь восьми восьмеро сегіз сегізге сегізден"),
    (.unit(9), "nine девять девяти девятеро тоғыз тоғызға тоғыздан"),
    (.unit(10), "ten десять десяти десятеро"),
    (.unit(11), "eleven одиннадцать одиннадцати"),
    (.unit(12), "twelve двенадцать двенадцати"),
    (.unit(13), "thirteen тринадцать тринадцати"),
    (.unit(14), "fourteen четырнадцать четырнадцати"),
    (.unit(15), "fifteen пятнадцать пятнадцати"),
    (.unit(16), "sixteen шестнадцать шестнадцати"),
    (.unit(17), "seventeen семнадцать семнадцати"),
    (.unit(18), "eighteen восемнадцать восемнадцати"),
    (.unit(19), "nineteen девятнадцать девятнадцати"),
    (.tens(10), "он онға оннан"),
    (.tens(20), "twenty двадцать двадцати жиырма жиырмаға жиырмадан"),
    (.tens(30), "thirty тридцать тридцати отыз отызға отыздан"),
    (.tens(40), "forty сорок сорока қырық қырыққа қырықтан"),
    (.tens(50), "fifty пятьдесят пятидесяти елу елуге елуден"),
    (.tens(60), "sixty шестьдесят шестидесяти алпыс алпысқа алпыстан"),
    (.tens(70), "seventy семьдесят семидесяти жетпіс жетпіске жетпістен"),
    (.tens(80), "eighty восемьдесят восьмидесяти сексен сексенге сексеннен"),
    (.tens(90), "ninety девяносто девяноста тоқсан тоқсанға тоқсаннан"),
    (.tens(50), "полсотни полсотня"),
    (.hundreds(100), "сто ста"),
    (.hundreds(150), "полтораста"),
    (.hundreds(200), "двести двухсот"),
    (.hundreds(300), "триста трехсот"),
    (.hundreds(400), "четыреста четырехсот"),
    (.hundreds(500), "пятьсот пятисот полтысячи"),
    (.hundreds(600), "шестьсот шестисот"),
    (.hundreds(700), "семьсот семисот"),
    (.hundreds(800), "восемьсот восьмисот"),
    (.hundreds(900), "девятьсот девятисот"),
    (.multiplier(10, .always), "десяток"),
    (.multiplier(10, .inGenitive), "десятка"),
    (.multiplier(10, .never), "десятков"),
    (.multiplier(12, .always), "dozen дюжина дюжину"),
    (.multiplier(12, .inGenitive), "дюжины"),
    (.multiplier(12, .never), "dozens дюжин"),
    (.multiplier(100, .always), "hundred сотня сотню жүз жүзге жүзден"),
    (.multiplier(100, .inGenitive), "сотни"),
    (.multiplier(100, .never), "сотен"),
    (.scale(1000, .always), "thousand тысяча тысячу мың мыңға мыңнан"),
    (.scale(1000, .inGenitive), "тысячи"),
    (.scale(1000, .never), "k к тыс тысяч"),
    (.halves(1), "half пол жарты"),
    (.halves(3), "полтора полторы полутора"),
    (.halves(4), "пара пару пары couple"),
    (.scale(1_000_000, .always), "million миллион"),
    (.scale(1_000_000, .inGenitive), "миллиона"),
    (.scale(1_000_000, .never), "mln млн миллионов"),
  ]

  private static let table: [String: NumberWord] = {
    var table: [String: NumberWord] = [:]
    for (meaning, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = meaning }
    }
    return table
  }()
}
