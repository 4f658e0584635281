/// A country whose codes of law are known, so that an article in a row about it is one of them.
package struct LawCountry: Hashable, Sendable {
  /// The code of ISO 3166, two letters.
  package let code: String

  /// The country of a code of ISO 3166; nil where the table does not have it.
  package init?(code: String) {
    guard Self.table.contains(where: { $0.code == code }) else { return nil }
    self.code = code
  }

  /// The country that a cell names, perhaps with a place within it; nil where it names none of the
  /// table.
  package init?(reading text: String) {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == "(" || $0 == ")" }).map(String.init)
    let found = ([text] + parts).compactMap { Self.byCode[Self.words(of: $0)] }
    guard let country = found.first, !found.contains(where: { $0 != country }) else { return nil }
    self = country
  }

  private init(known code: String) { self.code = code }

  /// Kazakhstan.
  package static let kazakhstan = LawCountry(known: "KZ")

  /// The name in English.
  package var name: String { Self.table.first { $0.code == code }?.name ?? code }

  /// The names by which texts about law call the countries, by their first words, longest first.
  static let names = Dictionary(
    grouping: byName.map { (words: $0.key, country: $0.value) }
      .sorted { $0.words.count > $1.words.count }, by: { $0.words.first ?? "" })

  /// The names of countries that are long enough to mean nothing else, with the countries.
  static let fullNames = byName.compactMap { words, country in
    let name = words.joined(separator: " ")
    return name.unicodeScalars.count >= 5 ? (name: name, country: country) : nil
  }

  private static let byName = index { [$0.name] + $0.names.split(separator: ",").map(String.init) }

  /// The countries by their names and the codes of ISO 3166, which are words of other meanings too
  /// ("by", "in") in a longer text.
  private static let byCode = byName.merging(
    index { [$0.code] + $0.codes.split(separator: " ").map(String.init) }
  ) { name, _ in name }

  private static func index(_ names: (Row) -> [String]) -> [[String]: LawCountry] {
    var countries: [[String]: LawCountry] = [:]
    for row in table {
      for name in names(row) { countries[words(of: name)] = LawCountry(known: row.code) }
    }
    return countries
  }

  private static func words(of text: String) -> [String] {
    TextToken.tokens(of: text).compactMap { $0.word == "the" ? nil : $0.word ?? $0.number }
  }

  private typealias Row = (code: String, codes: String, name: String, names: String)

  /// The countries: codes, name, and the other names and abbreviations in which texts put them.
  private static let table: [Row] = [
    (
      "KZ", "kaz 398", "Kazakhstan",
      """
      kz, rk, qr, qazaqstan, qazaqstan respublikasy, republic of kazakhstan, kazakhstani,
      рк, казахстан, казахстана, казахстане, республика казахстан, республики казахстан,
      қр, қазақстан, қазақстанның, қазақстан республикасы, қазақстан республикасының, казакстан
      """
    ),
    (
      "BY", "blr 112", "Belarus",
      """
      rb, republic of belarus, belarusian, byelorussia, рб, беларусь, беларуси,
      белоруссия, белоруссии, белоруссияның, республика беларусь, республики беларусь,
      беларусь республикасы, беларусь республикасының
      """
    ),
    (
      "RU", "rus 643", "Russia",
      """
      rf, russian federation, russian, рф, россия, россии, российская федерация,
      российской федерации, ресей, ресейдің, ресей федерациясы, ресей федерациясының
      """
    ),
    (
      "KG", "kgz 417", "Kyrgyzstan",
      """
      kr, kyrgyz republic, kyrgyz, kirgizia, kirghizia, кр, киргизия, киргизии,
      кыргызстан, кыргызстана, кыргызстане, кыргызская республика, кыргызской республики,
      киргизская республика, киргизской республики, қырғызстан, қырғызстанның,
      қырғыз республикасы, қырғыз республикасының, кыргыз республикасы
      """
    ),
    (
      "UZ", "uzb 860", "Uzbekistan",
      """
      ruz, republic of uzbekistan, uzbek, o'zbekiston, ozbekiston, руз, ру,
      узбекистан, узбекистана, узбекистане, республика узбекистан, республики узбекистан,
      өзбекстан, өзбекстанның, өзбекстан республикасы, ўзбекистон
      """
    ),
    (
      "TJ", "tjk 762", "Tajikistan",
      """
      rt, republic of tajikistan, tajik, рт, таджикистан, таджикистана,
      республика таджикистан, республики таджикистан, тәжікстан, тоҷикистон
      """
    ),
    (
      "TM", "tkm 795", "Turkmenistan",
      "turkmen, туркменистан, туркменистана, туркмения, туркмении, түрікменстан"
    ),
    (
      "AZ", "aze 31 031", "Azerbaijan",
      """
      republic of azerbaijan, azerbaijani, azərbaycan, ар, азербайджан,
      азербайджана, азербайджанская республика, азербайджанской республики, әзірбайжан
      """
    ),
    (
      "AM", "arm 51 051", "Armenia",
      """
      republic of armenia, armenian, ра, армения, армении, республика армения,
      республики армения
      """
    ),
    ("GE", "geo 268", "Georgia", "georgian, грузия, грузии"),
    (
      "UA", "ukr 804", "Ukraine",
      "ukrainian, украина, украины, україна, україни, украинаның"
    ),
    (
      "MD", "mda 498", "Moldova",
      "republic of moldova, рм, молдова, молдовы, молдавия, республики молдова"
    ),
    ("IN", "ind 356", "India", "republic of india, indian, индия, индии, үндістан"),
    (
      "MM", "mmr 104", "Myanmar",
      "burma, burmese, мьянма, мьянмы, бирма"
    ),
  ]
}
