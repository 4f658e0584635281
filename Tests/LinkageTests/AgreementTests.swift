import Linkage
import Testing

@Suite struct `The levels at which two values agree` {
  @Test(arguments: [
    ("19900412", "19900412", 4), ("19900412", "19900413", 3), ("19900412", "19900421", 3),
    ("199004", "19900412", 3), ("19900412", "19901204", 2), ("1990", "19900412", 2),
    ("19900412", "19900428", 2), ("19900412", "19901130", 1), ("19900412", "19771130", 0),
    ("1990", "1991", 0), ("", "19900412", nil),
  ])
  func `dates of birth`(left: String, right: String, level: Int?) {
    let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    #expect(Agreement.birthDates(left, right) == level)
    #expect(Agreement.birthDates(right, left) == level)
  }

  @Test(arguments: [
    (10...10, 10...10, 3), (1...30, 15...15, 3), (10...10, 13...13, 2), (10...10, 24...24, 1),
    (10...10, 25...25, 0),
  ])
  func `days of incidents`(left: ClosedRange<Int>, right: ClosedRange<Int>, level: Int) {
    #expect(Agreement.days(left, right) == level && Agreement.days(right, left) == level)
  }

  @Test(arguments: [
    ("Серикбаев Айдар", "Aidar Serikbayev", [1.0, 1.0]),
    ("Серікбаева Айгүл Нұрланқызы", "Айгуль Серикбаева", [1.0, 1.0]),
    ("А. Серикбаев", "Айдар Серикбаев", [1.0, 0.85]),
    ("Б. Серикбаев", "Айдар Серикбаев", [1.0, 0]),
  ])
  func `names in any order and script`(left: String, right: String, similarities: [Double]) throws {
    let names = (try #require(FoldedName(left)), try #require(FoldedName(right)))
    let found = names.0.similarities(to: names.1)
    #expect(found.count == similarities.count)
    #expect(zip(found, similarities).allSatisfy { abs($0 - $1) < 0.05 }, "\(found)")
  }

  @Test(arguments: ["", " . ", "—", "?"])
  func `a text without letters is no name`(text: String) {
    #expect(FoldedName(text) == nil)
  }
}
