import IncidentStore
import IncidentTestSupport
import IncidentRead
import Incidents
import SQLite
import Testing

@Suite struct `The full text` {
  private let store: TestStore
  private let id: Int64

  init() throws {
    store = try TestStore()
    id = try store.add("list:1", Self.account("Митинг за честные выборы", place: "Алматы"))
  }

  private static func account(
    _ title: String, summary: String? = nil, place: String? = nil
  ) throws -> ReportContent {
    var account = try ReportContent(on: "2019-06-09")
    account.title = title
    account.summary = summary
    account.place = try Place(country: place.map { _ in "Казахстан" }, locality: place)
    return account
  }

  private func found(_ text: String) throws -> [String] {
    var search = IncidentSearch()
    search.filter.text = SearchWords(text)
    var uids: [String] = []
    try search.run(in: store.store) { uids.append($0.uid) }
    return uids
  }

  @Test(arguments: [
    "Митинг", "митинг", "МИТИНГ", "мИТИНГ", "честные выборы", "ВЫБОРЫ ЧЕСТНЫЕ", "алматы", "АЛМАТЫ",
    "казахстан", "выб*", "\"за честные\"", "Митинг Алматы",
  ])
  func `finds titles and places, whatever the case`(text: String) throws {
    #expect(try found(text) == ["list:1"])
  }

  @Test(arguments: ["выбор", "\"честные за\"", "митинг Астана", "list", "2019"])
  func `finds nothing where a word is missing`(text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func `no longer finds what an incident was called`() throws {
    try store.store.write {
      try store.repositories.incidents.change(
        id, to: Self.account("Шествие", summary: "Қазақша мәтін", place: "Шымкент"))
    }
    for text in ["митинг", "выборы", "алматы"] { #expect(try found(text).isEmpty) }
    for text in ["шествие", "ҚАЗАҚША МӘТІН", "шымкент", "казахстан"] {
      #expect(try found(text) == ["list:1"])
    }
    try store.store.write {
      try store.repositories.incidents.change(id, to: Self.account("Пикет"))
    }
    for text in ["шествие", "мәтін", "шымкент", "казахстан"] { #expect(try found(text).isEmpty) }
    #expect(try found("пикет") == ["list:1"])
  }

  @Test func `is whole after every change`() throws {
    let titles = ["", "Пикет", "a\u{0}b", "Пикет", "Пикет «Пикет»"]
    for (number, title) in titles.enumerated() {
      try store.store.write {
        try store.repositories.incidents.change(
          id, to: Self.account(title, place: number.isMultiple(of: 2) ? nil : "Алматы"))
      }
      try checkIndex()
    }
  }

  @Test func `is whole with every kind of place`() throws {
    let places: [Place] = try [
      .unknown, Place(country: "A"), Place(region: "B"), Place(locality: "C"),
      Place(country: "A", locality: "C"), Place(country: "A", region: "B", locality: "C"),
      Place(latitude: 1, longitude: 2), Place(country: " A ", region: "B", locality: " "),
    ]
    for (number, place) in places.enumerated() {
      var account = try ReportContent(on: "2019-06-09")
      account.place = place
      let incident = try store.add("place:\(number)", account)
      try store.store.write { try store.repositories.incidents.change(incident, to: account) }
      try checkIndex()
    }
  }

  @Test func `is whole where an accent is written otherwise`() throws {
    for (number, name) in ["Йошкар-Ола", "И\u{306}ошкар-Ола"].enumerated() {
      var account = try ReportContent(on: "2019-06-09")
      account.place = try Place(locality: name)
      let incident = try store.add("place:\(number)", account)
      try store.store.write {
        try store.repositories.incidents.change(incident, to: ReportContent(on: "2019-06-09"))
      }
    }
    try checkIndex()
  }

  /// Fails where the index is not what the incidents give.
  private func checkIndex() throws {
    try store.byHand {
      try $0.execute(
        "INSERT INTO incident_text (incident_text, rank) VALUES ('integrity-check', 1)")
    }
  }
}
