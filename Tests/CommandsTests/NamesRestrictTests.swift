import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `A column that is restricted later` {
  private static let list = """
    id,date,region,title,summary,detained,Заметки
    1,2020-01-05,Almaty,Quiet rally,Zxqsummary told,5,Zxqnote one
    2,2020-01-06,Almaty,Other rally,Plain,3,

    """
  private let session: Session

  init() throws {
    session = try Session.with(list: Self.list)
  }

  @Test(arguments: [("Заметки", "Zxqnote"), ("summary", "Zxqsummary")])
  func `is in no view, search or export any more, and figures stay`(
    column: String, word: String
  ) throws {
    let figures = session.run("export", "monthly").output
    let run = session.run("names", "restrict", "list", column)
    #expect(
      run.status == .done && run.messages.contains("is hidden now, in 1 import"), "\(run.messages)")
    #expect(session.run("export", "monthly").output == figures)
    for words in [
      ["query", "SELECT * FROM reports"], ["query", "SELECT * FROM incidents"], ["show", "list:1"],
      ["find", "--text", word], ["export", "reports"],
    ] {
      #expect(!session.run(words).output.contains(word), "\(words)")
    }
    #expect(session.run("check").status == .done)
    let full = session.folder.file("full.json")
    session.run("export", "reports", "--profile", "full", "--format", "json", "--output", full)
    #expect(try session.text(of: "full.json").contains(word))
    let again = session.run("names", "restrict", "list", column)
    #expect(again.status == .done && again.messages.contains("hidden already"))
  }

  @Test func `is in the bytes of the file once, where hidden cells are`() throws {
    session.run("names", "restrict", "list", "summary")
    let bytes = [UInt8](try session.databaseBytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.ranges(of: "Zxqsummary").count == 1)
    #expect(!text.contains("zxqsummary"))
  }

  @Test func `stays hidden in the next edition, which brings nothing else that is new`() throws {
    session.run("names", "restrict", "list", "Заметки")
    #expect(try session.add(Self.list).messages.contains("already imported, as import 1"))
    let run = try session.add(Self.list, "--again")
    #expect(
      run.status == .done && run.messages.contains(" 0 changed, 2 unchanged"), "\(run.messages)")
    #expect(!session.run("query", "SELECT * FROM reports").output.contains("Zxqnote"))
  }

  @Test func `names the recorded exports that may have given it`() {
    let full = session.folder.file("full.json")
    session.run("export", "reports", "--profile", "full", "--format", "json", "--output", full)
    let run = session.run("names", "restrict", "list", "Заметки")
    #expect(run.messages.contains("An export may have included it: export 1 ("), "\(run.messages)")
    #expect(run.messages.contains("reports, profile full"))
  }

  @Test(arguments: [
    (["list", "detained"], "is read as 'detained'"), (["list", "date"], "is read as 'date'"),
    (["list", "nothing"], "has a column 'nothing'"),
    (["other", "title"], "No list called 'other'"),
  ])
  func `is refused where it cannot be`(words: [String], message: String) throws {
    let before = try session.databaseBytes
    let run = session.run(["names", "restrict"] + words)
    #expect(run.status != .done && run.messages.contains(message), "\(run.messages)")
    #expect(try session.databaseBytes == before)
  }
}
