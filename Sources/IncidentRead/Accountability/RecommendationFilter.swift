package import Accountability
package import Incidents

/// The conditions by which recommendations are chosen; all must hold.
package struct RecommendationFilter: Sendable {
  /// The codes of states that made it; any of them.
  package var states: [String] = []
  /// Words of themes; any of them, in whatever case.
  package var themes: [String] = []
  /// Articles of law that the words name, such as `164`; any of them.
  package var articles: [String] = []
  /// Words that it has; all of them, in whatever case.
  package var texts: [String] = []
  /// The numbers of paragraphs; any of them.
  package var paragraphs: [String] = []
  /// Positions; any of them.
  package var positions: [PositionValue] = []
  /// Assessors of whom one has assessed it; any of them.
  package var assessors: [String] = []
  /// Codes of assessments in force; any of them.
  package var codes: [AssessmentCode] = []
  /// The day as of which positions and assessments hold; nil for all that is known.
  package var asOf: CalendarDay?
  /// The source whose positions hold.
  package var choice = PositionChoice.official

  /// No condition.
  package init() {}

  /// True if a recommendation meets the conditions.
  package func accepts(_ recommendation: KnownRecommendation) -> Bool {
    acceptsText(of: recommendation) && acceptsAnswers(to: recommendation)
  }

  private func acceptsText(of recommendation: KnownRecommendation) -> Bool {
    let words = " \(FoldedText.words(of: recommendation.text)) "
    let themes = recommendation.themes.map { " \(FoldedText.words(of: $0)) " }
    return Self.holds(states) { recommendation.states.contains($0) }
      && Self.holds(paragraphs) { $0 == recommendation.paragraph }
      && Self.holds(self.themes) { theme in
        let folded = FoldedText.words(of: theme)
        return themes.contains { $0.contains(folded) }
      }
      && Self.holds(articles) { article in
        let folded = FoldedText.words(of: article)
        return ["article", "articles", "art", "статья", "статьи", "ст"].contains {
          words.contains(" \($0) \(folded) ")
        } || words.contains(" and \(folded) of the ")
      }
      && texts.allSatisfy { words.contains(FoldedText.words(of: $0)) }
  }

  private func acceptsAnswers(to recommendation: KnownRecommendation) -> Bool {
    let position = recommendation.positions.standing(on: asOf, by: choice)?.value
    guard Self.holds(positions, { $0 == position }) else { return false }
    guard !assessors.isEmpty || !codes.isEmpty else { return true }
    return Assessment.inForce(recommendation.assessments, on: asOf).contains { assessment in
      Self.holds(assessors) { $0 == assessment.assessor }
        && Self.holds(codes) { $0 == assessment.code }
    }
  }

  private static func holds<Choice>(_ choices: [Choice], _ test: (Choice) -> Bool) -> Bool {
    choices.isEmpty || choices.contains(where: test)
  }
}
