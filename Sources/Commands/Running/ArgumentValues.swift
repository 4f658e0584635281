import CommandLineParsing
import IncidentStore
import Incidents

extension IncidentKind: ArgumentValue {}
extension Verification: ArgumentValue {}
extension IncidentSearch.Order: ArgumentValue {}
extension DetentionFigures.Fill: ArgumentValue {}

extension SearchWords: ArgumentValue {
  /// Reads words to search for.
  package init?(argument: String) { self.init(argument) }

  /// At least one word.
  package static var expectation: String? { "at least one word" }
}

extension Month: ArgumentValue {
  /// Reads a month.
  package init?(argument: String) { self.init(argument) }

  /// A month of a year.
  package static var expectation: String? { "a month such as 2019-06" }
}

extension CodeMention: ArgumentValue {
  /// Reads the name of a code of law.
  package init?(argument: String) { self.init(rawValue: argument) }

  /// A name, known or not.
  package static var expectation: String? { "the name of a code: \(form)" }
}

/// A date that a user gives, as precise as it is meant.
struct DateArgument: ArgumentValue {
  let date: PartialDate
  /// The date as the user wrote it.
  let text: String

  init?(argument: String) {
    text = argument
    guard let date = try? PartialDate(reading: argument), date.precision != .unknown else {
      return nil
    }
    self.date = date
  }

  static var expectation: String? { "a date such as 2019-06-09, 2019-06 or 2019" }
}

/// One legal article that a user gives; without a code, of the Criminal Code of 2014.
struct ArticleArgument: ArgumentValue {
  let reference: LegalArticleReference

  init?(argument: String) {
    guard let list = try? ArticleList.read(argument, defaultCode: .criminal2014),
      let reference = list.first, list.count == 1
    else { return nil }
    self.reference = reference
  }

  static var expectation: String? { "one article, such as 174, '274(4)' or 'KoAP 488'" }
}
