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
struct `Datasette serves the public copy` {
  private let place: Workplace

  init() throws {
    place = try Workplace.withSample()
    try place.folder.write(
      text:
        """
        Name,Phone,Date of detention,Place,Article,Status
        Testname Inventedson,87001234567,2019-06-09,Almaty,174,charged

        """, to: "persons.csv")
    _ = try place.aigaq("import", "persons.csv")
    _ = try place.aigaq("export", "database", "public.db")
    _ = try place.aigaq("schema", "--datasette", "--output", "metadata.json")
  }

  /// The answer of Datasette to a request, served as help says.
  private func get(_ address: String) throws -> ProgramRun.Result {
    try ProgramRun(
      try #require(Datasette.path),
      [
        "serve", "--immutable", "public.db", "--metadata", "metadata.json", "--setting",
        "allow_download", "off", "--get", address,
      ],
      environment: place.environment, in: place.folder.path
    ).finish()
  }

  private func rows(_ address: String) throws -> [[String: Any]] {
    let result = try get(address)
    try #require(result.status == 0, "\(result)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [[String: Any]])
  }

  @Test func `with its tables`() throws {
    let rows = try rows("/public/incidents.json?_shape=array&date_precision=month")
    #expect(rows.map { $0["uid"] as? String } == ["kazakhstan-2019:kz-2019-09-investment"])
  }

  @Test func `with the results of the queries that come with Aigaq`() throws {
    let rows = try rows("/public/detentions_by_region_and_month.json?_shape=array")
    #expect(rows.contains { $0["detentions_low"] as? Int == 125 })
  }

  @Test func `with the columns described, and a search`() throws {
    let page = try get("/public/incidents").output
    #expect(page.contains("Accepted lower bound of people detained"))
    #expect(page.contains("Unit: people.") && page.contains("_search"))
    let found = try rows("/public/incidents.json?_shape=array&_search=investment")
    #expect(found.count == 1)
  }

  @Test func `without a download of the file, a name or a restricted table`() throws {
    #expect(try get("/public.db").status != 0)
    let front = try get("/public").output
    #expect(front.contains("incidents") && !front.contains("restricted_person"))
    for table in ["restricted_person", "restricted_cell", "restricted_secret"] {
      #expect(try get("/public/\(table).json").status != 0)
    }
    for table in ["incidents", "detentions", "charges", "reports", "imports"] {
      let page = try get("/public/\(table).json?_shape=array&_size=max").output
      #expect(!page.contains("Inventedson") && !page.contains("87001234567"))
    }
  }
}
