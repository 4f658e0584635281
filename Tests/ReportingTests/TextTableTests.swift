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

  @Test func `texts go on in further lines so that lines fit the terminal`() throws {
    let columns = [Column("id"), Column("title"), Column("note")]
    let rows: [[Cell]] = [
      [.integer(123_456), .text("A long title of an incident"), .text("short")],
      [.integer(7), .text("大きな集会がありました"), .text("also quite a long note")],
    ]
    #expect(
      try written(.text, columns, rows, terminalWidth: 34) == """
            id  title             note
        ──────  ────────────────  ────────
        123456  A long title of   short
                an incident
             7  大きな集会があり  also
                ました            quite a
                                  long
                                  note

        """)
  }

  @Test(arguments: [24, 30, 40, 60, 79, 80, 120, 200])
  func `no line is wider than the terminal, and nothing is lost`(width: Int) throws {
    let columns = [Column("number"), Column("первый столбец"), Column("二番目の列")]
    let rows: [[Cell]] = [
      [.integer(1234), .text(String(repeating: "ж", count: 90)), .text("x")],
      [.real(0.5), .text("x"), .text(String(repeating: "東", count: 90))],
    ]
    let text = try written(.text, columns, rows, terminalWidth: width)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    #expect(lines.contains { DisplayWidth.of(String($0)) > width - 4 })
    #expect(text.count { $0 == "ж" } == 90)
    #expect(text.count { $0 == "東" } == 90)
  }

  @Test func `marks that stand over letters take no room of their own`() throws {
    let rows: [[Cell]] = [[.text("и\u{306}и\u{306}и\u{306}"), .integer(1)]]
    #expect(
      try written(.text, [Column("a"), Column("n")], rows, terminalWidth: 9)
        == "a    n\n───  ─\nи\u{306}и\u{306}и\u{306}  1\n")
  }

  @Test func `text gives way to numbers, which are never cut`() throws {
    let columns = [Column("n"), Column("t")]
    let rows: [[Cell]] = [[.integer(1_234_567_890), .text("abcdefghijklmnop")]]
    for width in [10, 20] {
      let text = try written(.text, columns, rows, terminalWidth: width)
      #expect(text.hasPrefix("         n\n──────────\n1234567890\n    t:"))
    }
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
      let text = try written(.text, columns, [row], terminalWidth: width)
      #expect(text.contains(uid) && text.contains("https://example.org/a?b=c"))
      #expect(width < 40 || text.contains("1234567"))
    }
  }

  @Test
  func `columns that say nothing are left out where the others then fit, and are named below`()
    throws
  {
    let columns = ["place", "detained_low", "detained_best", "persons_named"].map { Column($0) }
    let rows: [[Cell]] = [
      [.text("Алматы"), .integer(7), .null, .integer(0)],
      [.text("Шымкент"), .integer(12), .null, .integer(0)],
    ]
    #expect(
      try written(.text, columns, rows, terminalWidth: 30) == """
        place    detained_low
        ───────  ────────────
        Алматы              7
        Шымкент            12
        Left out, as all are zero:
        persons_named.
        Left out, as all are empty:
        detained_best.

        """)
    let wide = try written(.text, columns, rows, terminalWidth: 60)
    #expect(wide.contains("persons_named\n") && !wide.contains("Left out"))
  }

  @Test
  func `headings go on in further lines, and their words are shortened where that is too wide`()
    throws
  {
    let columns = ["place", "detained_low", "incidents_with_detentions"].map { Column($0) }
    let rows: [[Cell]] = [[.text("Алматы"), .integer(7), .integer(1)]]
    #expect(
      try written(.text, columns, rows, terminalWidth: 30) == """
                           incidents
                detained        with
        place        low  detentions
        ──────  ────────  ──────────
        Алматы         7           1

        """)
    #expect(
      try written(.text, columns, rows, terminalWidth: 20) == """
                      inc.
                det.  with
        place    low  det.
        ──────  ────  ────
        Алматы     7     1
        Headings: det.
        detained, det.
        detentions, inc.
        incidents.

        """)
  }

  @Test func `columns for which there is no room stand below their row`() throws {
    let columns = ["uid", "date", "title", "source_url"].map { Column($0) }
    let rows: [[Cell]] = [
      [
        .text("list:2019-06-wave"), .text("2019-06-09/2019-06-13"),
        .text("A wave of protests after the election"), .text("https://example.org/a/b/c/d"),
      ],
      [.text("list:2"), .text("2019-07-XX"), .null, .null],
    ]
    #expect(
      try written(.text, columns, rows, terminalWidth: 36) == """
        uid                date
        ─────────────────  ─────────────────
        list:2019-06-wave  2019-06-09/
                           2019-06-13
            title: A wave of protests after
            the election
            source_url: https://example.org/a/b/c/d
        list:2             2019-07-XX

        """)
    #expect(
      try written(.box, columns, rows, terminalWidth: 36).split(separator: "\n").allSatisfy {
        $0.contains("│") || $0.contains("─")
      })
  }

  @Test func `without a terminal cells are whole`() throws {
    let long = String(repeating: "long ", count: 200) + "end"
    #expect(try written(.text, [Column("a")], [[.text(long)]]).contains(long))
  }

  @Test
  func
    `rows after the measured ones use the same widths, and have headings of their own on a terminal`()
    throws
  {
    let short = Array(repeating: [Cell.text("ab"), .integer(1)], count: 1000)
    let rows = short + [[.text("abcdef"), .text("x")], [.text("a"), .integer(22)]]
    let columns = [Column("h"), Column("n")]
    let whole = try written(.text, columns, rows)
    #expect(whole.hasSuffix("\nab  1\nabcdef  x\na   22\n"))
    let cut = try written(.text, columns, rows, terminalWidth: 80)
    #expect(cut.hasSuffix("\nab  1\nh       n\n──────  ──\nabcdef  x\na       22\n"))
  }

  @Test func `line breaks, tabs and headings stay on their line`() throws {
    let text = try written(.text, [Column("a\nb")], [[.text("c\r\nd\te\rf")]])
    #expect(text == "a⏎b\n───────\nc⏎d e⏎f\n")
  }
}
