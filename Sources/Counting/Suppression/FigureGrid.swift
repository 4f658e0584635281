/// The figures of one table, each period with each group, and which of them are hidden.
///
/// It is either a table that somebody prints, or the totals of one over all time.
struct FigureGrid {
  /// Figures above this are all alike, so that sums of them fit.
  private static let greatest: Int64 = 1 << 40

  /// How long the periods are; nil where there is one that holds all time.
  let length: CountingPeriod.Length?
  /// The periods in order.
  let periods: [String]
  /// The year of each period; nil for dates of no known year.
  let years: [Int?]
  /// True for each period of dates that fit no single one.
  let isUndated: [Bool]
  /// The groups in order; one without a name where figures are not told apart.
  let groups: [[String]]
  /// How many figures a cell has.
  let width: Int
  /// The figures: those of the first cell, then those of the next; nil for unknown or open ones.
  private(set) var figures: [Int64?]
  /// Which cells are printed, rather than left out or blank.
  private(set) var isPrinted: [Bool]
  /// The periods, for each figure, in which a group has one that is not zero.
  private(set) var filled: [[Int]]
  /// Which figures are hidden.
  private var hidden: [Bool]

  /// A table of some rows; what they lack is zero, and not printed.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - length: How long the periods are; nil to add up the rows over all time.
  ///   - periods: The periods that the table has, in order.
  ///   - groups: The groups that it has, in order.
  ///   - measures: The figures of each cell.
  init(
    _ rows: [FigureRow], length: CountingPeriod.Length?, periods: [String],
    groups: [[String]], measures: [FigureMeasure]
  ) {
    (self.length, self.periods, self.groups) = (length, periods, groups)
    width = measures.count
    years = periods.map { Int($0.prefix(4)) }
    isUndated = periods.map(CountingPeriod.isUndated)
    let cells = periods.count * groups.count
    figures = Array(repeating: 0, count: cells * width)
    isPrinted = Array(repeating: false, count: cells)
    hidden = Array(repeating: false, count: cells * width)
    filled = Array(repeating: [], count: width)
    let periodPlaces = Dictionary(
      uniqueKeysWithValues: periods.enumerated().map { ($0.element, $0.offset) })
    let groupPlaces = Dictionary(
      uniqueKeysWithValues: groups.enumerated().map { ($0.element, $0.offset) })
    for row in rows {
      let period = length == nil ? 0 : periodPlaces[row.period]
      guard let period, let group = groupPlaces[row.groups] else { continue }
      let cell = self.cell(period, group)
      // A row without figures is printed blank.
      isPrinted[cell] = row.incidents != nil
      guard row.incidents != nil else { continue }
      for (measure, name) in measures.enumerated() {
        let figure = row[name].map { min($0, Self.greatest) }
        let place = cell * width + measure
        figures[place] = length == nil ? (figures[place] ?? 0) &+ (figure ?? 0) : figure
      }
    }
    for measure in measures.indices {
      filled[measure] = periods.indices.filter { period in
        groups.indices.contains { figure(cell(period, $0), measure) != 0 }
      }
    }
  }

  /// The number of a cell.
  func cell(_ period: Int, _ group: Int) -> Int { period * groups.count + group }

  /// The place of a cell's period, and of its group.
  func period(of cell: Int) -> Int { cell / groups.count }
  func group(of cell: Int) -> Int { cell % groups.count }

  /// How many cells there are.
  var count: Int { isPrinted.count }

  /// Whether a period is printed for any group.
  func prints(_ period: Int) -> Bool { groups.indices.contains { isPrinted[cell(period, $0)] } }

  /// The figure of a cell.
  func figure(_ cell: Int, _ measure: Int) -> Int64? { figures[cell * width + measure] }

  /// Whether the figure of a cell is hidden.
  func hides(_ cell: Int, _ measure: Int) -> Bool { hidden[cell * width + measure] }

  /// Hides a figure, where one is printed.
  mutating func hide(_ cell: Int, _ measure: Int) {
    let place = cell * width + measure
    if isPrinted[cell], figures[place] != nil { hidden[place] = true }
  }

  /// Hides all that is printed.
  mutating func hideAll() {
    for cell in 0..<count {
      for measure in 0..<width { hide(cell, measure) }
    }
  }

  /// Hides all that is too small.
  mutating func hide(by rule: SuppressionRule) {
    for place in figures.indices where rule.hides(figures[place]) { hidden[place] = true }
  }
}
