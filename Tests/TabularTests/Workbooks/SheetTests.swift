import Tabular
import TestSupport
import Testing

@Suite struct `A sheet` {
  private static let table =
    SheetText.row(1, "id", "date") + SheetText.row(2, "1", "a") + SheetText.row(3, "2", "b")

  @Test func `is read like a text whose lines are its rows`() throws {
    let rows =
      SheetText.row(1, "id", "note", "date") + SheetText.row(2, "1", "two\nlines", "x")
      + SheetText.row(7, "2", "", "y")
    let file = try openSheet(SheetText.xlsx(["Март": rows]))
    var lines: [Int] = []
    while try file.next() {
      lines.append(file.line)
      #expect(file.fieldCount == 3)
      #expect(file.column(at: 2) == 3)
    }
    #expect(lines == [1, 2, 7])
    #expect(file.blankLines == 4)
    try file.rewind()
    #expect(
      try records(of: file) == [
        ["id", "note", "date"], ["1", "two\nlines", "x"], ["2", "", "y"],
      ])
  }

  @Test func `has as many cells in each row as in the widest`() throws {
    let rows = SheetText.row(1, "id", "date") + SheetText.row(2, "1", "a", "", "far")
    let file = try openSheet(SheetText.xlsx(["s": rows]))
    #expect(try records(of: file) == [["id", "date", "", ""], ["1", "a", "", "far"]])
  }

  @Test func `shows the bytes of its workbook once, each time it is read`() throws {
    let bytes = SheetText.xlsx(["s": Self.table])
    let file = try openSheet(bytes)
    for _ in 0..<2 {
      var seen: [UInt8] = []
      file.onBytes = { piece in for index in piece.indices { seen.append(piece[index]) } }
      try file.rewind()
      _ = try records(of: file)
      #expect(seen == bytes)
      #expect(file.bytesRead == bytes.count)
      #expect(file.totalBytes == bytes.count)
    }
  }

  @Test func `begins after the rows of a title`() throws {
    let rows =
      SheetText.row(1, "Мониторинг\nза март") + SheetText.row(3, "", "Составил", "")
      + SheetText.row(4, "№", "Дата", "Город", "Сколько") + SheetText.row(5, "1", "a", "b", "c")
      + SheetText.row(6, "2", "a", "b", "c")
    let file = try openSheet(SheetText.xlsx(["s": rows]))
    #expect(try records(of: file).first == ["№", "Дата", "Город", "Сколько"])
    #expect(file.options.sheet?.titleRows == 2)
    #expect(file.blankLines == 0)
    let skipping = try openSheet(SheetText.xlsx(["s": rows]), skip: 2)
    #expect(try records(of: skipping).first == ["", "Составил", "", ""])
  }

  @Test func `says a value that is merged over rows in each of them, but no number`() throws {
    let rows =
      SheetText.row(1, "Дата", "Событие", "Задержано")
      + #"<row r="2"><c t="str"><v>5 марта</v></c><c t="str"><v>a</v></c><c><v>12</v></c></row>"#
      + SheetText.row(3, "", "b") + SheetText.row(4, "", "c")
      + SheetText.row(5, "6 марта", "d", "1")
    let merges = #"<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="C2:C3"/></mergeCells>"#
    let file = try openSheet(SheetText.xlsx(["s": "<sheetData>\(rows)</sheetData>\(merges)"]))
    #expect(
      try records(of: file).dropFirst() == [
        ["5 марта", "a", "12"], ["5 марта", "b", ""], ["5 марта", "c", ""], ["6 марта", "d", "1"],
      ])
    #expect(file.options.sheet?.filledMerges == 1)
    #expect(file.options.sheet?.mergedNumbers == 1)
  }

  @Test func `may name its columns in two rows`() throws {
    let rows =
      SheetText.row(1, "Список") + SheetText.row(2, "Дата", "Задержано", "", "Город")
      + SheetText.row(3, "", "всего", "женщин", "")
      + SheetText.row(4, "5 марта", "3", "1", "Алматы")
      + SheetText.row(5, "6 марта", "4", "0", "Астана")
    let merges = ["A1:D1", "A2:A3", "B2:C2", "D2:D3"].map { #"<mergeCell ref="\#($0)"/>"# }
    let file = try openSheet(
      SheetText.xlsx([
        "s": "<sheetData>\(rows)</sheetData><mergeCells>\(merges.joined())</mergeCells>"
      ]))
    #expect(
      try records(of: file).first == ["Дата", "Задержано всего", "Задержано женщин", "Город"])
  }

  @Test func `may name columns below names that are merged over them, and nowhere else`() throws {
    let rows =
      SheetText.row(1, "№", "Место", "", "Задержано", "", "Итог")
      + SheetText.row(2, "", "Область", "Город", "мужчин", "женщин", "")
      + SheetText.row(3, "1", "Абай", "Семей", "3", "1", "штраф")
      + SheetText.row(4, "2", "Абай", "Аягоз", "4", "0", "")
    let merges = #"<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>"#
    func header(_ rows: String) throws -> [String]? {
      try records(of: openSheet(SheetText.xlsx(["s": "<sheetData>\(rows)</sheetData>\(merges)"])))
        .first
    }
    #expect(
      try header(rows) == [
        "№", "Место Область", "Место Город", "Задержано мужчин", "Задержано женщин", "Итог",
      ])
    // A row of data has cells elsewhere too.
    let data =
      SheetText.row(1, "№", "Место", "", "Задержано", "", "Итог")
      + SheetText.row(2, "a", "Абай", "Семей", "трое", "нет", "")
      + SheetText.row(3, "b", "Абай", "Аягоз", "4", "0", "")
    #expect(try header(data)?.first == "№" && header(data)?[1] == "Место")
  }

  @Test func `tells of what is hidden, wrong or not computed`() throws {
    let rows =
      SheetText.row(1, "id", "date", "n")
      + #"<row r="2" hidden="1"><c t="str"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c></row>"#
    let sheet = #"<cols><col min="2" max="3" hidden="1"/></cols><sheetData>\#(rows)</sheetData>"#
    let file = try openSheet(SheetText.xlsx(["s": sheet, "t": ""], hidden: ["t"]), "S ")
    #expect(
      file.options.sheet?.notes == [
        "Hidden sheets, not read: 't'.", "Hidden rows, read like the others: 1, first row 2.",
        "Hidden columns, read like the others: B, C.",
        "Cells with an error, read as empty: 1, first in B2.",
        "Formulas without a stored result, read as empty: 1, first in C2. Open the workbook in a "
          + "spreadsheet program and save it to have them computed.",
      ])
  }

  @Test func `is taken by itself where no other holds a table`() throws {
    let note = SheetText.row(1, "Заметка")
    #expect(
      try records(of: openSheet(SheetText.xlsx(["note": note, "list": Self.table, "empty": ""])))
        .count == 3)
    let hidden = SheetText.xlsx(["old": Self.table, "list": Self.table], hidden: ["old"])
    #expect(try openSheet(hidden).options.sheet?.name == "list")
  }

  @Test func `is asked for where several hold tables`() throws {
    let workbook = SheetText.xlsx(["Март": Self.table, "Апрель": Self.table])
    #expect(
      try problem(opening: workbook)?.message
        == "the workbook has tables in several sheets: 'Март' (3 rows), 'Апрель' (3 rows). Choose one "
        + "with --sheet NAME.")
    #expect(try records(of: openSheet(workbook, "АПРЕЛЬ")).count == 3)
    #expect(
      try problem(opening: workbook, "Май")?.message
        == "the workbook has no sheet 'Май'. Its sheets: 'Март', 'Апрель'.")
    #expect(
      try problem(opening: SheetText.xlsx(["a": "", "b": ""]))?.message
        == "no sheet of the workbook holds a table with a header and rows. Its sheets: 'a' (0 rows), "
        + "'b' (0 rows). Choose one with --sheet NAME to read it anyway.")
  }

  @Test func `of an OpenDocument spreadsheet repeats and merges its rows`() throws {
    let table = """
      <t:table t:name="s"><t:table-column t:visibility="collapse"/>\
      <t:table-row><t:table-cell><x:p>id</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row>\
      <t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="1024"/></t:table-row>\
      <t:table-row t:visibility="filter"><t:table-cell t:number-rows-spanned="2"><x:p>x</x:p></t:table-cell>\
      <t:table-cell><x:p>y</x:p></t:table-cell></t:table-row>\
      <t:table-row><t:covered-table-cell/><t:table-cell><x:p>z</x:p></t:table-cell></t:table-row>\
      <t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="2"><x:p>r</x:p></t:table-cell></t:table-row>\
      <t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="1024"/></t:table-row>\
      </t:table>
      """
    let file = try openSheet(SheetText.ods(table))
    #expect(
      try records(of: file) == [["id", "b"], ["x", "y"], ["x", "z"], ["r", "r"], ["r", "r"]])
    try file.rewind()
    var lines: [Int] = []
    while try file.next() { lines.append(file.line) }
    #expect(lines == [1, 5, 6, 7, 8])
    #expect(file.options.sheet?.hiddenColumns == ["A"])
    #expect(file.options.sheet?.hiddenRows.row == 5)
  }
}
