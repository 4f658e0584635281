import FoundationEssentials
import TestSupport
import Testing

@Suite(.enabled(if: FaultyCalls.shared != nil, "needs a C compiler"))
struct `A call of the system that fails` {
  private let place: Workplace
  private let calls: FaultyCalls

  init() throws {
    place = try Workplace.withSample()
    calls = try #require(FaultyCalls.shared)
    try place.folder.write(
      text: "id,date,title\n" + (0..<50).map { "r\($0),2019-06-09,Rally \($0)\n" }.joined(),
      to: "list.csv")
    try place.folder.write(text: "id,date\na,2019\nb,soon\n", to: "bad.csv")
    try place.shell("cp aigaq.db before.db")
  }

  /// Runs a command again and again, from the same database, each time with another call that fails or
  /// kills it, until none does; gives how often the command did not end well.
  @discardableResult
  private func forEach(
    _ fault: FaultyCalls.Fault, _ call: String, of words: [String],
    _ check: (ProgramRun.Result) throws -> Void
  ) throws -> Int {
    var failures = 0
    // There are many writes, which are alike.
    for number in stride(from: 1, to: 4000, by: call == "write" ? 37 : 1) {
      try place.shell(
        "rm -rf aigaq.db-journal made* mark; cp before.db aigaq.db; echo old > old.csv")
      let environment = calls.environment(
        fault, call, number, mark: place.folder.file("mark"))
      let result = try place.start(words, in: environment).finish()
      guard try place.names.contains("mark") else {
        #expect(result.status == 0, "\(result.messages)")
        return failures
      }
      // To sync the folder of a journal is tried, and not needed.
      guard result.status != 0 else { continue }
      failures += 1
      try check(result)
    }
    Issue.record("there are more calls than any command makes")
    return failures
  }

  private func number(_ sql: String) throws -> String {
    try place.aigaq("query", sql).output.split(whereSeparator: \.isNewline).last.map(String.init)
      ?? ""
  }

  @Test(arguments: [["import", "list.csv"], ["revert", "1"]])
  func `is told as what it is, whether the change is stored or not`(words: [String]) throws {
    let before = try number("SELECT count(*) FROM reports")
    var stored = 0
    for call in ["sync", "write"] {
      try forEach(.fail, call, of: words) { result in
        #expect(result.status == 74)
        let isStored = try number("SELECT count(*) FROM reports") != before
        stored += isStored ? 1 : 0
        #expect(result.messages.contains("Nothing was changed") == !isStored, "\(result.messages)")
        #expect(
          (result.messages.contains("the change is stored")
            || result.messages.contains("the change is made")) == isStored, "\(result.messages)")
        #expect(result.messages.contains("(disk I/O error"))
        #expect(try place.aigaq("check").status == 0)
      }
    }
    #expect(stored > 0)
  }

  @Test func `leaves an older file of rejected rows where the import fails`() throws {
    let words = ["import", "bad.csv", "--skip-invalid", "--rejects", "old.csv"]
    for call in ["sync", "rename", "link"] {
      let faults = try forEach(.fail, call, of: words) { result in
        #expect([73, 74].contains(result.status))
        let isNew = place.bytes("old.csv") != Data("old\n".utf8)
        let isStored = try number("SELECT count(*) FROM imports") == "2"
        #expect(!isNew || isStored, "\(result.messages)")
        if isStored { #expect(!result.messages.contains("Nothing was changed")) }
      }
      #expect(faults > 0)
    }
  }

  @Test(arguments: [
    ["export", "incidents", "--profile", "full", "--output", "made.csv"],
    ["export", "incidents", "--profile", "full", "--output", "old.csv"],
    ["export", "--package", "made", "--profile", "full"],
  ])
  func `leaves no export of names without its record, nor a record without an export`(
    words: [String]
  ) throws {
    for call in ["sync", "rename", "link", "mkdir"] {
      try forEach(.fail, call, of: words) { result in
        #expect([73, 74].contains(result.status), "\(result.messages)")
        #expect(place.bytes("old.csv") == Data("old\n".utf8))
        let names = try place.names
        #expect(names.filter { $0.hasPrefix("made") || $0.contains("aigaq-") }.isEmpty)
        // The last sync fails when all is stored: then the record tells of a file that was taken back.
        if !result.messages.contains("the change is stored") {
          #expect(try number("SELECT count(*) FROM exports") == "0", "\(call): \(result.messages)")
        }
      }
    }
  }

  @Test func `that ends init leaves what init takes`() throws {
    for call in ["sync", "write"] {
      let faults = try forEach(.kill, call, of: ["--db", "made.db", "init"]) { result in
        #expect(result.wasKilled)
        let again = try place.aigaq("--db", "made.db", "init")
        #expect(again.status == 0 || again.messages.contains("up to date"), "\(again.messages)")
        #expect(try place.aigaq("--db", "made.db", "check").status == 0)
      }
      #expect(faults > 0)
    }
  }

  @Test func `that ends the export of a package leaves nothing, or what the next one tells of`()
    throws
  {
    var told = 0
    for call in ["sync", "link", "mkdir", "rename"] {
      let words = ["export", "--package", "made"]
      let faults = try forEach(.kill, call, of: words) { result in
        #expect(result.wasKilled)
        let left = try place.names.filter { $0.hasPrefix("made") && $0 != "made" }
        try place.shell("rm -rf made")
        let again = try place.aigaq("export", "--package", "made")
        #expect(again.status == 0)
        for name in left {
          told += 1
          #expect(again.messages.contains("\(name): an export that was ended left it"))
        }
        if left.isEmpty { #expect(again.messages == "") }
      }
      #expect(faults > 0)
    }
    #expect(told > 0)
  }
}
