import Commands
import TestSupport
import Testing

@Suite struct `A list with a number of detained and the names of some` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(
      """
      Дата;Город;Задержано;ФИО задержанных;Источник
      20.04.2024;Алматы;9;;Власть
      20.04.2024;Алматы;9;Вымышленов Ерлан;Азаттык
      21.04.2024;Астана;;;Власть
      22.04.2024;Астана;0;;Власть
      """)
  }

  @Test func `is one of incidents, whose numbers count, and where no number says nothing`() {
    #expect(
      session.rows("SELECT date, detained_low, detained_best FROM incidents ORDER BY date, uid")
        == [
          "2024-04-20,9,9", "2024-04-20,9,9", "2024-04-21,,", "2024-04-22,0,0",
        ])
  }

  @Test func `keeps its numbers when rows are merged`() {
    let uids = session.rows("SELECT uid FROM incidents WHERE date = '2024-04-20'")
    session.run("merge", uids[0], uids[1], "--reason", "one")
    #expect(
      session.rows("SELECT detentions_low, detentions_best FROM monthly_detentions") == ["9,9"])
  }

  @Test func `gives none of the names`() {
    #expect(!session.run("export", "reports").output.contains("Вымышленов"))
    #expect(!session.run("export", "incidents").output.contains("Вымышленов"))
  }
}
