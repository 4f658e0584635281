import CommandLineParsing

/// The pages of the manual that `aigaq help TOPIC` shows: the files of Manual/.
enum Manual {
  /// The names of the pages in the order in which help lists them: first what everybody meets.
  private static let order = [
    "getting-started", "lists", "mappings", "numbers", "dates", "articles", "kinds", "counting",
    "questions", "accountability", "publishing", "safety", "corrections", "entering",
    "performance", "exit-status", "environment",
  ]

  /// All pages, those that the order does not name at the end.
  static var topics: [HelpTopic] {
    let rank = Dictionary(uniqueKeysWithValues: zip(order, 0...))
    return embedded.sorted { first, second in
      (rank[first.name] ?? .max, first.name) < (rank[second.name] ?? .max, second.name)
    }
    .map { HelpTopic(name: $0.name, markdown: $0.text) }
  }
}
