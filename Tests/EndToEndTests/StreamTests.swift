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
    #expect(try place.shell("aigaq export monthly 2>&-").output.hasPrefix("period,"))
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

  @Test(arguments: [
    "aigaq import - --dataset piped < list.csv", "cat list.csv | aigaq import - --dataset piped",
    "aigaq import /dev/stdin --dataset piped < list.csv",
    "cat list.csv | aigaq import /dev/stdin --dataset piped",
    "aigaq import <(cat list.csv) --dataset piped",
    "mkfifo pipe; cat list.csv > pipe & aigaq import pipe --dataset piped",
  ])
  func `an import reads files, standard input and pipes alike`(command: String) throws {
    // More than a pipe holds.
    let rows = (0..<8000).map { "r\($0),2019\n" }.joined()
    try place.folder.write(text: "id,date\n" + rows, to: "list.csv")
    let result = try place.shell(command)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("list 'piped', 8000 rows: 8000 new incidents"))
    #expect(try place.aigaq("show", "piped:r7999").status == 0)
  }

  @Test func `standard input has no name, and one has to be given`() throws {
    let result = try place.shell("printf 'id,date\\na,2019\\n' | aigaq import -")
    #expect(result.status == 65)
    #expect(
      result.messages
        == "aigaq: -: standard input has no name: say with --dataset what the list is called.\n")
  }
}
