import IncidentTestSupport
import Counting
import TestSupport

/// Tables of incidents as chance makes them, added up as the counting rules say.
struct RandomTables {
  /// The figures by length, told apart and together.
  private(set) var grouped: Suppression.Tables = [:]
  private(set) var together: Suppression.Tables = [:]

  private struct Incident {
    /// Its rows by the length of periods.
    let periods: [CountingPeriod.Length: String]
    let group: String
    let count: FigureRow
  }

  /// Some incidents of two years, most of them small.
  init(seed: Int) {
    var random = SplitMix(seed: seed)
    let groups = ["A", "B", "C", "D"].prefix(Int.random(in: 1...4, using: &random))
    let months = ["2018-12", "2019-01", "2019-02", "2019-05", "2019-06"]
      .prefix(Int.random(in: 1...5, using: &random))
    let greatest = [3, 6, 20].randomElement(using: &random) ?? 3
    self.init(
      Int.random(in: 1...12, using: &random), in: months, groups, upTo: greatest, &random)
  }

  /// Some incidents of so many months and groups.
  init(incidents: Int, months: Int, groups: Int, seed: Int) {
    var random = SplitMix(seed: seed)
    let months = (0..<months).map { month in
      "\(2017 + month / 12)-" + (month % 12 < 9 ? "0" : "") + "\(month % 12 + 1)"
    }
    self.init(
      incidents, in: months[...], (0..<groups).map { "G\($0)" }[...], upTo: 20, &random)
  }

  private init(
    _ count: Int, in months: ArraySlice<String>, _ groups: ArraySlice<String>,
    upTo greatest: Int, _ random: inout SplitMix
  ) {
    let incidents = (0..<count).map { _ in
      Incident(
        periods: Self.periods(months.randomElement(using: &random) ?? "2019-01", &random),
        group: groups.randomElement(using: &random) ?? "A",
        count: Self.count(greatest, &random))
    }
    for length in CountingPeriod.Length.nested {
      let periods = Set(incidents.compactMap { $0.periods[length] }).sorted()
      together[length] = periods.map { period in
        Self.sum(incidents.filter { $0.periods[length] == period }, period, [])
      }
      grouped[length] = periods.flatMap { period in
        groups.compactMap { group in
          let own = incidents.filter { $0.periods[length] == period && $0.group == group }
          return own.isEmpty && CountingPeriod.isUndated(period)
            ? nil : Self.sum(own, period, [group])
        }
      }
    }
  }

  private static func periods(
    _ month: String, _ random: inout SplitMix
  ) -> [CountingPeriod.Length: String] {
    let year = String(month.prefix(4))
    let quarter = "\(year)-Q\(((Int(month.suffix(2)) ?? 1) + 2) / 3)"
    return switch Int.random(in: 0..<10, using: &random) {
    case 0: [.month: "\(year)-XX", .quarter: quarter, .year: year]
    case 1: [.month: "\(year)-XX", .quarter: "\(year)-XX", .year: year]
    case 2: [.month: "\(year)-XX", .quarter: "\(year)-XX", .year: "\(year)-XX"]
    default: [.month: month, .quarter: quarter, .year: year]
    }
  }

  private static func count(_ greatest: Int, _ random: inout SplitMix) -> FigureRow {
    guard Int.random(in: 0..<6, using: &random) > 0 else {
      return FigureRow(
        period: "", incidents: 1, incidentsWithDetentions: 0, low: 0, best: 0, high: 0,
        withoutBest: 0, withoutHigh: 0, unknownSize: 0, personsNamed: 0, charges: [:],
        chargesByIncidentDate: 0, dateUncertain: Int64.random(in: 0...1, using: &random))
    }
    let low = Int64.random(in: 1...Int64(greatest), using: &random)
    let kind = Int.random(in: 0..<8, using: &random)
    let best = kind < 6 ? low + (kind == 0 ? 2 : 0) : nil
    let high = kind == 7 || kind == 6 ? nil : best.map { $0 + (kind == 1 ? 3 : 0) }
    let charges = Int64.random(in: 0...3, using: &random)
    return FigureRow(
      period: "", incidents: 1, incidentsWithDetentions: 1, low: kind == 7 ? 1 : low, best: best,
      high: high, withoutBest: best == nil ? 1 : 0, withoutHigh: high == nil ? 1 : 0,
      unknownSize: kind == 7 ? 1 : 0,
      personsNamed: kind == 7 ? 0 : Int64.random(in: 0...min(low, 2), using: &random),
      charges: ["174": charges], chargesByIncidentDate: min(charges, 1),
      dateUncertain: Int64.random(in: 0...1, using: &random))
  }

  private static func sum(
    _ incidents: [Incident], _ period: String, _ groups: [String]
  ) -> FigureRow {
    let counts = incidents.map(\.count)
    func sum(_ figure: (FigureRow) -> Int64?) -> Int64 {
      counts.reduce(0) { $0 + (figure($1) ?? 0) }
    }
    let isOpen = counts.contains { $0.high == nil }
    let with = sum(\.incidentsWithDetentions)
    let best = sum { $0.best ?? $0.low }
    return FigureRow(
      period: period, groups: groups, incidents: sum(\.incidents),
      incidentsWithDetentions: with, low: sum(\.low),
      best: with > 0 && sum(\.withoutBest) == with ? nil : best,
      high: isOpen ? nil : sum(\.high), withoutBest: sum(\.withoutBest),
      withoutHigh: sum(\.withoutHigh), unknownSize: sum(\.unknownSize),
      personsNamed: sum(\.personsNamed), charges: ["174": sum { $0.charges(under: "174") }],
      chargesByIncidentDate: sum(\.chargesByIncidentDate), dateUncertain: sum(\.dateUncertain))
  }
}
