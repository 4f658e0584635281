import Reporting
import TestSupport
import Testing

@Suite(
  .enabled(if: Browser.isPresent, "Chromium is not installed (Debian: chromium)"), .serialized)
struct `Charts in a browser` {
  @Test(arguments: [0, 1, 3, 12, 24, 37, 60, 130, 200, 700])
  func `have no text over another or outside of the picture`(months: Int) throws {
    let picture = try RenderedPicture(SVGChart(SampleChart.months(months)).bytes)
    #expect(picture.faults.isEmpty)
    #expect(picture.texts > 6)
    #expect(picture.dark > 5 && picture.grey > 5 && picture.white > 500)
  }

  @Test func `have room for large figures and long texts`() throws {
    var chart = SampleChart.three
    chart.title = String(repeating: "Ұсталғандар WWW ", count: 12)
    chart.unit = "people"
    chart.provenance.sources = (1...40).map {
      "Дереккөз \($0) " + String(repeating: "Щ", count: $0 * 9)
    }
    chart.rows += [
      .init(
        period: "2019-08", incidents: 9, low: .max - 9, best: .max - 5, high: .max, unknownSize: 2),
      .init(period: "2019-09", incidents: 9, low: .max - 9, best: .max - 5, high: nil),
    ]
    let picture = try RenderedPicture(SVGChart(chart).bytes)
    #expect(picture.faults.isEmpty)
  }

  @Test(arguments: [("Q", 33...36), ("year", 0...0)])
  func `have quarters and years too`(unit: String, codes: ClosedRange<Int>) throws {
    for years in [2, 9, 60] {
      let rows = (0..<years).flatMap { year in
        codes.map { code in
          PeriodChart.Row(
            period: code == 0 ? "\(1990 + year)" : "\(1990 + year)-\(code)", incidents: 4,
            low: 10, best: 20, high: 30)
        }
      }
      let picture = try RenderedPicture(SVGChart(SampleChart.chart(rows)).bytes)
      #expect(picture.faults.isEmpty, "\(unit), \(years)")
    }
  }

  @Test func `are found wanting where texts collide or leave the picture`() throws {
    let text = String(decoding: SVGChart(SampleChart.three).bytes, as: UTF8.self)
    let broken = text.replacing(
      "</svg>",
      with: "<text x=\"930\" y=\"40\">far too long</text><text x=\"30\" y=\"40\">over</text></svg>")
    let faults = try RenderedPicture(Array(broken.utf8)).faults
    #expect(
      faults == ["overlap: Detentions in Kazakhstan by month | over", "outside: far too long"])
    let blank =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"/>"
    #expect(try RenderedPicture(Array(blank.utf8)).dark == 0)
  }
}
