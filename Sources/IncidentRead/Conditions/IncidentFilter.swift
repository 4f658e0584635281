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
  /// The kinds of incident.
  package var kinds: [IncidentKind] = []
  /// How far the incidents are established.
  package var verifications: [Verification] = []
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
  /// The forms of the protests.
  package var forms: [ProtestForm] = []
  /// The authorisations of the protests.
  package var authorisations: [Authorisation] = []
  /// The responses of the authorities to the protests.
  package var responses: [AuthorityResponse] = []
  /// What the incidents have none of.
  package var missingDimensions: [FigureDimension] = []
  /// Words of the title, the summary or the place.
  package var text: SearchWords?
  /// Where on the Earth.
  package var near: Circle?
  /// The least number of people detained: of the lower bound or, where there is none, the best
  /// figure.
  package var minimumDetained: Int?

  /// A filter that lets every incident through.
  package init() {}

  /// Whether no condition is set.
  package var isEmpty: Bool { self == IncidentFilter() }

  /// Whether no condition is set but one, which may be set or not.
  func isEmpty<Term>(but condition: WritableKeyPath<IncidentFilter, [Term]>) -> Bool {
    var rest = self
    rest[keyPath: condition] = []
    return rest.isEmpty
  }
}
