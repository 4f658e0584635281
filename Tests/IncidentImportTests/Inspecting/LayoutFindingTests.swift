import FoundationEssentials
import IncidentImport
import Incidents
import Testing

@Suite struct `The layout that a file is of` {
  @Test func `native names and other words for them are told apart`() throws {
    let inspection = try inspected("ID,Дата,Город,colour\n1,2019,Алматы,red\n")
    #expect(
      inspection.feeds == ["ID": [.id], "Дата": [.date], "Город": [.locality]])
    #expect(
      inspection.columns.flatMap(\.feeds).map(\.reason) == [.nativeName, .otherWord, .otherWord])
    guard case .native? = inspection.layout.layout?.reason else {
      Issue.record("not native")
      return
    }
    #expect(!inspection.proposal.isNeeded && inspection.proposal.guesses.isEmpty)
  }

  static let fixtures = Preset.names

  @Test(arguments: fixtures)
  func `each preset is known by its look-alike`(name: String) throws {
    let path = projectFile("Tests/IncidentImportTests/Fixtures/Presets/\(name).csv")
    guard FileManager.default.fileExists(atPath: path) else { return }
    let inspection = try FileInspector.inspect(path)
    guard case .detected(preset: name)? = inspection.layout.layout?.reason else {
      Issue.record("\(String(describing: inspection.layout))")
      return
    }
    #expect(!inspection.proposal.isNeeded)
    #expect(inspection.raggedRows == 0 && inspection.rows > 0)
    #expect(inspection.columns.flatMap(\.feeds).allSatisfy { $0.reason == .preset(name) })
    let written = try MappingReader.read(Data(inspection.proposal.mapping.indentedJSON.utf8))
    #expect(written == inspection.proposal.mapping)
  }

  @Test func `a column may feed several fields`() throws {
    let path = projectFile("Tests/IncidentImportTests/Fixtures/Presets/acled-2022.csv")
    let inspection = try FileInspector.inspect(path)
    #expect(inspection.columns.contains { $0.feeds.count > 1 })
  }

  @Test func `without columns for what every row needs there is none`() throws {
    let inspection = try inspected("nr,title\n1,x\n")
    #expect(inspection.layout.layout == nil)
    guard case .missingField(.date, _)? = inspection.layout.problem else {
      Issue.record("\(String(describing: inspection.layout.problem))")
      return
    }
    #expect(inspection.feeds["title"] == [.title])
    #expect(inspection.proposal.isNeeded)
  }

  @Test func `of two columns for one field the first is proposed`() throws {
    let inspection = try inspected("id,date,city,town\n1,2019,a,b\n")
    #expect(
      inspection.layout.problem
        == .ambiguousColumns(field: .locality, first: "city", second: "town"))
    #expect(inspection.feeds["city"] == [.locality] && inspection.feeds["town"] == nil)
  }

  @Test func `a preset can be stated, and must exist and fit`() throws {
    let text = "Id,date,a\n1,2019,x\n"
    #expect(throws: ImportProblem.noSuchPreset(name: "nope", known: Preset.names)) {
      try inspected(text, preset: "nope")
    }
    #expect(throws: ImportProblem.self) { try inspected(text, preset: "ovd-info-2012") }
    guard case .native? = try inspected(text, preset: "native").layout.layout?.reason else {
      Issue.record("not native")
      return
    }
  }

  @Test func `hashtags say what the columns are`() throws {
    let text = "Event,When,Where\n#event+id,#date,#loc+name\n1,2019-06-01,Almaty\n"
    let inspection = try inspected(text)
    #expect(inspection.hashtagLine == 2 && inspection.rows == 1)
    #expect(inspection.feeds == ["Event": [.id], "When": [.date], "Where": [.locality]])
    #expect(inspection.columns.flatMap(\.feeds).allSatisfy { $0.reason == .hashtag })
    let less = try inspected("Event,When\n#event,#date\n1,2019-06-01\n")
    #expect(less.feeds["When"] == [.date])
  }
}
