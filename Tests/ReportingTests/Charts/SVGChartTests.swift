import Foundation
import FoundationXML
import Reporting
import Testing

@Suite struct `Charts as SVG` {
  @Test(arguments: [0, 1, 3, 24, 200])
  func `are XML that stands alone, the same each time`(months: Int) throws {
    let chart = SampleChart.months(months)
    let bytes = SVGChart(chart).bytes
    #expect(bytes == SVGChart(chart).bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["<script", "href", "url(h", "@import", "<style", "<image", "\"nan", "inf\""] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.components(separatedBy: "http").count == 2, "only the name space is an address")
    let document = try XMLDocument(data: Data(bytes))
    for (name, value) in [
      ("role", "img"), ("aria-labelledby", "chart-title chart-description"),
    ] {
      #expect(try document.nodes(forXPath: "/*/@\(name)").map(\.stringValue) == [value])
    }
    #expect(try texts("desc", in: chart).first?.hasSuffix(".") == true)
  }

  @Test func `say the figures of each period in its title`() throws {
    #expect(
      try texts("title", in: SampleChart.three) == [
        "Detentions in Kazakhstan by month",
        "2019-05: 2 incidents, best 57 detentions, at least 57, no upper bound",
        "2019-06: 1 incident, best 4\u{202F}000 detentions, at least 400, at most 5\u{202F}000",
        "2019-07: nothing recorded",
      ])
  }

  @Test func `say what is not on the axis and where figures come from`() throws {
    let lines = try texts("text", in: SampleChart.three)
    #expect(
      lines.suffix(5) == [
        "Not on the axis: 2019-XX: 3 incidents, best 20 detentions, at least 12, at most 40.",
        "Sources: Azattyq; Қазақстан халықаралық бюросы & <partners>.",
        "Filters: region Almaty; kind protest.",
        "Behind the figures: 7 incidents, 10 reports, 2 sources.",
        "Counting rules version 1. Exported 2026-11-25 by Aigaq 0.1.0.",
      ])
    #expect(!lines.contains("2019-XX"))
  }

  @Test func `explain in words the signs that they hold, and no others`() throws {
    let words = [
      "at least (lowest bound)", "up to (highest bound)", "best figure",
      "no upper bound known (its length means nothing)", "with incidents of unknown size",
      "nothing recorded", "no figure given",
    ]
    let all = try texts("text", in: SampleChart.months(24))
    #expect(words.allSatisfy { all.contains($0) })
    let exact = SampleChart.chart([
      .init(period: "2019-01", incidents: 1, low: 3, best: 3, high: 3)
    ])
    #expect(try texts("text", in: exact).filter(words.contains) == [words[0], words[2]])
  }

  private static let gridlines: [(largest: Int64, numbers: String)] = [
    (0, "0 1"), (3, "0 1 2 3"), (7, "0 2 4 6 8"), (50, "0 10 20 30 40 50"),
    (51, "0 10 20 30 40 50 60"), (900, "0 200 400 600 800 1_000"),
    (4999, "0 1_000 2_000 3_000 4_000 5_000"), (1_400_000, "0 500_000 1_000_000 1_500_000"),
  ]

  @Test(arguments: gridlines)
  func `have gridlines at round numbers`(largest: Int64, numbers: String) throws {
    let chart = SampleChart.chart([
      .init(period: "2019-01", incidents: 1, low: largest, best: largest, high: nil)
    ])
    let expected = numbers.replacing("_", with: "\u{202F}").split(separator: " ").map(String.init)
    #expect(try Array(texts("text", in: chart).dropFirst(2).prefix(expected.count)) == expected)
  }

  @Test func `draw open, unknown, empty and missing months each with a sign of its own`() throws {
    let chart = SampleChart.months(200)
    let text = String(decoding: SVGChart(chart).bytes, as: UTF8.self)
    func count(_ sign: String) -> Int { text.components(separatedBy: sign).count - 1 }
    let given = chart.rows.filter { $0.low != nil && $0.incidents != 0 }
    #expect(count("class=\"open\"") == given.count { $0.high == nil })
    #expect(count("class=\"best\"") == given.count { $0.best != nil })
    #expect(count("class=\"zero\"") == chart.rows.count { $0.incidents == 0 } + 1)
    #expect(count("class=\"unknown\"") == chart.rows.count { $0.unknownSize > 0 } + 1)
    #expect(count("class=\"blank\"") > 0)
  }

  @Test func `say no number of periods that are not shown, and how many these are`() throws {
    let open = PeriodChart.Row(period: "2019-01", incidents: 1, low: 7, best: 7, high: nil)
    let chart = SampleChart.chart([
      open, .suppressed("2019-02"), .suppressed("2019-03"),
    ])
    let labels = try texts("text", in: chart)
    #expect(labels.contains("≥ 7") && !labels.contains("≥ 0"))
    #expect(
      try texts("desc", in: chart).first?.hasSuffix(
        " Periods not shown: 2. Of the others, without an upper bound: 1. With incidents of unknown size: 0."
      ) == true)
    #expect(try texts("desc", in: SampleChart.chart([open])).first?.contains("shown") == false)
  }

  @Test func `hold text from data as text`() throws {
    let hostile = "</title><script>alert(1)</script>&\"'\u{0}\u{1B}\u{202E}\u{FFFE}"
    var chart = SampleChart.three
    chart.title = hostile
    chart.unit = hostile
    chart.provenance.sources = [hostile]
    chart.provenance.filters = [hostile]
    chart.provenance.exported = hostile
    chart.rows.append(.init(period: hostile, incidents: 1, low: 1, best: 1, high: 1))
    #expect(!String(decoding: SVGChart(chart).bytes, as: UTF8.self).contains("<script"))
    let shown = "</title><script>alert(1)</script>&\"'\\u{0}\\u{1B}\\u{202E}\\u{FFFE}"
    #expect(try texts("title", in: chart).first == shown)
  }

  /// The texts of the picture's elements of a name.
  private func texts(_ name: String, in chart: PeriodChart) throws -> [String] {
    try XMLDocument(data: Data(SVGChart(chart).bytes)).nodes(
      forXPath: "//*[local-name()='\(name)']"
    )
    .compactMap(\.stringValue)
  }
}
