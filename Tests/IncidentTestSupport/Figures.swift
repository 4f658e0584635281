package import Counting
package import Incidents

/// The bounds that the wording of a count states.
package func figure(_ text: String) -> Bounds {
  CountEstimate(reading: text).map(Bounds.init) ?? .unknown
}

/// Bounds as tables write them: low, best and high, `-` for what is absent.
package func bounds(_ low: Int?, _ best: Int?, _ high: Int?) -> Bounds {
  Bounds(low: low, best: best, high: high)
}

/// The detentions of one incident for which a wording is accepted.
package func own(_ text: String, named: Int = 0) -> OwnCount? {
  OwnCount(accepted: figure(text), personsNamed: named)
}

/// A member of a family, with the wording that is accepted for it; nil for one without detentions.
package func member(
  _ id: Int64, of parent: Int64? = nil, _ period: String, _ text: String?
) -> IncidentFamily.Member {
  IncidentFamily.Member(id: id, parent: parent, period: period, own: text.flatMap { own($0) })
}

/// Published rows as tables write them, with the incidents that have detentions:
/// `2019-06: 1 incident, 400/4000/5000`.
package struct PublishedRow: Hashable, CustomStringConvertible {
  package let period: String
  package let incidents: Int
  package let bounds: Bounds

  package var description: String {
    func text(_ bound: Int?) -> String { bound.map(String.init) ?? "-" }
    return "\(period): \(incidents) incident\(incidents == 1 ? "" : "s"), "
      + "\(text(bounds.low))/\(text(bounds.best))/\(text(bounds.high))"
  }

  /// What some contributions come to, row by row, by the words of the rules.
  ///
  /// A row without any detention is no row. The best figures are not published where no incident has
  /// one.
  package static func rows(of contributions: [Contribution]) -> [PublishedRow] {
    Dictionary(grouping: contributions, by: \.period).values
      .filter { row in
        row.contains {
          $0.incidentsWithDetentions > 0 || $0.bounds.high == nil || $0.bounds.high ?? 0 > 0
        }
      }
      .map(PublishedRow.init)
      .sorted { $0.period < $1.period }
  }

  /// Members of families as the published count shows them.
  package static func texts(of members: [IncidentFamily.Member]) -> [String] {
    rows(of: IncidentFamily.contributions(of: members)).map(\.description)
  }

  private init(_ row: [Contribution]) {
    func sum(_ figures: [Int?]) -> Int? {
      figures.contains { $0 != nil } ? figures.reduce(0) { $0 + ($1 ?? 0) } : nil
    }
    period = row.first?.period ?? ""
    incidents = row.reduce(0) { $0 + $1.incidentsWithDetentions }
    let hasBest = row.contains { $0.bounds.best != nil && !$0.lacksBest }
    bounds = Bounds(
      low: sum(row.map(\.bounds.low)), best: hasBest ? sum(row.map(\.bounds.best)) : nil,
      high: row.contains { $0.bounds.high == nil } ? nil : sum(row.map(\.bounds.high)))
  }

  package init(_ count: FigureRow) {
    period = count.period
    incidents = Int(count.incidentsWithDetentions ?? 0)
    bounds = Bounds(
      low: count.low.map(Int.init), best: count.best.map(Int.init),
      high: count.high.map(Int.init))
  }
}

extension Bounds {
  /// Whether the bounds that are there are in order.
  package var isInOrder: Bool {
    let stated = [low, best, high].compactMap(\.self)
    return stated == stated.sorted()
  }
}
