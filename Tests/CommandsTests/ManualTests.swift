import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The manual` {
  private static let pages = (try? [MarkdownPage.readme()]) ?? []
  private static let all = pages + MarkdownPage.manual

  @Test(arguments: all.map(\.name))
  func `shows commands that run, and what they print, shortened only where it says so`(
    name: String
  ) throws {
    let page = try #require(Self.all.first { $0.name == name })
    let session = try page.typed.contains("aigaq init") ? Session() : Session.empty()
    session.isTerminal = true
    var printed: [Substring] = []
    for step in page.steps {
      switch step {
      case .file(let name, let text): try session.folder.write(text: text, to: name)
      case .typed(let line) where line.hasPrefix("aigaq "):
        let run = session.run(TypedCommand.words(of: line, in: session))
        #expect(run.status == .done, "\(line): \(run.messages)")
        printed += lines(of: run, in: session)
      case .typed(let line): #expect(name == "README.md", "\(line): no command of Aigaq's")
      case .shown(let line):
        #expect(line == "…" || printed.contains { Self.matches($0, line) }, "\(line)")
      }
    }
  }

  private func lines(of run: Session.Run, in session: Session) -> [Substring] {
    (run.output + run.messages).replacing(session.database, with: "…/trial.db")
      .replacing("\(session.folder.path)/", with: "")
      .replacing("\(BuiltProgram.projectFolder)/", with: "").split(separator: "\n")
  }

  private static func matches(_ printed: Substring, _ shown: String) -> Bool {
    shown.hasSuffix("…") ? printed.hasPrefix(shown.dropLast()) : printed == shown
  }

  @Test func `shows enough commands and results to be worth following`() {
    for page in Self.all where !["dates", "numbers", "kinds", "performance"].contains(page.name) {
      #expect(page.steps.count > 3 || ["environment", "exit-status"].contains(page.name))
    }
    #expect(Self.all.reduce(0) { $0 + $1.typed.count } > 60)
  }

  @Test func `starts with a README of at most 8 kB`() throws {
    #expect(try MarkdownPage.readme().text.utf8.count <= 8192)
  }

  @Test func `links to files that are there, to every page of it from the README`() throws {
    for page in Self.all {
      let folder = page.name == "README.md" ? "" : "Sources/Commands/Manual/"
      for link in page.text.matches(of: /\]\(([^)#:]+)\)/).map(\.output.1) {
        let path = "\(BuiltProgram.projectFolder)/\(folder)\(link)"
        #expect(FileManager.default.fileExists(atPath: path), "\(page.name): \(link)")
      }
    }
    let readme = try MarkdownPage.readme().text
    for page in MarkdownPage.manual {
      #expect(readme.contains("(Sources/Commands/Manual/\(page.name).md)"), "\(page.name)")
    }
  }

  @Test func `names every field that a mapping can feed`() throws {
    let lists = try #require(MarkdownPage.manual("lists"))
    let safety = try #require(MarkdownPage.manual("safety"))
    let named = (lists.tables + safety.tables).joined().flatMap { row in
      row[0].split(separator: ", ").map(String.init)
    }
    let schema = try Session().run("mapping", "schema").output
    let json = try JSONDecoder().decode(MappingSchema.self, from: Data(schema.utf8))
    let fields = json.properties.fields.properties.keys
    #expect(fields.count > 25)
    for field in fields { #expect(named.contains(field), "\(field)") }
  }
}

/// The part of the JSON Schema of mappings that names the fields.
private struct MappingSchema: Decodable {
  struct Properties: Decodable { let fields: Fields }
  struct Fields: Decodable { let properties: [String: Field] }
  struct Field: Decodable {}
  let properties: Properties
}
