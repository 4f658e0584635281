import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `An export` {
  private static let list = """
    id,date,kind,title,region,locality,latitude,longitude,detained,articles,source,parent_id
    wave,2019-06,protest,Wave,,,,,hundreds,,"=HYPERLINK(""x"")",
    day,2019-06-09,protest,"-1, ""quoted"" so",Almaty,Almaty,43.238949,76.889709,7,174; KoAP 488,OVD,wave
    other,2020-01-02,detention,Arrest,,Somewhere,51.501234,-0.123456,1,,,

    """

  private static let persons = """
    No,Name,Date of detention,Place,Article,Status
    1,Testname Invented,2019-06-09,Almaty,174,charged
    2,Sample Placeholder,2019-06-09,Shymkent,274,convicted

    """

  private let session: Session

  init() throws { session = try Session.with(list: Self.list) }

  private static let subjects = ["incidents", "detentions", "charges", "reports"]

  // MARK: - Formats, opened by something that is not ours

  @Test(.enabled(if: InstalledProgram.isThere("python3"), "needs python3"), arguments: subjects)
  func `is opened by Python's csv and json alike`(subject: String) throws {
    let words = ["export", subject]
    for format in ["csv", "json", "ndjson"] {
      let file = session.folder.file("out.\(format)")
      let run = session.run(words + ["--format", format, "--output", file])
      #expect(run.status == .done && run.output.isEmpty, "\(run.messages)")
    }
    let program = """
      import csv, json
      rows = list(csv.reader(open("out.csv", encoding="utf-8", newline="")))
      objects = json.load(open("out.json", encoding="utf-8"))
      lines = [json.loads(line) for line in open("out.ndjson", encoding="utf-8")]
      assert objects == lines and len(objects) == len(rows) - 1 > 0, (objects, lines, rows)
      assert all(len(row) == len(rows[0]) for row in rows)
      assert not any(cell[:1] in ("=", "@", "\\t") for row in rows for cell in row), rows
      print(len(objects))
      """
    try session.folder.write(text: program, to: "check.py")
    let result = try InstalledProgram.run("python3", ["check.py"], in: session.folder)
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test func `as GeoJSON has features with the longitude first, as RFC 7946 has it`() throws {
    struct Collection: Decodable {
      struct Feature: Decodable {
        struct Point: Decodable {
          let type: String
          let coordinates: [Double]
        }
        struct Properties: Decodable {
          let uid: String
          let detained_best: Int?
        }
        let type: String
        let geometry: Point?
        let properties: Properties
      }
      let type: String
      let features: [Feature]
    }
    let run = session.run("export", "incidents", "--format", "geojson")
    let collection = try JSONDecoder().decode(Collection.self, from: Data(run.output.utf8))
    #expect(collection.type == "FeatureCollection")
    #expect(collection.features.map(\.type) == ["Feature", "Feature", "Feature"])
    #expect(collection.features.map(\.properties.uid) == ["list:wave", "list:day", "list:other"])
    let points = collection.features.map { $0.geometry?.coordinates }
    #expect(points == [nil, [76.92, 43.25], [-0.1, 51.5]])
    #expect(collection.features[1].geometry?.type == "Point")
    #expect(collection.features.map(\.properties.detained_best) == [nil, 7, 1])
    let none = session.run("export", "incidents", "--format", "geojson", "--from", "2030").output
    #expect(try JSONDecoder().decode(Collection.self, from: Data(none.utf8)).features.isEmpty)
  }

  @Test func `as a workbook is a zip file`() throws {
    let file = session.folder.file("out.xlsx")
    let run = session.run("export", "incidents", "--format", "xlsx", "--hxl", "--output", file)
    #expect(run.status == .done, "\(run.messages)")
    #expect(try Data(contentsOf: URL(filePath: file)).starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func `keeps numbers as numbers and guards texts that a spreadsheet would run`() {
    let lines = session.run("export", "incidents").lines
    #expect(lines[1].contains(#""'=HYPERLINK(""x"")""#))
    #expect(lines[2].contains(#""'-1, ""quoted"" so""#) && lines[2].contains(",43.25,76.92,"))
    #expect(lines[3].contains(",51.5,-0.1,"))
  }

  // MARK: - Back again

  @Test(arguments: [[], ["--bom"], ["--hxl"], ["--hxl", "--bom"], ["--from", "2019-06-09"]])
  func `of incidents as csv changes nothing where it is imported`(options: [String]) throws {
    let file = session.folder.file("out.csv")
    #expect(session.run(["export", "incidents", "--output", file] + options).status == .done)
    let before = try session.databaseBytes
    let run = session.run("import", file, "--dataset", "list")
    #expect(run.status == .done && run.messages.contains(" 0 changed, "), "\(run.messages)")
    #expect(try session.databaseBytes == before)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the real files"))
  func `of a real list comes back from another database the same, and counts the same`() throws {
    let (first, second) = (try Session.empty(), try Session.empty())
    first.run("import", SharedData.path("ovd-2012/list_2012.csv"))
    let exported = first.run("export", "incidents").output
    try second.add(exported, named: "ovd-info-2012.csv")
    #expect(second.run("export", "incidents").output == exported)
    #expect(second.run("export", "monthly").output == first.run("export", "monthly").output)
    #expect(exported.split(whereSeparator: \.isNewline).count > 200)
  }

  @Test func `of the sample comes back from another database the same, and counts the same`() throws
  {
    let (first, second) = (try Session.withSample(), try Session.empty())
    let exported = first.run("export", "incidents").output
    try second.add(exported, named: "kazakhstan-2019.csv")
    #expect(second.run("export", "incidents").output == exported)
    #expect(second.run("export", "monthly").output == first.run("export", "monthly").output)
  }

  /// Two incidents of which one was merged into the other, and a third.
  private static func merged() throws -> Session {
    let session = try Session.with(
      list:
        "id,date,title,detained\na,2024-01-05,Rally,12\nb,2024-01-05,A rally,14\nc,2024-02-01,March,5\n"
    )
    #expect(
      session.run("merge", "list:a", "list:b", "--reason", "one").status == .done)
    return session
  }

  @Test(arguments: ["json", "geojson", "ndjson"])
  func `of incidents leaves out those that are merged into others`(format: String) throws {
    let session = try Self.merged()
    let run = session.run("export", "incidents", "--format", format)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output.contains("list:a") && run.output.contains("list:c"))
    #expect(!run.output.contains("list:b") && !run.output.contains("A rally"), "\(run.output)")
  }

  @Test func `with tables that refer to merged incidents marks them and gives them no numbers`()
    throws
  {
    let session = try Self.merged()
    #expect(session.run("export", "--package", session.folder.file("package")).status == .done)
    let lines = try session.text(of: "package/incidents.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 4, "the reports refer to all three")
    #expect(lines[1].contains(",12,12,14,"))
    #expect(lines[2].hasPrefix("list:b,") && lines[2].contains(",,,,1,,list:a,"), "\(lines[2])")
  }

  @Test func `of incidents as csv is of one list`() throws {
    try session.add("id,date\n1,2019-06-09\n", named: "second.csv")
    let file = session.folder.file("out.csv")
    let refused = session.run("export", "incidents", "--output", file)
    #expect(refused.status == .wrongUsage)
    #expect(refused.messages.contains("'list' and 'second': choose one with --dataset"))
    #expect(!session.has("out.csv"))
    #expect(session.run("export", "incidents", "--dataset", "second").lines.count == 2)
    #expect(session.run("export", "incidents", "--format", "ndjson").lines.count == 4)
  }

  @Test func `says which waves are not in it`() {
    let run = session.run("export", "incidents", "--from", "2019-06-09", "--kind", "protest")
    #expect(run.messages == "")
    let part = session.run("export", "incidents", "--article", "174")
    #expect(part.lines.count == 2 && part.messages.hasPrefix("1 of the waves"))
  }

  // MARK: - Profiles

  @Test(arguments: subjects)
  func `in public names nobody, and in full does where it can`(subject: String) throws {
    try session.add(Self.persons, named: "persons.csv")
    let file = session.folder.file("out.json")
    session.run("export", subject, "--format", "json", "--output", file)
    let open = try session.text(of: "out.json")
    #expect(!open.contains("Invented") && !open.contains("Placeholder"))
    #expect(!open.contains("43.238949"))
    let run = session.run(
      "export", subject, "--format", "json", "--profile", "full", "--output", file)
    #expect(run.status == .done, "\(run.messages)")
    let full = try session.text(of: "out.json")
    #expect(full.contains("Testname Invented") == (subject != "incidents"))
    #expect(full.contains("43.238949") == (subject == "incidents" || subject == "reports"))
    #expect(
      session.rows("SELECT subject, profile, format, conditions, exported_at FROM exports")
        == ["\(subject),full,json,,\(Session.now)"])
  }

  @Test func `in full is recorded with what was asked for and the file's digest`() throws {
    let file = session.folder.file("out.csv")
    session.run(
      "export", "detentions", "--profile", "full", "--from", "2019-06-09", "--output", file)
    let digest = try InstalledProgram.run("sha256sum", [file], in: session.folder).output.prefix(64)
    #expect(
      session.rows("SELECT rows, conditions, sha256 FROM exports")
        == ["3,--from 2019-06-09,\(digest)"])
    #expect(session.run("export", "detentions").status == .done)
    #expect(session.rows("SELECT count(*) FROM exports") == ["1"])
  }

  // MARK: - Refusals

  @Test(arguments: [
    (["incidents", "--profile", "full"], "--profile full needs --output FILE"),
    (["incidents", "--format", "xlsx"], "--format xlsx is for a file"),
    (["incidents", "--format", "json", "--hxl"], "--hxl is for csv and xlsx"),
    (["incidents", "--format", "ndjson", "--bom"], "--bom is for csv"),
    (["charges", "--format", "geojson"], "--format geojson needs coordinates"),
    (["incidents", "--from", "2020", "--to", "2019"], "swap them"),
    ([], "needs one of its commands, or --package DIR: monthly, incidents"),
  ])
  func `that makes no sense is refused`(words: [String], message: String) throws {
    let before = try session.databaseBytes
    let run = session.run(["export"] + words)
    #expect(run.status == .wrongUsage && run.output == "")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try session.databaseBytes == before)
  }

  @Test func `never overwrites the database, and leaves nothing where it fails`() throws {
    let run = session.run("export", "incidents", "--output", session.database)
    #expect(run.status == .wrongUsage && run.messages.contains("is the database itself"))
    let nowhere = session.run("export", "incidents", "--output", session.folder.file("no/out.csv"))
    #expect(nowhere.status == .cannotCreate)
    #expect(try session.folder.names.filter { $0.contains("aigaq-") || $0.contains("out") }.isEmpty)
  }
}
