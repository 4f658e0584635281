import Commands
import FoundationEssentials
import TestSupport
import Testing

/// What programs that are not ours make of the files that are given away.
@Suite struct `Outside programs read` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  private func export(_ name: String, _ words: String...) throws -> String {
    let path = session.folder.file(name)
    let run = session.run(["export"] + words + ["--output", path])
    #expect(run.status == .done, "\(run.messages)")
    return path
  }

  /// What a program of Python's prints that is given files.
  private func python(_ program: String, _ files: String...) throws -> String {
    let script = try session.folder.write(text: program, to: "read.py")
    let run = try InstalledProgram.run("python3", [script] + files, in: session.folder)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  private static let withPython = ConditionTrait.enabled(
    if: InstalledProgram.isThere("python3"), "needs python3")

  @Test(withPython, arguments: ["csv", "tsv"])
  func `csv and tsv, as Python does without its comments`(format: String) throws {
    let program = """
      import csv, sys
      with open(sys.argv[1], newline="", encoding="utf-8") as file:
        lines = list(file)
      comments = [line for line in lines if line.startswith("#")]
      rows = list(csv.DictReader((line for line in lines if not line.startswith("#")),
        delimiter="\\t" if sys.argv[1].endswith("tsv") else ","))
      print(len(comments), [int(row["detentions_low"]) for row in rows])
      print(rows[3]["period"], repr(rows[3]["detentions_best"]), len(rows[3]))
      """
    let path = try export("a.\(format)", "monthly", "--provenance")
    #expect(try python(program, path) == "18 [400, 0, 0, 125]\n2019-09 '' 14\n")
  }

  @Test(withPython) func `json, as Python does, with numbers and lists`() throws {
    let program = """
      import json, sys
      with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
      with open(sys.argv[2], encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
      provenance = document["provenance"]
      print(sorted(document), rows == document["rows"], provenance["filters"])
      print([provenance[name] for name in ("incidents", "reports", "sources", "rules_version")])
      print(len(provenance["source_names"]), len(provenance["content_hash"]))
      print(rows[3]["detentions_low"], rows[3]["detentions_best"])
      """
    let (json, lines) = (try export("a.json", "monthly"), try export("a.ndjson", "monthly"))
    #expect(
      try python(program, json, lines) == """
        ['provenance', 'rows'] True []
        [7, 10, 8, 2]
        8 71
        125 None

        """)
  }

  @Test(.enabled(if: PythonPackage.pandas != nil, "the Python package pandas cannot be installed"))
  func `csv, as pandas does with its comments`() throws {
    // A source whose name looks like a comment, and one that tries to be a row.
    let session = try Session.with(
      list: "id,date,detained,source\na,2019-06,5,# 1\nb,2019-07,6,\"x, \"\"#y\"\"\"\n"
        + "c,2019-07,0,\"\n2019-08,z,\"\"1\"\n")
    let path = session.folder.file("a.csv")
    let run = session.run(
      "export", "monthly", "--provenance", "--by", "source", "--source", "# 1", "--source",
      "x, \"#y\"", "--source", "\n2019-08,z,\"1", "--output", path)
    #expect(run.status == .done, "\(run.messages)")
    let program = """
      import pandas, sys
      table = pandas.read_csv(sys.argv[1], comment="#")
      for column in ("period", "source", "detentions_low"):
        print(list(table[column]), table[column].dtype.kind)
      """
    let script = try session.folder.write(text: program, to: "read.py")
    #expect(
      try PythonPackage.pandas?.output([script, path], in: session.folder.path) == """
        ['2019-06', '2019-06', '2019-06', '2019-07', '2019-07', '2019-07'] O
        ['# 1', '2019-08,z,"1', 'x, "#y"', '# 1', '2019-08,z,"1', 'x, "#y"'] O
        [5, 0, 0, 0, 0, 6] i

        """)
  }

  @Test(
    .enabled(if: SpreadsheetReader.shared != nil, "the Python package openpyxl cannot be installed")
  )
  func `xlsx, as openpyxl does: numbers, a chart and the provenance`() throws {
    let path = try export("a.xlsx", "monthly", "--exported-at", "2026-01-31T12:00:00Z")
    let text = try #require(SpreadsheetReader.shared).reading(
      [UInt8](Data(contentsOf: URL(filePath: path))))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains("2019-06,1,1,400,4000,5000,0,0,0,0,0,0,0,0"))
    #expect(lines.contains("lineChart Figures!$A$2:$A$5 Figures!$D$2:$D$5 high-low"))
    #expect(lines.contains("Provenance") && lines.contains("exported_at,2026-01-31 12:00:00"))
    #expect(lines.contains("content_hash," + session.run("check").lines[0].dropFirst(14)))
    #expect(lines.last == "created 2026-01-31T12:00:00")
    let program = """
      import sys
      from openpyxl import load_workbook
      figures, provenance = load_workbook(sys.argv[1]).worksheets
      print({type(cell.value).__name__ for row in figures.iter_rows(min_row=2) for cell in row[1:]})
      print({row[0].value: type(row[1].value).__name__ for row in provenance.iter_rows(min_row=2)})
      """
    let script = try session.folder.write(text: program, to: "kinds.py")
    #expect(
      try PythonPackage.openpyxl?.output([script, path], in: session.folder.path).contains(
        "'incidents': 'int', 'reports': 'int', 'sources': 'int'") == true)
  }

  @Test(.enabled(if: Browser.isPresent, "Chromium is not installed (Debian: chromium)"))
  func `html, as Chromium does`() throws {
    _ = try export("a.html", "monthly")
    let document = try #require(
      try Browser.document(of: session.text(of: "a.html"), named: "page.html"))
    #expect(document.ranges(of: "<td").count == 4 * 8)
    #expect(document.ranges(of: "<th scope=\"row\">").count == 4)
    #expect(document.contains("<details id=\"provenance\">"))
    #expect(document.contains("<dd>sha256:"))
  }

  @Test(.enabled(if: Browser.isPresent, "Chromium is not installed (Debian: chromium)"))
  func `svg, as Chromium does`() throws {
    _ = try export("a.svg", "monthly")
    let picture = try session.text(of: "a.svg")
    let document = try #require(try Browser.document(of: picture, named: "picture.svg"))
    #expect(document.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(document.ranges(of: "class=\"period\"").count == 4)
    #expect(!document.contains("parsererror"))
    let broken = picture.replacing("</svg>", with: "<text></svg>")
    #expect(try Browser.document(of: broken, named: "picture.svg")?.contains("parsererror") == true)
  }

  @Test(
    .enabled(if: InstalledProgram.isThere("ogrinfo"), "needs ogrinfo (Debian: gdal-bin)"))
  func `GeoJSON, as GDAL does, with which QGIS reads it`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,latitude,longitude,title
        a,2019-06-09,5,43.25,76.95,"Площадь ""Астана"", север"
        b,2019-07,dozens,51.13,71.43,
        c,2019-08-01,,,,nowhere

        """)
    let path = session.folder.file("a.geojson")
    #expect(
      session.run("export", "incidents", "--format", "geojson", "--output", path).status == .done)
    let run = try InstalledProgram.run("ogrinfo", ["-ro", "-al", path], in: session.folder)
    #expect(run.status == 0, "\(run.messages)")
    for text in [
      "using driver `GeoJSON' successful", "Feature Count: 3", "Площадь \"Астана\", север",
      "GEOGCRS[\"WGS 84\"", "POINT (", "(String)", "(Integer)",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    let broken = try session.folder.write(
      text: session.text(of: "a.geojson").replacing("]", with: ""), to: "broken.geojson")
    let refused = try InstalledProgram.run("ogrinfo", ["-ro", "-al", broken], in: session.folder)
    #expect(refused.status != 0)
  }
}
