import Reporting
import Testing

/// The formats that pages, documents and terminals show.
@Suite struct `Formats for pages` {
  @Test func `a box has lines on all sides`() throws {
    #expect(
      try written(.box, Sample.columns, Sample.rows, nullText: "∅") == """
        ┌────────────┬───────┬───────┬──────┐
        │ place      │ count │ share │ raw  │
        ├────────────┼───────┼───────┼──────┤
        │ Алматы     │   120 │  0.25 │ 00AF │
        │ Өскемен 東 │    -7 │ 1e+20 │ ∅    │
        │ ∅          │     ∅ │     ∅ │      │
        └────────────┴───────┴───────┴──────┘

        """)
  }

  @Test(arguments: [20, 30, 40, 80])
  func `a box is no wider than the terminal`(width: Int) throws {
    let rows: [[Cell]] = [[.integer(1234), .text(String(repeating: "東", count: 90))]]
    let text = try written(.box, [Column("n"), Column("t")], rows, terminalWidth: width)
    let widths = text.split(separator: "\n").map { DisplayWidth.of(String($0)) }
    #expect(widths.allSatisfy { $0 == widths.first && $0 <= width && $0 > width - 3 })
  }

  @Test func `Markdown is a table in which nothing is markup`() throws {
    let rows: [[Cell]] = [
      [.text("a|b*c*\n<b>&`x`[y](z)"), .integer(1)], [.null, .real(0.5)],
      [.text("\u{1B}[2J\u{202E}"), .null],
    ]
    #expect(
      try written(.markdown, [Column("a_b"), Column("n", alignment: .trailing)], rows) == #"""
        | a\_b | n |
        | --- | ---: |
        | a\|b\*c\*<br>&lt;b>&amp;\`x\`\[y\](z) | 1 |
        | | 0.5 |
        | \\u{1B}\[2J\\u{202E} | |

        """#)
  }

  @Test func `HTML is a page in which nothing is markup`() throws {
    let page = try written(
      .html, [Column("<a>"), Column("b")],
      [
        [.text("</td><script>alert('\"&\")</script>\n\u{202E}"), .integer(-1)],
        [.null, .blob([255])],
      ],
      nullText: "–")
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(
      page.contains(
        "<thead>\n<tr><th scope=\"col\">&lt;a&gt;</th><th scope=\"col\">b</th></tr>\n</thead>"))
    #expect(
      page.hasSuffix(
        #"""
        <tbody>
        <tr><td>&lt;/td&gt;&lt;script&gt;alert(&#39;&quot;&amp;&quot;)&lt;/script&gt;
        \u{202E}</td><td class="number">-1</td></tr>
        <tr><td class="null">–</td><td>FF</td></tr>
        </tbody>
        </table></div>
        </main>
        </body>
        </html>

        """#))
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
  }

  @Test func `TSV has tabs between fields and quotes where a field holds one`() throws {
    #expect(
      try written(
        .tsv, [Column("a"), Column("b")], [[.text("x\ty"), .null], [.text("é"), .real(2)]])
        == "a\tb\n\"x\ty\"\t\né\t2.0\n")
  }

  @Test(arguments: [
    (OutputFormat.text, "1  2\n"), (.box, "┌───┬───┐\n│ 1 │ 2 │\n└───┴───┘\n"), (.csv, "1,2\r\n"),
    (.tsv, "1\t2\n"), (.markdown, "| | |\n| --- | --- |\n| 1 | 2 |\n"),
    (.json, "[\n{\"a\":1,\"b\":2}\n]\n"), (.ndjson, "{\"a\":1,\"b\":2}\n"),
  ])
  func `the names of the columns can be left out`(format: OutputFormat, text: String) throws {
    let columns = [Column("a"), Column("b")]
    #expect(try written(format, columns, [[.integer(1), .integer(2)]], hasHeader: false) == text)
  }
}
