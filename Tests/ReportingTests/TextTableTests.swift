import Reporting
import Testing

@Suite struct `Text tables` {
  @Test func `columns that hold only numbers are set trailing unless told otherwise`() throws {
    let columns = [
      Column("number"), Column("mixed"), Column("asked", alignment: .leading),
      Column("told", alignment: .trailing), Column("nothing"),
    ]
    let rows: [[Cell]] = [
      [.integer(1), .integer(1), .integer(1), .text("a"), .null],
      [.null, .text("a"), .real(2.5), .text("bc"), .null],
    ]
    #expect(
      try written(.text, columns, rows, nullText: "-") == """
        number  mixed  asked  told  nothing
        ──────  ─────  ─────  ────  ───────
             1  1      1         a  -
             -  a      2.5      bc  -

        """)
  }

  @Test func `cells are cut so that lines fit the terminal`() throws {
    let columns = [Column("id"), Column("title"), Column("note")]
    let rows: [[Cell]] = [
      [.integer(123_456), .text("A long title of an incident"), .text("short")],
      [.integer(7), .text("大きな集会がありました"), .text("also quite a long note")],
    ]
    #expect(
      try written(.text, columns, rows, terminalWidth: 34) == """
            id  title         note
        ──────  ────────────  ────────────
        123456  A long titl…  short
             7  大きな集会…   also quite …

        """)
  }

  @Test(arguments: [24, 30, 40, 60, 79, 80, 200])
  func `no line is wider than the terminal while columns can shrink`(width: Int) throws {
    let columns = [Column("number"), Column("первый столбец"), Column("二番目の列")]
    let rows: [[Cell]] = [
      [.integer(1234), .text(String(repeating: "ж", count: 90)), .text("x")],
      [.real(0.5), .text("x"), .text(String(repeating: "東", count: 90))],
    ]
    let lines = try written(.text, columns, rows, terminalWidth: width).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    #expect(lines.contains { DisplayWidth.of(String($0)) > width - 4 })
  }

  @Test func `text gives way to numbers, which are never cut`() throws {
    let columns = [Column("n"), Column("t")]
    let rows: [[Cell]] = [[.integer(1_234_567_890), .text("abcdefghijklmnop")]]
    let roomy = try written(.text, columns, rows, terminalWidth: 20)
    #expect(roomy.hasSuffix("\n1234567890  abcdefg…\n"))
    let narrow = try written(.text, columns, rows, terminalWidth: 10)
    #expect(narrow == roomy)
  }

  @Test func `numbers, identifiers and addresses are never cut, however narrow the terminal`()
    throws
  {
    let columns = ["uid", "source_url", "number_of_people", "title"].map { Column($0) }
    let uid = "kazakhstan-2019:kz-2019-06-09-two-cities"
    let row = [
      Cell.text(uid), .text("https://example.org/a?b=c"), .integer(1_234_567),
      .text("A long title"),
    ]
    for width in [1, 10, 40, 80] {
      let lines = try written(.text, columns, [row], terminalWidth: width).split(separator: "\n")
      #expect(lines[0].hasSuffix("number…  title"))
      #expect(lines[2] == "\(uid)  https://example.org/a?b=c  1234567  A long …")
    }
  }

  @Test func `without a terminal cells are whole`() throws {
    let long = String(repeating: "long ", count: 200) + "end"
    #expect(try written(.text, [Column("a")], [[.text(long)]]).contains(long))
  }

  @Test func `rows after the measured ones use the same widths`() throws {
    let short = Array(repeating: [Cell.text("ab"), .integer(1)], count: 1000)
    let rows = short + [[.text("abcdef"), .text("x")], [.text("a"), .integer(22)]]
    let columns = [Column("h"), Column("n")]
    let whole = try written(.text, columns, rows)
    #expect(whole.hasSuffix("\nab  1\nabcdef  x\na   22\n"))
    let cut = try written(.text, columns, rows, terminalWidth: 80)
    #expect(cut.hasSuffix("\nab  1\na…  x\na   22\n"))
  }

  @Test func `line breaks, tabs and headings stay on their line`() throws {
    let text = try written(.text, [Column("a\nb")], [[.text("c\r\nd\te\rf")]])
    #expect(text == "a⏎b\n───────\nc⏎d e⏎f\n")
  }
}
