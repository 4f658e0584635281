package import Accountability
package import IncidentStore
import Incidents
import SQLite

/// An incident that may be evidence for or against a target; nothing is added by itself.
package struct EvidenceSuggestion: Sendable {
  /// The incident.
  package let hit: IncidentSearch.Hit
  /// Its time beside the day of the position or promise.
  package let since: Since
  /// The reason for proposing it.
  package let reason: String
}

extension IncidentStore {
  /// The incidents that may be evidence about a target, by the articles that its words name, with their
  /// successors, and by its topic, since the day of the position, promise or appeal.
  ///
  /// - Parameters:
  ///   - target: The recommendation, commitment or demand.
  ///   - filter: Conditions that all have to meet.
  ///   - limit: The most incidents for each reason.
  /// - Returns: The suggestions.
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func evidenceSuggestions(
    for target: String, within filter: IncidentFilter, limit: Int
  ) throws -> [EvidenceSuggestion] {
    try read {
      let (words, boundary) = try description(of: target)
      let known = Set(
        try texts(
          "SELECT item FROM evidence_item WHERE target = ? AND withdrawn_at IS NULL",
          [.text(target)]))
      var seen = known
      var found: [EvidenceSuggestion] = []
      for (condition, reason) in EvidenceTopic.conditions(for: words, within: filter) {
        var search = IncidentSearch(condition)
        if search.filter.from == nil { search.filter.from = boundary.start }
        search.order = .detained
        search.limit = limit
        try search.run(in: self) { hit in
          guard seen.insert(hit.uid).inserted else { return }
          let date = (try? PartialDate(reading: hit.date)) ?? .unknown
          found.append(
            EvidenceSuggestion(hit: hit, since: Since(date, boundary: boundary), reason: reason))
        }
      }
      return found
    }
  }

  /// The words of a target, and the day that evidence is compared with.
  private func description(of target: String) throws -> (words: String, boundary: PartialDate) {
    var words = ""
    var boundary = PartialDate.unknown
    try connection.query(
      """
      SELECT text, (SELECT said_on FROM positions WHERE positions.uid = recommendations.uid
        AND said_on <> '' ORDER BY said_on LIMIT 1) FROM recommendations WHERE uid = ?1
      UNION ALL SELECT words || ' ' || topic, made_on FROM commitment WHERE uid = ?1
      UNION ALL SELECT text, sent_on FROM demands WHERE uid = ?1
      """, [.text(target)]
    ) { row in
      words = try row.text(at: 0)
      boundary = try row.edtf(at: 1)
    }
    return (words, boundary)
  }
}

/// The conditions on incidents that the words of a target suggest.
private enum EvidenceTopic {
  /// Words of a topic, folded, of which a target has one, and the condition on incidents.
  private static let topics: [(words: [String], condition: String, value: String, reason: String)] =
    [
      (
        ["assembl", "rally", "rallies", "protest", "demonstrat", "собран", "митинг", "жиналыс"],
        "kind", "protest", "a protest, as the words are about assemblies"
      ),
      (
        ["torture", "ill treatment", "пытк", "азапта"], "violation", "torture",
        "torture, as the words are about it"
      ),
      (
        ["trade union", "профсоюз", "кәсіподақ"], "violation", "trade_union_persecution",
        "persecution of trade-union activists, as the words are about unions"
      ),
      (
        ["arbitrary detention", "arbitrary arrest", "unfounded detention", "detain"],
        "min-detained", "1", "a detention, as the words are about detentions"
      ),
    ]

  static func conditions(
    for words: String, within filter: IncidentFilter
  ) -> [(filter: IncidentFilter, reason: String)] {
    let folded = " " + FoldedText.words(of: words)
    var conditions: [(filter: IncidentFilter, reason: String)] = []
    for (article, reason) in ArticleSuccession.articles(namedIn: words) {
      if let filter = add("article", article, to: filter) { conditions.append((filter, reason)) }
    }
    for topic in topics where topic.words.contains(where: { folded.contains(" \($0)") }) {
      if let filter = add(topic.condition, topic.value, to: filter) {
        conditions.append((filter, topic.reason))
      }
    }
    return conditions.isEmpty && !filter.isEmpty
      ? [(filter, "the conditions that were given")] : conditions
  }

  private static func add(
    _ name: String, _ value: String, to filter: IncidentFilter
  ) -> IncidentFilter? {
    var filter = filter
    guard let condition = IncidentCondition.all.first(where: { $0.name == name }),
      condition.take(value, into: &filter)
    else { return nil }
    return filter
  }
}
