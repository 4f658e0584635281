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

  /// Lines of the shell that interrupt the last command as soon as it takes note of signals, and
  /// print how it ended.
  private static let interruption = """
    waiting=$!
    until (( 0x$(awk '/SigCgt/ {print $2}' /proc/$waiting/status) & 2 )); do sleep 0.1; done
    sleep 0.5; kill -INT $waiting; wait $waiting; echo $?
    """

  @Test(arguments: [
    ("import - --dataset x < pipe", "-"), ("import pipe --dataset x", "pipe"),
  ])
  func `ends at the first signal while it waits for a pipe, and says so`(
    words: String, name: String
  ) throws {
    let before = place.bytes()
    let result = try place.shell(
      """
      mkfifo pipe; sleep 60 > pipe & holding=$!
      aigaq \(words) & \(Self.interruption); kill $holding
      """)
    #expect(result.output == "1\n")
    #expect(result.messages == "aigaq: \(name): interrupted. Nothing was imported.\n")
    #expect(place.bytes() == before)
  }

  @Test func `ends at the first signal while nobody opens the pipe`() throws {
    let result = try place.shell(
      "mkfifo pipe; aigaq import pipe --dataset x & \(Self.interruption)")
    #expect(result.output == "1\n")
    #expect(result.messages == "aigaq: pipe: interrupted. Nothing was imported.\n")
  }
}
