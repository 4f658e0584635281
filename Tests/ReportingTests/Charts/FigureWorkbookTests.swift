import FoundationEssentials
import Reporting
import TestSupport
import Testing

@Suite(.enabled(if: SpreadsheetReader.shared != nil, "openpyxl cannot be installed"))
struct `Workbooks of figures` {
  private static let columns = ["month", "low", "best", "high"].map { Column($0) }

  private func reading(_ chart: PeriodChart) throws -> String {
    let rows = chart.rows.map { row in
      [.text(row.period)] + [row.low, row.best, row.high].map { $0.map(Cell.integer) ?? .null }
    }
    let workbook = FigureWorkbook(
      chart, columns: Self.columns, rows: rows, bounds: .init(low: 1, best: 2, high: 3))
    let bytes = try workbook.bytes()
    #expect(try workbook.bytes() == bytes)
    return try #require(SpreadsheetReader.shared).reading(bytes)
  }

  @Test func `hold the figures, a native chart of the dated ones, and the provenance`() throws {
    var chart = SampleChart.three
    chart.rows.insert(chart.rows.removeLast(), at: 1)
    #expect(
      try reading(chart) == """
        Figures
        month,low,best,high
        2019-05,57,57,
        2019-06,400,4000,5000
        2019-07,0,0,0
        2019-XX,12,20,40
        lineChart Figures!$A$2:$A$4 Figures!$B$2:$B$4 high-low
        lineChart Figures!$A$2:$A$4 Figures!$C$2:$C$4 high-low
        lineChart Figures!$A$2:$A$4 Figures!$D$2:$D$4 high-low
        Provenance
        provenance,value
        title,Detentions in Kazakhstan by month
        content_hash,sha256:0123
        filters,region Almaty
        filters,kind protest
        rules_version,1
        incidents,7
        reports,10
        sources,2
        source_names,Azattyq
        source_names,Қазақстан халықаралық бюросы & <partners>
        exported_at,2026-11-25 00:00:00
        aigaq_version,0.1.0
        note,An empty figure is unknown or open, and never zero.
        created 2026-11-25T00:00:00

        """)
  }

  @Test func `have no chart where no row has a period`() throws {
    let chart = SampleChart.chart([
      .init(period: "2019-XX", incidents: 1, low: 1, best: 2, high: 3)
    ])
    let text = try reading(chart)
    #expect(text.contains("2019-XX,1,2,3\nProvenance"))
  }

  @Test func `have no chart where the table has no bounds`() throws {
    let workbook = FigureWorkbook(
      SampleChart.three, columns: [Column("month")],
      rows: SampleChart.three.rows.map { [.text($0.period)] }, bounds: nil)
    let text = try #require(SpreadsheetReader.shared).reading(workbook.bytes())
    #expect(text.contains("2019-XX\nProvenance\nprovenance,value\n"))
  }
}
