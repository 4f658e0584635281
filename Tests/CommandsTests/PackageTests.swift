import Commands
import FoundationEssentials
import TestSupport
import Testing

/// The Python package that reads data packages; nil where it cannot be installed.
private let frictionless = try? PythonPackage("frictionless")

@Suite struct `A data package` {
  private let session: Session
  private let folder: String

  init() throws {
    session = try Session.withSample()
    folder = session.folder.file("package")
  }

  private static let files = [
    "charges.csv", "datapackage.json", "detentions.csv", "incidents.csv", "reports.csv",
  ]

  private struct Description: Decodable {
    struct Resource: Decodable {
      let path: String
      let bytes: Int
      let hash: String
    }
    struct Licence: Decodable {
      let name: String
    }
    let resources: [Resource]
    let licenses: [Licence]?
  }

  private func description() throws -> Description {
    try JSONDecoder().decode(
      Description.self, from: Data(contentsOf: URL(filePath: folder + "/datapackage.json")))
  }

  @Test func `holds the tables and says how long each is and what its digest is`() throws {
    let run = session.run("export", "--package", folder, "--licence", "CC-BY-4.0")
    #expect(run.status == .done && run.output == "", "\(run.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.files)
    let description = try description()
    #expect(description.licenses?.map(\.name) == ["CC-BY-4.0"])
    #expect(description.resources.count == 4)
    for resource in description.resources {
      let path = folder + "/" + resource.path
      #expect(try Data(contentsOf: URL(filePath: path)).count == resource.bytes)
      let sum = try InstalledProgram.run("sha256sum", [path], in: session.folder)
      #expect("sha256:" + sum.output.prefix(64) == resource.hash)
    }
  }

  @Test func `is the same byte for byte where the environment states the time`() throws {
    session.environment["SOURCE_DATE_EPOCH"] = "1700000000"
    session.run("export", "--package", folder)
    session.time = "2026-03-04T05:06:07Z"
    session.run("export", "--package", folder + "-again")
    for name in Self.files {
      #expect(try session.text(of: "package/\(name)") == session.text(of: "package-again/\(name)"))
    }
    #expect(try session.text(of: "package/datapackage.json").contains("2023-11-14T22:13:20Z"))
  }

  @Test func `tells of no licence that nobody gave`() throws {
    session.run("export", "--package", folder)
    #expect(try description().licenses == nil)
  }

  @Test func `is not written where something is already, nor in part`() throws {
    session.run("export", "--package", folder)
    let before = try session.text(of: "package/datapackage.json")
    let run = session.run("export", "--package", folder, "--from", "2019-09")
    #expect(run.status == .cannotCreate, "\(run.messages)")
    #expect(try session.text(of: "package/datapackage.json") == before)
    #expect(session.run("export", "--package", folder + "/no/where").status == .cannotCreate)
    #expect(try session.folder.names == ["package", "test.db"])
  }

  @Test func `of the profile full is recorded`() {
    #expect(session.run("export", "--package", folder, "--profile", "full").status == .done)
    #expect(
      session.rows("SELECT subject, profile, format FROM exports") == ["package,full,datapackage"])
  }

  @Test(.enabled(if: frictionless != nil, "needs the Python package frictionless"))
  func `is valid to another program`() throws {
    let python = try #require(frictionless)
    for words in [[], ["--profile", "full"]] {
      let folder = session.folder.file("package-\(words.count)")
      #expect(session.run(["export", "--package", folder] + words).status == .done)
      let report = try python.run(
        ["-m", "frictionless", "validate", "--json", "datapackage.json"], in: folder)
      #expect(report.status == 0, "\(report.output)\(report.messages)")
      #expect(report.output.contains(#""valid": true"#))
    }
    // What is wrong is found: the check can fail.
    try "uid\nx\n".write(
      toFile: session.folder.file("package-0/incidents.csv"), atomically: true, encoding: .utf8)
    let report = try python.run(
      ["-m", "frictionless", "validate", "--json", "datapackage.json"],
      in: session.folder.file("package-0"))
    #expect(report.status != 0)
  }
}
