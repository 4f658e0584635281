import SQLite

/// One row of the published count.
package struct MonthlyCount: Hashable, Sendable {
  /// The month, `2019-06`; `2019-XX` and `XXXX-XX` for dates that fit no single month.
  package var period: String
  /// Incidents with at least one detention; nil where nothing is recorded and blanks are asked for.
  package var incidents: Int64?
  /// Acts of detention, at least.
  package var low: Int64?
  /// Acts of detention, by the best figures.
  package var best: Int64?
  /// Acts of detention, at most; nil where open.
  package var high: Int64?
  /// Incidents whose detention is of unknown size.
  package var unknownSize: Int64?
  /// Distinct persons named.
  package var personsNamed: Int64?
}

/// The published count of detentions per month.
package struct MonthlyDetentions: Sendable {
  /// How months without a record are shown (counting rule 9).
  package enum Fill: String, CaseIterable, Sendable {
    /// As zero recorded detentions.
    case zero
    /// With empty figures.
    case blank
    /// Not at all.
    case none
  }

  /// The first month, `2019-06`; nil for the first that has a record.
  package var from: Month?
  /// The last month; nil for the last that has a record.
  package var to: Month?
  /// How months without a record are shown.
  package var fill: Fill

  /// A count over all months, or over those of a range.
  package init(from: Month? = nil, to: Month? = nil, fill: Fill = .zero) {
    self.from = from
    self.to = to
    self.fill = fill
  }

  /// The rows in order: the months, each year's dates without a month after its last month, and the
  /// unknown dates at the end.
  ///
  /// A row of dates without a month is given where its year is in the range, that of unknown dates
  /// where no range is asked for.
  ///
  /// - Throws: ``StoreProblem``.
  package func rows(in store: IncidentStore) throws -> [MonthlyCount] {
    let recorded = try store.read { try counts(store.connection) }
    let months = recorded.compactMap { Month($0.period) }
    var rows = recorded.filter(isAsked)
    guard fill != .none, let first = from ?? months.min(), let last = to ?? months.max() else {
      return rows
    }
    let present = Set(recorded.map(\.period))
    var month = first
    while month <= last {
      if !present.contains(month.text) { rows.append(empty(month)) }
      guard let next = month.next else { break }
      month = next
    }
    // "X" sorts after the digits.
    return rows.sorted { $0.period < $1.period }
  }

  private func isAsked(_ row: MonthlyCount) -> Bool {
    if let month = Month(row.period) {
      return (from.map { $0 <= month } ?? true) && (to.map { month <= $0 } ?? true)
    }
    guard let year = Int(row.period.prefix(4)) else { return from == nil && to == nil }
    return (from.map { $0.year <= year } ?? true) && (to.map { year <= $0.year } ?? true)
  }

  private func empty(_ month: Month) -> MonthlyCount {
    let figure: Int64? = fill == .zero ? 0 : nil
    return MonthlyCount(
      period: month.text, incidents: figure, low: figure, best: figure, high: figure,
      unknownSize: figure, personsNamed: figure)
  }

  private func counts(_ connection: Connection) throws -> [MonthlyCount] {
    var counts: [MonthlyCount] = []
    try connection.query(
      """
      SELECT month, incidents, detentions_low, detentions_best, detentions_high, unknown_size,
        persons_named
      FROM monthly_detentions ORDER BY month
      """
    ) { row in
      counts.append(
        MonthlyCount(
          period: try row.text(at: 0), incidents: try row.integer(at: 1),
          low: try row.optionalInteger(at: 2), best: try row.optionalInteger(at: 3),
          high: try row.optionalInteger(at: 4), unknownSize: try row.integer(at: 5),
          personsNamed: try row.integer(at: 6)))
    }
    return counts
  }
}
