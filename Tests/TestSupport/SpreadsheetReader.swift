/// Another program's reading of workbooks: the Python package openpyxl.
package final class SpreadsheetReader: Sendable {
  /// The reader; nil where it cannot be installed.
  package static let shared = try? PythonPackage.openpyxl.map(SpreadsheetReader.init)

  private static let program = """
    import sys
    from openpyxl import load_workbook
    workbook = load_workbook(sys.argv[1])
    for sheet in workbook.worksheets:
      print(sheet.title)
      for row in sheet.iter_rows(values_only=True):
        print(",".join("" if cell is None else str(cell) for cell in row))
      for chart in sheet._charts:
        for series in chart.series:
          print(chart.tagname, (series.cat.strRef or series.cat.numRef).f, series.val.numRef.f,
            "high-low" if chart.hiLowLines is not None else "")
    print("created", workbook.properties.created.isoformat())
    """

  private let python: PythonPackage
  private let folder: TemporaryFolder

  private init(_ python: PythonPackage) throws {
    self.python = python
    folder = try TemporaryFolder()
    try folder.write(text: Self.program, to: "read.py")
  }

  /// What the reader finds in a workbook: its sheets, their rows and their charts, and when it was made.
  ///
  /// - Throws: As ``PythonPackage/output(_:in:)`` does.
  package func reading(_ workbook: [UInt8]) throws -> String {
    let own = try TemporaryFolder()
    let path = try own.write(workbook, to: "a.xlsx")
    return try python.output([folder.file("read.py"), path], in: own.path)
  }
}
