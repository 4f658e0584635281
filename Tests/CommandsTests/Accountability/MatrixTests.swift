import Commands
import FoundationEssentials
import TestSupport
import Testing

/// A thematic list as OHCHR sends it: headings of themes over the table, a recommendation under two of
/// them, and a cell that somebody filled already.
private enum ThematicList {
  static func cell(_ text: String, span: Int = 1) -> String {
    let width = span > 1 ? "<w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>" : ""
    return "<w:tc>\(width)<w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  static let document: String = {
    let rows = [
      row(
        cell("Recommendation"), cell("Position"), cell("Full list of themes"),
        cell("Assessment/comments on level of implementation")),
      row(cell("Theme: Right to peaceful assembly", span: 4)),
      row(
        cell("124.40 Take steps (Norway); Source of Position: A/HRC/28/10"), cell("Supported"),
        cell("- Right to peaceful assembly"), cell("")),
      row(
        cell("124.5 Define it (Chile)"), cell("Supported"), cell("- Speech"), cell("our own words")),
      row(cell("Theme: Liberty &amp; security", span: 4)),
      row(cell("124.40 Take steps (Norway)"), cell("Supported"), cell("- Liberty"), cell("")),
      row(cell("124.41 Another"), cell("Supported"), cell("- Liberty"), cell("")),
      row(cell("999.9 Unknown"), cell("Noted"), cell("-"), cell("")),
    ]
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
      + "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Kazakhstan</w:t></w:r>"
      + "</w:p><w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl><w:sectPr/></w:body></w:document>"
  }()

  static func parts(document: String = document) -> KeyValuePairs<String, String> {
    [
      "[Content_Types].xml":
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
        + "officedocument.wordprocessingml.document.main+xml\"/></Types>",
      "_rels/.rels":
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
      "word/document.xml": document, "word/other.xml": "<x>\u{1F4C4} kept</x>",
    ]
  }
}

@Suite struct `The matrix of a review` {
  private let session: Session

