import FoundationEssentials
import TestSupport
import Testing

@Suite struct `A database made by hand` {
  private let place: Workplace
  /// The database with the sample and a long row, before anything is done to it.
  private let sound: Data

  init() throws {
    place = try Workplace.withSample()
    let long = String(repeating: "long ", count: 5000)
    try place.folder.write(text: "id,date,title\na,2019-06-09,\(long)\n", to: "long.csv")
    _ = try place.aigaq("import", "long.csv")
    sound = place.bytes() ?? Data()
    try FileManager.default.removeItem(atPath: place.folder.file("long.csv"))
    try place.folder.write(text: "id,date,place\nb,2019-06-10,Almaty\n", to: "list.csv")
  }

  /// Runs a line on a fresh copy and expects that nothing else is touched.
  private func run(_ line: String, on files: [String: Data]) throws -> ProgramRun.Result {
    for name in try place.names {
      try FileManager.default.removeItem(atPath: place.folder.file(name))
    }
    for (name, bytes) in files { try place.folder.write(bytes, to: name) }
    let result = try place.shell("set -o pipefail; \(line)")
    #expect(result.status < 128 && !result.wasKilled, "\(line): \(result)")
    #expect(result.status != 70, "\(line): \(result)")
    #expect(place.bytes("list.csv") == files["list.csv"], "\(line)")
    let names = Set(try place.names)
    #expect(names.subtracting(files.keys).isSubset(of: EveryCommand.made), "\(line): \(names)")
    if result.status != 0 { #expect(result.messages.contains("aigaq: "), "\(line): \(result)") }
    return result
  }

  private func files() throws -> [String: Data] {
    try place.names.reduce(into: [:]) { $0[$1] = place.bytes($1) }
  }

  /// The lines to run on one of the databases: a third of them, which differs from one database to the
  /// next, as similar databases follow each other; all of them in a thorough run.
  private static func lines(on database: CraftedDatabase) -> [String] {
    let place =
      CraftedDatabase.all.firstIndex {
        $0.testDescription == database.testDescription
      } ?? 0
    return EveryCommand.ofDatabase.values.sorted().enumerated()
      .filter { Seeds.isThorough || ($0.offset + place).isMultiple(of: 3) }.map(\.element)
  }

  @Test(arguments: CraftedDatabase.all)
  func `is opened by every command without harm`(database: CraftedDatabase) throws {
    try database.craft(place)
    let files = try files()
    for line in Self.lines(on: database) {
      let result = try run(line, on: files)
      guard let refusal = database.refusal else { continue }
      #expect(result.status == 65, "\(line): \(result)")
      #expect(result.messages.contains("./aigaq.db: "), "\(line): \(result)")
      #expect(result.messages.contains(refusal), "\(line): \(result)")
      #expect(place.bytes() == files["aigaq.db"], "\(line)")
    }
  }

  @Test(arguments: CraftedDatabase.files + CraftedDatabase.contents)
  func `is found at fault by the check`(database: CraftedDatabase) throws {
    try database.craft(place)
    let result = try run("aigaq check", on: try files())
    #expect(result.status == 65, "\(result)")
  }

  @Test func `is asked of by every command that there is`() throws {
    let known = EveryCommand.ofDatabase.merging(EveryCommand.others) { $1 }
    #expect(try EveryCommand.listed(in: place) == Set(known.keys))
  }

  @Test func `would be in order as it was before`() throws {
    for (name, line) in EveryCommand.ofDatabase.merging(
      EveryCommand.others, uniquingKeysWith: { $1 })
    {
      let result = try run(
        line, on: ["aigaq.db": sound, "list.csv": place.bytes("list.csv") ?? .init()])
      #expect(result.status == EveryCommand.refused[name] ?? 0, "\(result)")
    }
  }
}
