import IncidentStore
import IncidentTestSupport
import Incidents
import SQLite
import Testing

@Suite struct `The region and the locality of an incident` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  /// A place as written, a date as written, and the codes that are kept, a dash for none.
  struct Row: Sendable, CustomTestStringConvertible {
    let country: String
    let region: String
    let locality: String
    let date: String
    let codes: String

    init(
      _ region: String, _ locality: String, on date: String, _ codes: String,
      in country: String = "Kazakhstan"
    ) {
      self.country = country
      self.region = region
      self.locality = locality
      self.date = date
      self.codes = codes
    }

    var testDescription: String { "\(country), \(region), \(locality), \(date)" }

    func account() throws -> ReportContent {
      var account = try ReportContent(on: date, detained: "1")
      account.kind = .protest
      account.place = try Place(country: country, region: region, locality: locality)
      account.articles = [LegalArticleReference(code: .criminal2014, article: "174")]
      return account
    }
  }

  static let rows = [
    Row("", "Astana", on: "2024-01-05", "KZ-71 kz-astana"),
    Row("", "Nur-Sultan", on: "2019-06-09", "KZ-71 kz-astana"),
    Row("", "Akmola", on: "1995-06-09", "KZ-71 kz-astana"),
    Row("", "Tselinograd", on: "1986-12-17", "KZ-71 kz-astana"),
    Row("Akmola", "", on: "2019-06-09", "KZ-11 -"),
    Row("East Kazakhstan", "Semey", on: "2022-06-07", "KZ-63 kz-semey"),
    Row("East Kazakhstan", "Semey", on: "2022-06-08", "KZ-10 kz-semey"),
    Row("Abay", "Semey", on: "2023", "KZ-10 kz-semey"),
    Row("", "Taldykorgan", on: "2022-01", "KZ-19 kz-taldykorgan"),
    Row("Zhetysu", "Taldykorgan", on: "2023-01", "KZ-33 kz-taldykorgan"),
    Row("", "Zhezkazgan", on: "2011-12-16", "KZ-35 kz-zhezkazgan"),
    Row("Ulytau", "Zhezkazgan", on: "2022-07-01", "KZ-62 kz-zhezkazgan"),
    Row("Мангистауская область", "Жанаозен", on: "2011", "KZ-47 kz-zhanaozen", in: "Казахстан"),
    Row("Маңғыстау облысы", "Жаңаөзен", on: "2011", "KZ-47 kz-zhanaozen", in: "Қазақстан"),
    Row("Mangystau", "Zhanaozen", on: "2011", "KZ-47 kz-zhanaozen"),
    // The first day on which it can have happened decides.
    Row("", "Семей", on: "2022", "KZ-63 kz-semey"),
    Row("", "Семей", on: "2022-06-01/2022-06-20", "KZ-63 kz-semey"),
    Row("", "Семей", on: "unknown", "KZ-10 kz-semey"),
    // A city of republican significance is a region too.
    Row("Almaty", "", on: "2019-06-09", "KZ-75 kz-almaty"),
    // What does not tell.
    Row("", "Moscow", on: "2019-06-09", "- -", in: "Russia"),
    Row("", "Петропавловск", on: "2019-06-09", "- -", in: "Россия"),
    Row("", "Moscow", on: "2019-06-09", "- -", in: ""),
    Row("", "Абай", on: "2019-06-09", "- -"),
    Row("", "", on: "2019-06-09", "- -"),
    Row("", "", on: "2019-06-09", "- -", in: ""),
  ]

  private static let kept =
    "SELECT ifnull(region_code, '-') || ' ' || ifnull(locality_code, '-') FROM incident"

  @Test(arguments: rows)
  func `are those of its place on its first day`(row: Row) throws {
    try store.add("list:1", row.account())
    #expect(try store.texts(Self.kept) == [row.codes])
  }

  @Test func `are told apart by date at one place`() throws {
    for round in 0..<2 {
      for (number, row) in Self.rows.enumerated() {
        let uid = "list:\(round)-\(number)"
        try store.add(uid, row.account())
        #expect(try store.texts("\(Self.kept) WHERE uid = ?", [.text(uid)]) == [row.codes])
      }
    }
  }

  @Test func `follow a change of the date or the place`() throws {
    let id = try store.add("list:1", Row("", "Семей", on: "2022-01", "").account())
    for row in Self.rows {
      try store.store.write { try store.repositories.incidents.change(id, to: row.account()) }
      #expect(try store.texts(Self.kept) == [row.codes], "\(row)")
    }
  }

  @Test func `are not those of a place that is gone and whose number is another's`() throws {
    let incidents = store.repositories.incidents
    let id = try store.add("list:1", Row("", "Семей", on: "2023", "").account())
    try store.store.write {
      try incidents.remove([id])
      try incidents.removeLeftPlaces()
    }
    try store.add("list:2", Row("", "Астана", on: "2023", "").account())
    #expect(try store.texts("SELECT place_id || '' FROM incident") == ["1"])
    #expect(try store.texts(Self.kept) == ["KZ-71 kz-astana"])
  }

  @Test(arguments: ["incidents", "protests", "detentions", "charges"])
  func `are in the public views, by code and English name`(view: String) throws {
    for (uid, row) in [("list:1", Self.rows[6]), ("list:2", Self.rows[19])] {
      let account = try row.account()
      let incident = try store.add(uid, account)
      try store.store.write {
        try store.repositories.charges.add(account.charges(charged: .unknown), to: incident)
      }
    }
    #expect(
      try store.rows("SELECT uid, region_code, region_name FROM \(view) ORDER BY uid") == [
        ["list:1", "KZ-10", "Abai oblast"], ["list:2", .null, .null],
      ])
  }

  @Test func `have the names that the gazetteer gives the regions`() throws {
    let regions = Gazetteer.kazakhstan.regions.sorted { $0.code < $1.code }
    #expect(
      try store.rows("SELECT code, name_en, name_ru, name_kk FROM gazetteer_region ORDER BY code")
        == regions.map {
          [.text($0.code), .text($0.english), .text($0.russian), .text($0.kazakh)]
        })
  }

  @Test func `are found by the index`() throws {
    let plan = try store.rows(
      "EXPLAIN QUERY PLAN SELECT id FROM incident WHERE region_code = 'KZ-71'")
    #expect("\(plan)".contains("incident_by_region"))
  }
}
