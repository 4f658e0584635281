import Counting
import IncidentRead
import CommandLineParsing
import Incidents

extension IncidentSearch.Order: ArgumentValue {}
extension DetentionFigures.Fill: ArgumentValue {}
extension Reliability: ArgumentValue {}
extension SourceKind: ArgumentValue {}

extension CodeMention: ArgumentValue {
  /// Reads the name of a code of law.
  package init?(argument: String) { self.init(rawValue: argument) }

  /// A name, known or not.
  package static var expectation: String? { "the name of a code: \(form)" }
}
