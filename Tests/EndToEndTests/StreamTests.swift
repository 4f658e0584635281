import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Standard output and messages` {
  private static let many =
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n LIMIT 200000"

  private let place: Workplace

  init() throws { place = try Workplace.withSample() }

  @Test func `results of more than a pipe holds come whole`() throws {
    let result = try place.aigaq("query", Self.many)
    #expect(result.status == 0)
    #expect(result.output.utf8.count > 1_000_000)
    #expect(result.output.hasSuffix("\r\n200000\r\n"))
    #expect(result.messages == "")
  }

  @Test func `a reader that goes away ends the command quietly`() throws {
    let result = try place.shell(
      "env --default-signal=PIPE aigaq query '\(Self.many)' | head -1; echo ${PIPESTATUS[0]}")
    #expect(result.output == "x\r\n141\n")
    #expect(result.messages == "")
  }

  @Test func `a closed pipe is an error where its signal is ignored`() throws {
    let result = try place.shell(
      "env --ignore-signal=PIPE aigaq query '\(Self.many)' | head -1; exit ${PIPESTATUS[0]}")
    #expect(result.status == 74)
    #expect(
      result.messages.hasPrefix("aigaq: standard output: could not be written (Broken pipe)."))
  }

  @Test(arguments: ["find", "show kazakhstan-2019:kz-2019-09-21", "schema", "--version", "help"])
  func `output that cannot be written is status 74`(command: String) throws {
    for target in ["> /dev/full", ">&-"] {
      let result = try place.shell("aigaq \(command) \(target)")
      #expect(result.status == 74)
      #expect(result.messages.hasPrefix("aigaq: standard output: could not be written ("))
    }
  }

  @Test func `messages that cannot be written change nothing else`() throws {
    #expect(try place.shell("aigaq export monthly 2> /dev/full").status == 0)
    #expect(try place.shell("aigaq export monthly 2>&-").output.hasPrefix("month,"))
  }

  @Test func `messages never end in a file that takes the place of a closed stream`() throws {
    try place.folder.write(text: "id,date\na,soon\nb,2019\n", to: "list.csv")
    let result = try place.shell(
      "aigaq import list.csv --skip-invalid --rejects rejects.csv >&- 2>&- <&-")
    #expect(result.status == 0)
    let lines = String(decoding: place.bytes("rejects.csv") ?? .init(), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("a,soon,2,date,") == true)
    #expect(try place.aigaq("check").status == 0)
  }

  @Test func `the version needs no database and writes nothing else`() throws {
    let empty = try Workplace()
    let result = try empty.aigaq("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /aigaq \d+\.\d+\.\d+\n/) != nil)
    #expect(result.messages == "")
    #expect(try empty.names.isEmpty)
  }

  @Test func `no command is help on the messages and status 64`() throws {
    let result = try place.aigaq()
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.messages.hasPrefix("Usage: aigaq [OPTIONS] COMMAND\n"))
  }

  @Test func `an import reads standard input where that is a file, and says so where it is not`()
    throws
  {
    try place.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    let command = "aigaq import /dev/stdin --dataset piped"
    let piped = try place.shell("cat list.csv | \(command)")
    #expect(piped.status == 66)
    #expect(
      piped.messages
        == "aigaq: /dev/stdin: is no file, and an import reads its list twice. Save the "
        + "list to a file first.\n")
    #expect(try place.shell("\(command) < list.csv").status == 0)
    #expect(try place.aigaq("show", "piped:a").status == 0)
  }
}
