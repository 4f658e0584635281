import Tabular
import TestSupport
import Testing

@Suite struct `A cell of an Excel workbook` {
  private static let styles = [
    "dd.mm.yyyy", "mmmm\\ yyyy", "yyyy", "h:mm", "dd/mm/yy\\ h:mm", "[h]:mm", "000", "0.00",
    "[$-419]d\\ mmm;@", "&quot;м&quot;0", "h:mm AM/PM", "_-* #,##0.00\\ [$₸]_-",
  ]

  /// The text of a cell with a heading above it.
  private static func text(
    _ cell: String, strings: String = "", properties: String = ""
  ) throws -> String? {
    let rows =
      #"<row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row r="2">"#
      + #"<c t="str"><v>x</v></c>\#(cell)</row>"#
    let file = try openSheet(
      SheetText.xlsx(["s": rows], styles: styles, strings: strings, properties: properties))
    return try records(of: file).last?[1]
  }

  @Test(arguments: [
    (#"<c><v>12</v></c>"#, "12"), (#"<c><v>12.0</v></c>"#, "12"), (#"<c><v>-3</v></c>"#, "-3"),
    (#"<c><v>0.10000000000000001</v></c>"#, "0.1"), (#"<c><v>43.25</v></c>"#, "43.25"),
    (#"<c><v>1.5E3</v></c>"#, "1500"), (#"<c><v>880101300123</v></c>"#, "880101300123"),
    (#"<c><v>1E+16</v></c>"#, "10000000000000000"), (#"<c><v>0.5</v></c>"#, "0.5"),
    (#"<c t="b"><v>1</v></c>"#, "TRUE"), (#"<c t="b"><v>0</v></c>"#, "FALSE"),
    (#"<c t="e"><v>#N/A</v></c>"#, ""), (#"<c t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, ""),
    (#"<c><f>SUM(A1:A9)</f><v>7</v></c>"#, "7"), (#"<c t="str"><f>A1</f><v>да</v></c>"#, "да"),
    (#"<c><f>NOW()</f></c>"#, ""), (#"<c><f>1</f><v></v></c>"#, ""),
    (#"<c t="inlineStr"><is><t>a</t></is></c>"#, "a"),
    (#"<c t="inlineStr"><is><r><t>око</t></r><r><t>ло 30</t></r></is></c>"#, "около 30"),
    (#"<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>"#, "東京"),
    (#"<c t="str"><v>a_x000D_b_x005F_c</v></c>"#, "a\rb_c"),
    (#"<c t="str"><v>_xZZZZ__x0000_</v></c>"#, "_xZZZZ__x0000_"),
    (#"<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>"#, " a "),
    (#"<c t="d"><v>2024-03-05T00:00:00</v></c>"#, "2024-03-05"),
    (#"<c t="d"><v>2024-03-05T14:30:00Z</v></c>"#, "2024-03-05 14:30"),
    (#"<c t="str"><v>one, "two"&#10;three</v></c>"#, "one, \"two\"\nthree"),
  ])
  func `is read by its type`(cell: String, text: String) throws {
    #expect(try Self.text(cell) == text)
  }

  @Test(arguments: [
    (1, "45356", "2024-03-05"), (1, "1", "1900-01-01"), (1, "59", "1900-02-28"),
    (1, "60", "1900-02-29"), (1, "61", "1900-03-01"), (1, "2958465", "9999-12-31"),
    (1, "2958466", "2958466"), (1, "-1", "-1"), (1, "45356.604166666664", "2024-03-05 14:30"),
    (2, "43617", "2019-06"), (2, "43618", "2019-06-02"), (3, "43466", "2019"),
    (3, "43617", "2019-06-01"), (4, "0.60416666666666663", "14:30"), (4, "0", "00:00"),
    (5, "45356.5", "2024-03-05 12:00"), (5, "45356.999999", "2024-03-06"), (6, "1.5", "36:00"),
    (7, "7", "007"), (7, "1234", "1234"), (8, "7", "7"), (9, "45356", "2024-03-05"),
    (10, "45356", "45356"), (11, "0.25", "06:00"), (12, "45356", "45356"), (99, "45356", "45356"),
  ])
  func `is a date, a time or a number by its format`(
    style: Int, value: String, text: String
  ) throws {
    #expect(try Self.text(#"<c s="\#(style)"><v>\#(value)</v></c>"#) == text)
  }

  @Test(arguments: [
    (1, "0", "1904-01-01"), (1, "43894", "2024-03-05"), (1, "60", "1904-03-01"),
    (4, "0.5", "12:00"),
  ])
  func `has its date counted from 1904 where the workbook says so`(
    style: Int, value: String, text: String
  ) throws {
    let properties = #"<workbookPr date1904="1"/>"#
    #expect(
      try Self.text(#"<c s="\#(style)"><v>\#(value)</v></c>"#, properties: properties) == text)
  }

  @Test func `names a shared text by its number`() throws {
    let strings =
      "<si><t>нет</t></si><si><r><t>около </t></r><r><t>30</t></r><rPh><t>x</t></rPh></si>"
    #expect(try Self.text(#"<c t="s"><v>0</v></c>"#, strings: strings) == "нет")
    #expect(try Self.text(#"<c t="s"><v>1</v></c>"#, strings: strings) == "около 30")
  }

  @Test func `may name a shared text that does not fit into memory`() throws {
    let long = String(repeating: "ж", count: 100_000)
    let strings = (0..<120).map { "<si><t>\($0)\(long)</t></si>" }.joined()
    for number in [0, 60, 84, 119] {
      let text = try Self.text(#"<c t="s"><v>\#(number)</v></c>"#, strings: strings)
      #expect(text == "\(number)\(long)", "text \(number)")
    }
  }
}

@Suite struct `A cell of an OpenDocument spreadsheet` {
  private static func row(_ cells: String) throws -> [String]? {
    let table = """
      <t:table t:name="s"><t:table-row><t:table-cell><x:p>a</x:p></t:table-cell>\
      <t:table-cell><x:p>b</x:p></t:table-cell><t:table-cell><x:p>c</x:p></t:table-cell></t:table-row>\
      <t:table-row>\(cells)</t:table-row></t:table>
      """
    return try records(of: openSheet(SheetText.ods(table))).last
  }

  private static let cases: [(String, [String])] = [
    (
      #"<t:table-cell o:value-type="float" o:value="12.0"><x:p>12</x:p></t:table-cell>"#,
      ["12", "", ""]
    ),
    (
      #"<t:table-cell o:value-type="percentage" o:value="0.5"><x:p>50%</x:p></t:table-cell>"#,
      ["0.5", "", ""]
    ),
    (
      #"<t:table-cell o:value-type="date" o:date-value="2024-03-05"><x:p>5 марта</x:p></t:table-cell>"#,
      ["2024-03-05", "", ""]
    ),
    (
      #"<t:table-cell o:value-type="date" o:date-value="2024-03-05T14:30:00"><x:p>5</x:p></t:table-cell>"#,
      ["2024-03-05 14:30", "", ""]
    ),
    (
      #"<t:table-cell o:value-type="boolean" o:boolean-value="true"><x:p>ИСТИНА</x:p></t:table-cell>"#,
      ["TRUE", "", ""]
    ),
    (
      #"<t:table-cell o:value-type="string"><x:p>a<x:s x:c="2"/>b</x:p><x:p>c</x:p></t:table-cell>"#,
      ["a  b\nc", "", ""]
    ),
    (
      #"<t:table-cell><o:annotation><x:p>note</x:p></o:annotation><x:p>a</x:p></t:table-cell>"#,
      ["a", "", ""]
    ),
    (
      #"<t:table-cell t:number-columns-repeated="2"><x:p>a</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell>"#,
      ["a", "a", "b"]
    ),
    (
      #"<t:table-cell t:number-columns-spanned="2"><x:p>a</x:p></t:table-cell><t:covered-table-cell><x:p>hidden</x:p></t:covered-table-cell><t:table-cell><x:p>b</x:p></t:table-cell>"#,
      ["a", "", "b"]
    ),
    (
      ##"<t:table-cell t:formula="=NA()" o:value-type="string"><x:p>#N/A</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell>"##,
      ["", "b", ""]
    ),
  ]

  @Test(arguments: cases) func `is read by its type`(cells: String, expected: [String]) throws {
    #expect(try Self.row(cells) == expected)
  }

  /// Dates of a sheet whose first column shows months, its second what the cell's own style shows.
  private static let shownDates: [(String, String, String)] = [
    ("2019-06-01", "", "2019-06"), ("2019-06-09", "", "2019-06-09"),
    ("2019-06-01", #"t:style-name="day""#, "2019-06-01"),
    ("2019-01-01", #"t:style-name="year""#, "2019"),
    ("2019-06-01", #"t:style-name="year""#, "2019-06-01"),
    ("2019-06-01T14:30:00", "", "2019-06-01 14:30"),
  ]

  @Test(arguments: shownDates) func `is a month or a year where that is what it shows`(
    value: String, style: String, text: String
  ) throws {
    let styles = """
      <n:date-style s:name="N1"><n:month n:textual="true"/><n:text> </n:text><n:year/></n:date-style>
      <n:date-style s:name="N2"><n:day/><n:text>.</n:text><n:month/><n:year/></n:date-style>
      <n:date-style s:name="N3"><n:year/></n:date-style>
      <s:style s:name="month" s:data-style-name="N1"/><s:style s:name="day" s:data-style-name="N2"/>
      <s:style s:name="year" s:data-style-name="N3"/>
      """.replacing("<n:", with: "<x:").replacing("</n:", with: "</x:").replacing(
        "n:textual", with: "x:textual")
    let table = """
      <t:table t:name="s"><t:table-column t:default-cell-style-name="month"/><t:table-row>\
      <t:table-cell><x:p>date</x:p></t:table-cell></t:table-row><t:table-row>\
      <t:table-cell \(style) o:value-type="date" o:date-value="\(value)"/></t:table-row></t:table>
      """
    #expect(try records(of: openSheet(SheetText.ods(table, styles: styles))) == [["date"], [text]])
  }
}
