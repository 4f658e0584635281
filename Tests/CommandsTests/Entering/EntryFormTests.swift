import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The form for a row that is added by hand` {
  private let session: Session

  init() throws { session = try .empty() }

  /// Has an editor do something: lines of the shell that change the file "$1".
  private func edit(_ script: String, _ words: String...) throws -> Session.Run {
    let path = try session.folder.write(text: script, to: "editor.sh")
    session.environment["EDITOR"] = "sh \(path)"
    return session.run(["add", "incident", "--edit", "--id", "a"] + words)
  }

  @Test func `has a line for each field, with its meaning, and what options state`() throws {
    let copy = session.folder.file("form.txt")
    let run = try edit(
      "cp \"$1\" \(copy); sed -i 's/^date:.*/date: 9 June 2019/' \"$1\"", "--detained", "5")
    #expect(run.status == .done, "\(run.messages)")
    let form = try session.text(of: "form.txt")
    #expect(form.contains("# The number of people detained.\ndetained: 5\n"))
    #expect(form.contains("One of: protest, detention"))
    #expect(session.rows("SELECT date FROM incidents") == ["2019-06-09"])
    #expect(session.rows("SELECT text FROM claims") == ["5"])
  }

  @Test func `opens again with the reason where something is refused, and nothing is lost`() throws
  {
    let run = try edit(
      """
      if grep -q '^#! date' "$1"; then sed -i 's/2019-13/2019-12/' "$1"
      else sed -i 's/^date:.*/date: 2019-13/; s/^title:.*/title: First line\\n second line/' "$1"; fi
      """)
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT date FROM incidents") == ["2019-12"])
    #expect(
      session.run("query", "SELECT title FROM incidents", "--format", "json").output
        .contains(#"First line\nsecond line"#))
  }

  @Test func `adds nothing where it is left as it was, and keeps what was written`() throws {
    let unchanged = try edit("true")
    #expect(unchanged.status == .failed && unchanged.messages.contains("Nothing was added."))
    let wrong = try edit("sed -i 's/^date:.*/date: 2019-13/' \"$1\"")
    #expect(wrong.status == .failed)
    let path = try #require(wrong.messages.firstMatch(of: #/is in (\S+)\.\n/#)).output.1
    #expect(
      String(
        decoding: try Data(contentsOf: URL(filePath: String(path))), as: UTF8.self
      ).contains("date: 2019-13"))
    try FileManager.default.removeItem(atPath: String(path))
    #expect(session.rows("SELECT count(*) FROM incidents") == ["0"])
  }

  @Test func `needs an editor that works`() throws {
    session.environment["EDITOR"] = nil
    let none = session.run("add", "incident", "--edit")
    #expect(none.status == .wrongUsage && none.messages.contains("EDITOR=nano"))
    #expect(try edit("exit 3").status == .failed)
  }
}
