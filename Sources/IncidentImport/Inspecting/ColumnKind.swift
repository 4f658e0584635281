package import Incidents

/// What the texts of a column look like.
package enum ColumnKind: Hashable, Sendable {
  /// No cell says anything.
  case empty
  /// Dates; how far their order is certain is told beside it.
  case date
  /// Years and nothing else.
  case year
  /// Serial numbers that Excel shows as dates.
  case excelSerial
  /// Numbers of people, in digits or words.
  case count
  /// Places of Kazakhstan.
  case place
  /// Degrees north.
  case latitude
  /// Degrees east.
  case longitude
  /// Articles of law.
  case article
  /// What tells rows apart.
  case identifier
  /// Addresses on the Internet.
  case url
  /// Terms of the vocabulary of a field.
  case term(of: Field)
  /// Anything else.
  case text

  /// The stable identifier, as programs read it.
  package var id: String {
    switch self {
    case .empty: "empty"
    case .date: "date"
    case .year: "year"
    case .excelSerial: "excel_serial"
    case .count: "count"
    case .place: "place"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .article: "article"
    case .identifier: "identifier"
    case .url: "url"
    case .term(let field): "term_of_\(field.name)"
    case .text: "text"
    }
  }

  /// Whether the column may say when something happened.
  var isDate: Bool { self == .date || self == .excelSerial || self == .year }
}

extension ColumnKind {
  /// The share of texts that has to look like something.
  private static let most = 0.8
  /// The share that has to be numbers: where they are many, a few others are notes.
  private static let nearlyAll = 0.9
  /// The share that has to be known places: the gazetteer does not know every village.
  private static let many = 0.6

  /// What a column looks like, by its texts first and by its name where those fit several things.
  init(_ survey: ColumnSurvey) {
    let tally = survey.tally
    let hints = survey.hints
    if survey.filled == 0 {
      self = .empty
    } else if tally.share(.url) >= Self.most {
      self = .url
    } else if survey.dates.isExcelSerials, !hints.meansIdentifier, !hints.meansCount {
      self = .excelSerial
    } else if let kind = Self.date(tally) ?? Self.degrees(tally, hints) {
      self = kind
    } else if tally.share(.article) >= Self.most {
      self = .article
    } else if survey.hasFewValues, let field = tally.vocabulary {
      self = .term(of: field)
    } else if Self.isIdentifier(survey) {
      self = .identifier
    } else if tally.share(.count) >= Self.nearlyAll {
      self = hints.meansArticle ? .article : .count
    } else {
      self = tally.share(.place) >= Self.many ? .place : .text
    }
  }

  private static func date(_ tally: TraitTally) -> ColumnKind? {
    guard tally.dateShare >= most else { return nil }
    return tally.count(.date) + tally.count(.brokenDate) == 0 ? .year : .date
  }

  private static func degrees(_ tally: TraitTally, _ hints: ColumnHints) -> ColumnKind? {
    guard tally.share(.longitude) >= nearlyAll else { return nil }
    if hints.meansLongitude { return .longitude }
    guard tally.share(.latitude) >= nearlyAll else { return .longitude }
    return hints.meansLatitude ? .latitude : nil
  }

  private static func isIdentifier(_ survey: ColumnSurvey) -> Bool {
    let tally = survey.tally
    guard !survey.hints.meansCount else { return false }
    if survey.hints.meansIdentifier, tally.share(.compact) >= nearlyAll { return true }
    guard tally.share(.code) >= nearlyAll, survey.isUnique, survey.filled > 1 else { return false }
    return tally.share(.digits) < nearlyAll || tally.isCounting
      || RowNumbers.meansNumber(survey.name)
  }
}
