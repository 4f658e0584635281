extension ArticleList {
  /// The text that is read as some articles within a context.
  ///
  /// The codes are named where any article is of another one than the context's: a code holds for
  /// what stands behind it.
  package static func write(
    _ articles: [LegalArticleReference],
    in context: ArticleContext = ArticleContext(country: .unstated)
  ) -> String {
    let namesCodes = articles.contains { $0.code != nil && $0.code != context.code }
    return articles.map { article in
      var words: [String] = []
      if namesCodes, let code = article.code ?? context.code {
        words.append(name(of: code, context))
      }
      words.append(article.article)
      if let part = article.part { words += ["part", part] }
      if let paragraph = article.paragraph { words += ["paragraph", paragraph] }
      return words.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private static let kazakhNames: [LegalCode: String] = [
    .criminal2014: "UK", .administrative2014: "KoAP", .constitution1995: "Constitution",
  ]

  /// The short name of a code of Kazakhstan where it is read so, else the identifier.
  private static func name(of code: LegalCode, _ context: ArticleContext) -> String {
    guard context.code == .criminal2014, let name = kazakhNames[code] else { return code.rawValue }
    return name
  }
}
