/// The words that stand in dates beside the names of months.
enum DateWords {
  /// Words between the two ends of a range.
  static let range: Set<String> = ["to", "until", "till", "through", "по", "до"]

  /// Words that make a number an ordinal: 9th, 9-го.
  static let ordinal: Set<String> = ["st", "nd", "rd", "th", "го"]

  /// Words that add nothing to a date.
  static let noise: Set<String> = [
    "the", "of", "on", "in", "at", "from", "в", "с", "со", "г", "гг", "год", "года", "году", "годы",
    "жыл", "жылы", "жылғы", "жылдың", "ж",
  ]

  /// Phrases that make a date approximate, before or after it.
  static let approximate: [[String]] = [
    ["believed", "to", "be"], ["believed"], ["probably"], ["possibly"], ["about"], ["around"],
    ["approximately"], ["approx"], ["circa"], ["ca"], ["c"],
    ["около"], ["примерно"], ["приблизительно"], ["предположительно"], ["вероятно"],
    ["шамамен"],
  ]
}
