/// A code of law whose articles are brought against people, by the identifier that is stored.
///
/// An identifier is the code of the country, what the code is about, and the year of its adoption, as
/// in `kz-criminal-2014`. Codes beyond those of ``LegalCodeTable`` may be named by lists.
package struct LegalCode: RawRepresentable, Hashable, Sendable {
  /// The identifier.
  package let rawValue: String

  /// The code of an identifier; nil for a text that is not of the form `mm-penal-1861`.
  package init?(rawValue: String) {
    guard Self.isIdentifier(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(known identifier: String) { rawValue = identifier }

  /// The Criminal Code of Kazakhstan of 3 July 2014.
  package static let criminal2014 = LegalCode(known: "kz-criminal-2014")
  /// The Code on Administrative Offences of Kazakhstan of 5 July 2014.
  package static let administrative2014 = LegalCode(known: "kz-administrative-2014")
  /// The Constitution of Kazakhstan of 30 August 1995.
  package static let constitution1995 = LegalCode(known: "kz-constitution-1995")

  /// The codes of the table.
  package static let known: [LegalCode] = LegalCodeTable.rows.map(\.code)

  /// The name of the code in English; the identifier for a code that the table does not have.
  package var title: String { LegalCodeTable.row(of: self)?.title ?? rawValue }

  /// The country whose law it is; nil where the identifier begins with a country that is not known.
  package var country: LawCountry? {
    LegalCodeTable.row(of: self)?.country
      ?? LawCountry(code: rawValue.prefix { $0 != "-" }.uppercased())
  }

  /// The form of an identifier, in words.
  package static let form = "two letters of the country, a word and a year, as in mm-penal-1861"

  private static func isIdentifier(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].utf8.count == 2, isWord(parts[0]) else { return false }
    let words = isYear(parts[parts.count - 1]) ? parts.dropFirst().dropLast() : parts.dropFirst()
    return !words.isEmpty && words.allSatisfy { $0.utf8.count >= 3 && isWord($0) }
  }

  private static func isWord(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Whether a text is a year in which a code may have been adopted.
  static func isYear(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1700...2100).contains($0) } == true
  }
}
