/// What a row says of the law that its articles belong to, beside the articles themselves.
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
  }

  /// The country of the row.
  package let country: Country
  /// The code of an article without one; nil where the row is about a country without a known code.
  package let code: LegalCode?

  /// The context of a row.
  ///
  /// The code that a mapping states holds where the row is about its country, or about none. For
  /// another country, that country's code of the same kind holds.
  package init(country: Country, stated: LegalCode? = nil) {
    self.country = country
    switch country {
    case .unstated: code = stated ?? .criminal2014
    case .known(let country):
      let isOfCountry = stated?.country == country
      let kind = stated.flatMap(LegalCodeTable.row)?.kind ?? .criminal
      code = isOfCountry ? stated : Self.code(of: country, kind)
    case .other: code = stated.flatMap { $0.country == nil ? $0 : nil }
    }
  }

  /// The context of a text without a row, under a default code.
  package init(code: LegalCode?) {
    country = code?.country.map(Country.known) ?? .unstated
    self.code = code
  }

  /// The code that a text names within this context; nil where nothing tells which it is.
  func code(of mention: CodeMention?) -> LegalCode? {
    guard let mention else { return code }
    if let code = mention.code { return code }
    guard let country = mention.country ?? lawCountry else { return code }
    if mention.kind == nil, mention.year == nil, code?.country == country { return code }
    return Self.code(of: country, mention.kind ?? .criminal, mention.year)
  }

  /// The country under whose law a name such as "criminal code" is read.
  private var lawCountry: LawCountry? {
    switch country {
    case .unstated: code?.country ?? .kazakhstan
    case .known(let country): country
    case .other: nil
    }
  }

  private static func code(
    of country: LawCountry, _ kind: LegalCodeTable.Kind, _ year: String? = nil
  ) -> LegalCode? {
    LegalCodeTable.rows.first {
      $0.country == country && $0.kind == kind && (year == nil || $0.year == year)
    }?.code
  }
}
