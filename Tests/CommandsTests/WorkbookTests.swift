import Commands
import FoundationEssentials
import TestSupport
import Testing

/// The lists of a small monitoring group, in workbooks that other programs wrote.
@Suite struct `A workbook of a monitoring group` {
  private static let withOpenpyxl = ConditionTrait.enabled(
    if: PythonPackage.openpyxl != nil, "the Python package openpyxl cannot be installed")
  private static let withOdfpy = ConditionTrait.enabled(
    if: PythonPackage.odfpy != nil, "the Python package odfpy cannot be installed")

  private static let excel = """
    from datetime import date
    from openpyxl import Workbook
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Март"
    sheet["A1"] = "Мониторинг мирных собраний"
    sheet["A2"] = "март и апрель 2024 г."
    sheet.append(["№", "Дата", "Город", "Что произошло", "Кол-во задержанных", "Ссылка"])
    sheet.append([1, date(2024, 3, 1), "Алматы", "Пикет у акимата", 5, "https://example.org/1"])
    sheet.append([2, None, None, "Второй пикет\\nу суда", "около 30", "https://example.org/2"])
    sheet.append([3, "08.03.2024", "Астана", "Марш", "нет", "https://example.org/3"])
    sheet.append([])
    sheet.append([4, date(2024, 4, 2), "Шымкент", "Митинг", 12.0, "https://example.org/4"])
    sheet.append([5, "10 апреля 2024", "Актобе", "Одиночный пикет", 1, None])
    sheet.append(["Итого", None, None, None, 48, None])
    for cells in ("A1:F1", "A2:F2", "B4:B5", "C4:C5"):
      sheet.merge_cells(cells)
    for cell in ("B4", "B8"):
      sheet[cell].number_format = "dd.mm.yyyy"
    other = workbook.create_sheet("Контакты")
    for row in (["Имя", "Телефон"], ["Первый", "1"], ["Вторая", "2"]):
      other.append(row)
    workbook.save("list.xlsx")
    """

  private static let openDocument = """
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import P
    document = OpenDocumentSpreadsheet()
    def cell(value, **more):
      if value is None:
        return TableCell(**more)
      if isinstance(value, (int, float)):
        made = TableCell(valuetype="float", value=value, **more)
      elif value.startswith("date "):
        made = TableCell(valuetype="date", datevalue=value[5:], **more)
      else:
        made = TableCell(valuetype="string", **more)
      made.addElement(P(text=str(value)))
      return made
    rows = [
      ["№", "Дата", "Город", "Что произошло", "Кол-во задержанных", "Ссылка"],
      [1, "date 2024-03-01", "Алматы", "Пикет у акимата", 5, "https://example.org/1"],
      [2, None, None, "Второй пикет", "около 30", "https://example.org/2"],
      [3, "08.03.2024", "Астана", "Марш", "нет", "https://example.org/3"],
      [None] * 6,
      [4, "date 2024-04-02", "Шымкент", "Митинг", 12.0, "https://example.org/4"],
      [5, "10 апреля 2024", "Актобе", "Одиночный пикет", 1, None],
      ["Итого", None, None, None, 48, None],
    ]
    table = Table(name="Март")
    for title in ("Мониторинг мирных собраний", "март и апрель 2024 г."):
      row = TableRow()
      row.addElement(cell(title, numbercolumnsspanned=6))
      row.addElement(CoveredTableCell(numbercolumnsrepeated=5))
      table.addElement(row)
    for number, values in enumerate(rows):
      row = TableRow()
      for column, value in enumerate(values):
        if number == 2 and column in (1, 2):
          row.addElement(CoveredTableCell())
        else:
          merged = {"numberrowsspanned": 2} if number == 1 and column in (1, 2) else {}
          row.addElement(cell(value, **merged))
      table.addElement(row)
    document.spreadsheet.addElement(table)
    other = Table(name="Контакты")
    for values in (["Имя", "Телефон"], ["Первый", "1"], ["Вторая", "2"]):
      row = TableRow()
      for value in values:
        row.addElement(cell(value))
      other.addElement(row)
    document.spreadsheet.addElement(other)
    document.save("list.ods")
    """

  private let session: Session

  init() throws { session = try Session.empty() }

  /// Writes a workbook by a program of Python's, and gives its path.
  private func workbook(_ program: String, by python: PythonPackage?, _ name: String) throws
    -> String
  {
    let script = try session.folder.write(text: program, to: "make.py")
    _ = try python?.output([script], in: session.folder.path)
    return session.folder.file(name)
  }

