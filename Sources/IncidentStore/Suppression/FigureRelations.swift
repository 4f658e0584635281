/// What the figures of one cell are to each other, as the counting rules make them and as anybody who
/// reads a table knows them.
///
/// A relation is kept only where it holds.
struct FigureRelations {
  // The order of `FigureMeasure.ofEveryRow`.
  private static let low = 0
  private static let best = 1
  private static let high = 2
  private static let incidents = 3
  private static let persons = 4
  private static let unknownSize = 5
  private static let uncertain = 6
  private static let byIncidentDate = 7
  private static let firstCharge = 8

  /// Figures of which the first is never greater than the second.
  private static let ordered = [
    (low, best), (best, high), (low, high), (persons, low), (persons, best), (persons, high),
    (incidents, low), (incidents, best), (incidents, high), (unknownSize, incidents),
    (uncertain, incidents),
  ]

  let grid: FigureGrid

  /// Narrows the leeway of some figures of a cell to what its other figures allow.
  ///
  /// - Parameters:
  ///   - leeway: By how much they change.
  ///   - measures: The figures that change.
  ///   - corner: The cell.
  ///   - reach: From which room on a relation does not matter.
  /// - Returns: Another figure that has to change too for more leeway; nil where none would help.
  func narrow(
    _ leeway: inout FigureLeeway, of measures: [Int], at corner: FigureExchange.Corner,
    reach: Int64
  ) -> Int? {
    var other: Int?
    var closest = reach
    func keep(_ room: Int64, rate: Int64, else figure: Int) {
      leeway.keep(room, changingBy: rate * corner.sign)
      if room < closest, !measures.contains(figure) { (closest, other) = (room, figure) }
    }
    for (lesser, greater) in Self.ordered {
      let movesLesser = measures.contains(lesser)
      guard movesLesser != measures.contains(greater), let least = figure(lesser, corner),
        let most = figure(greater, corner), least <= most
      else { continue }
      keep(most - least, rate: movesLesser ? -1 : 1, else: movesLesser ? greater : lesser)
    }
    keepIncidents(measures, corner, keep)
    keepCharges(measures, corner, keep)
    return other
  }

  private typealias Keep = (_ room: Int64, _ rate: Int64, _ other: Int) -> Void

  private func figure(_ measure: Int, _ corner: FigureExchange.Corner) -> Int64? {
    grid.figure(corner.cell, measure)
  }

  /// Where anybody was detained, there is an incident; one of unknown size leaves no upper bound.
  private func keepIncidents(
    _ measures: [Int], _ corner: FigureExchange.Corner, _ keep: Keep
  ) {
    let bounds = [Self.low, Self.best, Self.high]
    if let count = figure(Self.incidents, corner) {
      let movesIncidents = measures.contains(Self.incidents)
      for bound in bounds {
        let moves = measures.contains(bound)
        if moves, !movesIncidents, count == 0 { keep(0, -1, Self.incidents) }
        // An unknown or open bound is of an incident too.
        if movesIncidents, count > 0, figure(bound, corner) ?? .max > (moves ? count : 0) {
          keep(count - 1, 1, bound)
        }
      }
    }
    if measures.contains(Self.unknownSize), figure(Self.unknownSize, corner) == 0,
      figure(Self.high, corner) != nil
    {
      keep(0, -1, Self.unknownSize)
    }
  }

  /// Charges by the date of the incident are among the charges.
  private func keepCharges(
    _ measures: [Int], _ corner: FigureExchange.Corner, _ keep: Keep
  ) {
    guard let part = figure(Self.byIncidentDate, corner) else { return }
    let articles = Self.firstCharge..<max(Self.firstCharge, grid.width)
    let all = articles.reduce(0) { $0 + (figure($1, corner) ?? 0) }
    let moving = Int64(measures.count { articles.contains($0) })
    let rate = moving - (measures.contains(Self.byIncidentDate) ? 1 : 0)
    guard rate != 0, part <= all else { return }
    keep(all - part, rate, rate < 0 ? articles.first ?? 0 : Self.byIncidentDate)
  }
}
