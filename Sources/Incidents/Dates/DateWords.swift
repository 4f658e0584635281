/// The words in dates other than the names of months, seasons and quarters.
enum DateWords {
  /// Words between the two ends of a range, or between two days in a row.
  static let range: Set<String> = [
    "to", "until", "till", "through", "and", "по", "до", "на", "и", "және", "мен",
  ]

  /// Words that make a number an ordinal: 9th, 9-го, 2-й.
  static let ordinal: Set<String> = ["st", "nd", "rd", "th", "го", "й", "ый", "ой", "ий", "я", "е"]

  /// Words that add nothing to a date.
  static let noise: Set<String> = [
    "the", "of", "on", "in", "at", "from", "day", "night", "overnight", "morning", "afternoon",
    "evening", "during", "year",
    "в", "во", "с", "со", "г", "гг", "год", "года", "году", "годы", "числа", "день", "днем",
    "утром",
    "вечером", "ночь", "ночью",
    "жыл", "жылы", "жылғы", "жылдың", "ж", "жж", "айы", "айының", "айында", "күні", "таңертең",
    "кешке", "түні", "түнде",
    "күнгі", "дейін", "аралығында", "年", "日",
  ]

  /// The days of the week: they repeat what the day says.
  static let weekdays: Set<String> = words(
    """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat
    sunday sun
    понедельник понедельника пн вторник вторника вт среда среду среды ср четверг четверга чт
    пятница пятницу пятницы пт суббота субботу субботы сб воскресенье воскресенья вс воскр
    дүйсенбі дүйсенбіде дс сейсенбі сейсенбіде сс сәрсенбі сәрсенбіде бейсенбі бейсенбіде бс
    жұма жұмада сенбі сенбіде жексенбі жексенбіде жс
    """)

  /// Words for a part of a month, season or year: the date is approximate, within the whole.
  static let parts: Set<String> = words(
    """
    early mid middle late beginning start end
    нач начало начале началу середина середине середину конец конце концу
    басы басында ортасы ортасында аяғы аяғында соңы соңында
    """)

  /// Phrases that make a date approximate, before or after it.
  static let approximate: [[String]] = [
    ["believed", "to", "be"], ["believed"], ["probably"], ["possibly"], ["about"], ["around"],
    ["approximately"], ["approx"], ["circa"], ["ca"], ["c"],
    ["около"], ["примерно"], ["приблизительно"], ["предположительно"], ["вероятно"],
    ["шамамен"],
  ]

  /// Phrases before a date that mean the night which ends on that day.
  static let nightBefore: [[String]] = [
    ["в", "ночь", "на"], ["ночь", "на"], ["ночью", "на"], ["the", "night", "before"],
    ["night", "before"],
  ]

  /// Phrases behind a date that mean the same.
  static let nightBeforeBehind: [[String]] = [
    ["қараған", "түні"], ["қараған", "түнде"], ["қарай", "түнде"],
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