  private func expectMonths(of path: String) throws {
    let run = session.run("import", path, "--sheet", "Март")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows(
        """
        SELECT date_edtf, locality, low, best FROM incident
        JOIN place ON place.id = place_id LEFT JOIN detention ON incident_id = incident.id
        ORDER BY date_start, best
        """)
        == [
          "2024-03-01,Алматы,5,5", "2024-03-01,Алматы,,30", "2024-03-08,Астана,0,0",
          "2024-04-02,Шымкент,12,12", "2024-04-10,Актобе,1,1",
        ])
    let months = session.run("export", "monthly").lines
    #expect(months.contains { $0.hasPrefix("2024-03,") && $0.contains(",5,35,") }, "\(months)")
    #expect(months.contains { $0.hasPrefix("2024-04,") && $0.contains(",13,13") }, "\(months)")
    let again = session.run("import", path, "--sheet", "март")
    #expect(again.messages.contains("already imported, as import 1"), "\(again.messages)")
  }

  @Test(withOpenpyxl) func `of Excel gives its months by the name of the sheet`() throws {
    try expectMonths(of: workbook(Self.excel, by: .openpyxl, "list.xlsx"))
  }

  @Test(withOdfpy) func `of LibreOffice gives its months by the name of the sheet`() throws {
    try expectMonths(of: workbook(Self.openDocument, by: .odfpy, "list.ods"))
  }

  @Test(withOpenpyxl) func `is known by its content, through a pipe too`() throws {
    let path = try workbook(Self.excel, by: .openpyxl, "list.xlsx")
    let run = session.run("inspect", path)
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "the workbook has tables in several sheets: 'Март' (9 rows), 'Контакты' (3 rows). Choose one "
          + "with --sheet NAME."), "\(run.messages)")
    let inspected = session.run("inspect", path, "--sheet", "Март")
    #expect(inspected.status == .done, "\(inspected.messages)")
    #expect(inspected.output.contains("format       Excel workbook (XLSX)"), "\(inspected.output)")
    #expect(inspected.output.contains("2 rows above the header are not read."))
    #expect(inspected.output.contains("--sheet Март"))
  }

  @Test(withOpenpyxl) func `names sheet, row and column letter in messages`() throws {
    let program = """
      from openpyxl import Workbook
      workbook = Workbook()
      sheet = workbook.active
      sheet.title = "Май"
      for row in (["список"], ["id", "title", "date"], [1, "a", "2024-05-01"], [2, "b", "когда-то"]):
        sheet.append(row)
      workbook.save("list.xlsx")
      """
    let path = try workbook(program, by: .openpyxl, "list.xlsx")
    let run = session.run("import", path)
    #expect(run.status == .badData)
    #expect(
      run.messages.contains("\(path), sheet 'Май', row 4, column C: date 'когда-то'"),
      "\(run.messages)")
  }

  @Test(withOpenpyxl) func `with a sheet for each month has a list for each sheet`() throws {
    let program = """
      from openpyxl import Workbook
      workbook = Workbook()
      for name, day, city in (("Январь", "2024-01-05", "Алматы"), ("Февраль 2024", "2024-02-06", "Актау")):
        sheet = workbook.active if name == "Январь" else workbook.create_sheet()
        sheet.title = name
        for row in (["№", "Дата", "Город", "Задержано"], [1, day, city, 3], [2, day, city, 4]):
          sheet.append(row)
      workbook.save("list.xlsx")
      """
    let path = try workbook(program, by: .openpyxl, "list.xlsx")
    for sheet in ["Январь", "Февраль 2024"] {
      let run = session.run("import", path, "--sheet", sheet)
      #expect(run.status == .done, "\(run.messages)")
    }
    #expect(
      session.rows(
        "SELECT DISTINCT substr(uid, 1, instr(uid, ':') - 1) AS list FROM incidents ORDER BY list")
        == ["list-Февраль-2024", "list-Январь"])
    #expect(session.rows("SELECT detentions_best FROM monthly_detentions") == ["7", "7"])
    let inspected = session.run(
      "inspect", path, "--sheet", "Январь", "--write-mapping", session.folder.file("m.json"))
    #expect(inspected.status == .done, "\(inspected.messages)")
    #expect(
      try String(contentsOfFile: session.folder.file("m.json"), encoding: .utf8).contains(
        "list-Январь"))
  }

  @Test func `is not asked of a text`() throws {
    let run = try session.add("id,date\n1,2024-05-01\n", named: "list.csv", "--sheet", "Май")
    #expect(run.status == .badData)
    #expect(run.messages.contains("is not a workbook and has no sheets. Leave out --sheet"))
  }
}
