import Counting
import IncidentRead
import Incidents
import Testing

@Suite struct `The list of conditions` {
  @Test func `has every property of a filter`() throws {
    var filter = IncidentFilter()
    let unset = Mirror(reflecting: filter).children.count
    #expect(filter.options.isEmpty && filter.isEmpty)
    filter.from = CalendarDay(iso: "2019-06-01")
    filter.to = CalendarDay(iso: "2019-06-30")
    filter.kinds = [.protest]
    filter.verifications = [.reported]
    filter.regions = [RegionName("Almaty")]
    filter.place = SearchWords("Almaty")
    filter.articles = [LegalArticleReference(code: .criminal2014, article: "174")]
    filter.sources = ["Court"]
    filter.datasets = ["list"]
    filter.forms = [.rally]
    filter.authorisations = [.refused]
    filter.responses = [.observed]
    filter.missingDimensions = [.region]
    filter.text = SearchWords("police")
    filter.near = Circle(latitude: 43, longitude: 76, kilometres: 5)
    filter.minimumDetained = 3
    #expect(filter.options.count == unset && filter.words.count == unset)
    #expect(Set(filter.options.map(\.name)).count == unset)
  }
}
