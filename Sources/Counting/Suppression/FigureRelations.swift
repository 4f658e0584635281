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
  ///   - rates: By how much each figure of the cell changes with it; 0 for one that stays.
  ///   - cell: The cell.
  ///   - reach: From which room on a relation does not matter.
  /// - Returns: Another figure that has to change too for more feasibility; nil where none would help.
  func narrow(
    _ feasibility: inout FeasibilityInterval, by rates: [Int64], at cell: Int, reach: Int64
  ) -> Int? {
    var other: Int?
    var closest = reach
    func keep(_ room: Int64, _ rate: Int64, _ figures: [Int]) {
      feasibility.keep(room, changingBy: rate)
      if rate != 0, room < closest, let figure = figures.first(where: { rates[$0] == 0 }) {
        (closest, other) = (room, figure)
      }
    }
    func keep(_ relation: Relation) {
      let (rise, fall) = (
        relation.more.reduce(0) { $0 + rates[$1] }, relation.less.reduce(0) { $0 + rates[$1] }
      )
      guard rise != fall, let more = sum(relation.more, cell),
        let less = sum(relation.less, cell), less <= more
      else { return }
      keep(more - less, rise - fall, rise == 0 ? relation.more : relation.less)
    }
    for relation in relations { keep(relation) }
    for relation in relationsOfBest(cell) { keep(relation) }
    keepIncidents(rates, cell, keep)
    keepBlanks(rates, cell, keep)
    return other
  }

  private typealias Keep = (_ room: Int64, _ rate: Int64, _ others: [Int]) -> Void

  /// The sum of some figures; nil where one is unknown or open.
  private func sum(_ measures: [Int], _ cell: Int) -> Int64? {
    measures.reduce(0 as Int64?) { sum, measure in
      grid.figure(cell, measure).flatMap { figure in sum.map { $0 + figure } }
    }
  }

  /// Where the best figure is blank, no incident has one.
  private func relationsOfBest(_ cell: Int) -> [Relation] {
    guard grid.figure(cell, Self.best) == nil else { return [] }
    return [([Self.withoutBest], [Self.incidents])]
  }

  /// Where anybody was detained, there is an incident with detentions.
  private func keepIncidents(_ rates: [Int64], _ cell: Int, _ keep: Keep) {
    guard let count = grid.figure(cell, Self.incidents) else { return }
    let rate = rates[Self.incidents]
    for bound in [Self.low, Self.best, Self.high] {
      let moves = rates[bound] != 0
      if moves, rate == 0, count == 0 { keep(0, -rates[bound], [Self.incidents]) }
      // An unknown or open bound is of an incident too.
      if rate != 0, count > 0, grid.figure(cell, bound) ?? .max > (moves ? count : 0) {
        keep(count - 1, rate, [bound])
      }
    }
  }

  /// A blank figure tells that an incident lacks it, and a printed one that not all do.
  private func keepBlanks(_ rates: [Int64], _ cell: Int, _ keep: Keep) {
    let isClosed = grid.figure(cell, Self.high) != nil
    for measure in Self.ofOpenBounds where rates[measure] != 0 {
      guard let count = grid.figure(cell, measure) else { continue }
      if isClosed, count == 0 { keep(0, -rates[measure], []) }
      // Some incident of an open row is open.
      if !isClosed, count > 0, measure == Self.ofOpenBounds[0] {
        keep(count - 1, rates[measure], [])
      }
    }
    guard grid.figure(cell, Self.best) != nil,
      let count = grid.figure(cell, Self.incidents),
      let lacking = grid.figure(cell, Self.withoutBest), lacking < count
    else { return }
    let rate = rates[Self.incidents] - rates[Self.withoutBest]
    keep(
      count - lacking - 1, rate, [rates[Self.incidents] == 0 ? Self.incidents : Self.withoutBest])
  }
}
