/// One row of the published count.
package struct FigureRow: Hashable, Sendable {
  /// The month, `2019-06`; `2019-XX` and `XXXX-XX` for dates that fit no single month.
  package var period: String
  /// The group of each dimension that was asked for.
  package var groups: [String] = []
  /// Incidents that are counted; nil where nothing is recorded and blanks are asked for.
  package var incidents: Int64?
  /// Incidents with at least one detention.
  package var incidentsWithDetentions: Int64?
  /// Acts of detention, at least.
  package var low: Int64?
  /// Acts of detention, by the best figures and the lower bounds of incidents that have none.
  package var best: Int64?
  /// Acts of detention, at most; nil where open.
  package var high: Int64?
  /// Incidents without a best figure, of which the lower bound is in ``best``.
  package var withoutBest: Int64?
  /// Incidents of which the upper bound is open.
  package var withoutHigh: Int64?
  /// Incidents whose detention is of unknown size.
  package var unknownSize: Int64?
  /// Distinct persons named.
  package var personsNamed: Int64?
  /// Charges by the names of their articles, at least; nil where blanks are asked for.
  package var charges: [String: Int64]?
  /// Charges that stand in the period of the incident, as nothing is known of their own.
  package var chargesByIncidentDate: Int64?
  /// Incidents, of those counted, of which the first day is not known.
  package var dateUncertain: Int64?
  /// The figures that are not shown, as they are too small or would give away one that is; they are
  /// nil.
  package internal(set) var suppressed: Set<FigureMeasure> = []

  /// A row of figures, those that are not given being none.
  package init(
    period: String, groups: [String] = [], incidents: Int64?,
    incidentsWithDetentions: Int64? = nil, low: Int64? = nil, best: Int64? = nil,
    high: Int64? = nil, withoutBest: Int64? = nil, withoutHigh: Int64? = nil,
    unknownSize: Int64? = nil, personsNamed: Int64? = nil, charges: [String: Int64]? = nil,
    chargesByIncidentDate: Int64? = nil, dateUncertain: Int64? = nil
  ) {
    self.period = period
    self.groups = groups
    self.incidents = incidents
    self.incidentsWithDetentions = incidentsWithDetentions
    self.low = low
    self.best = best
    self.high = high
    self.withoutBest = withoutBest
    self.withoutHigh = withoutHigh
    self.unknownSize = unknownSize
    self.personsNamed = personsNamed
    self.charges = charges
    self.chargesByIncidentDate = chargesByIncidentDate
    self.dateUncertain = dateUncertain
  }

  /// The period and the groups.
  package var key: FigureKey { FigureKey(period: period, groups: groups) }

  /// A row without any record: of zeros, or of blanks.
  package static func empty(_ key: FigureKey, isZero: Bool) -> FigureRow {
    let figure: Int64? = isZero ? 0 : nil
    return FigureRow(
      period: key.period, groups: key.groups, incidents: figure, incidentsWithDetentions: figure,
      low: figure, best: figure, high: figure, withoutBest: figure, withoutHigh: figure,
      unknownSize: figure, personsNamed: figure, charges: isZero ? [:] : nil,
      chargesByIncidentDate: figure, dateUncertain: figure)
  }

  /// Charges under an article; nil where blanks are asked for or the figure is not shown.
  package func charges(under article: String) -> Int64? {
    suppressed.contains(.charges(under: article)) ? nil : charges.map { $0[article] ?? 0 }
  }
}
