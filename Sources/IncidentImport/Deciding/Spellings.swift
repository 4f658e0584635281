import IncidentStore
import Incidents

/// Names of which some are other spellings of others.
struct Spellings {
  /// The names of which others are spellings directly, by those others.
  var direct: [String: String] = [:]

  /// The name that a name is another spelling of; itself where it is of none.
  ///
  /// Names that would be spellings of each other are of none; one that leads to such a name is of that.
  func whole(of name: String) -> String {
    var last = name
    while !isInCircle(last), let next = direct[last] { last = next }
    return last
  }

  private func isInCircle(_ name: String) -> Bool {
    var seen: Set<String> = []
    var last = name
    while let next = direct[last], seen.insert(last).inserted { last = next }
    return last == name && !seen.isEmpty
  }
}

/// The decisions by which articles of law are other spellings of others.
struct ArticleSpellings {
  private let repositories: IncidentStore.Repositories
  private var spellings = Spellings()
  private var names: Set<String> = []

  /// The spellings that decisions make, and articles about which one was undone beside them.
  init(_ repositories: IncidentStore.Repositories) throws {
    self.repositories = repositories
    let decisions = try repositories.decisions.all(ofKind: .articleAlias).map(\.decision)
    for slot in Set(decisions.map(\.slot)) {
      let name = "\(slot.subject[0]) \(slot.field)"
      names.insert(name)
      let other = try repositories.decisions.agreedText(in: slot) ?? ""
      if !other.isEmpty { spellings.direct[name] = other }
    }
  }

  /// The article that an article is another spelling of; itself where it is of none.
  func whole(of article: LegalArticleReference) -> LegalArticleReference {
    LegalArticleReference(nameInDecisions: spellings.whole(of: article.nameInDecisions)) ?? article
  }

  /// Makes articles what the decisions say, those that were named by a decision which is gone among them, and
  /// gives the incidents to be concluded anew.
  func apply(also others: Set<String>) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    for name in names.union(others).sorted() {
      guard let article = LegalArticleReference(nameInDecisions: name) else { continue }
      let whole = whole(of: article)
      touched.formUnion(
        try repositories.charges.setSame(article, as: whole == article ? nil : whole))
    }
    return touched
  }
}
