import Foundation
import TestSupport
import Testing

/// Datasette (https://datasette.io), installed in a virtual environment for these tests alone.
private enum Datasette {
  /// The program; nil where it cannot be installed.
  static let path: String? = {
    // It stays as long as the tests run.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "aigaq-datasette-\(ProcessInfo.processInfo.processIdentifier)").path
    atexit {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "aigaq-datasette-\(ProcessInfo.processInfo.processIdentifier)").path
      try? FileManager.default.removeItem(atPath: folder)
    }
    let script = "python3 -m venv '\(folder)' && '\(folder)/bin/pip' install --quiet datasette"
    let run = try? ProgramRun(
      "/usr/bin/env", ["bash", "-c", script],
      environment: ProcessInfo.processInfo.environment, in: "/tmp"
    ).finish(within: 300)
    return run?.status == 0 ? "\(folder)/bin/datasette" : nil
  }()
}

@Suite(.enabled(if: Datasette.path != nil, "Datasette cannot be installed here"))
struct `Datasette serves the database` {
  private let place: Workplace

  init() throws {
    place = try Workplace.withSample()
    _ = try place.aigaq("schema", "--datasette", "--output", "metadata.json")
  }

  /// What Datasette answers to a request, the database immutable.
  private func get(_ address: String) throws -> ProgramRun.Result {
    try ProgramRun(
      try #require(Datasette.path),
      ["--immutable", "aigaq.db", "--metadata", "metadata.json", "--get", address],
      environment: place.environment, in: place.folder.path
    ).finish()
  }

  private func rows(_ address: String) throws -> [[String: Any]] {
    let result = try get(address)
    try #require(result.status == 0, "\(result)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [[String: Any]])
  }

  @Test func `with its views`() throws {
    let rows = try rows("/aigaq/incidents.json?_shape=array&date_precision=month")
    #expect(rows.map { $0["uid"] as? String } == ["kazakhstan-2019:kz-2019-09-investment"])
  }

  @Test func `with the queries that come with Aigaq`() throws {
    let rows = try rows("/aigaq/detentions-by-region-and-month.json?_shape=array")
    #expect(rows.map { $0["detentions_low"] as? Int } == [nil, 125, 400, nil])
  }

  @Test func `with the columns described`() throws {
    let page = try get("/aigaq/incidents").output
    #expect(page.contains("Accepted lower bound of people detained"))
    #expect(page.contains("Unit: people."))
  }

  @Test(arguments: ["restricted_person", "restricted_cell", "restricted_secret"])
  func `without the names of persons`(table: String) throws {
    #expect(try get("/aigaq/\(table).json").status != 0)
    #expect(try get("/aigaq.json?sql=select+*+from+\(table)").status != 0)
  }
}
