import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Dates that a mapping reads` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private func mapping(_ date: String) throws -> Mapping {
    try MappingReader.read(
      Data(
        #"{"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": \#(date)}}"#.utf8))
  }

  /// The dates of rows of cells, read as a mapping says.
  private func dates(_ rows: [[String]], _ date: String) throws -> [String] {
    let width = rows.map(\.count).max() ?? 0
    let header = ["id"] + (0..<width).map { "c\($0)" }
    let numbered = rows.enumerated().map { index, row in
      ["\(index + 100)"] + row + Array(repeating: "", count: width - row.count)
    }
    try database.add(csv([header] + numbered), mapping: mapping(date))
    return try database.table("SELECT date FROM incidents ORDER BY uid")
  }

  @Test func `year, month and day are joined, up to the first blank`() throws {
    #expect(
      try dates(
        [
          ["2019", "06", "09"], ["2019", "6", "9"], ["2019", "06", ""], ["2019", "", "09"],
          ["2019", "-99", "1"],
        ],
        #"{"columns": ["c0", "c1", "c2"], "missing": ["-99"]}"#)
        == ["2019-06-09", "2019-06-09", "2019-06", "2019", "2019"])
  }

  @Test func `to is the last day of a span`() throws {
    #expect(
      try dates(
        [
          ["2019-06-09", "2019-06-13"], ["2019-06-09", "2019-06-09"], ["2019-06-09", ""],
          ["2019-06", "2019-07"], ["2019-06-09", "."], ["2019-06-09", "unknown"],
        ],
        #"{"column": "c0", "missing": ["."], "to": {"column": "c1"}}"#)
        == [
          "2019-06-09/2019-06-13", "2019-06-09", "2019-06-09", "2019-06/2019-07", "2019-06-09",
          "2019-06-09",
        ])
  }

  @Test func `to can be joined from columns too`() throws {
    #expect(
      try dates(
        [["2019", "6", "9", "2019", "6", "13"], ["2019", "6", "9", "2019", "7", ""]],
        #"{"columns": ["c0", "c1", "c2"], "to": {"columns": ["c3", "c4", "c5"]}}"#)
        == ["2019-06-09/2019-06-13", "2019-06-09/2019-07"])
  }

  @Test func `a span that ends before it begins is refused`() throws {
    let plan = try database.plan(
      "id,a,b\n1,2019-06-09,2019-06-08\n2,2019-06-09,soon\n",
      mapping: mapping(#"{"column": "a", "to": {"column": "b"}}"#))
    #expect(plan.problemPlaces == ["2:3 a", "3:3 a"])
  }

  private static let span = #"{"column": "a", "to": {"column": "b"}}"#

  @Test func `the last days of spans settle the order of day and month too`() throws {
    try database.add(
      "id,a,b\n1,2019-06-09,07/06/2019\n2,2019-06-09,06/13/2019\n", mapping: mapping(Self.span))
    #expect(
      try database.table("SELECT date FROM incidents ORDER BY uid")
        == ["2019-06-09/2019-07-06", "2019-06-09/2019-06-13"])
  }

  @Test func `spans whose last days settle no order are refused`() throws {
    let list = "id,a,b\n1,2019-06-01,06/09/2019\n"
    let problem = #expect(throws: ImportProblem.self) {
      try database.plan(list, mapping: mapping(Self.span))
    }
    #expect(
      problem?.description
        == "column 'a': every date fits both orders: 06/09/2019 (line 2) is 6 September 2019 or "
        + "9 June 2019. State the order with --date-order day_first or --date-order month_first")
    let contradictory = list + "2,13/06/2019,06/14/2019\n"
    #expect(throws: ImportProblem.self) {
      try database.plan(contradictory, mapping: mapping(Self.span))
    }
    let stated = #"{"column": "a", "order": "month_first", "to": {"column": "b"}}"#
    try database.add(list, mapping: mapping(stated))
    #expect(try database.table("SELECT date FROM incidents") == ["2019-06-01/2019-06-09"])
  }

  @Test func `another column says how precise a day is`() throws {
    #expect(
      try dates(
        [
          ["2019-06-12", "1"], ["2019-06-12", "W "], ["2019-06-12", "3"], ["2019-06-12", "4"],
          ["2019-06-12", "9"], ["2019-06-12", ""], ["2019-06", "4"], ["2019", "3"],
        ],
        """
        {"column": "c0", "precision": {"column": "c1",
          "values": {"1": "day", "w": "week", "3": "month", "4": "year", "": "month"}}}
        """)
        == [
          "2019-06-12", "2019-06-10/2019-06-16", "2019-06", "2019", "2019-06-12", "2019-06",
          "2019-06", "2019",
        ])
    #expect(
      try database.table("SELECT date_text, date_precision FROM incidents ORDER BY uid LIMIT 3")
        == ["2019-06-12|day", "2019-06-12|week", "2019-06-12|month"])
  }

  @Test func `a span is not made less precise`() throws {
    #expect(
      try dates(
        [["2019-06-09", "2019-06-13", "3"], ["2019-06-09", "2019-06-09", "3"]],
        """
        {"column": "c0", "to": {"column": "c1"},
          "precision": {"column": "c2", "values": {"3": "month"}}}
        """) == ["2019-06-09/2019-06-13", "2019-06"])
  }

  @Test func `of several readings the first that says something is the date`() throws {
    #expect(
      try dates(
        [["", "2019-06"], ["2019-07-01", "2019-06"], [".", ""]],
        """
        [{"column": "c0", "missing": ["."]}, {"column": "c1"}, {"constant": "unknown"}]
        """) == ["2019-06", "2019-07-01", ""])
  }

  @Test func `what the column settled holds when the row is read again`() throws {
    let mapped = try MappingReader.read(
      Data(
        """
        {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "d"},
          "source": {"column": "s"}}}
        """.utf8))
    try database.add("id,d,s\n1,09/06/2019,X\n2,25/06/2019,X\n", mapping: mapped)
    #expect(try database.table("SELECT date FROM incidents") == ["2019-06-09", "2019-06-25"])
    try database.add("id,d,s\n1,26/06/2019,Y\n", mapping: mapped)
    #expect(try database.table("SELECT date FROM incidents") == ["2019-06-09", "2019-06-25"])
    try database.revert(2)
    #expect(try database.table("SELECT date FROM incidents") == ["2019-06-09", "2019-06-25"])
  }
}
