import Counting

extension FigureUnit {
  /// The heading of the column of a figure, in words.
  func words(_ measure: FigureMeasure) -> String {
    switch measure {
    case .low: "\(capitalised), at least"
    case .best: "\(capitalised), best figure"
    case .high: "\(capitalised), at most"
    case .withoutBest: "Incidents without a best figure"
    case .withoutHigh: "Incidents without an upper bound"
    case .unknownSize: "Incidents of unknown size"
    case .personsNamed: "Persons named"
    case .charges(let article): "Charges under article \(article)"
    case .chargesByIncidentDate: "Charges dated by their incident"
    case .dateUncertain: "Incidents of uncertain date"
    case .incidents, .incidentsWithDetentions: Self.sentence(name(measure))
    }
  }

  private var capitalised: String { Self.sentence(words) }

  private static func sentence(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
