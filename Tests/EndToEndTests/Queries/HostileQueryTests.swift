import TestSupport
import Testing

@Suite struct `Hostile and mistaken queries` {
  @Test(arguments: HostileQueries.all)
  func `are answered so, and neither the file nor its folder changes`(
    group: HostileQueries
  ) throws {
    let place = try Workplace.withSample()
    let sql = try TemporaryFolder()
    let names = try place.names
    let before = place.bytes()
    for query in group.queries {
      let words =
        try query.argument.map { [$0] } ?? ["--file", sql.write(query.bytes, to: "query.sql")]
      let result = try place.start(["query"] + query.words + words).finish()
      let answer = query.answer
      #expect(result.status == answer.status && !result.wasKilled, "\(query.name): \(result)")
      if case .rows(let rows) = answer {
        #expect(result.output.hasPrefix(rows), "\(query.name): \(result)")
        #expect(result.messages == "", "\(query.name)")
      } else {
        #expect(result.messages.hasPrefix("aigaq: "), "\(query.name)")
        #expect(result.messages.contains(answer.phrase), "\(query.name): \(result.messages)")
        #expect(result.messages.utf8.count < 1000, "\(query.name): \(result.messages)")
      }
      #expect(place.bytes() == before, "\(query.name)")
    }
    #expect(try place.names == names)
  }

  @Test func `are a full table`() {
    #expect(HostileQueries.all.reduce(0) { $0 + $1.queries.count } > 200)
  }
}
