import Commands
import TestSupport
import Testing

@Suite struct `The provenance of monthly figures` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  private static let formats = [
    "text", "box", "csv", "tsv", "json", "ndjson", "markdown", "html", "xlsx", "svg", "chart",
  ]

  /// What a command writes to a file of a format.
  private func export(_ format: String, _ words: String...) throws -> String {
    let path = session.folder.file("figures")
    let run = session.run(
      ["export", "monthly", "--format", format, "--output", path]
        + (format == "ndjson" ? [] : ["--provenance"]) + words)
    #expect(run.status == .done, "\(run.messages)")
    return try session.text(of: "figures")
  }

  private func check() -> String {
    String(session.run("check").lines[0].dropFirst("content hash: ".count))
  }

  @Test(arguments: formats)
  func `is the same at the same time of export, to the last byte`(format: String) throws {
    let first = try export(format, "--exported-at", "2026-01-31T12:00:00Z")
    session.time = "2026-02-03T04:05:06Z"
    // A workbook would take the time from the system.
    if format == "xlsx" { try waitForAnotherSecond() }
    #expect(try export(format, "--exported-at", "2026-01-31T12:00:00Z") == first)
    session.environment["SOURCE_DATE_EPOCH"] = "1769860800"
    #expect(try export(format) == first)
    session.environment["SOURCE_DATE_EPOCH"] = "1"
    #expect(try export(format, "--exported-at", "2026-01-31T12:00:00Z") == first)
    #expect(try export(format) == first || format != "ndjson")
    if format != "ndjson" { #expect(try export(format) != first) }
  }

  private func waitForAnotherSecond() throws {
    _ = try InstalledProgram.run("sleep", ["1.1"], in: session.folder)
  }

  @Test(arguments: ["json", "html", "svg"])
  func `is always in formats that have a place for it`(format: String) {
    let output = session.run("export", "monthly", "--format", format).output
    #expect(output.contains(check()))
  }

  @Test(arguments: ["text", "box", "csv", "tsv", "markdown", "chart"])
  func `is in the others where it is asked for`(format: String) {
    let hash = check()
    #expect(hash.hasPrefix("sha256:") && hash.utf8.count == 71)
    #expect(!session.run("export", "monthly", "--format", format).output.contains(hash))
    let output = session.run("export", "monthly", "--provenance", "--format", format).output
    #expect(output.contains(hash) && output.contains(Session.now))
  }

  @Test func `stands in comments before the names of the columns`() {
    let run = session.run(
      "export", "monthly", "--provenance", "--region", "Almaty", "--region", "Shymkent",
      "--from", "2019-06", "--kind", "protest", "--min-detained", "5", "--unit", "incidents")
    #expect(
      run.lines == [
        "# title: Incidents by month", "# content_hash: \(check())", "# filters: from 2019-06",
        "# filters: kind protest", "# filters: region Almaty or Shymkent",
        "# filters: people detained at least 5", "# filters: only incidents", "# rules_version: 2",
        "# incidents: 2",
        "# reports: 2", "# sources: 2", "# source_names: Human-rights defenders in Almaty",
        "# source_names: Reporters in Shymkent", "# exported_at: 2026-01-02T03:04:05Z",
        "# aigaq_version: 0.1.0",
        "# note: An empty figure is unknown or open, and never zero.",
        "period,incidents,incidents_with_detentions,date_uncertain", "2019-06,2,2,0",
      ])
  }

  @Test func `is refused where rows are all there is`() {
    let run = session.run("export", "monthly", "--format", "ndjson", "--provenance")
    #expect(run.status == .wrongUsage)
    #expect(
      run.messages == "aigaq: ndjson holds rows only: choose json, or leave out --provenance.\n")
  }

  @Test func `counts what is behind the rows that are asked for`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,articles,source,charged
        a,2019-01-05,5,,OVD,
        a,2019-01-05,6,,Radio,
        b,2019-02-05,0,,OVD,
        c,2019-03/2019-04,7,,Radio,
        d,2019-05,,174,,1

        """)
    func counts(_ words: String...) -> [String] {
      session.run(["export", "monthly", "--provenance"] + words).lines
        .filter {
          $0.hasPrefix("# incidents") || $0.hasPrefix("# reports") || $0.contains("sources")
        }
        .map { String($0.drop { $0 != ":" }.dropFirst(2)) }
    }
    #expect(counts() == ["4", "5", "2"])
    #expect(counts("--from", "2019-01", "--to", "2019-01") == ["2", "3", "2"])
    #expect(
      counts("--from", "2019-01", "--to", "2019-03", "--period", "quarter") == ["3", "4", "2"])
    #expect(
      counts("--from", "2019-04", "--to", "2019-06", "--period", "quarter") == ["2", "2", "1"])
    #expect(
      counts("--from", "2019-05", "--to", "2019-05", "--period", "quarter") == ["2", "2", "1"])
    #expect(counts("--from", "2018-01", "--to", "2018-12") == ["0", "0", "0"])
    #expect(counts("--source", "ovd") == ["2", "3", "2"])
    #expect(counts("--article", "174") == ["1", "1", "0"])
  }

  @Test(arguments: [
    "2026-01-31", "2026-01-31T12:00:00", "2026-01-31T12:00:00+06:00", "2026-02-30T12:00:00Z",
    "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:0xZ", "1969-12-31T23:59:59Z",
    "now", "",
  ])
  func `has no time that is none`(time: String) {
    let run = session.run("export", "monthly", "--exported-at", time)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("2026-01-31T12:00:00Z"))
  }

  @Test(arguments: ["now", "1.5", "-1", " 1", "99999999999999999999", "9999999999999"])
  func `has no time of an environment that tells none`(epoch: String) {
    session.environment["SOURCE_DATE_EPOCH"] = epoch
    let run = session.run("export", "monthly", "--format", "json")
    #expect(run.status == .wrongUsage && run.output == "")
    #expect(run.messages.contains("SOURCE_DATE_EPOCH is '\(epoch)'"))
    #expect(session.run("export", "monthly").status == .done)
  }

  @Test func `has the time of the environment in every part`() {
    for (epoch, time) in [
      ("0", "1970-01-01T00:00:00Z"), ("951827696", "2000-02-29T12:34:56Z"),
      ("4107542399", "2100-02-28T23:59:59Z"),
    ] {
      session.environment["SOURCE_DATE_EPOCH"] = epoch
      let run = session.run("export", "monthly", "--format", "json")
      #expect(run.output.contains("\"exported_at\": \"\(time)\""))
    }
  }

  @Test func `is in a workbook with groups or without bounds too, then without a chart`() throws {
    for words in [["--by", "region"], ["--unit", "persons"]] {
      let path = session.folder.file("a.xlsx")
      #expect(session.run(["export", "monthly", "--output", path] + words).status == .done)
    }
  }
}
