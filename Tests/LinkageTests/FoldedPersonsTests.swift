import FoundationEssentials
import Incidents
import Linkage
import TestSupport
import Testing

@Suite struct `Persons of two lists in two alphabets` {
  /// Two lists of made-up persons, as `Scripts/bench` makes them.
  private static func lists(of count: Int) throws -> [[[String]]] {
    let folder = try TemporaryFolder()
    let script = "\(BuiltProgram.projectFolder)/Scripts/bench-support/persons.py"
    let files = [folder.file("first"), folder.file("second")]
    let run = try ProgramRun(
      "/usr/bin/env", ["python3", "-B", script, String(count)] + files,
      environment: ProcessInfo.processInfo.environment, in: folder.path
    ).finish()
    try #require(run.status == 0, "\(run.messages)")
    return try files.map { file in
      try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        .dropFirst().map {
          $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
  }

  private static func record(_ row: [String]) throws -> PersonRecord {
    let day = try #require(CalendarDay(iso: row[3])).ordinal
    return try #require(
      PersonRecord(
        name: row[1], birthDate: row[2], days: [day...day], regions: [row[4]], articles: []))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not here"))
  func `nineteen of twenty are found, and all but one in a hundred of those proposed are right`()
    throws
  {
    let lists = try Self.lists(of: 4_000)
    let rows = lists[0] + lists[1]
    let border = lists[0].count
    let found = PersonRecord.linker.links(between: try rows.map(Self.record), threshold: 0.5) {
      ($0 < border) != ($1 < border)
    }
    let right = Double(found.pairs.count { rows[$0.first][0] == rows[$0.second][0] })
    let all = Double(rows.count - Set(rows.map(\.[0])).count)
    let (precision, recall) = (right / Double(found.pairs.count), right / all)
    #expect(all == 1_200 && precision >= 0.99 && recall >= 0.95, "\(precision), \(recall)")
  }

  @Test(
    .enabled(if: Vectors.isPresent, "the shared vectors are not here"),
    arguments: [
      ("bgnpcgn_kaz_1979_tests", 64), ("odni_kaz_2015_tests", 1), ("odni_rus_2015_tests", 9),
    ])
  func `published romanisations of a name have its key`(table: String, count: Int) throws {
    let rows = try Vectors.rows("translit/\(table).csv")
    #expect(rows.count == count)
    for row in rows {
      let keys = row.map { $0.split(separator: " ").map { NameKey(folding: $0) } }
      #expect(keys[0] == keys[1], "\(row): \(keys.map { $0.map(\.text) })")
    }
  }
}
