extension ArticleList {
  /// The text that ``read(_:defaultCode:)`` reads as some articles, where the default is the Criminal
  /// Code of 2014.
  ///
  /// The codes are named where any article is of another one: a code holds for what stands behind it.
  package static func write(_ articles: [LegalArticleReference]) -> String {
    let namesCodes = articles.contains { $0.code != nil && $0.code != .criminal2014 }
    return articles.map { article in
      var words = namesCodes ? [name(of: article.code ?? .criminal2014)] : []
      words.append(article.article)
      if let part = article.part { words += ["part", part] }
      if let paragraph = article.paragraph { words += ["paragraph", paragraph] }
      return words.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private static func name(of code: LegalCode) -> String {
    switch code {
    case .criminal2014: "UK"
    case .administrative2014: "KoAP"
    case .constitution1995: "Constitution"
    }
  }
}
