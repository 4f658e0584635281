import Incidents
import IncidentImport
import Testing

@Suite struct `What columns look like` {
  static let columns: [(name: String, texts: [String], kind: ColumnKind)] = [
    ("x", ["", " ", "\u{A0}", "\t"], .empty),
    ("x", ["2019-06-09", "9 June 2019", "июнь 2019", "unknown"], .date),
    ("x", ["09.06.2019", "10.06.2019", "11.06.19"], .date),
    ("x", ["13/06/2019", "01/02/2019"], .date),
    ("x", ["2019", "2020", "2021"], .year),
    ("When", ["43625", "43626", "43627"], .excelSerial),
    ("id", ["43625", "43626", "43627"], .identifier),
    ("detained", ["43625", "43626", "43626"], .count),
    ("x", ["120", "about 100", "более 50", "0", "unclear"], .count),
    ("x", ["1500", "1", "20", "3000"], .count),
    ("x", ["Алматы", "Nur-Sultan", "Шымкент", "somewhere"], .place),
    ("Широта", ["43.25", "51.1"], .latitude),
    ("lon", ["76.95", "71.4"], .longitude),
    ("x", ["143.25", "76.95"], .longitude),
    ("x", ["ст. 174 ч. 2", "ст.274 УК РК", "274(4)"], .article),
    ("Статья", ["174", "274", "174"], .article),
    ("x", ["a-1", "a-2", "b-7"], .identifier),
    ("x", ["1", "2", "3"], .identifier),
    ("case_id", ["7", "7", "9"], .identifier), ("id", ["a", "b", "b"], .identifier),
    ("x", ["a", "b", "c"], .text),
    ("x", ["7", "5", "9"], .count),
    ("x", ["https://a.kz/1", "http://b.kz/2 3", "www.c.kz"], .url),
    ("x", ["не согласовано", "согласовано", "согласовано"], .term(of: .authorisation)),
    ("x", ["rally", "picket", "unknown"], .term(of: .form)),
    ("x", ["unknown", "other"], .text),
    ("x", ["Police shoved a woman", "2 people were there", "so they say"], .text),
  ]

  @Test(arguments: columns)
  func `a column looks like most of its texts`(
    name: String, texts: [String], kind: ColumnKind
  ) throws {
    #expect(try inspected(column: name, texts).kind == kind)
  }

  @Test(arguments: [1, 1999, 2500])
  func `a note among many dates does not make them texts`(place: Int) throws {
    var texts = (0..<3000).map { "2019-06-\($0 % 28 + 1) \($0 % 24):\($0 % 60)" }
    texts[place] = "nobody knows"
    let column = try inspected(column: "x", texts)
    #expect(column.kind == .date)
  }

  @Test func `the identifiers of the kinds are stable and different`() {
    let kinds: [ColumnKind] = [
      .empty, .date, .year, .excelSerial, .count, .place, .latitude, .longitude, .article,
      .identifier, .url, .term(of: .form), .text,
    ]
    #expect(
      kinds.map(\.id) == [
        "empty", "date", "year", "excel_serial", "count", "place", "latitude", "longitude",
        "article", "identifier", "url", "term_of_form", "text",
      ])
  }
}
