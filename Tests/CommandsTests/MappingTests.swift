import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Mapping` {
  private let session: Session

  init() throws { session = try Session() }

  private var names: [String] {
    session.run("mapping", "list").lines.dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
  }

  @Test func `every preset is listed, the native layout first, without a database`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "\(BuiltProgram.projectFolder)/Sources/IncidentImport/Presets")
    let presets = files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(Set(names) == Set(presets + ["native"]))
    #expect(names.first == "native")
    let json = session.run("mapping", "list", "--format", "json")
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(json.output.utf8))
    #expect(rows.count == names.count)
    for row in rows {
      #expect(Set(row.keys) == ["name", "description", "unit", "citation"])
      #expect(row.values.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `each is shown as a mapping that imports what the preset imports`() throws {
    let session = try Session.empty()
    let fixtures = "\(BuiltProgram.projectFolder)/Tests/IncidentImportTests/Fixtures/Presets"
    for name in names where name != "native" {
      let run = session.run("mapping", "show", name)
      #expect(run.status == .done)
      #expect(run.messages == "")
      let mapping = try session.folder.write(text: run.output, to: "\(name).json")
      let list = "\(fixtures)/\(name).csv"
      let first = session.run("import", list, "--dataset", "x-\(name)")
      #expect(first.status == .done, "\(first.messages)")
      let second = session.run(
        "import", list, "--dataset", "x-\(name)", "--mapping", mapping, "--again")
      #expect(second.status == .done, "\(second.messages)")
      #expect(second.messages.contains("Nothing was changed"), "\(second.messages)")
    }
  }

  @Test func `the native layout is shown as a mapping of all fields`() throws {
    let mapping = try JSONSerialization.jsonObject(
      with: Data(session.run("mapping", "show", "native").output.utf8))
    let fields = (mapping as? [String: Any])?["fields"] as? [String: [String: String]]
    #expect(fields?["detention_kind"] == ["column": "detention_kind"])
    #expect(fields?["id"] == ["column": "id"])
    #expect(fields?.allSatisfy { $0.value == ["column": $0.key] } == true)
  }

  @Test func `the schema is printed with every field`() throws {
    let printed = session.run("mapping", "schema").output
    let schema = try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [String: Any]
    let fields = (schema?["properties"] as? [String: Any])?["fields"] as? [String: Any]
    let names = (fields?["properties"] as? [String: Any])?.keys.sorted() ?? []
    let native = session.run("mapping", "show", "native").output
    #expect(names.contains("charge_status"))
    #expect(names.filter { native.contains("\"\($0)\"") }.count > 30)
  }

  @Test(arguments: [
    (["show"], "missing argument NAME"), (["shema"], "did you mean 'schema'?"),
  ])
  func `what is wrong with a command line is said`(words: [String], message: String) {
    let run = session.run(["mapping"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
