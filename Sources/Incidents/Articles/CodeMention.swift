/// A code of law as far as a text names it: "УК", "КоАП РФ", "УК РК 1997", `kz-criminal-2014`.
package struct CodeMention: Hashable, Sendable {
  /// The subject of a code, by which texts call it.
  package enum Kind: String, Hashable, Sendable {
    /// Crimes.
    case criminal
    /// Administrative offences.
    case administrative
    /// The constitution.
    case constitution
  }

  /// The subject; nil where only a country or an identifier is named.
  var kind: Kind?
  /// The country; nil where the text names none.
  var country: LawCountry?
  /// The year of adoption; nil where the text names none.
  var year: String?
  /// The code itself, where the text gives its identifier.
  package private(set) var code: LegalCode?

  init(
    kind: Kind? = nil, country: LawCountry? = nil, year: String? = nil, code: LegalCode? = nil
  ) {
    (self.kind, self.country, self.year, self.code) = (kind, country, year, code)
  }

  /// The mention of a code by its identifier.
  package init(code: LegalCode) { self.init(kind: nil, code: code) }

  /// The mention of the code of a kind that holds on the day and in the country of a row.
  package init(kind: Kind) { self.init(kind: kind, country: nil) }

  /// The mention that a short text stands for: `kz-criminal-2014`, `kz-criminal` for the one that holds
  /// on the day of a row, or `criminal` for that of the country of the row; nil for other texts.
  package init?(rawValue text: String) {
    if let kind = Kind(rawValue: text) {
      self.init(kind: kind)
      return
    }
    guard let code = LegalCode(rawValue: text) else { return nil }
    if let country = code.country, let kind = Kind(rawValue: String(text.dropFirst(3))) {
      self.init(kind: kind, country: country)
    } else {
      self.init(code: code)
    }
  }

  /// The form of a short text, in words.
  package static let form =
    "\(LegalCode.form); without the year for the code in force on the day of the row, as in kz-criminal"

  /// The short text that stands for the mention; nil where it names no subject.
  package var rawValue: String? {
    if let code { return code.rawValue }
    return kind.map { kind in
      let words = [country?.code.lowercased(), kind.rawValue, country == nil ? nil : year]
      return words.compactMap(\.self).joined(separator: "-")
    }
  }

  /// The country whose law is meant; nil where nothing tells.
  var lawCountry: LawCountry? { country ?? code?.country }

  /// True if nothing but the row can tell whose law is meant.
  package var leavesCountryOpen: Bool { code == nil && country == nil }

  /// The mention with what another one adds; nil where the two contradict each other.
  func merged(with other: CodeMention) -> CodeMention? {
    func one<Value: Equatable>(_ left: Value?, _ right: Value?) -> Value?? {
      left == nil || right == nil || left == right ? .some(left ?? right) : .none
    }
    guard let kind = one(kind, other.kind), let country = one(country, other.country),
      let year = one(year, other.year), let code = one(code, other.code)
    else { return nil }
    return CodeMention(kind: kind, country: country, year: year, code: code)
  }
}

/// The days that a row may be about, as far as codes of law differ on them: each stands for all from
/// it to the next on which a code changes.
package struct LawDays: Hashable, Sendable {
  /// The first.
  let first: CalendarDay
  /// The last.
  let last: CalendarDay

  /// The days within the bounds of a date; nil where both are not known.
  package init?(_ date: PartialDate) {
    guard let first = date.start ?? Self.least, let last = date.end ?? Self.greatest,
      date.start != nil || date.end != nil
    else { return nil }
    self.first = Self.floor(first)
    self.last = Self.floor(last)
  }

  private static let least = CalendarDay(year: 1000, month: 1, day: 1)
  private static let greatest = CalendarDay(year: 9999, month: 12, day: 31)

  private static func floor(_ day: CalendarDay) -> CalendarDay {
    LegalCodeTable.turningDays.last { $0 <= day } ?? least ?? day
  }
}
