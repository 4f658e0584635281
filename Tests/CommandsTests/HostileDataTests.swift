import Commands
import FoundationEssentials
import TestSupport
import Testing

/// Text that would act on a terminal, hide, run in a page, or run in a spreadsheet.
private let hostile =
  "=HYPERLINK(1)\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}1m\u{202E}b\u{2066}\u{200B}c\u{FEFF}\u{AD}\u{2028}d\u{E0041}"
  + "<script>alert(1)</script><img src=x onerror=y> ![i](javascript:z) &lt; ]]>--></svg>'e"

/// Every command that prints data, in every format that it has.
@Suite struct `Data of every field, printed` {
  private static let tables = ["text", "box", "csv", "tsv", "json", "ndjson", "markdown", "html"]
  private static let views = [
    "incidents", "protests", "detentions", "charges", "articles", "reports", "claims", "sources",
    "places", "imports", "monthly_detentions", "exports",
  ]

  /// What is run, and in which formats.
  struct Line: CustomTestStringConvertible, Sendable {
    let words: [String]
    let formats: [String]

    init(_ words: [String], _ formats: [String]) {
      self.words = words
      self.formats = formats
    }

    var testDescription: String { words.prefix(2).joined(separator: " ") }
  }

  private static let queries: [Line] = views.map { Line(["query", "SELECT * FROM \($0)"], tables) }

  private static let others: [Line] = [
    Line(["query", "SELECT 1 AS \"\(hostile)\""], tables),
    Line(["query", "@mine"], tables),
    Line(["find"], tables),
    Line(["find", "--text", "hyperlink"], tables),
    Line(["imports"], tables),
    Line(["queries"], tables),
    Line(["schema"], tables),
    Line(["article", "list"], tables),
    Line(["mapping", "list"], tables),
    Line(["show", "list:a\(hostile)"], ["text", "json"]),
    Line(["explain", "list:a\(hostile)"], ["text", "json"]),
    Line(["explain", "2019-06"], ["text", "json"]),
    Line(["imports", "show", "1"], ["text", "json"]),
    Line(["queries", "show", "mine"], []),
  ]

  private static let exports: [Line] = [
    Line(["export", "incidents"], ["csv", "json", "ndjson", "geojson"]),
    Line(["export", "detentions"], ["csv", "json", "ndjson"]),
    Line(["export", "charges"], ["csv", "json", "ndjson"]),
    Line(["export", "reports"], ["csv", "json", "ndjson"]),
    Line(["export", "monthly", "--by", "region"], tables),
    Line(["export", "monthly"], tables + ["chart", "svg"]),
  ]

  private let session: Session

  init() throws {
    session = try Session.empty()
    let quoted = "\"\(hostile.replacing("\"", with: "\"\""))\""
    let names = [
      "id", "date", "title", "summary", "region", "locality", "organiser", "demands", "source",
      "source_url", "detained", "latitude", "longitude", "articles", hostile,
    ]
    let cells = names.map { name in
      switch name {
      case "id": "\"a\(hostile)\""
      case "date": "2019-06-01"
      case "latitude", "longitude": "50"
      case "articles": "174"
      default: quoted
      }
    }
    let header = names.dropLast().joined(separator: ",")
    let run = try session.add(
      "\(header),\(quoted)\n\(cells.joined(separator: ","))\n",
      named: "=f\u{1B}[1m\u{202E}<script>.csv", "--dataset", "list")
    try #require(run.status == .done, "\(run.messages)")
    let saved = session.run(
      "query", "--save", "mine", "--describe", hostile,
      "SELECT title AS \"=a<script>\u{1B}[2J\" FROM incidents -- \(hostile)")
    try #require(saved.status == .done, "\(saved.messages)")
    session.isTerminal = true
  }

  @Test(arguments: queries + others + exports)
  func `does nothing on a terminal, nor in a page`(line: Line) {
    let (words, formats) = (line.words, line.formats)
    for format in formats.isEmpty ? [nil] : formats.map(Optional.some) {
      let run = session.run(words + (format.map { ["--format", $0] } ?? []))
      let label = Comment(rawValue: "\(words) \(format ?? ""): \(run.output.debugDescription)")
      #expect(run.status == .done, "\(run.messages)")
      expectDead(format == "tsv" ? run.output.replacing("\t", with: " ") : run.output, label)
      expectDead(run.messages, label)
      if ["html", "svg", "markdown"].contains(format) {
        let page = run.output
        for live in ["<script>", "<img", "</svg>'"] + (format == "markdown" ? ["![i]"] : []) {
          #expect(!page.contains(live), label)
        }
      }
    }
  }

  @Test(arguments: exports)
  func `is no formula in an export`(line: Line) throws {
    session.isTerminal = false
    let run = session.run(line.words + ["--format", "csv"])
    #expect(run.status == .done)
    #expect(!run.output.contains(/(^|[,\n])"?=/), "\(run.output)")
  }

  @Test(
    .enabled(if: InstalledProgram.isThere("unzip"), "unzip is not installed"),
    arguments: queries + others.filter { $0.formats.contains("csv") }
      + exports.filter { !$0.words.contains("--by") })
  func `is no formula in a workbook`(line: Line) throws {
    session.isTerminal = false
    let path = session.folder.file("out.xlsx")
    let run = session.run(line.words + ["--format", "xlsx", "--output", path])
    #expect(run.status == .done, "\(run.messages)")
    let sheets = try ProgramRun(
      "/usr/bin/env", ["unzip", "-p", path, "xl/worksheets/*"], environment: [:],
      in: session.folder.path
    ).finish().output
    #expect(sheets.contains("<sheetData"))
    #expect(!sheets.contains("<f>") && !sheets.contains("<hyperlink"), "\(sheets)")
  }

  /// Expects lines of visible characters, ended by the breaks that the program itself makes.
  private func expectDead(
    _ text: String, _ label: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let live = text.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      let categories: [Unicode.GeneralCategory] = [
        .control, .format, .lineSeparator, .paragraphSeparator,
      ]
      return scalar != "\n" && categories.contains(scalar.properties.generalCategory)
    }
    #expect(live.isEmpty, label, sourceLocation: sourceLocation)
  }
}