  init() throws {
    session = try Session.withReviews()
    session.run(
      "assess", "KAZ-UPR2-124.40", "--assessor", "K & <B>", "--scale", "kibhr-3", "--value",
      "not fulfilled", "--as-of", "2019-10", "--source", "report")
    session.run(
      "assess", "KAZ-UPR2-124.5", "--assessor", "K", "--value", "contrary", "--as-of", "2019",
      "--source", "report")
    session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--contradicts", "--incident",
      "kazakhstan-2019:kz-2019-06-wave")
  }

  @Test(arguments: [["export", "matrix"], ["report"]])
  func `gives no name that is hidden, and says that texts are withheld`(command: [String]) throws {
    try session.add(
      "id,date,person,name\np1,2019-06-09,x,Иванов Иван\n", named: "people.csv")
    session.run(
      "assess", "KAZ-UPR2-124.40", "--assessor", "Monitor", "--value", "contrary", "--as-of",
      "2019",
      "--source", "report")
    session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--contradicts", "--document", "https://example.org/a",
      "--note", "told by Иванов Иван")
    let path = session.folder.file("out.html")
    let run = session.run(command + ["--review", "KAZ-UPR2", "--output", path])
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("Texts that may identify a person are shown as (withheld)."))
    let text = try session.text(of: "out.html")
    #expect(text.contains("(withheld)") && !text.contains("Иван"))
  }

  @Test
  func
    `has a row for each recommendation, with comments where somebody else than the state speaks`()
    throws
  {
    session.run(
      "export", "matrix", "--review", "KAZ-UPR2", "--output", session.folder.file("m.csv"))
    let text = try session.text(of: "m.csv")
    #expect(
      text.contains("K & <B>, 2019-10: not fulfilled. Against: protest; 2019-06-09/2019-06-13"))
    #expect(text.contains("best figure 4000, at most 5000"))
    #expect(!text.contains("Protests after the presidential election"))
    #expect(text.split(whereSeparator: \.isNewline).count == 195)
  }

  private func fill(_ parts: KeyValuePairs<String, String>) throws -> Session.Run {
    let path = try session.folder.write(ZipText.archive(parts), to: "list.docx")
    return session.run(
      "export", "matrix", "--review", "KAZ-UPR2", "--fill", path, "--output",
      session.folder.file("filled.docx"))
  }

  private func part(_ name: String, of file: String) throws -> String {
    // unzip takes brackets for a pattern.
    let pattern = name.replacing("[", with: "?").replacing("]", with: "?")
    return try InstalledProgram.run("unzip", ["-p", file, pattern], in: session.folder).output
  }

  @Test(.enabled(if: InstalledProgram.isThere("unzip"), "unzip is not installed"))
  func `fills the fourth column of OHCHR's own list and changes nothing else`() throws {
    let run = try fill(ThematicList.parts())
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.messages.contains("2 rows filled, 1 kept their text, 1 have nothing to be said of them."))
    #expect(run.messages.contains("does not have here: 999.9."))
    let filled = try part("word/document.xml", of: "filled.docx")
    #expect(filled.ranges(of: "K &amp; &lt;B&gt;, 2019-10: not fulfilled.").count == 2)
    let added = #/<w:p xmlns:w="[^"]*"><w:r><w:t xml:space="preserve">[^<]*</w:t></w:r></w:p>/#
    #expect(filled.replacing(added, with: "") == ThematicList.document)
    for (name, content) in ThematicList.parts() where name != "word/document.xml" {
      #expect(try part(name, of: "filled.docx") == content)
    }
  }

  @Test func `is a Word document in the same layout, which is the same each time`() throws {
    let names = ["a.docx", "b.docx"].map(session.folder.file)
    for name in names {
      let run = session.run("export", "matrix", "--review", "KAZ-UPR2", "--output", name)
      #expect(run.status == .done, "\(run.messages)")
    }
    let written = try names.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(written[0] == written[1])
    // It reads the file that it wrote: all positions are as they are known.
    let read = session.run(
      "recommendation", "import", names[0], "--state", "KAZ", "--cycle", "2", "--document",
      "A/HRC/28/10", "--dry-run", "--format", "csv")
    #expect(read.messages.contains("0 new recommendations"), "\(read.messages)")
    #expect(!read.messages.contains("refused"))
    let filled = session.run(
      "export", "matrix", "--review", "KAZ-UPR2", "--fill", names[0], "--output",
      session.folder.file("filled.docx"))
    #expect(filled.messages.contains("0 rows filled, 2 kept their text"), "\(filled.messages)")
  }

  @Test(.enabled(if: InstalledProgram.isThere("soffice"), "LibreOffice is not installed"))
  func `opens in a word processor`() throws {
    session.run(
      "export", "matrix", "--review", "KAZ-UPR2", "--output", session.folder.file("m.docx"))
    _ = try InstalledProgram.run(
      "soffice", ["--headless", "--convert-to", "txt:Text", "m.docx"], in: session.folder)
    let text = try session.text(of: "m.txt")
    #expect(text.contains("124.40 Take steps") && text.contains("Against: protest"))
  }

  @Test func `is read as a list of recommendations too, each once`() throws {
    let other = try Session.empty()
    let path = try other.folder.write(ZipText.archive(ThematicList.parts()), to: "list.docx")
    let run = other.run("recommendation", "import", path, "--state", "KAZ", "--cycle", "2")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      other.rows("SELECT uid, states, position, themes, text FROM recommendations") == [
        "KAZ-UPR2-124.5,CHL,supported,Speech,Define it",
        "KAZ-UPR2-124.40,NOR,supported,Right to peaceful assembly,Take steps",
        "KAZ-UPR2-124.41,,supported,Liberty,Another", "KAZ-UPR2-999.9,,noted,,Unknown",
      ])
    #expect(
      other.rows("SELECT DISTINCT document_symbol FROM positions WHERE uid = 'KAZ-UPR2-124.40'")
        == ["A/HRC/28/10"])
  }

  @Test func `is not written over a list that has other columns, or is no document`() throws {
    let other = ThematicList.document.replacing("Assessment/comments", with: "Remarks")
    #expect(try fill(ThematicList.parts(document: other)).status == .badData)
    let path = try session.folder.write(text: "Recommendation", to: "list.docx")
    let run = session.run(
      "export", "matrix", "--review", "KAZ-UPR2", "--fill", path, "--output",
      session.folder.file("filled.docx"))
    #expect(run.status == .badData)
    #expect(!session.has("filled.docx"))
  }

  @Test func `is not filled from a document that declares entities`() throws {
    let hostile = ThematicList.document.replacing(
      "<w:document", with: "<!DOCTYPE x [<!ENTITY e \"x\">]><w:document")
    let run = try fill(ThematicList.parts(document: hostile))
    #expect(run.status == .badData && !session.has("filled.docx"))
  }

  private static let docx = try? PythonPackage("python-docx")

  @Test(.enabled(if: docx != nil, "python-docx cannot be installed"))
  func `is read by another program as it was written`() throws {
    _ = try fill(ThematicList.parts())
    let script = """
      import docx
      t = docx.Document('filled.docx').tables[0]
      print('|'.join(c.text.strip().replace('\\n', ' ') for c in t.rows[2].cells))
      """
    let output = try Self.docx?.output(["-c", script], in: session.folder.path) ?? ""
    #expect(output.contains("Against: protest"))
  }
}
