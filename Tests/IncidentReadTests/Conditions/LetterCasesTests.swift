import IncidentRead
import Testing

@Suite struct `The ways in which a name is written` {
  @Test(arguments: [
    ("алматы", ["алматы", "АЛМАТЫ", "Алматы"]),
    (" Almaty\n", ["Almaty", "almaty", "ALMATY"]),
    (
      "west kazakhstan",
      [
        "west kazakhstan", "WEST KAZAKHSTAN", "West kazakhstan", "West Kazakhstan",
      ]
    ),
    (
      "people's watch",
      [
        "people's watch", "PEOPLE'S WATCH", "People's watch", "People's Watch",
      ]
    ),
    ("нур-султан", ["нур-султан", "НУР-СУЛТАН", "Нур-султан", "Нур-Султан"]),
    ("", [""]),
  ])
  func `are each given once`(name: String, ways: [String]) {
    #expect(LetterCases.of(name) == ways)
  }
}
