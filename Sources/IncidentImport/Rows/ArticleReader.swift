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
    let context: ArticleContext
    let country: String?
    let text: WrittenText
    let takesNew: Bool
  }

  private static let keptReadings = 10_000
  /// How many known articles a message lists.
  private static let listedArticles = 12

  private let known: LegalArticleRepository
  private var readings: [Key: Reading] = [:]

  init(_ known: LegalArticleRepository) { self.known = known }

  /// Reads the articles of a cell within the context of its row, of which the country is given as
  /// written.
  func reading(
    of text: String, in context: ArticleContext, country: String?, takingNew takesNew: Bool
  ) -> Reading {
    let key = Key(
      context: context, country: country, text: WrittenText(text), takesNew: takesNew)
    if let known = readings[key] { return known }
    if readings.count >= Self.keptReadings { readings = [:] }
    let reading = read(key)
    readings[key] = reading
    return reading
  }

  private func read(_ key: Key) -> Reading {
    var reading = Reading()
    let list = ArticleList(reading: key.text.text, in: key.context)
    reading.reasons = list.problems.map { "\($0.description). It brings no charge." }
    for article in list.articles {
      let isOpen = list.withoutCode.contains(article)
      if let reason = refusal(of: article, isCodeOpen: isOpen, key) {
        if !reading.reasons.contains(reason) { reading.reasons.append(reason) }
      } else {
        let whole = known.whole(of: article)
        if !reading.articles.contains(whole) { reading.articles.append(whole) }
        if known.id(of: article) == nil { reading.bringsArticles = true }
      }
    }
    return reading
  }

  /// The reason for which an article brings no charge; nil where it does.
  private func refusal(
    of article: LegalArticleReference, isCodeOpen: Bool, _ key: Key
  ) -> String? {
    let possible = isCodeOpen ? key.context.codes(having: article.article) : []
    guard let code = article.code else {
      if let newest = key.context.undecided.first { return Self.undecided(article, newest) }
      let country = key.country.map { "the law of \($0)" } ?? "the law that it names"
      return "No code of \(country) is known for article \(article.article): it brings no charge. "
        + "Name the code with --article-code, in the form: \(LegalCode.form)."
    }
    guard !key.takesNew, known.id(of: article) == nil else { return nil }
    if possible.count > 1 { return Self.ambiguous(article, possible) }
    let articles = known.articles(of: code)
    let listed = articles.prefix(Self.listedArticles).joined(separator: ", ")
    let list =
      articles.isEmpty
      ? "no article of that code is known yet"
      : "known are: \(listed)\(articles.count > Self.listedArticles ? ", …" : "")"
    return "Article \(article.article) of \(code.rawValue) is not known (\(list)): it brings no "
      + "charge. Correct it, or add what is new with --add-articles."
  }

  /// The reason where several codes have an article, and none of them is known to be meant.
  private static func ambiguous(
    _ article: LegalArticleReference, _ codes: [LegalCode]
  ) -> String {
    let named = codes.map(\.rawValue).joined(separator: " or of ")
    return "Article \(article.article) can be one of \(named), and the list does not say which: it "
      + "brings no charge. Write the code beside the article, as in "
      + "'\(codes[codes.count - 1].rawValue) \(article.article)', or state the code of the column in "
      + "a mapping."
  }

  /// The reason where the date of a row does not tell the code in force.
  private static func undecided(_ article: LegalArticleReference, _ code: LegalCode) -> String {
    "The date does not tell whether article \(article.article) is one of \(code.rawValue) or of the code "
      + "before it: it brings no charge. Write the code beside the article, as in "
      + "'\(code.rawValue) \(article.article)', or name it with --article-code."
  }
}
