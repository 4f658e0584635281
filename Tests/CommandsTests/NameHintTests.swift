import Commands
import Foundation
import Testing

/// What is said where a name, or a text of SQL, is not as it may be.
@Suite struct `Hints` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `name each region once, and few of them`() throws {
    let run = session.run("find", "--region", "Atlantis")
    #expect(run.status == .wrongUsage)
    let list = try #require(run.messages.split(separator: "Known here: ").last)
    let names = list.split(separator: " and others")[0].components(separatedBy: ", ")
    #expect(names.count == 8 && Set(names).count == 8, "\(run.messages)")
  }

  @Test func `suggest the nearest query`() {
    let run = session.run("query", "@detentions-by-region-mont")
    #expect(run.messages.contains("did you mean '@detentions-by-region-and-month'?"))
  }

  @Test func `say that SQL is too long or nested too deeply`() {
    let long = session.run("query", "SELECT 1 --" + String(repeating: "x", count: 60_000))
    #expect(long.messages.contains("longer than it may be (50 kB)"), "\(long.messages)")
    let open = String(repeating: "(", count: 2000)
    let deep = session.run("query", "SELECT \(open)1" + String(repeating: ")", count: 2000))
    #expect(deep.messages.contains("nested too deeply"), "\(deep.messages)")
  }
}
