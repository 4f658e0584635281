import TestSupport
import Testing

@Suite struct `A query that SQLite cannot interrupt` {
  /// One call of a function that would take hours.
  private static let slow =
    "SELECT instr(printf('%.*c', 40000000, 'a'), printf('%.*c', 20000000, 'a') || 'b')"

  @Test func `ends with the program, soon after its time`() throws {
    let place = try Workplace.withSample()
    let names = try place.names
    let result = try place.aigaq("query", "--timeout", "0.2", Self.slow)
    #expect(result.status == 1 && !result.wasKilled)
    #expect(result.output == "")
    #expect(
      result.messages
        == "aigaq: The query took longer than it may (--timeout SECONDS gives it more).\n")
    #expect(try place.names == names)
  }

  @Test func `leaves no part of its output file behind`() throws {
    let place = try Workplace.withSample()
    let names = try place.names
    let some = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 99999"
    let result = try place.aigaq(
      "query", "--timeout", "0.5", "--output", "out.txt", "--format", "text",
      "\(some); \(Self.slow)")
    #expect(result.status == 1 && !result.wasKilled)
    #expect(try place.names == names)
  }

  @Test func `is given the time again that it waits for its reader`() throws {
    let place = try Workplace.withSample()
    let many = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 40000"
    let result = try place.shell(
      "set -o pipefail; aigaq query --timeout 1 --no-header '\(many)' | (sleep 3; wc -l)")
    #expect(result.status == 0, "\(result)")
    #expect(result.output == "40000\n")
  }

  @Test func `is not waited for where it ends in time`() throws {
    let place = try Workplace.withSample()
    #expect(try place.aigaq("query", "--timeout", "60", "SELECT 1 AS one").output == "one\r\n1\r\n")
  }
}
