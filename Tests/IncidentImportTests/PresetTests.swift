import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `A look-alike file` {
  private static func path(of preset: String) -> String {
    projectFile("Tests/IncidentImportTests/Fixtures/Presets/\(preset).csv")
  }

  @Test func `is there for every preset, with its reading`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: projectFile("Tests/IncidentImportTests/Fixtures/Presets"))
    let expected = Preset.names.flatMap { ["\($0).csv", "\($0).expected.json"] }
    #expect(Set(files) == Set(expected))
  }

  @Test(arguments: Preset.names)
  func `is known by its header as that of exactly its preset`(preset: String) throws {
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: Self.path(of: preset))), as: UTF8.self)
    let header = try #require(try records(of: text).first)
    #expect(try Preset.matching(header).map(\.name) == [preset])
    // Whatever the case, and whatever other columns there are.
    let other = header.map { $0.uppercased() + " " } + ["note"]
    #expect(try Preset.matching(other).map(\.name) == [preset])
  }

  @Test(arguments: Preset.names)
  func `is read as a careful person reads it`(preset: String) throws {
    let database = try TestDatabase()
    let plan = try database.plan(file: Self.path(of: preset))
    #expect(plan.reasons == [])
    try database.add(file: Self.path(of: preset))
    #expect(try database.findings() == [])
    let rows = try database.rows(ExpectedIncident.query)
    let expected = try ExpectedIncident.of(preset: preset)
    #expect(rows.count == expected.count)
    for (row, incident) in zip(rows, expected) {
      let lines = zip(ExpectedIncident.fields, row).map { "\($0)|\($1 ?? "∅")" }
      for (line, wanted) in zip(lines, incident.lines) {
        let field = String(wanted.prefix { $0 != "|" })
        if field == "uid_suffix", incident.uidSuffix == nil { continue }
        if incident.beyondFormat?.contains(field) == true {
          #expect(line != wanted, "\(preset) \(row[0] ?? ""): is no longer beyond the format")
        } else {
          #expect(line == wanted, "\(preset) \(row[0] ?? "") \(row[1] ?? "")")
        }
      }
    }
  }
}
