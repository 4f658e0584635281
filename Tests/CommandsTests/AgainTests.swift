import Commands
import TestSupport
import Testing

@Suite struct `Importing again, and new articles` {
  private let session: Session
  private static let list = "id,date,articles\na,2019,174\nb,2019,274\n"

  init() throws { session = try Session.with(list: Self.list) }

  private static let known =
    "list.csv: already imported, as import 1. Nothing was changed (--again reads it again).\n"

  @Test func `the very file is known by its bytes`() throws {
    #expect(try session.add(Self.list).messages.hasSuffix(Self.known))
    #expect(try session.add(Self.list, named: "other.csv").messages.contains("in the list 'list'"))
    let renamed = try session.add(Self.list, named: "other.csv", "--dataset", "list")
    #expect(renamed.messages.contains("other.csv: already imported, as import 1. "))
    let other = try session.add(Self.list, "--dataset", "other")
    #expect(other.messages.contains("2 new incidents"))
  }

  @Test func `--again reads it anew and finds nothing new`() throws {
    let bytes = try session.databaseBytes
    let run = try session.add(Self.list, "--again")
    #expect(run.status == .done)
    #expect(run.messages.contains("0 changed, 2 unchanged, 0 rejected."))
    #expect(
      run.messages.hasSuffix(
        "Nothing was changed: all rows are already here.\n"))
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `the file of an earlier revision says what is known, and --again brings it back`()
    throws
  {
    #expect(try session.add(Self.list.replacing("174", with: "405")).status == .done)
    #expect(try session.add(Self.list).messages.hasSuffix(Self.known))
    let run = try session.add(Self.list, "--again")
    #expect(run.messages.contains("1 changed, 1 unchanged"))
    #expect(
      session.rows("SELECT article FROM charges ORDER BY article") == ["174", "274"])
  }

  @Test func `a file that was imported in part is read anew`() throws {
    let text = Self.list + "c,soon,\n"
    #expect(try session.add(text, "--skip-invalid").status == .done)
    let run = try session.add(text, "--skip-invalid")
    #expect(!run.messages.contains("imported before"))
    #expect(run.messages.contains("2 unchanged, 1 rejected"))
  }

  @Test func `the same file read with another mapping is another import`() throws {
    let mapping = try session.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "date"}}}
        """#, to: "mapping.json")
    let run = try session.add(Self.list, "--mapping", mapping)
    #expect(run.messages.contains("2 changed, 0 unchanged"))
  }

  @Test func `an article that is not known brings no charge, and is added on demand`() throws {
    let text = "id,date,articles\nz,2019,\"159, 174\"\n"
    #expect(try session.add(text, named: "new.csv", "--strict").status == .badData)
    let run = try session.add(text, named: "new.csv")
    #expect(run.status == .done)
    #expect(run.messages.contains("1 cell of 'articles' with articles that bring no charge"))
    #expect(run.messages.contains("can be one of kz-criminal-2014 or of kz-administrative-2014"))
    #expect(!session.run("article", "list").output.contains(",159,"))
    #expect(try session.add(text, named: "new.csv", "--add-articles").status == .done)
    #expect(session.run("article", "list").lines.contains { $0.contains("kz-criminal-2014,159,") })
    #expect(
      session.rows("SELECT article FROM charges WHERE uid = 'new:z' ORDER BY 1") == ["159", "174"])
    #expect(session.run("check").status == .done)
    #expect(try session.add(text + "y,2019,159\n", named: "new.csv").status == .done)
  }

  @Test func `a dry run adds no article`() throws {
    let bytes = try session.databaseBytes
    let run = try session.add(
      "id,date,articles\nz,2019,159\n", named: "new.csv", "--add-articles", "--dry-run")
    #expect(run.status == .done)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `a text that names no article costs no row, unless all is to be understood`() throws {
    let text = "id,date,articles\nz,2019,some law\n"
    #expect(
      try session.add(text, named: "new.csv", "--add-articles", "--strict").status == .badData)
    let run = try session.add(text, named: "new.csv", "--add-articles")
    #expect(run.status == .done && run.messages.contains("some law"))
  }

  @Test func `a code of law is named for a list of another country`() throws {
    let text = "id,date,country,articles\nz,2019,Nepal,50\n"
    let run = try session.add(text, named: "new.csv")
    #expect(run.messages.contains("--article-code"))
    try session.add(text, named: "new.csv", "--add-articles", "--article-code", "np-penal-2017")
    #expect(
      session.rows("SELECT code, article FROM charges WHERE uid = 'new:z'") == ["np-penal-2017,50"])
    #expect(try session.add(text, named: "new.csv", "--article-code", "174").status == .wrongUsage)
  }
}
