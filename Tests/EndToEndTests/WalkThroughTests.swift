import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The README's walk-through` {
  @Test func `runs from an empty folder as it stands`() throws {
    // The command is on the path already.
    let script = try MarkdownPage.readme().typed.filter { !$0.hasPrefix("PATH=") }
      .joined(separator: "\n")
    #expect(script.contains("aigaq init"))

    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.file("Scripts"),
      withDestinationPath: "\(BuiltProgram.projectFolder)/Scripts")
    let result = try place.shell("set -e\n\(script)")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains("2019-06,400,4000,5000,0,0,0\r\n"))
    #expect(result.messages.contains("/trial.db: nothing is wrong.\n"))
    #expect(
      try place.names == [
        "Scripts", "incidents.csv", "monthly.html", "monthly.xlsx", "public.db", "trial.db",
        "trial.db-journal",
      ])
  }

  @Test func `a second import of the sample changes nothing and says so`() throws {
    let place = try Workplace.withDatabase()
    let first = try place.aigaq("import", BuiltProgram.samplePath)
    let second = try place.aigaq("import", BuiltProgram.samplePath)
    #expect(first.status == 0 && second.status == 0)
    #expect(first.messages.contains("7 new incidents, 10 new reports"))
    #expect(second.messages.contains("already imported, as import 1. Nothing was changed"))
    #expect(first.output + second.output == "")
  }
}
