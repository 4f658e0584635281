import IncidentStore
import Incidents

/// Reads cells of legal articles, and judges them by the articles that the database knows.
final class ArticleReader {
  /// The reading of one cell.
  struct Reading: Sendable {
    /// The articles that are brought as charges.
    var articles: [LegalArticleReference] = []
    /// Whether the database does not know some of them.
    var bringsArticles = false
    /// The reasons for which other articles of the cell bring no charge.
    var reasons: [String] = []
  }

  private struct Key: Hashable {
    let country: String?
    let code: LegalCode?
    let text: WrittenText
    let takesNew: Bool
  }

  private static let keptReadings = 10_000
  /// How many known articles a message lists.
  private static let listedArticles = 12

  private let known: LegalArticleRepository
  private var readings: [Key: Reading] = [:]

  init(_ known: LegalArticleRepository) { self.known = known }

  /// Reads the articles of a cell, under the law of the country that its row is about.
  ///
  /// The country is as the row names it, and the code the one that the mapping states for articles
  /// without one.
  func reading(
    of text: String, country: String?, code: LegalCode?, takingNew takesNew: Bool
  ) -> Reading {
    let key = Key(country: country, code: code, text: WrittenText(text), takesNew: takesNew)
    if let known = readings[key] { return known }
    if readings.count >= Self.keptReadings { readings = [:] }
    let reading = read(key)
    readings[key] = reading
    return reading
  }

  private func read(_ key: Key) -> Reading {
    var reading = Reading()
    let context = ArticleContext(
      country: ArticleContext.Country(key.country), stated: key.code)
    let list = ArticleList(reading: key.text.text, in: context)
    reading.reasons = list.problems.map { "\($0.description). It brings no charge." }
    for article in list.articles {
      if let reason = refusal(of: article, in: context, key) {
        if !reading.reasons.contains(reason) { reading.reasons.append(reason) }
      } else {
        reading.articles.append(article)
        if known.id(of: article) == nil { reading.bringsArticles = true }
      }
    }
    return reading
  }

  /// The reason for which an article brings no charge; nil where it does.
  private func refusal(
    of article: LegalArticleReference, in context: ArticleContext, _ key: Key
  ) -> String? {
    guard let code = article.code else {
      let country = key.country.map { "the law of \($0)" } ?? "the law that it names"
      return "No code of \(country) is known for article \(article.article): it brings no charge. "
        + "Name the code with --article-code, in the form: \(LegalCode.form)."
    }
    guard !key.takesNew, known.id(of: article) == nil else { return nil }
    let articles = known.articles(of: code)
    let listed = articles.prefix(Self.listedArticles).joined(separator: ", ")
    let list =
      articles.isEmpty
      ? "no article of that code is known yet"
      : "known are: \(listed)\(articles.count > Self.listedArticles ? ", …" : "")"
    return "Article \(article.article) of \(code.rawValue) is not known (\(list)): it brings no "
      + "charge. Correct it, or add what is new with --add-articles."
  }
}
