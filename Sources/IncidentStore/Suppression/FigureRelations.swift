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

  /// Figures that are together at least as great as others together.
  private typealias Relation = (more: [Int], less: [Int])

  private static let relations: [Relation] = [
    // A detention of unknown size is at least one, and has no best figure.
    ([best, unknownSize], [low]), ([best, unknownSize], [incidents]), ([high], [best]),
    ([high], [low]), ([low], [persons]), ([high], [persons]), ([low], [incidents]),
    ([high], [incidents]), ([incidents], [unknownSize]), ([incidents], [uncertain]),
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
    func keep(_ room: Int64, _ rate: Int64, _ figures: [Int]) {
      leeway.keep(room, changingBy: rate * corner.sign)
      if rate != 0, room < closest, let figure = figures.first(where: { !measures.contains($0) }) {
        (closest, other) = (room, figure)
      }
    }
    let charges = Array(Self.firstCharge..<max(Self.firstCharge, grid.width))
    for relation in Self.relations + [(charges, [Self.byIncidentDate])] {
      guard let more = sum(relation.more, corner), let less = sum(relation.less, corner),
        less <= more
      else { continue }
      let rate =
        relation.more.count(where: measures.contains)
        - relation.less.count(where: measures.contains)
      keep(more - less, Int64(rate), rate < 0 ? relation.more : relation.less)
    }
    keepIncidents(measures, corner, keep)
    return other
  }

  private typealias Keep = (_ room: Int64, _ rate: Int64, _ others: [Int]) -> Void

  private func figure(_ measure: Int, _ corner: FigureExchange.Corner) -> Int64? {
    grid.figure(corner.cell, measure)
  }

  /// The sum of some figures; nil where one is unknown or open.
  private func sum(_ measures: [Int], _ corner: FigureExchange.Corner) -> Int64? {
    measures.reduce(0 as Int64?) { sum, measure in
      figure(measure, corner).flatMap { figure in sum.map { $0 + figure } }
    }
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
        if moves, !movesIncidents, count == 0 { keep(0, -1, [Self.incidents]) }
        // An unknown or open bound is of an incident too.
        if movesIncidents, count > 0, figure(bound, corner) ?? .max > (moves ? count : 0) {
          keep(count - 1, 1, [bound])
        }
      }
    }
    if measures.contains(Self.unknownSize), figure(Self.unknownSize, corner) == 0,
      figure(Self.high, corner) != nil
    {
      keep(0, -1, [])
    }
  }
}
