import IncidentTestSupport
import IncidentRead
import TestSupport
import Incidents
import SQLite
import Testing

@Suite struct `Words to search for` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    for (uid, title) in [
      ("and", "rally AND march"), ("near", "NEAR(rally march, 2)"), ("quote", "a \"quoted\" word"),
      ("title", "title : place"), ("kazakh", "Қазақстан, ўзбек, Йошкар, ёлка"),
      ("dash", "pre-trial custody, 1,000 people"),
    ] {
      var account = try ReportContent(on: "2019-06-09")
      account.title = title
      try store.add(uid, account)
    }
  }

  private func found(_ words: SearchWords?) throws -> Set<String> {
    var search = IncidentSearch()
    search.filter.text = words
    var uids: Set<String> = []
    try search.run(in: store.store) { uids.insert($0.uid) }
    return uids
  }

  private static let searches: [(text: String, expected: [String])] = [
    ("AND", ["and"]), ("rally AND", ["and"]), ("rally OR quoted", []), ("NOT rally", []),
    ("rally", ["and", "near"]), ("NEAR(rally march)", ["near"]), ("rally march", ["and", "near"]),
    ("\"rally march\"", ["near"]), ("\"rally and march\"", ["and"]), ("title:place", ["title"]),
    ("title : place", ["title"]), ("{title} : place", ["title"]), ("^rally", ["and", "near"]),
    ("-rally", ["and", "near"]), ("rally + march", ["and", "near"]), ("(rally", ["and", "near"]),
    ("rally)", ["and", "near"]), ("quot*", ["quote"]), ("*quot", []), ("quoted**", ["quote"]),
    ("\"a \"\"quoted", ["quote"]), ("quo\u{0}ted", ["quote"]), ("\"quoted", ["quote"]),
    ("қазақстан", ["kazakh"]), ("ЎЗБЕК", ["kazakh"]), ("ЙОШКАР", ["kazakh"]), ("ЁЛКА", ["kazakh"]),
    ("pre-trial", ["dash"]), ("trial-pre", []), ("1,000", ["dash"]), ("\"custody, 1\"", ["dash"]),
    ("quoted \"\u{306}word", ["quote"]), ("quot*\u{306} a", []), ("' OR 1=1 --", []),
    ("rally'; DROP TABLE incident; --", []),
  ]

  @Test(arguments: searches)
  func `are words, whatever they mean to the full-text search`(
    text: String, expected: [String]
  ) throws {
    #expect(SearchWords(text) != nil)
    #expect(try found(SearchWords(text)) == Set(expected))
  }

  @Test(arguments: ["", " ", "\"", "\"\"", "*", "- + :", "()", "\u{0}", "\"*\"", "…", "🇰🇿"])
  func `are none where a text has no letter and no digit`(text: String) {
    #expect(SearchWords(text) == nil)
  }

  @Test(arguments: 0..<10) func `are never a fault, whatever they are`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "rally", "AND", "OR", "NOT", "NEAR", "(", ")", "\"", "*", "^", ":", "{", "}", "+", "-", ",",
      "\u{0}", "'", " ", " ", "й", "\u{306}", "🇰🇿", "½", "Ⓐ", "\u{345}", "\u{200B}", "title", "\\",
    ]
    for _ in 0..<60 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let words = SearchWords(text) else { continue }
      var search = IncidentSearch()
      search.filter.text = words
      search.filter.place = words
      #expect(throws: Never.self, "\(text.debugDescription)") {
        try search.run(in: store.store) { _ in }
      }
    }
  }

  @Test func `may be many, and long`() throws {
    let long = SearchWords(String(repeating: "rally", count: 10_000))
    #expect(try found(long).isEmpty)
    let many = SearchWords((0..<200).map { _ in "rally" }.joined(separator: " "))
    #expect(try found(many) == ["and", "near"])
  }
}
