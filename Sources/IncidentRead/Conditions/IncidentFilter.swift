package import Counting
package import Incidents
import SQLite

/// Which incidents are meant: those for which every condition that is set holds.
///
/// `find`, the exports, the monthly count and its explanation share it. Where a condition takes
/// several values, one of them has to hold.
package struct IncidentFilter: Hashable, Sendable {
  /// The first day that is asked for; what may have happened on or after it is meant.
  package var from: CalendarDay?
  /// The last day that is asked for; what may have happened on or before it is meant.
  package var to: CalendarDay?
  /// The regions.
  package var regions: [RegionName] = []
  /// Words of the place.
  package var place: SearchWords?
  /// Articles that somebody was charged under.
  package var articles: [LegalArticleReference] = []
  /// The names of sources, in whatever case, of which one gave a report.
  package var sources: [String] = []
  /// The names of lists that the incidents came in.
  package var datasets: [String] = []
  /// The codes of terms, by the fields that have one of them.
  private var terms: [Field: [String]] = [:]
  /// What the incidents have none of.
  package var missingDimensions: [FigureDimension] = []
  /// Words of the title, the summary or the place.
  package var text: SearchWords?
  /// Where on the Earth.
  package var near: Circle?
  /// The least number of people detained: of the lower bound or, where there is none, the best
  /// figure.
  package var minimumDetained: Int?
  /// The authors of decisions, of whom one decided about the incident.
  package var deciders: [String] = []
  /// The day, in UTC, on or after which a report or a decision about the incident came.
  package var changedSince: CalendarDay?

  /// A filter that lets every incident through.
  package init() {}

  /// The codes of terms of which a field of the incidents has one; none where any will do.
  package subscript(terms field: Field) -> [String] {
    get { terms[field] ?? [] }
    set { terms[field] = newValue.isEmpty ? nil : newValue }
  }

  /// Whether no condition is set.
  package var isEmpty: Bool { self == IncidentFilter() }

  /// Whether no condition is set but one, which may be set or not.
  func isEmpty<Term>(but condition: WritableKeyPath<IncidentFilter, [Term]>) -> Bool {
    var rest = self
    rest[keyPath: condition] = []
    return rest.isEmpty
  }
}
