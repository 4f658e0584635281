import Incidents

extension CountRow {
  /// Numbers of groups, and of couples.
  static let groups =
    rows(
      "sum", low: 7, best: 7, high: 7,
      [
        "5 мужчин и 2 женщины", "5 мужчин, 2 женщины", "5 муж., 2 жен.", "5 м, 2 ж",
        "муж - 5, жен - 2",
        "задержано 5 мужчин и 2 женщины", "мужчин: 5, женщин: 2", "5 men and 2 women",
        "five men, two women", "5 males, 2 females", "5 ер адам және 2 әйел", "5 ер, 2 әйел",
        "5 взрослых и 2 несовершеннолетних", "5 adults, 2 minors", "5+2", "5 + 2", "3 + 2 + 2",
      ])
    + rows("sum", low: 25, best: 25, high: 25, ["20 women and 5 men"])
    + rows("sum", low: 3, best: 3, ["3 + ?"])
    + rows("sum", best: 12, ["около 10 мужчин и около 2 женщин"])
    + rows("couple", low: 2, high: 3, ["пара", "пара человек", "пару человек", "a couple"])
    + rows("couple", low: 2, high: 3, ["a couple of people"])
    + rows("about", best: 20, ["пара десятков", "пару десятков человек", "до 20 и более"])
    + rows("about", best: 200, ["пара сотен", "a couple of hundred", "a couple hundred people"])
    + rows("about", best: 100, ["up to 100 or more"])
    + rows("at_least", low: 5, ["не менее 5-7", "at least 5-7"])
    + rows(
      nil,
      [
        "5 мужчин, 2 мужчины", "5 мужчин и 2 несовершеннолетних", "5 женщин и журналист",
        "5 + много",
        "мужчин и женщин", "12 и 5",
      ])
}
