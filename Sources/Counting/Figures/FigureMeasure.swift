package import Incidents

/// One of the figures that a row of the published count holds.
package enum FigureMeasure: Hashable, Sendable {
  /// Incidents that are counted.
  case incidents
  /// Incidents with at least one detention.
  case incidentsWithDetentions
  /// Acts of detention, at least.
  case low
  /// Acts of detention, by the best figures and the lower bounds of incidents that have none.
  case best
  /// Acts of detention, at most.
  case high
  /// Incidents without a best figure.
  case withoutBest
  /// Incidents of which the upper bound is open.
  case withoutHigh
  /// Incidents whose detention is of unknown size.
  case unknownSize
  /// Distinct persons named.
  case personsNamed
  /// Charges under an article.
  case charges(under: String)
  /// Charges that stand in the period of the incident.
  case chargesByIncidentDate
  /// Incidents of which the first day is not known.
  case dateUncertain

  /// The figures that every row has; charges under single articles come beside them.
  static let ofEveryRow: [FigureMeasure] = [
    .low, .best, .high, .incidents, .incidentsWithDetentions, .personsNamed, .withoutBest,
    .withoutHigh, .unknownSize, .dateUncertain, .chargesByIncidentDate,
  ]

  /// The figures of acts of detention.
  package static let detentions: [FigureMeasure] = [
    .low, .best, .high, .withoutBest, .withoutHigh, .unknownSize,
  ]

  /// All figures of the published count, in the order of its columns.
  ///
  /// - Parameters:
  ///   - articles: The articles that have columns of their own, besides 174 and 274.
  ///   - quantity: The number that is counted; persons and charges stand beside people detained alone.
  /// - Returns: The figures.
  package static func published(
    articles: [String], counting quantity: Quantity = .detained
  ) -> [FigureMeasure] {
    guard quantity == .detained else {
      return [.incidents, .incidentsWithDetentions] + detentions + [.dateUncertain]
    }
    let always = ["174", "274"]
    let charged = always + articles.filter { !always.contains($0) }
    return [.incidents, .incidentsWithDetentions] + detentions + [.personsNamed]
      + charged.map { .charges(under: $0) } + [.chargesByIncidentDate, .dateUncertain]
  }

  /// The name of its column.
  package var name: String { name(counting: .detained) }

  /// The name of its column in a table of a quantity.
  package func name(counting quantity: Quantity) -> String {
    switch self {
    case .incidents: "incidents"
    case .incidentsWithDetentions: "incidents_with_\(quantity.column)"
    case .low: "\(quantity.column)_low"
    case .best: "\(quantity.column)_best"
    case .high: "\(quantity.column)_high"
    case .withoutBest: "without_best"
    case .withoutHigh: "without_high"
    case .unknownSize: "unknown_size"
    case .personsNamed: "persons_named"
    case .charges(let article): "charges_" + article.replacing(" ", with: "_")
    case .chargesByIncidentDate: "charges_by_incident_date"
    case .dateUncertain: "date_uncertain"
    }
  }
}

extension FigureRow {
  /// A figure of the row; nil where it is unknown, open or hidden.
  package subscript(measure: FigureMeasure) -> Int64? {
    switch measure {
    case .incidents: incidents
    case .incidentsWithDetentions: incidentsWithDetentions
    case .low: low
    case .best: best
    case .high: high
    case .withoutBest: withoutBest
    case .withoutHigh: withoutHigh
    case .unknownSize: unknownSize
    case .personsNamed: personsNamed
    case .charges(let article): charges(under: article)
    case .chargesByIncidentDate: chargesByIncidentDate
    case .dateUncertain: dateUncertain
    }
  }

  /// The articles of the row, those of which the figure is not shown among them.
  package var articles: [String] {
    let hidden = suppressed.compactMap { measure -> String? in
      if case .charges(let article) = measure { article } else { nil }
    }
    return (charges?.keys.sorted() ?? []) + hidden.sorted()
  }

  /// Takes a figure out of the row and says that it was there.
  mutating func suppress(_ measure: FigureMeasure) {
    suppressed.insert(measure)
    switch measure {
    case .incidents: incidents = nil
    case .incidentsWithDetentions: incidentsWithDetentions = nil
    case .low: low = nil
    case .best: best = nil
    case .high: high = nil
    case .withoutBest: withoutBest = nil
    case .withoutHigh: withoutHigh = nil
    case .unknownSize: unknownSize = nil
    case .personsNamed: personsNamed = nil
    case .charges(let article): charges?[article] = nil
    case .chargesByIncidentDate: chargesByIncidentDate = nil
    case .dateUncertain: dateUncertain = nil
    }
  }
}
