import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `What a mapping makes a text of` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// A mapping of the columns `id` and `date`, and of more fields, as its JSON says.
  private func mapping(_ more: String, unit: String = "report") throws -> Mapping {
    try MappingReader.read(
      Data(
        """
        {"aigaq_mapping": 1, "unit": "\(unit)", "fields": {
          "id": {"column": "id"}, "date": {"column": "date"}, \(more)}}
        """.utf8))
  }

  private func read(_ csv: String, _ more: String, _ sql: String) throws -> [String] {
    try database.add(csv, mapping: mapping(more))
    #expect(try database.findings() == [])
    return try database.table(sql)
  }

  @Test func `several columns are joined, the blank ones left out`() throws {
    let csv = "id,date,A,b,c\n1,2019,x,y,z\n2,2019, x ,,z\n3,2019,,-,\n"
    #expect(
      try read(
        csv,
        #""title": {"columns": ["a", "B", "c"], "join": ", ", "missing": ["-"]},"#
          + #""summary": {"columns": ["c", "a"]}"#,
        "SELECT title, summary FROM incidents ORDER BY uid")
        == ["x, y, z|z x", "x, z|z x", "|"])
  }

  @Test func `of a cell that lists several, a part is taken`() throws {
    let csv = "id,date,s\n1,2019,a; b;c\n2,2019,a\n3,2019,;b\n4,2019,a;;c\n"
    #expect(
      try read(
        csv,
        #""source": {"column": "s", "split": {"at": ";"}},"#
          + #""title": {"column": "s", "split": {"at": ";", "take": 2}},"#
          + #""summary": {"column": "s", "split": {"at": "; b;", "take": 2}}"#,
        """
        SELECT source, title, summary FROM incidents JOIN reports USING (uid) ORDER BY uid
        """) == ["a|b|c", "a||", "∅|b|", "a||"])
  }

  @Test func `a part ends at any line break`() throws {
    let csv = "id,date,s\n1,2019,\"a\r\nb\"\n2,2019,\"a\nb\"\n"
    #expect(
      try read(
        csv, #""title": {"column": "s", "split": {"at": "\n", "take": 2}}"#,
        "SELECT title FROM incidents") == ["b", "b"])
  }

  @Test func `values and missing codes are those of the part, whatever the case`() throws {
    let csv = "id,date,s\n1,2019,x;STROLL\n2,2019,x; n/a\n3,2019,x;Rally\n"
    #expect(
      try read(
        csv,
        #""form": {"column": "s", "split": {"at": ";", "take": 2}, "missing": ["N/A"],"#
          + #""values": {" Stroll": "march"}}"#,
        "SELECT uid, form FROM protests ORDER BY uid") == ["list:1|march", "list:3|rally"])
  }

  @Test func `bounds stand in columns of their own`() throws {
    let csv = """
      id,date,l,b,h
      1,2019,1,3,10
      2,2019,,5,
      3,2019,2,, -99
      4,2019,,,
      5,2019,0,0,0

      """
    #expect(
      try read(
        csv,
        #""killed": {"bounds": {"low": "l", "best": "b", "high": "h"}, "missing": ["-99"]}"#,
        "SELECT uid, text, low, best, high, rule FROM claims ORDER BY uid") == [
          "list:1|1/3/10|1|3|10|columns", "list:2|/5/|∅|5|∅|columns", "list:3|2//|2|∅|∅|columns",
          "list:5|0/0/0|0|0|0|columns",
        ])
  }

  @Test func `bounds that are no whole numbers in order are said, and nothing is counted`() throws {
    let csv = """
      id,date,l,h
      1,2019,9,3
      2,2019,-5,3
      3,2019,1.5,3
      4,2019,"1,000",3
      5,2019,99999999999999999999,
      6,2019,many,
      7,2019,12.0,NA

      """
    let plan = try database.plan(
      csv, mapping: mapping(#""killed": {"bounds": {"low": "l", "high": "h"}}"#))
    #expect(plan.warnings.first.map(\.line) == [2, 4, 5, 6, 7])
    #expect(plan.problems.first.map(\.line) == [3])
    try database.add(
      csv, mapping: mapping(#""killed": {"bounds": {"low": "l", "high": "h"}}"#),
      skippingInvalid: true)
    #expect(
      try database.table("SELECT text, low, best, high, rule FROM claims ORDER BY uid")
        == ["12.0//|12|∅|∅|columns"])
  }

  @Test func `of several readings the first that says something is taken`() throws {
    let csv = "id,date,t,l,h\n1,2019,,1,2\n2,2019,about 7,1,2\n3,2019,n/a,,\n4,2019,,,4\n"
    #expect(
      try read(
        csv,
        #""injured": [{"column": "t", "missing": ["n/a"]},"#
          + #"{"bounds": {"low": "l", "high": "h"}, "when": {"column": "l", "not_in": [""]}},"#
          + #"{"constant": "unknown", "when": {"column": "id", "in": ["3"]}}]"#,
        "SELECT uid, text FROM claims ORDER BY uid")
        == ["list:1|1//2", "list:2|about 7", "list:3|unknown"])
  }

  @Test func `a reading that cannot be read is refused, and not passed to the next`() throws {
    let plan = try database.plan(
      "id,date,t,f\n1,2019,riot,rally\n",
      mapping: mapping(#""form": [{"column": "t"}, {"column": "f"}]"#))
    #expect(plan.problemPlaces == ["2:8 t"])
    let second = try database.plan(
      "id,date,t,f\n1,2019,,riot\n",
      mapping: mapping(#""form": [{"column": "t"}, {"column": "f"}]"#))
    #expect(second.reasons.count == 1)
    #expect(second.problemPlaces == ["2:9 f"])
  }

  @Test func `each of several readings has its own code of law`() throws {
    let more =
      #""articles": [{"column": "c"}, {"column": "a", "code": "kz-administrative-2014"}]"#
    #expect(
      try read(
        "id,date,c,a\n1,2019,174,\n2,2019,,488\n3,2019,,\n", more,
        "SELECT uid, code, article FROM charges ORDER BY uid")
        == ["list:1|kz-criminal-2014|174", "list:2|kz-administrative-2014|488"])
    let plan = try database.plan("id,date,c,a\n4,2019,174,\n5,2019,,174\n", mapping: mapping(more))
    #expect(plan.warnings.first.map(\.place) == ["3:9 a"])
  }

  @Test func `read again from the store it is the same`() throws {
    let more = """
      "source": {"column": "s", "split": {"at": ";"}},
      "title": [{"columns": ["a", "b"], "join": "/", "when": {"column": "c", "in": ["y"]}},
        {"constant": "none"}],
      "killed": {"bounds": {"low": "l", "best": "n"}}
      """
    let header = "id,date,s,a,b,c,l,n\n"
    let sql = """
      SELECT title, low, best, high FROM incidents JOIN claims USING (uid)
      WHERE source = 'X' ORDER BY uid
      """
    let rows = "1,2019,X;Z,t,u,Y,1,2\n2,2019,X,t,u,n,,7\n"
    #expect(
      try read(header + rows, more, sql) == ["t/u|1|2|∅", "none|∅|7|∅"])
    #expect(
      try read(header + "1,2019,W,p,q,Y,,\n2,2019,W,p,q,Y,,\n", more, sql)
        == ["t/u|1|2|∅", "none|∅|7|∅"])
  }
}
