import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite struct `A row that is added by hand, when the command is killed` {
  private static let commands = [
    ["incident", "--date", "2019-06-09", "--detained", "5"],
    ["report", "kazakhstan-2019:kz-2019-09-21", "--source", "Police", "--detained", "57"],
    ["person", "kazakhstan-2019:kz-2019-09-21", "--name", "Zxqv Vymysel", "--article", "174"],
  ]

  @Test(arguments: commands)
  func `is there or not, in a sound file`(command: [String]) throws {
    let place = try Workplace.withSample()
    let bytes = try #require(place.bytes())
    let start = ContinuousClock.now
    #expect(try place.start(["add"] + command).finish().status == 0)
    let seconds = start.duration(to: .now) / .seconds(1)
    for part in 0...6 {
      try place.folder.write(bytes, to: "aigaq.db")
      let running = try place.start(["add"] + command)
      usleep(UInt32(seconds * Double(part) / 6 * 1e6))
      running.kill()
      let result = try running.finish()
      #expect(result.wasKilled || result.status == 0)
      #expect(try place.aigaq("check").status == 0)
      let found = try place.aigaq(
        "query", "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM imports)"
      ).output.split(whereSeparator: \.isNewline).last
      #expect(found == "10,1" || found == "11,2")
      if !result.wasKilled { #expect(found == "11,2") }
    }
  }
}
