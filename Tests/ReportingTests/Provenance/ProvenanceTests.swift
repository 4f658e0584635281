import Reporting
import TestSupport
import Testing

@Suite struct `Provenance of a table` {
  private static let columns = [Column("period"), Column("#group"), Column("low")]
  private static let rows: [[Cell]] = [
    [.text("2019-06"), .text("#1 \"a\""), .integer(400)],
    [.text("#2019"), .text("plain"), .null],
  ]

  private static var hostile: Provenance {
    var provenance = SampleChart.provenance
    provenance.title = Hostile.text
    provenance.filters = [
      Hostile.text, "a\nperiod,low", "b\r\n1,2", "c\u{85}d\u{2028}e\u{2029}f", "\u{B}g\u{C}h\u{1C}",
      "\"open", "</dd><script>alert(1)</script>", "-->", "| a | b |", "\u{0}",
    ]
    provenance.sources = [Hostile.text]
    return provenance
  }

  private func text(_ format: OutputFormat, _ provenance: Provenance) throws -> String {
    var bytes: [UInt8] = []
    var writer = ResultWriter(format: format, provenance: provenance) { bytes += $0 }
    try writer.begin(Self.columns)
    for row in Self.rows { try writer.row(row) }
    try writer.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `is comments before the names of the columns in csv`() throws {
    #expect(
      try text(.csv, SampleChart.provenance).split(separator: "\r\n") == [
        "# title: Detentions in Kazakhstan by month", "# content_hash: sha256:0123",
        "# filters: region Almaty", "# filters: kind protest", "# rules_version: 1",
        "# incidents: 7",
        "# reports: 10", "# sources: 2", "# source_names: Azattyq",
        "# source_names: Қазақстан халықаралық бюросы & <partners>", "# exported_at: 2026-11-25",
        "# aigaq_version: 0.1.0",
        "# note: An empty figure is unknown or open, and never zero.",
        "period,\"#group\",low", "2019-06,\"#1 \"\"a\"\"\",400", "\"#2019\",plain,",
      ])
  }

  @Test(arguments: [(OutputFormat.csv, "\r\n", ","), (.tsv, "\n", "\t")])
  func `cannot break out of its comments`(
    format: OutputFormat, end: String, delimiter: String
  ) throws {
    let text = try text(format, Self.hostile)
    // Whatever a reader takes for the end of a line.
    let lines = text.replacing(end, with: "\n").unicodeScalars.split { scalar in
      "\n\r\u{B}\u{C}\u{1C}\u{1D}\u{1E}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    }.map { String($0) }
    #expect(lines.count == 20 + 3)
    #expect(lines.prefix(20).allSatisfy { $0.hasPrefix("# ") && !$0.contains("\"") })
    #expect(lines[20] == ["period", "\"#group\"", "low"].joined(separator: delimiter))
    #expect(lines.dropFirst(20).allSatisfy { !$0.hasPrefix("#") })
    #expect(
      !text.unicodeScalars.contains { $0.value < 0x20 && !"\r\n\t".unicodeScalars.contains($0) })
  }

  @Test func `makes of json an object with the rows in it`() throws {
    let text = try text(.json, Self.hostile)
    #expect(text.hasPrefix("{\"provenance\": {\n  \"title\": "))
    #expect(
      text.hasSuffix(
        """
        },
        "rows": [
        {"period":"2019-06","#group":"#1 \\"a\\"","low":400},
        {"period":"#2019","#group":"plain","low":null}
        ]}

        """))
    #expect(text.contains("\"incidents\": 7,") && text.contains("\"rules_version\": 1,"))
    #expect(!text.contains("<script>"))
  }

  @Test func `stands below the table of a page, with no markup of its own`() throws {
    let text = try text(.html, Self.hostile)
    let parts = text.split(separator: "</table></div>\n")
    #expect(parts.count == 2 && parts[1].hasPrefix("<details id=\"provenance\">"))
    #expect(text.contains("<dt>incidents</dt>\n<dd>7</dd>"))
    #expect(!text.contains("<script>") && !text.contains("</dd><"))
  }

  @Test(arguments: [OutputFormat.ndjson, .text, .box, .markdown])
  func `has no place in other formats`(format: OutputFormat) throws {
    #expect(try !text(format, SampleChart.provenance).contains("sha256"))
  }

  @Test func `names no sources where they are many, but counts them`() throws {
    var provenance = SampleChart.provenance
    provenance.sources = (1...51).map { "Source \($0)" }
    let text = try text(.json, provenance)
    #expect(text.contains("\"sources\": 51,") && !text.contains("source_names"))
    provenance.sources.removeLast()
    #expect(try self.text(.json, provenance).contains("\"source_names\": [\"Source 1\", "))
  }

  @Test func `says that there is no filter, and leaves no list out`() throws {
    var provenance = SampleChart.provenance
    provenance.filters = []
    #expect(try text(.csv, provenance).contains("# filters: none\r\n"))
    #expect(try text(.json, provenance).contains("\"filters\": [],"))
  }
}
