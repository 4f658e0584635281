import Incidents

/// What one text looks like; it may look like several things.
struct TextTraits: OptionSet, Hashable {
  let rawValue: UInt16

  /// It says that something is unknown.
  static let unknown = TextTraits(rawValue: 1 << 0)
  /// An address on the Internet.
  static let url = TextTraits(rawValue: 1 << 1)
  /// A date that is read, in one order of day and month at least.
  static let date = TextTraits(rawValue: 1 << 2)
  /// Nearly a date: one with a year of two digits, say.
  static let brokenDate = TextTraits(rawValue: 1 << 3)
  /// Four digits that may be a year of our times, and nothing else.
  static let year = TextTraits(rawValue: 1 << 4)
  /// A number of people that a rule reads.
  static let count = TextTraits(rawValue: 1 << 5)
  /// Digits and nothing else.
  static let digits = TextTraits(rawValue: 1 << 6)
  /// Degrees with decimals, from -90 to 90.
  static let latitude = TextTraits(rawValue: 1 << 7)
  /// Degrees with decimals, from -180 to 180.
  static let longitude = TextTraits(rawValue: 1 << 8)
  /// Articles of law that are called so.
  static let article = TextTraits(rawValue: 1 << 9)
  /// A place of Kazakhstan, or the country.
  static let place = TextTraits(rawValue: 1 << 10)
  /// Short, without white space, and with a digit in it: what identifiers are like.
  static let code = TextTraits(rawValue: 1 << 11)
  /// Short and without white space.
  static let compact = TextTraits(rawValue: 1 << 12)

  /// How many there are.
  static let traitCount = 13

  /// The longest text, in bytes of UTF-8, that is looked into.
  private static let longest = 200

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What a text without white space at its ends looks like.
  init(of text: String) {
    self = []
    if Self.isAddress(text) { insert(.url) }
    guard text.utf8.count <= Self.longest, !contains(.url) else { return }
    if Self.isCompact(text) { insert(Self.isCode(text) ? [.compact, .code] : .compact) }
    if text.utf8.allSatisfy(\.isDigit) { insert(.digits) }
    formUnion(Self.dateTraits(of: text))
    formUnion(Self.countTraits(of: text))
    formUnion(Self.degreeTraits(of: text))
    if Self.isArticle(text) { insert(.article) }
    if Self.isPlace(text) { insert(.place) }
  }

  private static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return ["http://", "https://", "www.", "ftp://"].contains { start.hasPrefix($0) }
  }

  private static func isCompact(_ text: String) -> Bool {
    text.utf8.count <= 100 && !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.contains(where: \.isDigit)
      && !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  private static func isArticle(_ text: String) -> Bool {
    // A single letter, as in 12A, makes no article of what may be any number.
    let letters = text.split { !$0.isLetter }
    let isNamed = text.contains("(") || letters.contains { $0.count > 1 }
    guard isNamed || letters.contains(where: { $0.lowercased() == "ч" }),
      text.utf8.contains(where: \.isDigit)
    else { return false }
    return (try? ArticleList.read(text, defaultCode: nil))?.isEmpty == false
  }

  private static func isPlace(_ text: String) -> Bool {
    guard text.utf8.count <= 80, text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    let gazetteer = Gazetteer.kazakhstan
    if gazetteer.isCountry(text) { return true }
    let match = gazetteer.match(locality: text)
    return match.city.code != nil || match.region.code != nil || !match.candidates.isEmpty
  }
}

// MARK: - Dates and numbers

extension TextTraits {
  private static func dateTraits(of text: String) -> TextTraits {
    do {
      let date = try PartialDate(reading: text, century: 1950)
      guard let start = date.start, let end = date.end else { return .unknown }
      guard start.year >= 1800, end.year <= 2200 else { return [] }
      let isNumber = text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit)
      return isNumber ? .year : .date
    } catch {
      switch error.cause {
      case .ambiguousOrder, .contradictsOrder: return .date
      case .noSuchDay, .noSuchMonth, .shortYear, .reversedRange: return .brokenDate
      default: return []
      }
    }
  }

  private static func countTraits(of text: String) -> TextTraits {
    switch CountReading(text) {
    case .unread: []
    case .unknown(let estimate): estimate.rule == CountRule.fraction.id ? [] : .unknown
    case .nothing: .unknown
    case .stated: .count
    }
  }

  private static func degreeTraits(of text: String) -> TextTraits {
    let isDecimal = text.utf8.allSatisfy { byte in
      byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+")
    }
    guard isDecimal, text.utf8.contains(UInt8(ascii: ".")), let degrees = Double(text) else {
      return []
    }
    if (-90...90).contains(degrees) { return [.latitude, .longitude] }
    return (-180...180).contains(degrees) ? .longitude : []
  }
}
