import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Files that change between plan and application` {
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (String) throws -> Void

    init(_ name: String, _ apply: @escaping @Sendable (String) throws -> Void) {
      testDescription = name
      self.apply = apply
    }
  }

  static let list = "id,date,detained\na,2019,1\nb,2019,2\n"

  static let changes = [
    Change("a row is added") { path in try append("c,2019,3\n", to: path) },
    Change("a blank line is added") { path in try append("\n", to: path) },
    Change("a cell is changed") { path in try rewrite(list.replacing("1\n", with: "9\n"), path) },
    Change("a row is made unreadable") { path in
      try rewrite(list.replacing("b,2019", with: "b,2o19"), path)
    },
    Change("an identifier is emptied") { path in try rewrite(list.replacing("b,", with: ","), path)
    },
    Change("a row loses its cells") { path in try rewrite("id,date,detained\na\nb\n", path) },
    Change("the last row is gone") { path in try rewrite("id,date,detained\na,2019,1\n", path) },
    Change("a quote is opened") { path in try rewrite(list.replacing("a,", with: "\"a,"), path) },
    Change("all is gone") { path in try rewrite("", path) },
  ]

  @Test(arguments: changes)
  func `are refused and nothing is written`(_ change: Change) throws {
    let database = try TestDatabase()
    let before = try database.bytes()
    let problem = #expect(throws: ImportProblem.self) {
      try database.add(Self.list, changingFileBy: change.apply)
    }
    #expect(problem == .fileChanged)
    #expect(
      problem?.description
        == "the file changed while it was being read. Nothing was imported; try again")
    #expect(try database.bytes() == before)
    #expect(try database.table("SELECT * FROM incidents").isEmpty)
  }

  @Test func `are taken where they did not`() throws {
    let database = try TestDatabase()
    try database.add(Self.list, changingFileBy: { _ in })
    #expect(try database.months() == ["2019-XX|2|3|3|3"])
  }

  private static func append(_ text: String, to path: String) throws {
    try rewrite(String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self) + text, path)
  }

  /// Writes into the file that is there, as an editor that keeps it does.
  private static func rewrite(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
