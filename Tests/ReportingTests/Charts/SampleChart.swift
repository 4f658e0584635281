import Reporting
import TestSupport

/// Charts to draw, of months from January 2003 on.
enum SampleChart {
  /// Every kind of row: exact, with bounds, open, of unknown size, nothing recorded, no figure.
  static let three = chart([
    .init(period: "2019-05", incidents: 2, low: 57, best: 57, high: nil),
    .init(period: "2019-06", incidents: 1, low: 400, best: 4000, high: 5000),
    .init(period: "2019-07", incidents: 0, low: 0, best: 0, high: 0),
    .init(period: "2019-XX", incidents: 3, low: 12, best: 20, high: 40),
  ])

  /// Months of every kind, with figures that look random and are the same in every run.
  static func months(_ count: Int) -> PeriodChart {
    var numbers = SplitMix(seed: count)
    return chart(
      (0..<count).map { month in
        let (year, part) = (2003 + month / 12, month % 12 + 1)
        return row("\(year)-\(part < 10 ? "0" : "")\(part)", &numbers)
      })
  }

  static func chart(_ rows: [PeriodChart.Row]) -> PeriodChart {
    PeriodChart(title: provenance.title, unit: "detentions", rows: rows, provenance: provenance)
  }

  static let provenance = Provenance(
    title: "Detentions in Kazakhstan by month", contentHash: "sha256:0123",
    filters: ["region Almaty", "kind protest"], rulesVersion: 1, incidents: 7, reports: 10,
    sources: ["Azattyq", "Қазақстан халықаралық бюросы & <partners>"], exported: "2026-11-25",
    version: "0.1.0")

  private static func row(_ period: String, _ numbers: inout SplitMix) -> PeriodChart.Row {
    let figure = Int64.random(in: 1...900, using: &numbers)
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return .init(period: period, incidents: 0, low: 0, best: 0, high: 0)
    case 1: return .init(period: period, incidents: nil, low: nil, best: nil, high: nil)
    case 2:
      return .init(
        period: period, incidents: 3, low: figure, best: figure, high: nil, unknownSize: 1)
    case 3: return .init(period: period, incidents: 4, low: figure, best: nil, high: figure * 2)
    case 4...6:
      return .init(period: period, incidents: 9, low: figure, best: figure, high: figure)
    case 7: return .init(period: period, incidents: 9, low: figure, best: figure * 3 / 2, high: nil)
    default:
      return .init(
        period: period, incidents: 9, low: figure, best: figure * 3 / 2, high: figure * 2)
    }
  }
}
