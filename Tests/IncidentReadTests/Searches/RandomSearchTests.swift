import IncidentStore
import IncidentTestSupport
import IncidentRead
import Incidents
import TestSupport
import Testing

/// Searches of stores as chance makes them, against the rules in plain words.
@Suite struct `Every search` {
  private struct Known {
    let uid: String
    let date: PartialDate
    let region: String
    let kind: IncidentKind
    let articles: [String]

    /// What lies first in the order of dates; the unknown last.
    var start: String { date.start?.iso ?? "~" }
    var end: String { date.end?.iso ?? "~" }
  }

  private static let regions = ["Almaty", "Astana", "Нур-Султан", "Москва", "Paris", ""]
  private static let asked = ["Almaty", "Astana", "KZ-71", "москва", "Lyon"]

  private let store: TestStore
  private var known: [Known] = []

  init() throws {
    store = try TestStore()
    var random = SplitMix(seed: 2019)
    for number in 0..<300 {
      let incident = Known(
        uid: "u\(number)", date: try PartialDate(reading: Self.date(using: &random)),
        region: Self.regions.randomElement(using: &random) ?? "",
        kind: Bool.random(using: &random) ? .protest : .prosecution,
        articles: Int.random(in: 0..<4, using: &random) == 0 ? ["174"] : [])
      var account = ReportContent(date: incident.date)
      account.kind = incident.kind
      account.place = try Place(region: incident.region)
      account.title = number % 3 == 0 ? "Rally on the square" : "March"
      let id = try store.add(incident.uid, account)
      try store.store.write {
        try store.repositories.charges.add(
          incident.articles.map {
            Charge(
              article: LegalArticleReference(code: .criminal2014, article: $0), bounds: .unknown)
          }, to: id)
      }
      known.append(incident)
    }
  }

  /// A date of any precision, over three years.
  private static func date(using random: inout SplitMix) -> String {
    let (first, last) = (day(using: &random), day(using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return String(first.prefix(4))
    case 1, 2: return String(first.prefix(7))
    case 3: return min(first, last) + "/" + max(first, last)
    case 4: return "unknown"
    default: return first
    }
  }

  private static func day(using random: inout SplitMix) -> String {
    func two(_ range: ClosedRange<Int>) -> String {
      let number = Int.random(in: range, using: &random)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    return "20\(two(18...20))-\(two(1...12))-\(two(1...28))"
  }

  private static func chosen<Value>(
    _ values: [Value], using random: inout SplitMix
  ) -> [Value] {
    Bool.random(using: &random) ? [] : values.filter { _ in Bool.random(using: &random) }
  }

  @Test(arguments: 0..<200)
  func `finds what may have happened in the window, in the order of dates`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    var search = IncidentSearch()
    let (one, other) = (Self.day(using: &random), Self.day(using: &random))
    // One window in a few ends before it begins.
    let isTurned = Int.random(in: 0..<6, using: &random) == 0
    let (from, to) = isTurned ? (one, other) : (min(one, other), max(one, other))
    if Int.random(in: 0..<4, using: &random) > 0 { search.filter.from = CalendarDay(iso: from) }
    if Int.random(in: 0..<4, using: &random) > 0 { search.filter.to = CalendarDay(iso: to) }
    let names = Self.chosen(Self.asked, using: &random)
    search.filter.regions = names.map(RegionName.init)
    if Int.random(in: 0..<3, using: &random) == 0 { search.filter[terms: .kind] = ["prosecution"] }
    if Int.random(in: 0..<4, using: &random) == 0 {
      search.filter.articles = [LegalArticleReference(code: .criminal2014, article: "174")]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      search.filter.text = SearchWords("square")
      search.order = .date
    }

    let due = known.enumerated()
      .filter { Self.isFound($0.offset, $0.element, search.filter, regions: names) }
      .sorted { one, other in
        (one.element.start, one.element.end, one.offset)
          < (other.element.start, other.element.end, other.offset)
      }
      .map(\.element)
    #expect(try found(search) == due.map(\.uid))
    #expect(try search.count(in: store.store) == due.count)
    search.mostLookedUp = 0
    #expect(try found(search) == due.map(\.uid))
    #expect(try search.count(in: store.store) == due.count)
    search.limit = 5
    #expect(try found(search) == due.prefix(5).map(\.uid))
    search.order = .newest
    search.limit = nil
    #expect(try Set(found(search)) == Set(due.map(\.uid)))
    #expect(try conditionFinds(search.filter) == Set(due.map(\.uid)))
  }

  /// The rules of a search, in plain words.
  private static func isFound(
    _ number: Int, _ incident: Known, _ filter: IncidentFilter, regions: [String]
  ) -> Bool {
    if filter.from != nil || filter.to != nil {
      guard let start = incident.date.start, let end = incident.date.end else { return false }
      if let to = filter.to, start > to { return false }
      if let from = filter.from, end < from { return false }
    }
    let names = [
      "Almaty": ["Almaty"], "Astana": ["Astana", "Нур-Султан"], "KZ-71": ["Astana", "Нур-Султан"],
      "москва": ["Москва"], "Lyon": [],
    ]
    if !regions.isEmpty, !regions.contains(where: { names[$0]?.contains(incident.region) == true })
    {
      return false
    }
    let kinds = filter[terms: .kind]
    if !kinds.isEmpty, !kinds.contains(incident.kind.rawValue) { return false }
    if filter.text != nil, number % 3 != 0 { return false }
    return filter.articles.isEmpty || !incident.articles.isEmpty
  }

  private func found(_ search: IncidentSearch) throws -> [String] {
    var uids: [String] = []
    try search.run(in: store.store) { uids.append($0.uid) }
    return uids
  }

  /// What the filter's condition lets through, with which exports and figures find incidents.
  private func conditionFinds(_ filter: IncidentFilter) throws -> Set<String> {
    let condition = filter.condition
    return Set(
      try store.texts("SELECT uid FROM incident WHERE \(condition.sql)", condition.values))
  }
}
