import Commands
import TestSupport
import Testing

@Suite struct `The progress of an import` {
  private let session: Session
  private static let list = "id,date\n" + (0..<20_000).map { "r\($0),2019-06\n" }.joined()

  init() throws {
    session = try Session.empty()
    session.isMessageTerminal = true
  }

  /// The seconds at which lines of progress are written, when the clock goes on by so much each time
  /// that somebody looks at it; and what the lines say.
  private func lines(step: Double, _ words: String...) throws -> [(at: Double, text: String)] {
    let session = session
    var now = 100.0
    session.seconds = {
      now += step
      return now
    }
    var lines: [(Double, String)] = []
    session.onMessage = { text in
      if text.hasPrefix("\r\u{1B}[K"), text.count > 4 { lines.append((now - 100, text)) }
    }
    let path = try session.folder.write(text: Self.list, to: "list.csv")
    #expect(session.run(["import", path] + words).status == .done)
    return lines
  }

  @Test(arguments: [0.001, 0.01, 0.03, 0.1, 1])
  func `is written at most ten times a second, and not in the first half second`(
    step: Double
  ) throws {
    let lines = try lines(step: step)
    for line in lines { #expect(line.at >= 0.5) }
    for (earlier, later) in zip(lines, lines.dropFirst()) {
      #expect(later.at - earlier.at >= 0.1 - 1e-9)
    }
    #expect(lines.isEmpty == (step < 0.002))
  }

  @Test func `tells the rows that were read, then those that were written`() throws {
    let texts = try lines(step: 1).map(\.text)
    let first = try #require(texts.first)
    #expect(first.wholeMatch(of: /\r\u{1B}\[Kreading: \d+ rows, \d+ rows\/s/) != nil)
    let last = try #require(texts.last)
    #expect(
      last.wholeMatch(
        of: /\r\u{1B}\[Kwriting: \d+ %, \d+ of 20000 rows, \d+ rows\/s, \d+ s left/) != nil)
  }

  @Test func `is taken away before anything else is said`() throws {
    var texts: [String] = []
    _ = try lines(step: 1)
    session.onMessage = { texts.append($0) }
    let path = try session.folder.write(text: Self.list + "x,soon\n", to: "list.csv")
    #expect(session.run("import", path).status == .badData)
    let told = try #require(texts.firstIndex { $0.contains("soon") })
    #expect(texts[..<told].last == "\r\u{1B}[K")
    #expect(!texts[told...].contains { $0.contains("rows/s") })
  }

  @Test(arguments: ["--quiet", "-q"])
  func `is silent on demand`(word: String) throws {
    #expect(try lines(step: 1, word).isEmpty)
  }

  @Test func `is silent where messages go to a pipe`() throws {
    session.isMessageTerminal = false
    #expect(try lines(step: 1).isEmpty)
  }

  @Test(arguments: [0, 10, 100, 140])
  func `Ctrl-C ends the import, whenever it comes, and leaves nothing`(after: Int) throws {
    let before = try session.databaseBytes
    var asked = 0
    session.isInterrupted = {
      asked += 1
      return asked > after
    }
    let run = session.run(
      "import", try session.folder.write(text: Self.list, to: "list.csv"))
    #expect(run.status == .failed)
    #expect(run.messages.hasSuffix("list.csv: interrupted. Nothing was imported.\n"))
    #expect(try session.databaseBytes == before)
    session.isInterrupted = { false }
    #expect(session.run("check").status == .done)
  }
}
