import Reporting
import Testing

@Suite struct `Charts on a terminal` {
  private static let kinds = SampleChart.chart([
    .init(period: "2019-01", incidents: 2, low: 57, best: 57, high: nil),
    .init(period: "2019-02", incidents: 0, low: 0, best: 0, high: 0),
    .init(period: "2019-04", incidents: 1, low: 400, best: 4000, high: 5000),
    .init(period: "2019-05", incidents: nil, low: nil, best: nil, high: nil),
    .init(period: "2019-06", incidents: 1, low: 2500, best: 2500, high: 2500),
    .init(period: "2019-07", incidents: 3, low: 1000, best: nil, high: nil, unknownSize: 2),
    .init(period: "2019-XX", incidents: 1, low: 12, best: 20, high: nil),
  ])

  @Test func `every kind of period is told from the others without colour`() {
    #expect(
      text(Self.kinds, width: 60)
        == """
        Detentions in Kazakhstan by month
        Number of detentions

        2019-01  ┃→                                57 (≥ 57)
        2019-02                                    0
        ⋮
        2019-04  ██░░░░░░░░░░░░░░░░░░░░░░┃░░░░░░   4 000 (400–5 000)
        2019-05                                    no figure
        2019-06  ████████████████                  2 500
        2019-07  ██████→                           (≥ 1 000) ?2

        █ at least  ░ up to  ┃ best figure  → no upper bound known
        ?1 one incident of unknown size  0 nothing recorded
        ⋮ periods left out
        Not on the axis: 2019-XX: 1 incident, best 20 detentions, at
        least 12, no upper bound.
        Sources: Azattyq; Қазақстан халықаралық бюросы & <partners>.
        Filters: region Almaty; kind protest.
        Behind the figures: 7 incidents, 10 reports, 2 sources.
        Content of the database: sha256:0123
        Counting rules version 1. Exported 2026-11-25 by Aigaq
        0.1.0.

        """.replacing(" 000", with: "\u{202F}000").replacing("2 500", with: "2\u{202F}500"))
  }

  @Test func `eight columns have the figures on lines of their own`() {
    let lines = text(Self.kinds, width: 8).split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex(of: "2019-01") ?? lines.endIndex
    #expect(
      lines[start...].prefix(20) == [
        "2019-01", "57", "(≥ 57)", "┃→", "2019-02", "0", "⋮", "2019-04", "4\u{202F}000", "(400–",
        "5\u{202F}000)", "█░░░░┃░", "2019-05", "no", "figure", "2019-06", "2\u{202F}500", "████",
        "2019-07", "(≥",
      ])
  }

  @Test(arguments: [2, 7, 8, 20, 30, 44, 45, 79, 80, 200])
  func `no line is wider than the terminal, and no figure is lost`(width: Int) {
    for characters in [TerminalChart.Characters.unicode, .ascii] {
      for chart in [Self.kinds, SampleChart.months(40), SampleChart.months(0)] {
        let text = text(chart, width: width, characters)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
        #expect(lines.allSatisfy { $0.last != " " })
        let joined = text.filter { !$0.isWhitespace }
        for best in chart.rows.compactMap(\.best) { #expect(joined.contains("\(best)")) }
      }
    }
  }

  @Test func `a locale that is not UTF-8 gets ASCII`() {
    var chart = Self.kinds
    chart.provenance.sources = ["Azattyq"]
    let text = text(chart, width: 60, .ascii)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    #expect(text.contains("\n2019-04  ###----------------------|-------   4000 (400-5000)\n"))
    #expect(text.contains("\n2019-07  #######>                            (>= 1000) ?2\n"))
    #expect(text.contains("\n:\n"))
  }

  @Test func `a figure that is small beside the others is still seen`() {
    let chart = SampleChart.chart([
      .init(period: "2019", incidents: 1, low: 1, best: 1, high: 1),
      .init(period: "2020", incidents: 9, low: .max, best: .max, high: .max),
    ])
    #expect(text(chart, width: 80).contains("\n2019  █ "))
    #expect(text(chart, width: 80).contains("9\u{202F}223\u{202F}372\u{202F}036"))
  }

  @Test func `text from data is made harmless`() {
    var chart = Self.kinds
    chart.title = "a\u{1B}[2J\u{202E}b"
    chart.unit = "c\u{7}"
    chart.provenance.filters = ["d\r\ne"]
    chart.rows.append(.init(period: "\u{9B}", incidents: 1, low: 1, best: 1, high: 1))
    let text = text(chart, width: 80)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(text.hasPrefix("a\\u{1B}[2J\\u{202E}b\nNumber of c\\u{7}\n"))
    #expect(text.contains("d⏎e") && text.contains("Not on the axis: \\u{9B}: 1 incident"))
  }

  private func text(
    _ chart: PeriodChart, width: Int, _ characters: TerminalChart.Characters = .unicode
  ) -> String {
    String(
      decoding: TerminalChart(chart, width: width, characters: characters).bytes, as: UTF8.self)
  }
}
