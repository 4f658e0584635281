package import Incidents

/// What one incident adds to the row of the published count that it belongs to.
package struct Contribution: Hashable, Sendable {
  /// The incident's number in the database.
  package let incident: Int64

  /// The row: a month `2019-06`, or `2019-XX` where the date fits no single month.
  package let row: CountingRow

  /// The period of the row.
  package var period: String { row.period }

  /// The number added to the incidents: 1, or 0 for a part of an incident of the same row and for a
  /// wave that adds nothing to its parts.
  package var incidents: Int

  /// The number added to the incidents with at least one detention.
  package var incidentsWithDetentions: Int

  /// The numbers added to the detentions; an absent upper bound opens that of the whole row.
  package var bounds: Bounds

  /// Whether the incident has no best figure, so that its lower bound is added instead (rule 11).
  package var lacksBest: Bool

  /// Whether the detention is of unknown size.
  package var isOfUnknownSize: Bool

  /// Distinct persons whom the incident names as detained.
  package var personsNamed: Int

  /// The rule that gave the bounds.
  package var rule: CountingRule

  /// Whether the day on which the incident started is not known.
  package let isDateUncertain: Bool

  /// The contribution of an incident that is neither a whole nor a part: its own count.
  ///
  /// - Parameters:
  ///   - incident: The incident's number in the database.
  ///   - row: The row that it counts in.
  ///   - own: Its detentions; nil where nobody is said to have been detained.
  ///   - isDateUncertain: Whether the day on which it started is not known.
  package init(incident: Int64, row: CountingRow, own: OwnCount?, isDateUncertain: Bool) {
    self.incident = incident
    self.row = row
    self.isDateUncertain = isDateUncertain
    incidents = 1
    incidentsWithDetentions = own == nil || own?.bounds.best == 0 ? 0 : 1
    bounds = own?.bounds ?? Self.nobody
    // A best figure below the lower bound can only come from a damaged file.
    lacksBest = own != nil && (bounds.best ?? -1) < bounds.low ?? 0
    if lacksBest { bounds.best = bounds.low ?? 0 }
    isOfUnknownSize = own?.isOfUnknownSize ?? false
    personsNamed = own?.personsNamed ?? 0
    rule = own?.rule ?? .noDetention
  }

  /// The bounds that add nothing.
  package static let nobody = Bounds(high: 0)

  /// Makes it what a whole adds to its parts of the same row: what is left of the whole, as far as
  /// it exceeds them.
  ///
  /// Where a best figure is left that covers the parts, only what it exceeds their best figures by is
  /// added. Else the lower bound stands for it, beyond all that the parts add.
  mutating func reduce(to rest: Bounds, beyond parts: FamilyTotal) {
    func excess(_ figure: Int?, over sum: Int) -> Int? {
      guard let figure, figure > sum else { return nil }
      return figure &- sum
    }
    bounds = Bounds(
      low: excess(rest.low, over: parts.low),
      high: rest.high.map { excess($0, over: parts.high) ?? 0 })
    if let best = parts.covering(rest) {
      bounds.best = excess(best, over: parts.best) ?? (parts.best == 0 ? 0 : nil)
      lacksBest = false
    } else {
      bounds.best = excess(rest.low, over: parts.best) ?? (parts.isEmpty ? 0 : nil)
      lacksBest = bounds.best != nil
    }
    isOfUnknownSize = false
    if bounds.low == nil, bounds.best ?? 0 == 0, bounds.high ?? 0 == 0 {
      rule = .wholeWithinParts
      bounds = Self.nobody
      lacksBest = false
      incidents = 0
      incidentsWithDetentions = 0
    } else {
      rule = .wholeBeyondParts
    }
  }

  /// Whether it adds an incident of which the first day is not known.
  package var countsUncertainDate: Bool { isDateUncertain && incidents > 0 }

  /// Whether it adds anything to the detentions, or may.
  package var addsDetentions: Bool { incidentsWithDetentions > 0 || bounds.high != 0 }

  /// The bounds without a lower bound that stands for a best figure.
  package var statedBounds: Bounds {
    Bounds(low: bounds.low, best: lacksBest ? nil : bounds.best, high: bounds.high)
  }
}

extension PartialDate {
  /// Whether the day on which something of this date started is not known, or only about.
  ///
  /// Of "9 to 13 June" it is known, of "March to April" it is not.
  package var isDayUncertain: Bool {
    guard precision == .day || precision == .range, !isApproximate else { return true }
    return edtf.utf8.prefix { $0 != UInt8(ascii: "/") }.count < "2019-06-09".utf8.count
  }
}

/// The row of a table of figures that an incident counts in.
///
/// A table may be of some incidents only: those of a region, or with a charge under an article. The
/// others count in rows beside it. So what a wave adds to a table is what is left of it once its parts
/// that are not in the table are taken out, just as with parts in other months.
package struct CountingRow: Hashable, Sendable {
  /// The month `2019-06`, or another length of time; `2019-XX` where the date fits no single one.
  package var period: String

  /// True if the incident is one of those that the table is of.
  package var isAsked: Bool

  /// The row of a period, in the table or beside it.
  package init(_ period: String, isAsked: Bool = true) {
    self.period = period
    self.isAsked = isAsked
  }
}
