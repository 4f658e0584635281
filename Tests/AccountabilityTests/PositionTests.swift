import Accountability
import Incidents
import Testing

private func position(
  _ value: PositionValue, _ day: String?, from source: String = Position.document
) throws -> Position {
  Position(
    value: value, verbatim: value.label,
    saidOn: try day.map { try PartialDate(reading: $0) } ?? .unknown, source: source)
}

@Suite struct `A position` {
  @Test func `is the newest dated answer on or before a day`() throws {
    let answers = [try position(.pending, "2014-10-30"), try position(.supported, "2015-03-19")]
    #expect(answers.standing(on: CalendarDay(iso: "2015-01-01"))?.value == .pending)
    #expect(answers.standing(on: CalendarDay(iso: "2015-03-19"))?.value == .supported)
    #expect(answers.standing(on: CalendarDay(iso: "2014-01-01")) == nil)
  }

  @Test func `known to the month was given by its last day`() throws {
    let answers = [try position(.supported, "2010-06")]
    #expect(answers.standing(on: CalendarDay(iso: "2010-06-29")) == nil)
    #expect(answers.standing(on: CalendarDay(iso: "2010-06-30"))?.value == .supported)
  }

  @Test func `of the official document wins where sources disagree, and another can be asked for`()
    throws
  {
    let answers = [
      try position(.supported, nil, from: "upr-info"), try position(.noted, "2014-10-30"),
    ]
    #expect(answers.standing()?.value == .noted)
    #expect(answers.standing(by: .source("upr-info"))?.value == .supported)
    #expect(answers.standing(by: .source("uhri")) == nil)
    #expect(answers.differBySource())
  }

  @Test func `of another source is taken where the document says nothing`() throws {
    #expect(try [position(.supported, nil, from: "upr-info")].standing()?.value == .supported)
  }
}

@Suite struct `The word of a position` {
  @Test(arguments: [
    ("Supported", PositionValue.supported), ("Accepted", .supported), ("implement", .supported),
    ("Supported/Noted", .supportedInPart), ("supported in part/noted in part", .supportedInPart),
    ("Partially accepted", .supportedInPart), ("Noted", .noted), ("NOTED ", .noted),
    ("Not Supported", .notSupported), ("rejected", .notSupported), ("consider", .pending),
    ("under consideration", .pending), ("unclear", .unclear),
  ])
  func `is read as files write it`(word: String, value: PositionValue) {
    #expect(PositionReading(word) == .position(value))
  }

  @Test(arguments: ["", " ", "unknown", "no response", "neglected"])
  func `that says nothing is no position`(word: String) {
    #expect(PositionReading(word) == .nothing)
  }

  @Test(arguments: ["Voluntary Pledge", "Voluntary commitment"])
  func `of a pledge makes a commitment and no recommendation`(word: String) {
    #expect(PositionReading(word) == .pledge)
  }

  @Test func `that nobody knows is not guessed`() {
    #expect(PositionReading("welcomed with joy") == nil)
  }
}

@Suite struct `The name of a state` {
  @Test(arguments: [
    ("Kazakhstan", "KAZ"), ("Казахстан", "KAZ"), ("Қазақстан", "KAZ"), ("KZ", "KAZ"),
    ("Iran (Islamic Republic of)", "IRN"), ("Iran (Islamic republic of)", "IRN"),
    ("Islamic Republic of Iran", "IRN"), ("Iran", "IRN"), ("DPR Korea", "PRK"),
    ("Democratic People’s Republic of Korea", "PRK"), ("Republic of Korea", "KOR"),
    ("South Korea", "KOR"), ("Viet Nam", "VNM"), ("Laos", "LAO"), ("Czech Republic", "CZE"),
    ("Bosnia & Herzegovina", "BIH"), ("United Kingdom", "GBR"), ("Turkey", "TUR"),
    ("United Kingdom of Great Britain and Northern Ireland;2", "GBR"),
    ("Bolivarian Republic of Venezuela", "VEN"), ("Côte d'Ivoire", "CIV"), ("Congo", "COG"),
  ])
  func `is known long and short, in three languages, and as a code`(name: String, code: String) {
    #expect(State(naming: name)?.code == code)
  }

  @Test(arguments: ["", "Kazakstan", "Korea", "European Union", "All"])
  func `is never found by likeness`(name: String) {
    #expect(State(naming: name) == nil)
  }

  @Test func `belongs to one state only`() {
    #expect(State.all.count == 195)
    for state in State.all {
      for name in [state.code, state.english, state.russian, state.kazakh] {
        #expect(State(naming: name) == state, "\(name)")
      }
    }
  }
}
