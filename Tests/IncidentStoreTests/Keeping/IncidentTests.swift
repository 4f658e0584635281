import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `Incidents that are kept` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private var incidents: IncidentRepository { store.repositories.incidents }

  private static let columns = """
    uid, kind, title, summary, date, date_text, date_start, date_end, date_precision, country,
    region, locality, latitude, longitude, verification, detained_low, detained_best, detained_high,
    reports, parent_uid, merged_into_uid, region_code, region_name
    """

  /// An account that states everything.
  private func full() throws -> ReportContent {
    var account = try ReportContent(on: "9 June 2019", detained: "almost 4,000")
    account.kind = .protest
    account.title = "Митинг «за честные выборы»"
    account.summary = "Line 1\nline 2"
    account.place = try Place(
      country: "Kazakhstan", region: "Almaty", locality: "Astana Square", latitude: 43.25,
      longitude: 76.94)
    account.form = .rally
    account.values[.authorisation] = "refused"
    account.values[.organiser] = "Oyan, Qazaqstan"
    account.values[.demands] = "Fair elections"
    account.response = .detentions
    account.verification = .corroborated
    return account
  }

  @Test func `are as their accounts tell them`() throws {
    try store.add("list:1", full())
    #expect(
      try store.rows("SELECT \(Self.columns) FROM incidents") == [
        [
          "list:1", "protest", "Митинг «за честные выборы»", "Line 1\nline 2", "2019-06-09",
          "9 June 2019", "2019-06-09", "2019-06-09", "day", "Kazakhstan", "Almaty",
          "Astana Square", 43.25, 76.94, "corroborated", .null, 4000, 4000, 0, .null, .null,
          "KZ-75", "Almaty",
        ]
      ])
    #expect(
      try store.rows("SELECT form, authorisation, response, organiser, demands FROM protests")
        == [["rally", "refused", "detentions", "Oyan, Qazaqstan", "Fair elections"]])
  }

  @Test func `are blank where their accounts say nothing`() throws {
    try store.add("list:1", ReportContent(date: .unknown))
    #expect(
      try store.rows("SELECT \(Self.columns) FROM incidents") == [
        [
          "list:1", "other_violation", "", "", "", "", .null, .null, "unknown", .null, .null, .null,
          .null, .null,
          "reported", .null, .null, .null, 0, .null, .null, .null, .null,
        ]
      ])
    #expect(try store.rows("SELECT * FROM protests").isEmpty)
  }

  @Test(arguments: [
    ("2019-06-09", "day"), ("2019-06", "month"), ("2019", "year"), ("2019-21", "season"),
    ("2019-06-09/2019-06-13", "range"), ("2019-W23", "week"), ("unknown", "unknown"),
  ])
  func `have a date as precise as it was`(text: String, precision: String) throws {
    let account = try ReportContent(on: text)
    try store.add("list:1", account)
    #expect(
      try store.rows("SELECT date_text, date, date_start, date_end, date_precision FROM incidents")
        == [
          [
            .text(text), .text(account.date.edtf), Value(account.date.start?.iso),
            Value(account.date.end?.iso), .text(precision),
          ]
        ])
  }

  @Test func `are found by their identifiers`() throws {
    let first = try store.add("list:1", on: "2019-06-09")
    let second = try store.add("список:1", on: "2019-06-09")
    #expect(try incidents.id(uid: "list:1") == first)
    #expect(try incidents.id(uid: "список:1") == second)
    for uid in ["list:2", "", "LIST:1", "list:1 ", "list:1\u{0}"] {
      #expect(try incidents.id(uid: uid) == nil)
    }
    #expect(throws: StoreProblem.self) { try store.add("list:1", on: "2019-06-09") }
  }

  @Test func `change to what another account tells, all of it`() throws {
    let id = try store.add("list:1", full())
    try store.store.write { try incidents.change(id, to: ReportContent(on: "2019")) }
    #expect(
      try store.rows("SELECT \(Self.columns) FROM incidents") == [
        [
          "list:1", "other_violation", "", "", "2019", "2019", "2019-01-01", "2019-12-31", "year",
          .null, .null, .null, .null, .null, "reported", .null, 4000, 4000, 0, .null, .null,
          .null, .null,
        ]
      ])
    #expect(try store.rows("SELECT * FROM protests").isEmpty)
    try store.store.write { try incidents.change(id, to: full()) }
    #expect(try store.rows("SELECT form FROM protests") == [["rally"]])
    var march = try full()
    march.form = .march
    march.values[.organiser] = nil
    try store.store.write { try incidents.change(id, to: march) }
    #expect(try store.rows("SELECT form, organiser FROM protests") == [["march", ""]])
  }

  @Test func `are parts of others, and no longer`() throws {
    let wave = try store.add("list:wave", on: "2019-06")
    let part = try store.add("list:part", on: "2019-06-09", of: wave)
    #expect(try incidents.parent(of: part) == wave)
    #expect(try incidents.parent(of: wave) == nil)
    #expect(try incidents.parent(of: 99) == nil)
    #expect(try incidents.parentUID(ofUID: "list:part") == "list:wave")
    #expect(try incidents.parentUID(ofUID: "list:wave") == nil)
    #expect(
      try store.texts("SELECT parent_uid FROM incidents WHERE uid = 'list:part'") == ["list:wave"])
    try store.store.write { try incidents.setParent(nil, of: part) }
    #expect(try incidents.parentUID(ofUID: "list:part") == nil)
    #expect(throws: StoreProblem.self) {
      try store.store.write { try incidents.setParent(99, of: part) }
    }
    #expect(throws: StoreProblem.self) {
      try store.store.write { try incidents.setParent(part, of: part) }
    }
  }
}
