import Testing

@Suite struct `A row that states every field` {
  static let row = [
    "id": "A-1", "report": "first", "date": "9 июня 2019", "kind": "протест",
    "title": "Митинг в Алматы", "summary": "Сход \"За землю\",\nпотом марш.",
    "country": "Казахстан", "region": "Алматы", "locality": "Площадь Астана",
    "latitude": "43.25", "longitude": "-76.5", "form": "митинг",
    "authorisation": "не согласовано", "organiser": "Oyan", "demands": "Честные выборы",
    "participants": "около 4 тысяч", "detained": "более 100", "detention_kind": "доставление",
    "arrested": "10-20", "fined": "5", "charged": "2", "articles": "ст. 174 ч. 1 УК РК",
    "injured": "несколько", "killed": "0", "response": "задержания",
    "verification": "подтверждено", "source": "Азаттық", "source_kind": "сми",
    "source_url": "https://example.org/1", "reported_on": "2019-06", "language": "kk",
    "parent_id": "A-0", "remarks": "=1+1",
  ]

  private let database: TestDatabase

  init() throws {
    database = try TestDatabase()
    try database.add(sheet([Self.row, ["id": "A-0", "date": "2019-06"]]))
  }

  @Test func `its incident`() throws {
    let table = try database.table(
      """
      SELECT uid, kind, title, summary, verification, parent_uid, reports, merged_into_uid
      FROM incidents WHERE uid = 'list:A-1'
      """)
    #expect(
      table == [
        "list:A-1|protest|Митинг в Алматы|Сход \"За землю\",\nпотом марш.|verified|list:A-0|1|∅"
      ])
  }

  @Test func `its date and place`() throws {
    let dates = try database.table(
      """
      SELECT date, date_text, date_start, date_end, date_precision
      FROM incidents WHERE uid = 'list:A-1'
      """)
    #expect(dates == ["2019-06-09|9 июня 2019|2019-06-09|2019-06-09|day"])
    let places = try database.table(
      """
      SELECT country, region, locality, latitude, longitude
      FROM incidents WHERE uid = 'list:A-1'
      """)
    #expect(places == ["Казахстан|Алматы|Площадь Астана|43.25|-76.5"])
    #expect(
      try database.table("SELECT * FROM places") == [
        "Казахстан|Алматы|Площадь Астана|43.25|-76.5|coordinates|1|0|0"
      ])
  }

  @Test func `its protest`() throws {
    let table = try database.table(
      "SELECT uid, form, authorisation, response, organiser, demands FROM protests")
    #expect(table == ["list:A-1|rally|refused|detentions|Oyan|Честные выборы"])
  }

  @Test func `its detention`() throws {
    #expect(
      try database.table("SELECT uid, kind, person, low, best, high, basis FROM detentions") == [
        "list:A-1|taken_to_station|∅|101|∅|∅|report"
      ])
    #expect(
      try database.table(
        """
        SELECT detained_low, detained_best, detained_high FROM incidents
        WHERE uid = 'list:A-1'
        """) == ["101|∅|∅"])
    #expect(try database.months() == ["2019-06|1|101|∅|∅"])
  }

  @Test func `its charges`() throws {
    #expect(
      try database.table(
        "SELECT uid, code, article, part, paragraph, low, best, high, status FROM charges") == [
          "list:A-1|kz-criminal-2014|174|1||2|2|2|∅"
        ])
  }

  @Test func `its claims`() throws {
    #expect(
      try database.table(
        """
        SELECT quantity, text, low, best, high, rule, source, is_current FROM claims
        ORDER BY quantity
        """) == [
          "arrested|10-20|10|∅|20|range|Азаттық|1",
          "charged|2|2|2|2|exact|Азаттық|1",
          "detained|более 100|101|∅|∅|more_than|Азаттық|1",
          "fined|5|5|5|5|exact|Азаттық|1",
          "injured|несколько|3|∅|9|several|Азаттық|1",
          "killed|0|0|0|0|exact|Азаттық|1",
          "participants|около 4 тысяч|∅|4000|∅|about|Азаттық|1",
        ])
  }

  @Test func `its report and its source`() throws {
    #expect(
      try database.table(
        """
        SELECT uid, dataset, external_id, report_key, revision, is_current, source, url, language,
          reported_on, file_name, line
        FROM reports ORDER BY report_id
        """) == [
          "list:A-1|list|A-1|first|1|1|Азаттық|https://example.org/1|kk|2019-06|list.csv|2",
          "list:A-0|list|A-0||1|1|∅|∅|∅|∅|list.csv|4",
        ])
    #expect(
      try database.table("SELECT name, kind, reliability, reports FROM sources") == [
        "Азаттық|media|F|1"
      ])
  }

  @Test func `its cells stand verbatim beside the names of the columns`() throws {
    let reports = try database.rows("SELECT columns, cells FROM reports WHERE uid = 'list:A-1'")
    let report = try #require(reports.first)
    let pairs = try zip(cells(ofJSON: report[0]), cells(ofJSON: report[1]))
    #expect(Dictionary(uniqueKeysWithValues: pairs) == Self.row)
  }

  @Test func `its import`() throws {
    #expect(
      try database.table(
        """
        SELECT import, dataset, file_name, state, rows, new_incidents, new_reports,
          changed_reports, unchanged_reports, rejected_rows, length(sha256), tool_version
        FROM imports
        """) == ["1|list|list.csv|applied|2|2|2|0|0|0|64|test"])
  }

  @Test func `the database is sound`() throws {
    #expect(try database.findings().isEmpty)
  }
}
