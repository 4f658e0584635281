package import Incidents

/// Unit of a table of figures that is of one thing alone: the one list of units.
///
/// Its raw value is the word that chooses it.
package enum FigureUnit: String, CaseIterable, Sendable {
  /// Incidents, and those of them with at least one detention.
  case incidents
  /// Protests, and those of them with at least one detention.
  case protests
  /// Acts of detention.
  case detentions
  /// Distinct persons named.
  case persons
  /// People who took part.
  case participants
  /// People arrested for days as a penalty.
  case arrested
  /// People fined.
  case fined
  /// People hurt.
  case injured
  /// People who died.
  case killed

  private typealias Definition = (
    words: String, kind: IncidentKind?, quantity: Quantity, measures: [FigureMeasure],
    drawn: [FigureMeasure]
  )

  private var definition: Definition {
    switch self {
    case .incidents: Self.incidents("incidents", of: nil)
    case .protests: Self.incidents("protests", of: .protest)
    case .detentions: Self.bounded("detentions", .detained)
    case .persons: ("persons named", nil, .detained, [.personsNamed], [.personsNamed])
    case .participants: Self.bounded("participants", .participants)
    case .arrested: Self.bounded("people arrested", .arrested)
    case .fined: Self.bounded("people fined", .fined)
    case .injured: Self.bounded("people injured", .injured)
    case .killed: Self.bounded("people killed", .killed)
    }
  }

  private static func incidents(_ words: String, of kind: IncidentKind?) -> Definition {
    (words, kind, .detained, [.incidents, .incidentsWithDetentions, .dateUncertain], [.incidents])
  }

  private static func bounded(_ words: String, _ quantity: Quantity) -> Definition {
    (words, nil, quantity, FigureMeasure.detentions, [.low, .best, .high])
  }

  /// The name of what is counted, in titles, in captions and on the axes of charts.
  package var words: String { definition.words }

  /// The only kind of incident that is counted; nil for all kinds.
  package var kind: IncidentKind? { definition.kind }

  /// True if the unit is incidents, with or without detentions.
  package var isOfIncidents: Bool { drawn == [.incidents] }

  /// The number that reports state and that is added up.
  package var quantity: Quantity { definition.quantity }

  /// The figures, in the order of their columns.
  package var measures: [FigureMeasure] { definition.measures }

  /// The figures that a chart draws: three bounds, or one count.
  package var drawn: [FigureMeasure] { definition.drawn }

  /// The name of the column of a figure.
  package func name(_ measure: FigureMeasure) -> String {
    let name = measure.name(counting: quantity)
    return isOfIncidents && name.hasPrefix("incidents")
      ? words + name.dropFirst("incidents".count) : name
  }

  /// The incidents that are counted among those asked for; nil where none can be, as the conditions
  /// ask for other kinds alone.
  package func filter(_ asked: IncidentFilter) -> IncidentFilter? {
    guard let kind else { return asked }
    let kinds = asked[terms: .kind]
    guard kinds.isEmpty || kinds.contains(kind.rawValue) else { return nil }
    var filter = asked
    filter[terms: .kind] = [kind.rawValue]
    return filter
  }
}

extension Quantity {
  /// The beginning of the names of its columns: `detentions_low`, `killed_low`.
  var column: String { self == .detained ? "detentions" : rawValue }

  /// The event in words, after "somebody" or "people": `was detained`.
  private var happened: (one: String, many: String) {
    switch self {
    case .participants: ("took part", "took part")
    default: ("was \(rawValue)", "were \(rawValue)")
    }
  }

  /// The reason why an incident of which no report states the number adds nothing.
  var nothingSaid: String { "No report says that anybody \(happened.one)." }

  /// The reason why an incident of which the reports state zero adds nothing.
  var nobody: String { "Its reports say that nobody \(happened.one)." }

  /// The meaning of the rule for a number that is not known.
  var unknownSize: String { "People \(happened.many) and no number is known: at least one." }

  /// The meaning of the rule for an incident without one.
  var none: String {
    self == .detained
      ? "Counts as an incident; no detention is reported."
      : "Counts as an incident; no number is reported."
  }
}
