import Commands
import FoundationEssentials
import TestSupport
import Testing

/// Words that stand nowhere else, nor in bytes at random: whether they are in a file is seen in its bytes.
private struct Words {
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(seed: seed) }

  /// Seven letters after the mark of the list that they are made for, which holds a digit and so is in no
  /// other word.
  mutating func next(_ mark: String) -> String {
    mark + String((0..<7).map { _ in Character(Unicode.Scalar(UInt8(97 + random.next() % 26))) })
  }

  /// A list in the native layout with a column that is restricted, of rows of various lengths.
  mutating func list(_ mark: String, rows: Int) -> String {
    var text = "id,date,title,summary,locality,source,ФИО\n"
    for row in 0..<rows {
      let summary = (0..<Int(random.next() % (row % 40 == 0 ? 900 : 9))).map { _ in next(mark) }
      text += "\(next(mark)),2019-06-\(10 + row % 20),\(next(mark)) \(next(mark)),"
      text +=
        "\(summary.joined(separator: " ")),\(next(mark)),\(next(mark)),\(next(mark)) \(next(mark))\n"
    }
    return text
  }
}

@Suite struct `What is to be forgotten` {
  private let session: Session

  init() throws { session = try Session.empty() }

  /// Number of times that a mark stands in the files of the session's folder, whatever the case.
  private func traces(of mark: String) throws -> Int {
    try session.folder.names.filter { !$0.hasSuffix(".csv") }.reduce(0) { sum, name in
      let bytes = try Data(contentsOf: URL(filePath: session.folder.file(name)))
      let text = String(decoding: bytes, as: Unicode.ASCII.self).lowercased()
      return sum + text.ranges(of: mark).count
    }
  }

  /// Takes an import back and removes for good what is kept of it.
  private func forget(_ number: Int64) {
    #expect(session.run("revert", "\(number)").status == .done)
    let run = session.run("forget", "--import", "\(number)", "--reason", "r", "--yes")
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test(arguments: [1, 2, 3])
  func `is gone from the bytes of the file, the rest is not`(seed: Int) throws {
    var words = Words(seed: seed)
    for (number, mark) in ["q1aq1a", "q1bq1b", "q1cq1c"].enumerated() {
      let run = try session.add(
        words.list(mark, rows: 400), named: "list-\(number).csv")
      #expect(run.status == .done, "\(number): \(run.messages)")
      #expect(try traces(of: mark) > 1000)
    }
    for (number, mark) in [(2, "q1bq1b"), (1, "q1aq1a")] {
      forget(Int64(number))
      #expect(try traces(of: mark) == 0)
    }
    #expect(try traces(of: "q1cq1c") > 1000)
    #expect(session.run("check").status == .done)
    #expect(session.run("find", "--text", "q1c*", "--limit", "3").lines.count == 4)
  }

  @Test func `of an incident that another import still has is gone too`() throws {
    let header = "id,date,title,summary,source\n"
    try session.add(header + "a,2019-06-09,qxjold,qxjfirst,X\n")
    let run = try session.add(
      header + "a,2019-06-09,qxjnew,qxjsecond,Y\n", "--accept", "new-reports")
    #expect(run.status == .done, "\(run.messages)")
    forget(2)
    #expect(try traces(of: "qxjnew") == 0)
    #expect(try traces(of: "qxjsecond") == 0)
    #expect(try traces(of: "qxjold") > 0)
    #expect(session.run("find", "--text", "qxjold").lines.count == 2)
  }

  @Test(arguments: ["data", "idx", "docsize", "config"])
  func `is not read from the tables of the full text`(part: String) throws {
    try session.add("id,date,title\na,2019,qxjword\n")
    let run = session.run("query", "SELECT * FROM incident_text_\(part)")
    #expect(run.status != .done)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("incident_text_\(part) is restricted"), "\(run.messages)")
    #expect(
      session.rows("SELECT rowid FROM incident_text WHERE incident_text MATCH 'qxjword'") == ["1"])
  }
}
