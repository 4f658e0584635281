/// The law that the articles of a row belong to, as far as the row tells beside the articles themselves.
package struct ArticleContext: Hashable, Sendable {
  /// The country that a row is about.
  package enum Country: Hashable, Sendable {
    /// Nothing tells of a country.
    case unstated
    /// A country whose codes are known.
    case known(LawCountry)
    /// Another country, as written.
    case other(String)

    /// The country that a cell names; an empty text states none.
    package init(_ text: String?) {
      guard let text, !text.isEmpty else {
        self = .unstated
        return
      }
      self = LawCountry(reading: text).map(Self.known) ?? .other(text)
    }

    /// The English name of a country whose codes are known; nil for others.
    package var knownName: String? {
      if case .known(let country) = self { country.name } else { nil }
    }

    /// The country that a cell names, else the one in which a place abroad lies.
    package init(_ text: String?, region: String?, locality: String?) {
      self.init(text)
      guard self == .unstated else { return }
      if let country = ForeignPlaces.country(region: region, locality: locality) {
        self = .known(country)
      }
    }
  }

  /// The country of the row.
  package let country: Country
  /// The code of an article without one; nil where the row is about a country without a known code, or
  /// where another code holds on some of its days.
  package let code: LegalCode?
  /// The country under whose law a name such as "criminal code" is read; nil where none is known.
  private let lawCountry: LawCountry?
  private let kind: CodeMention.Kind
  /// Whether somebody states the code, so that an article without one is of it whatever its number.
  private let isStated: Bool
  private let days: LawDays?

  /// The context of a row.
  ///
  /// The code that a mapping states holds where the row is about its country, or about none. For
  /// another country, that country's code of the same kind holds. A code that is stated without its
  /// year is the one that holds on the days of the row: the newest where these are not known.
  package init(country: Country, stated: CodeMention? = nil, days: LawDays? = nil) {
    self.country = country
    self.days = days
    isStated = stated != nil
    let kind = stated?.kind ?? stated?.code.flatMap(LegalCodeTable.row)?.kind ?? .criminal
    self.kind = kind
    switch country {
    case .unstated: lawCountry = stated?.lawCountry ?? .kazakhstan
    case .known(let country): lawCountry = country
    case .other: lawCountry = nil
    }
    // A code of a country that is not known holds in rows about such a country.
    let isMeant = stated?.lawCountry == lawCountry || country == .unstated
    code =
      (isMeant ? stated?.code : nil)
      ?? lawCountry.flatMap { [year = isMeant ? stated?.year : nil] country in
        Self.code(of: country, kind, year, days)
      }
  }

  /// The context of a text without a row, under a default code.
  package init(code: LegalCode?) {
    country = code?.country.map(Country.known) ?? .unstated
    self.code = code
    lawCountry = code?.country ?? .kazakhstan
    kind = code.flatMap(LegalCodeTable.row)?.kind ?? .criminal
    isStated = true
    days = nil
  }

  /// The codes between which the days of the row do not decide, the newest first; none where they do.
  package var undecided: [LegalCode] {
    guard code == nil, let lawCountry else { return [] }
    let codes = LegalCodeTable.codes(of: lawCountry, kind, on: days)
    return codes.count > 1 ? codes : []
  }

  /// The codes that can have an article for which the text names none: those of the country on the days of
  /// the row, that which holds by itself first, or the one that somebody states.
  package func codes(having article: String) -> [LegalCode] {
    guard !isStated, let lawCountry else { return code.map { [$0] } ?? [] }
    let others = LegalCodeTable.codes(of: lawCountry, .administrative, on: days)
    let meant = code.map { [$0] } ?? []
    return (meant + (others.count == 1 ? others : [])).filter {
      LegalCodeTable.mayHave(article, $0)
    }
  }

  /// The code of an article for which the text names one, or none; nil where nothing tells which it is.
  func code(of mention: CodeMention?, for article: String) -> LegalCode? {
    if mention != nil || isStated { return code(of: mention) }
    if let code, LegalCodeTable.mayHave(article, code) { return code }
    let codes = undecided + codes(having: article)
    let fitting = codes.filter { LegalCodeTable.mayHave(article, $0) }
    return fitting.isEmpty ? code : fitting.count == 1 ? fitting[0] : nil
  }

  /// The code that a text names within this context; nil where nothing tells which it is.
  func code(of mention: CodeMention?) -> LegalCode? {
    guard let mention else { return code }
    if let code = mention.code { return code }
    guard let country = mention.country ?? lawCountry else { return code }
    if mention.year == nil, let code, code.country == country,
      mention.kind == nil || mention.kind == LegalCodeTable.row(of: code)?.kind
    {
      return code
    }
    return Self.code(of: country, mention.kind ?? .criminal, mention.year, days)
  }

  private static func code(
    of country: LawCountry, _ kind: CodeMention.Kind, _ year: String?, _ days: LawDays?
  ) -> LegalCode? {
    if let year { return LegalCodeTable.code(of: country, kind, adopted: year) }
    let codes = LegalCodeTable.codes(of: country, kind, on: days)
    return codes.count == 1 ? codes[0] : nil
  }
}
