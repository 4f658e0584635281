// What is concluded from accounts where they do not say it in so many words.
extension ReportContent {
  /// The kind as stated, else the one that the other fields speak for.
  ///
  /// Whatever belongs to an assembly makes it a protest; failing that, people detained make it a
  /// detention, articles or people charged a prosecution, and nothing of these another violation.
  package var concludedKind: IncidentKind {
    if let kind { return kind }
    if describesAssembly { return .protest }
    if saysThatPeopleWereDetained || saysThatThePersonWasDetained || claim(.detained) != nil {
      return .detention
    }
    if !articles.isEmpty || claim(.charged) != nil { return .prosecution }
    return .otherViolation
  }

  private var describesAssembly: Bool {
    Self.valuesOfAssembly.contains(where: values.states)
      || Self.countsOfAssembly.contains { claim($0) != nil }
  }

  private static let fieldsOfAssembly = Field.allCases.filter { $0.row.subject == .assembly }
  private static let valuesOfAssembly = fieldsOfAssembly.filter { !$0.isCount }
  private static let countsOfAssembly = fieldsOfAssembly.compactMap(\.quantity)

  /// Whether the report says, other than by a number, that people were deprived of liberty.
  package var saysThatPeopleWereDetained: Bool {
    kind == .detention || response == .detentions
      || (detentionKind != nil && detentionKind != .unknown)
  }

  /// True if the incident is an assembly.
  package var isProtest: Bool { concludedKind == .protest }

  /// The charges that the articles amount to, given how many people were charged in all.
  ///
  /// The number belongs to an article where it is the only one. Among several nobody said how it is
  /// divided, so that only its upper bound holds for each.
  package func charges(charged: Bounds) -> [Charge] {
    let bounds = articles.count == 1 ? charged : Bounds(high: charged.high)
    return articles.map { Charge(article: $0, bounds: bounds) }
  }

  /// One account from several of one incident: each field is the first account's that states it.
  ///
  /// Claims are not combined: each stays with its report. The articles are those of all accounts,
  /// each once. Nil where there are no accounts.
  package static func combined(_ accounts: [ReportContent]) -> ReportContent? {
    guard var whole = accounts.first else { return nil }
    for account in accounts.dropFirst() { whole.fillGaps(from: account) }
    return whole
  }

  private mutating func fillGaps(from other: ReportContent) {
    if date.precision == .unknown { date = other.date }
    if place.precision == .unknown { place = other.place }
    values.fillGaps(from: other.values)
    articles += other.articles.filter { !articles.contains($0) }
    // The numbers of the other accounts only say what sort of incident it is.
    claims += other.claims.filter { claim($0.quantity) == nil }
  }
}
