/// Articles of law that were numbered anew.
package enum ArticleSuccession {
  /// Articles of Kazakhstan's Criminal Code of 1997 with those that took their places in the Code of
  /// 2014, in force from January 2015.
  private static let successors = ["164": "174"]

  /// The articles that a text names, each with the reason in words, and the articles that took their places.
  package static func articles(namedIn text: String) -> [(article: String, reason: String)] {
    let words = FoldedText.words(of: text).split(separator: " ")
    var found: [(article: String, reason: String)] = []
    for (word, next) in zip(words, words.dropFirst())
    where ["article", "articles", "art", "статья", "статью", "статьи", "ст", "бап"].contains(word)
      && next.allSatisfy(\.isNumber)
    {
      let article = String(next)
      found.append((article, "article \(article), which the words name"))
      if let successor = successors[article] {
        found.append(
          (successor, "article \(successor), the successor of \(article), which the words name"))
      }
    }
    return found
  }
}
