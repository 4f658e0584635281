/// What the figures of one cell are to each other, as the counting rules make them and as anybody who
/// reads a table knows them.
///
/// A relation is kept only where it holds.
struct FigureRelations {
  /// Figures that are together at least as great as others together.
  private typealias Relation = (more: [Int], less: [Int])

  private static let relations: [Relation] = [
    // Rule 11: a best figure is never less than a lower bound.
    (.best, .low), (.high, .best), (.high, .low),
    (.low, .personsNamed), (.high, .personsNamed),
    (.low, .incidentsWithDetentions), (.best, .incidentsWithDetentions),
    (.high, .incidentsWithDetentions), (.low, .unknownSize),
    (.incidents, .incidentsWithDetentions), (.incidents, .dateUncertain),
    (.incidentsWithDetentions, .unknownSize), (.incidentsWithDetentions, .withoutBest),
    (.incidentsWithDetentions, .withoutHigh), (.withoutBest, .unknownSize),
    (.withoutHigh, .unknownSize),
  ].map { (more: FigureMeasure, less: FigureMeasure) in ([place(more)], [place(less)]) }

  private static let low = place(.low)
  private static let best = place(.best)
  private static let high = place(.high)
  private static let incidents = place(.incidentsWithDetentions)
  private static let withoutBest = place(.withoutBest)
  private static let byIncidentDate = place(.chargesByIncidentDate)
  private static let firstCharge = FigureMeasure.ofEveryRow.count
  /// Figures that are zero wherever the upper bound is closed.
  private static let ofOpenBounds = [place(.withoutHigh), place(.unknownSize)]

  private static func place(_ measure: FigureMeasure) -> Int {
    FigureMeasure.ofEveryRow.firstIndex(of: measure) ?? 0
  }

  private let grid: FigureGrid
  /// The relations that hold in every cell.
  private let relations: [Relation]

  /// The relations among the figures of a table.
  init(grid: FigureGrid) {
    self.grid = grid
    let charges = Array(Self.firstCharge..<max(Self.firstCharge, grid.width))
    relations = Self.relations + [(charges, [Self.byIncidentDate])]
  }

  /// Narrows the feasibility of some figures of a cell to what its other figures allow.
  ///
  /// - Parameters:
  ///   - feasibility: By how much they change.
  ///   - measures: The figures that change.
  ///   - corner: The cell.
  ///   - reach: From which room on a relation does not matter.
  /// - Returns: Another figure that has to change too for more feasibility; nil where none would help.
  func narrow(
    _ feasibility: inout FeasibilityInterval, of measures: [Int], at corner: FigureExchange.Corner,
    reach: Int64
  ) -> Int? {
    var other: Int?
    var closest = reach
    func keep(_ room: Int64, _ rate: Int64, _ figures: [Int]) {
      feasibility.keep(room, changingBy: rate * corner.sign)
      if rate != 0, room < closest, let figure = figures.first(where: { !measures.contains($0) }) {
        (closest, other) = (room, figure)
      }
    }
    func keep(_ relation: Relation) {
      let rate =
        relation.more.count(where: measures.contains)
        - relation.less.count(where: measures.contains)
      guard rate != 0, let more = sum(relation.more, corner),
        let less = sum(relation.less, corner), less <= more
      else { return }
      keep(more - less, Int64(rate), rate < 0 ? relation.more : relation.less)
    }
    for relation in relations { keep(relation) }
    for relation in relationsOfBest(corner) { keep(relation) }
    keepIncidents(measures, corner, keep)
    keepBlanks(measures, corner, keep)
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

  /// Where the best figure is blank, no incident has one.
  private func relationsOfBest(_ corner: FigureExchange.Corner) -> [Relation] {
    guard figure(Self.best, corner) == nil else { return [] }
    return [([Self.withoutBest], [Self.incidents])]
  }

  /// Where anybody was detained, there is an incident with detentions.
  private func keepIncidents(
    _ measures: [Int], _ corner: FigureExchange.Corner, _ keep: Keep
  ) {
    guard let count = figure(Self.incidents, corner) else { return }
    let movesIncidents = measures.contains(Self.incidents)
    for bound in [Self.low, Self.best, Self.high] {
      let moves = measures.contains(bound)
      if moves, !movesIncidents, count == 0 { keep(0, -1, [Self.incidents]) }
      // An unknown or open bound is of an incident too.
      if movesIncidents, count > 0, figure(bound, corner) ?? .max > (moves ? count : 0) {
        keep(count - 1, 1, [bound])
      }
    }
  }

  /// A blank figure tells that an incident lacks it, and a printed one that not all do.
  private func keepBlanks(
    _ measures: [Int], _ corner: FigureExchange.Corner, _ keep: Keep
  ) {
    let isClosed = figure(Self.high, corner) != nil
    for measure in Self.ofOpenBounds where measures.contains(measure) {
      guard let count = figure(measure, corner) else { continue }
      if isClosed, count == 0 { keep(0, -1, []) }
      // Some incident of an open row is open.
      if !isClosed, count > 0, measure == Self.ofOpenBounds[0] { keep(count - 1, 1, []) }
    }
    guard figure(Self.best, corner) != nil,
      let count = figure(Self.incidents, corner), let lacking = figure(Self.withoutBest, corner),
      lacking < count
    else { return }
    let rate =
      (measures.contains(Self.incidents) ? 1 : 0)
      - (measures.contains(Self.withoutBest) ? 1 : 0)
    keep(count - lacking - 1, Int64(rate), [rate < 0 ? Self.incidents : Self.withoutBest])
  }
}
