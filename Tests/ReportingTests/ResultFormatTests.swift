import Reporting
import Testing

@Suite struct `Result formats` {
  @Test func `a text table has headings, a rule and aligned columns`() throws {
    #expect(
      try written(.text, Sample.columns, Sample.rows) == """
        place       count  share  raw
        ──────────  ─────  ─────  ────
        Алматы        120   0.25  00AF
        Өскемен 東     -7  1e+20


        """)
  }

  @Test func `CSV is as RFC 4180 has it`() throws {
    #expect(
      try written(.csv, Sample.columns, Sample.rows) == """
        place,count,share,raw\r
        Алматы,120,0.25,00AF\r
        Өскемен 東,-7,1e+20,\r
        ,,,\r

        """)
  }

  @Test func `JSON is an array of objects`() throws {
    #expect(
      try written(.json, Sample.columns, Sample.rows) == """
        [
        {"place":"Алматы","count":120,"share":0.25,"raw":"00AF"},
        {"place":"Өскемен 東","count":-7,"share":1e+20,"raw":null},
        {"place":null,"count":null,"share":null,"raw":""}
        ]

        """)
  }

  @Test func `NDJSON is an object on each line`() throws {
    #expect(
      try written(.ndjson, Sample.columns, Sample.rows) == """
        {"place":"Алматы","count":120,"share":0.25,"raw":"00AF"}
        {"place":"Өскемен 東","count":-7,"share":1e+20,"raw":null}
        {"place":null,"count":null,"share":null,"raw":""}

        """)
  }

  @Test(arguments: [
    (OutputFormat.text, "a  b\n─  ─\n"), (.csv, "a,b\r\n"), (.json, "[]\n"), (.ndjson, ""),
    (.box, "┌───┬───┐\n│ a │ b │\n├───┼───┤\n└───┴───┘\n"), (.tsv, "a\tb\n"),
    (.markdown, "| a | b |\n| --- | --- |\n"),
  ])
  func `an empty result still shows what it has`(format: OutputFormat, text: String) throws {
    #expect(try written(format, [Column("a"), Column("b")], []) == text)
  }

  @Test(arguments: OutputFormat.texts)
  func `whole numbers keep all their digits`(format: OutputFormat) throws {
    let rows: [[Cell]] = [[.integer(.max)], [.integer(.min)], [.integer(9_007_199_254_740_993)]]
    let text = try written(format, [Column("n")], rows)
    for digits in ["9223372036854775807", "-9223372036854775808", "9007199254740993"] {
      #expect(text.contains(digits))
    }
  }

  @Test func `a null has its own text, save where the format has a null`() throws {
    let rows: [[Cell]] = [[.null, .integer(1)], [.text(""), .integer(2)]]
    let columns = [Column("a"), Column("b")]
    #expect(try written(.text, columns, rows, nullText: "∅") == "a  b\n─  ─\n∅  1\n   2\n")
    #expect(try written(.csv, columns, rows, nullText: "∅") == "a,b\r\n∅,1\r\n,2\r\n")
    #expect(try written(.json, columns, rows, nullText: "∅").contains("∅") == false)
  }
}
