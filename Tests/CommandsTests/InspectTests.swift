import Incidents
import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Inspect` {
  private let session: Session

  /// A session without a database: there is nothing to be kept.
  init() throws { session = try Session() }

  private func write(_ text: String, _ name: String = "list.csv") throws -> String {
    try session.folder.write(text: text, to: name)
  }

  @Test func `it says what the file holds, and how to import it`() throws {
    let path = try write("id,date,detained\na,13/06/2019,5\nb,01/02/2019,loads\nb,2019,about 7\n")
    let run = session.run("inspect", path)
    #expect(run.status == .done && run.messages == "")
    #expect(
      run.output == """
        file         \(path)
        encoding     UTF-8, with ASCII characters only: certain
        dialect      comma between fields, " around them (likely)
        line ends    LF
        header       line 1
        rows         3
        ragged rows  0
        blank lines  0
        layout       native: the columns have the names of the fields, or usual words for them

        columns
        #  column    filled    %  distinct  looks like       feeds     why       examples
        ─  ────────  ──────  ───  ────────  ───────────────  ────────  ────────  ─────────────────────\
        ─────────
        1  id             3  100         2  identifier       id        its name  a · b
        2  date           3  100         3  date, day first  date      its name  13/06/2019 · 01/02/2019 \
        · 2019
        3  detained       3  100         3  text             detained  its name  5 · loads · about 7

        dates
          date, from 'date': day first, as 13/06/2019 on line 2 shows

        identifiers
          'id': 2 different identifiers
          1 duplicate, first 'b' on lines 3 and 4

        numbers
          detained: not understood: 'loads' (line 3); nothing is counted from it

        refused
          id: 'b' (line 4): The row on line 3 has the same identifier: distinguish the reports of \
        one incident with the column 'report', or give each incident its own identifier.

        as read
          1 row without a sign of a protest, a detention or a charge, line 3: read as \
        other_violation; to state another kind, give the list a column 'kind', or a mapping \
        "kind": {"constant": "protest"} ('aigaq help kinds').
          1 cell of 'detained' was not understood; nothing is counted from it: line 3. Correct \
        them, or refuse such rows with --strict.

        import
          3 rows: 2 incidents, an import would refuse 1 of 3 rows
          correct those rows, or import the others with --skip-invalid (and keep these with --rejects \
        FILE)

        to import it
          aigaq import \(path) --skip-invalid --rejects list-rejected.csv

        """)
    #expect(!session.has("test.db"))
  }

  @Test func `--format json says the same to programs`() throws {
    let path = try write("id,date,detained\na,13/06/2019,5\nb,01/02/2019,loads\nb,2019,about 7\n")
    let run = session.run("inspect", path, "--format", "json")
    #expect(run.status == .done)
    let object = try JSONDecoder().decode(Inspection.self, from: Data(run.output.utf8))
    #expect(object.file == path)
    #expect(object.rows.count == 3 && object.rows.ragged == 0)
    #expect(object.columns.map(\.name) == ["id", "date", "detained"])
    #expect(object.columns.map(\.looks_like) == ["identifier", "date", "text"])
    #expect(object.columns.flatMap(\.feeds).map(\.field) == ["id", "date", "detained"])
    #expect(object.identifiers?.first_duplicate_lines == [3, 4])
    #expect(
      object.needs_mapping == false
        && object.commands == ["aigaq import \(path) --skip-invalid --rejects list-rejected.csv"])
  }

  private struct Inspection: Decodable {
    struct Rows: Decodable {
      let count: Int
      let ragged: Int
    }
    struct Feed: Decodable {
      let field: String
    }
    struct Column: Decodable {
      let name: String
      let looks_like: String
      let feeds: [Feed]
    }
    struct Identifiers: Decodable {
      let first_duplicate_lines: [Int]
    }

    let file: String
    let rows: Rows
    let columns: [Column]
    let identifiers: Identifiers?
    let needs_mapping: Bool
    let commands: [String]
  }

  @Test func `what the encoding and the dialect are is stated, or found`() throws {
    let text: [UInt8] = Array("id;".utf8) + [0xC4, 0xE0, 0xF2, 0xE0] + Array("\r\n1;2019\r\n".utf8)
    let path = try session.folder.write(text, to: "list.csv")
    let run = session.run(
      "inspect", path, "--encoding", "CP1251", "--delimiter", "semicolon", "--skip", "0")
    #expect(run.lines[1] == "encoding     Windows-1251 (Cyrillic), as stated")
    #expect(run.lines[2] == "dialect      semicolon between fields, \" around them (as stated)")
    #expect(
      run.lines.last
        == "  aigaq import \(path) --encoding windows-1251 --delimiter semicolon --skip 0")
  }

  @Test func `names with spaces and quotes are quoted for a shell`() throws {
    let path = try write("id,date\n1,2019\n", "May's list.csv")
    let line = try #require(session.run("--db", "my db", "inspect", path).lines.last)
    #expect(line.hasPrefix("  aigaq --db 'my db' import '/"))
    #expect(line.hasSuffix(#"/May'\''s list.csv'"#))
  }

  @Test func `a file that says nothing of its list's name is asked for one`() throws {
    #expect(
      session.run("inspect", try write("id,date\n1,2019\n")).lines.last?.hasSuffix("list.csv")
        == true)
    let line = session.run("inspect", try write("id,date\n1,2019\n", "---.csv")).lines.last
    #expect(line?.hasSuffix("/---.csv --dataset NAME") == true)
  }

  @Test(arguments: [
    (["--skip", "-1"], Commands.ExitStatus.wrongUsage), (["--encoding", "klingon"], .wrongUsage),
    (["--delimiter", "ab"], .wrongUsage), (["--delimiter", "\n"], .wrongUsage),
    (["--encoding-errors", "ignore"], .wrongUsage), (["--columns", "a\nb"], .wrongUsage),
    (["--preset", "nope"], .badData), (["--format", "csv"], .wrongUsage),
    (["--encoding", "utf-16"], .badData),
  ])
  func `what makes no sense is refused`(
    options: [String], status: Commands.ExitStatus
  ) throws {
    let run = session.run(["inspect", try write("id,date\n1,2019\n")] + options)
    #expect(run.status == status, "\(run.output)")
    #expect(run.output == "" && !run.messages.isEmpty)
  }

  @Test func `a file that cannot be read has the status that tells why`() throws {
    #expect(session.run("inspect", session.folder.file("none.csv")).status == .inputMissing)
    #expect(session.run("inspect", session.folder.path).status == .inputMissing)
    #expect(session.run("inspect", try write("")).status == .badData)
    let run = session.run("inspect", try write("id,date\n1,\u{0}2019\n"))
    #expect(run.status == .badData && run.messages.contains("list.csv:2:3: there is a NUL byte"))
    #expect(session.run("inspect", "/dev/null").status == .badData)
  }
}
