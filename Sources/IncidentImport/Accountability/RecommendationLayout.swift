import Accountability

/// A column that a file of recommendations can have.
enum RecommendationColumn: Hashable, CaseIterable {
  case state, mechanism, cycle, session, year, symbol, reviewOn
  case paragraph, part, from, annotation, kind
  case position, positionOn, positionSymbol, stateClaim
  case text, theme, affected, goal, action
  case assessor, grade, gradedOn, rationale, gradeSource
}

/// A layout of files of recommendations, recognised by its headings and never by the name of a file.
struct RecommendationLayout {
  /// The marks between the terms of one cell.
  enum Lists {
    /// A cell is one term.
    case none
    /// Each term has a line of its own behind a dash, or is parted from the next by ` - `.
    case dashes
    case commas, semicolons, bars
  }

  /// The name.
  let name: String
  /// The source of its positions.
  let source: String
  /// The headings of each column, folded.
  let headings: [RecommendationColumn: [String]]
  /// The columns by which the layout is recognised.
  let signs: Set<RecommendationColumn>
  /// The marks between terms.
  var lists = Lists.semicolons
  /// The mechanism where no column names it.
  var mechanism = "upr"
  /// The name of the scale of the grades.
  var scale: String?
  /// True if the column of themes holds goals and affected persons too.
  var hasMixedTerms = false
  /// True if the row below the header holds hints.
  var hasHints = false

  /// The layout of a header, and the number of each of its columns from 0; nil where no layout fits.
  static func recognised(
    in header: [String]
  ) -> (layout: RecommendationLayout, columns: [RecommendationColumn: Int])? {
    let folded = header.map(heading)
    for layout in all {
      var columns: [RecommendationColumn: Int] = [:]
      for (column, names) in layout.headings {
        columns[column] = names.lazy.compactMap { folded.firstIndex(of: $0) }.first
      }
      if layout.signs.allSatisfy({ columns[$0] != nil }) { return (layout, columns) }
    }
    return nil
  }

  /// A heading as it is compared: of `Reference [database:reference]` what is in brackets.
  private static func heading(_ text: String) -> String {
    if let open = text.lastIndex(of: "["), let close = text.lastIndex(of: "]"), open < close {
      return FoldedText.words(of: String(text[text.index(after: open)..<close]))
    }
    return FoldedText.words(of: text)
  }

  /// All layouts; the first that fits is taken.
  static let all: [RecommendationLayout] = [
    RecommendationLayout(
      name: "uhri", source: "uhri",
      headings: [
        .text: ["text"], .state: ["countries concerned"],
        .mechanism: ["reccomending body", "recommending body"], .symbol: ["document symbol"],
        .theme: ["themes"], .affected: ["affected persons"], .goal: ["sdgs"],
        .from: ["upr reccomending states", "upr recommending states"],
        .position: ["upr position"], .kind: ["type"],
        .annotation: ["ohchr annotation id", "annotation id"], .session: ["upr session"],
      ], signs: [.text, .state, .mechanism, .annotation], lists: .dashes),
    RecommendationLayout(
      name: "thematic-list", source: "thematic-list",
      headings: [
        .text: ["recommendation"], .position: ["position"], .theme: ["full list of themes"],
      ], signs: [.text, .position, .theme], lists: .dashes, hasMixedTerms: true),
    RecommendationLayout(
      name: "upr-info", source: "upr-info",
      headings: [
        .state: ["to", "sur"], .text: ["text", "recommendation"], .from: ["from", "rs"],
        .position: ["response"], .action: ["action", "a"], .theme: ["issue"],
        .session: ["session"],
      ], signs: [.state, .text, .from, .position, .theme], lists: .commas),
    RecommendationLayout(
      name: "upr-info-uwazi", source: "upr-info",
      headings: [
        .state: ["state under review"], .from: ["recommending state"],
        .text: ["recommendation", "title"], .position: ["response"], .action: ["action category"],
        .theme: ["issues"], .session: ["session"],
      ], signs: [.state, .from, .text, .position, .session], lists: .bars),
    RecommendationLayout(
      name: "sdg-dihr", source: "sdg-dihr",
      headings: [
        .mechanism: ["mechanism"], .state: ["state"], .cycle: ["cycle"], .year: ["year"],
        .goal: ["sdg goals"], .position: ["response upr"], .paragraph: ["paragraph"],
        .symbol: ["document code"], .from: ["recommending state"],
        .text: ["text", "recommendation"],
      ], signs: [.state, .position, .paragraph, .goal]),
    RecommendationLayout(
      name: "upr-tracker", source: "upr-tracker",
      headings: [
        .paragraph: ["paragraph"], .from: ["recommending state"], .position: ["position"],
        .theme: ["primary theme"], .grade: ["grade"], .text: ["text"], .rationale: ["rationale"],
        .gradeSource: ["sources"],
      ], signs: [.paragraph, .from, .position, .grade, .text, .rationale], scale: "ccpr-ae"),
    RecommendationLayout(
      name: "uprs-v1", source: "uprs-v1",
      headings: [
        .text: ["text"], .state: ["to"], .position: ["decision"], .from: ["from"],
        .year: ["year"],
      ], signs: [.text, .state, .position, .from, .year]),
    RecommendationLayout(
      name: "impact-oss", source: "impact-oss",
      headings: [
        .paragraph: ["database reference"], .text: ["database title"],
        .position: ["database support level"], .theme: ["rel category short title"],
      ], signs: [.paragraph, .text, .position], lists: .commas, hasHints: true),
    RecommendationLayout(
      name: "ccpr-followup", source: "document",
      headings: [
        .assessor: ["assessor"], .gradeSource: ["document"], .gradedOn: ["assessed in"],
        .symbol: ["concluding observations"], .paragraph: ["paragraph"], .part: ["part"],
        .text: ["topic"], .grade: ["grade"], .state: ["state"],
      ], signs: [.assessor, .symbol, .paragraph, .grade, .text], mechanism: "ccpr",
      scale: "ccpr-ae"),
    RecommendationLayout(
      name: "native", source: "document",
      headings: [
        .state: ["state", "state under review"], .mechanism: ["mechanism"], .cycle: ["cycle"],
        .session: ["session"], .symbol: ["document symbol", "document"],
        .reviewOn: ["review date", "review on"], .paragraph: ["paragraph"], .part: ["part"],
        .from: ["recommending state", "recommending states"],
        .position: ["position", "position in report"], .positionOn: ["position on"],
        .positionSymbol: ["position document"], .stateClaim: ["state claims"], .text: ["text"],
        .theme: ["theme", "themes"], .affected: ["affected persons"], .goal: ["sdg", "sdgs"],
        .action: ["action category"], .annotation: ["annotation", "annotation id"],
      ], signs: [.paragraph, .from, .position, .text]),
  ]
}
