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
        what,value
        title,Detentions in Kazakhstan by month
        unit,detentions
        exported,2026-11-25 00:00:00
        Aigaq,0.1.0
        counting rules version,1
        filter,region Almaty
        filter,kind protest
        source,Azattyq
        source,Қазақстан халықаралық бюросы & <partners>
        note,An empty figure is unknown or open, and never zero.

        """)
  }

  @Test func `have no chart where no row has a period`() throws {
    let chart = SampleChart.chart([
      .init(period: "2019-XX", incidents: 1, low: 1, best: 2, high: 3)
    ])
    let text = try reading(chart)
    #expect(text.contains("2019-XX,1,2,3\nProvenance"))
  }
}

/// Another program's reading of workbooks: the Python package openpyxl, installed in a folder of its
/// own.
final class SpreadsheetReader: Sendable {
  /// The reader; nil where it cannot be installed.
  static let shared: SpreadsheetReader? = try? SpreadsheetReader()

  private static let program = """
    import sys
    from openpyxl import load_workbook
    for sheet in load_workbook(sys.argv[1]).worksheets:
      print(sheet.title)
      for row in sheet.iter_rows(values_only=True):
        print(",".join("" if cell is None else str(cell) for cell in row))
      for chart in sheet._charts:
        for series in chart.series:
          print(chart.tagname, (series.cat.strRef or series.cat.numRef).f, series.val.numRef.f,
            "high-low" if chart.hiLowLines is not None else "")
    """

  private let python: PythonPackage
  private let folder: TemporaryFolder

  private init() throws {
    python = try PythonPackage("openpyxl")
    folder = try TemporaryFolder()
    try folder.write(text: Self.program, to: "read.py")
  }

  /// What the reader finds in a workbook: its sheets, their rows and their charts.
  func reading(_ workbook: [UInt8]) throws -> String {
    let own = try TemporaryFolder()
    let path = try own.write(workbook, to: "a.xlsx")
    return try python.output([folder.file("read.py"), path], in: own.path)
  }
}
