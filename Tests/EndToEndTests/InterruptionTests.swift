import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct `An import that is interrupted` {
  private let place: Workplace

  init() throws {
    place = try Workplace.withDatabase()
    let rows = (0..<200_000).map { "r\($0),2019-06-\(10 + $0 % 20),Пикет \($0),about \($0 % 90)\n" }
    try place.folder.write(text: "id,date,title,detained\n" + rows.joined(), to: "list.csv")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends with status 1, says so, and leaves the database as it was`(signal: Int32) throws {
    let before = place.bytes()
    let running = try place.start(["import", "list.csv"])
    // It writes, so that it is past the point from which on it takes note of signals.
    try #require(place.waitForJournal())
    running.send(signal)
    let result = try running.finish()
    #expect(!result.wasKilled && result.status == 1)
    #expect(result.output == "")
    #expect(result.messages == "aigaq: list.csv: interrupted. Nothing was imported.\n")
    #expect(place.bytes() == before)
    #expect(try place.aigaq("check").status == 0)
  }

  @Test func `a second signal ends the command at once`() throws {
    let running = try place.shell(
      """
      mkfifo pipe; sleep 60 > pipe & aigaq import - --dataset x < pipe & waiting=$!
      for turn in $(seq 100); do
        sleep 0.1; kill -INT $waiting 2> /dev/null || break
      done
      wait $waiting; echo $?; kill %1
      """)
    #expect(running.output == "130\n")
  }
}
