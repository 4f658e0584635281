/// A chart of figures with bounds, one for each period.
package struct PeriodChart: Hashable, Sendable {
  /// What the chart shows, on one line.
  package var title: String
  /// What is counted: `detentions`.
  package var unit: String
  /// The rows in order, those without a period of their own among them.
  package var rows: [Row]
  /// The same by groups, each drawn by itself on the same scale; empty where there are none.
  package var panels: [Panel] = []
  /// Where the figures come from.
  package var provenance: Provenance

  /// A chart from its parts.
  package init(title: String, unit: String, rows: [Row], provenance: Provenance) {
    self.title = title
    self.unit = unit
    self.rows = rows
    self.provenance = provenance
  }

  /// The figures of one group.
  package struct Panel: Hashable, Sendable {
    /// The name of the group.
    package var name: String
    /// Its rows in order.
    package var rows: [Row]

    /// A group from its parts.
    package init(name: String, rows: [Row]) { (self.name, self.rows) = (name, rows) }
  }

  /// The figures of one period.
  package struct Row: Hashable, Sendable {
    /// A period as ``ChartPeriod`` reads it, `2019-06`, `2019-Q2` and others; any other text, such as
    /// `2019-XX`, is no place on the axis.
    package var period: String
    /// The number of incidents behind the figures; 0 where nothing is recorded.
    ///
    /// It is nil where no figures are given, or where they are counts of something else.
    package var incidents: Int64?
    /// The figure, at least; nil where no figure is given.
    package var low: Int64?
    /// The best figure; nil where there is none.
    package var best: Int64?
    /// The figure, at most; nil where it is open.
    package var high: Int64?
    /// How many incidents are of unknown size.
    package var unknownSize: Int64
    /// The bounds that there are and that are not shown; they are nil.
    package var hidden: Set<Bound> = []

    /// One of the three figures of a period.
    package enum Bound: CaseIterable, Sendable { case low, best, high }

    /// Whether there are figures that are not shown.
    package var isSuppressed: Bool { !hidden.isEmpty }

    /// A period with figures of which none is shown.
    package static func suppressed(_ period: String) -> Row {
      var row = Row(period: period, incidents: nil, low: nil, best: nil, high: nil)
      row.hidden = Set(Bound.allCases)
      return row
    }

    /// An exact count of something.
    package init(period: String, exact count: Int64?) {
      self.init(
        period: period, incidents: count == 0 ? 0 : nil, low: count, best: count, high: count)
    }

    /// The figures of a period.
    package init(
      period: String, incidents: Int64?, low: Int64?, best: Int64?, high: Int64?,
      unknownSize: Int64 = 0
    ) {
      self.period = period
      self.incidents = incidents
      self.low = low
      self.best = best
      self.high = high
      self.unknownSize = unknownSize
    }
  }
}

extension PeriodChart.Row {
  /// The kinds of row that a reader must be able to tell apart.
  enum State {
    /// No figures are given.
    case blank
    /// There are figures, and none of them is shown.
    case suppressed
    /// It was looked for, and nothing is recorded.
    case zero
    /// There are figures, and a greatest one.
    case bounded
    /// There are figures, and no greatest one is known.
    case open
  }

  /// The kind of the row.
  var state: State {
    if low == nil, best == nil, high == nil { return isSuppressed ? .suppressed : .blank }
    // An incident of which one report says that nobody was there may have had somebody all the same.
    if incidents == 0, !isSuppressed, high != nil, largest == 0 { return .zero }
    return high == nil && !hidden.contains(.high) ? .open : .bounded
  }

  /// Whether one figure is all there is to say.
  var isExact: Bool { state == .zero || best != nil && low == best && high == best }

  /// The largest figure given; 0 where there is none.
  var largest: Int64 { max(low ?? 0, best ?? 0, high ?? 0, 0) }
}
