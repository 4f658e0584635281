import Commands
import FoundationEssentials
import Incidents
import TestSupport
import Testing

/// What the table of fields promises of every field that takes terms.
@Suite struct `A field of terms by which incidents are found` {
  private static let fields = Field.ofTerms.filter { $0.row.traits.contains(.found) }

  /// A term of a field that says something, and lets its incident count.
  private static func term(_ field: Field) throws -> String {
    let empty = ["unknown", "none", "other", "reported", "not_occurred", "withdrawn"]
    return try #require(field.vocabulary?.codes.first { !empty.contains($0) })
  }

  private static func option(_ field: Field) -> String {
    "--" + field.row.asked.replacing("_", with: "-")
  }

  /// A database with two incidents, of which one states the field, in a column of its name.
  private static func session(_ field: Field) throws -> Session {
    let session = try Session.empty()
    let run = try session.add(
      "id,date,detained,participants,\(field.name)\n1,2019-06-09,5,90,\(try term(field))\n2,2019-06-10,7,,\n",
      named: "list.csv")
    #expect(run.status == .done, "\(run.messages)")
    return session
  }

  @Test(arguments: fields) func `is found in figures, files and their provenance`(
    field: Field
  ) throws {
    let (session, term) = (try Self.session(field), try Self.term(field))
    let asked = [Self.option(field), term]
    #expect(session.run(["find", "--format", "csv"] + asked).lines.count == 2)
    let figures = session.run(["export", "monthly", "--format", "csv", "--provenance"] + asked)
    let words = field.row.asked.replacing("_", with: " ")
    #expect(figures.output.contains("\(words) \(term)"), "\(figures.output)")
    #expect(session.run(["export", "reports", "--format", "csv"] + asked).lines.count == 2)
    session.run(["export", "database", session.folder.file("public.db")] + asked)
    let recorded = session.run("query", "SELECT conditions FROM exports", "--format", "csv")
    #expect(recorded.output.contains(asked.joined(separator: " ")))
    #expect(session.run(["help", "find"]).output.contains(Self.option(field)))
    let wrong = session.run("find", Self.option(field), "no-such-term")
    #expect(wrong.status == .wrongUsage && wrong.messages.contains(term), "\(wrong.messages)")
  }

  @Test(arguments: fields) func `comes back from the native layout`(field: Field) throws {
    let (session, term) = (try Self.session(field), try Self.term(field))
    let exported = session.run("export", "incidents", "--format", "csv")
    #expect(exported.lines.first?.contains(field.name) == true)
    #expect(exported.output.contains(term), "\(exported.output)")
    let other = try Session.empty()
    #expect(try other.add(exported.output, named: "list.csv").status == .done)
    #expect(other.run("export", "incidents", "--format", "csv").output == exported.output)
    let stored = session.run("export", "incidents", "--format", "json").output
    #expect(stored.contains(term) || session.run("show", "list:1").output.contains(term))
  }

  @Test(arguments: fields.filter { $0.row.traits.contains(.grouped) })
  func `tells figures apart`(field: Field) throws {
    let (session, term) = (try Self.session(field), try Self.term(field))
    let grouped = session.run("export", "monthly", "--by", field.row.asked, "--format", "csv")
    #expect(grouped.lines.first?.contains(",\(field.row.asked),") == true, "\(grouped.output)")
    #expect(grouped.lines.contains { $0.hasPrefix("2019-06,\(term),") }, "\(grouped.output)")
    let without = session.run("find", "--without", field.row.asked, "--format", "csv")
    #expect(without.status == .done && without.lines.count <= 2, "\(without.output)")
  }

  @Test(arguments: fields) func `is known by its cells and by its name`(field: Field) throws {
    let (session, term) = (try Session.empty(), try Self.term(field))
    let cells = (1...9).map { "\($0),2019-06-0\($0),\(term)" }.joined(separator: "\n")
    let list = try session.folder.write(text: "id,date,\(field.name)\n\(cells)\n", to: "list.csv")
    let found = session.run("inspect", list, "--format", "json").output
    #expect(found.contains("\"\(field.name)\""), "\(found)")
    #expect(session.run("mapping", "schema").output.contains("\"\(field.name)\": {"))
  }

  @Test func `stands in the manual with all of its terms`() throws {
    let manual = try String(
      contentsOf: URL(filePath: "\(BuiltProgram.projectFolder)/Sources/Commands/Manual/lists.md"),
      encoding: .utf8)
    for field in Field.allCases where !field.isOfPersons {
      #expect(manual.contains("`\(field.name)`"), "\(field.name)")
    }
    for field in Self.fields {
      for code in field.vocabulary?.codes ?? [] {
        #expect(manual.contains("`\(code)`"), "\(field.name): \(code)")
      }
    }
  }
}
