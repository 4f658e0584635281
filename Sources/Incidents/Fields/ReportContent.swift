/// What one report says of one incident, read from its row.
///
/// Nothing in it is concluded: a field that the report does not state is nil.
package struct ReportContent: Hashable, Sendable {
  /// When it happened.
  package var date: PartialDate
  /// Where it happened.
  package var place: Place
  /// The texts and terms that it states, by field; frequent ones have properties of their own.
  package var values = FieldValues()
  /// The numbers that the report states, at most one for each quantity.
  package var claims: [Claim]
  /// The articles that were brought.
  package var articles: [LegalArticleReference]

  /// What a row that is about one person says of that person; nil for another row.
  package var person: PersonContent?

  /// Whether the row is about one person whom it does not name.
  package var isOfUnnamedPerson = false

  /// True if the row is about one person, named or not.
  package var isOfOnePerson: Bool { person != nil || isOfUnnamedPerson }

  /// An account that states a date and nothing else.
  package init(date: PartialDate) {
    self.date = date
    place = .unknown
    claims = []
    articles = []
  }

  /// The number that the report states for a quantity.
  package func claim(_ quantity: Quantity) -> CountEstimate? {
    claims.first { $0.quantity == quantity }?.estimate
  }
}
