import Counting
import IncidentRead
import Incidents
import TestSupport

/// Conditions as chance makes them, and those that take one group of a dimension.
enum RandomFilter {
  /// Lengths of periods.
  static let lengths = CountingPeriod.Length.nested + [.week, .fiscalYear(startingIn: 6)]

  /// A condition of one or two sorts.
  static func filter(using random: inout SplitMix) -> IncidentFilter {
    var filter = IncidentFilter()
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      switch Int.random(in: 0..<9, using: &random) {
      case 0: filter[terms: .kind] = ["protest"]
      case 1: filter[terms: .verification] = ["verified", "reported"]
      case 2: filter.regions = [RegionName("Astana")]
      case 3: filter.regions = [RegionName("Elsewhere"), RegionName("Almaty oblast")]
      case 4: filter.articles = [LegalArticleReference(code: .criminal2014, article: "174")]
      case 5: filter.sources = ["Court"]
      case 6: filter[terms: .response] = ["dispersed"]
      case 7: filter.from = CalendarDay(iso: "2019-06-10")
      default: filter.minimumDetained = 10
      }
    }
    return filter
  }

  /// The condition that takes just the incidents of a group; nil where there is none.
  static func taking(_ group: String, of dimension: FigureDimension) -> IncidentFilter? {
    var filter = IncidentFilter()
    switch dimension {
    case .region: filter.regions = group.isEmpty ? [] : [RegionName(group)]
    case .article:
      filter.articles =
        group.isEmpty ? [] : [LegalArticleReference(code: .criminal2014, article: group)]
    case .source: filter.sources = group.isEmpty ? [] : [group]
    default: filter[terms: dimension.field] = group.isEmpty ? [] : [group]
    }
    return filter.isEmpty ? nil : filter
  }
}
