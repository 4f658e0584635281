package import Counting
package import IncidentStore

/// One table of figures as it was at several times, for telling what changed, and by which imports and
/// decisions.
package struct FigureHistory {
  /// A figure that is not what it was.
  package struct Change {
    /// The row that it stands in, as it is now; its period and its groups tell which.
    package let row: FigureRow
    /// The figure.
    package let measure: FigureMeasure
    /// What it was; nil where it was open or unknown.
    package let then: Int64?
    /// What it is now; nil where it is open or unknown.
    package let now: Int64?
    /// The imports and decisions that changed it, the oldest first.
    package let causes: [FigureCause]

    /// By how much it grew; nil where it was or is open or unknown, or would not fit.
    package var difference: Int64? {
      guard let then, let now else { return nil }
      let (difference, overflows) = now.subtractingReportingOverflow(then)
      return overflows ? nil : difference
    }
  }

  private let figures: DetentionFigures
  private let now: FigureRows
  /// Each earlier table that differs from the one after it, the newest first, with what made the
  /// difference.
  private var steps: [(rows: FigureRows, cause: FigureCause)] = []
  private var newest: DetentionFigures.Table
  /// The names of the articles that somebody was charged under at any of the times, in order.
  package private(set) var articles: [String]

  /// A history that begins with the table as it is now.
  ///
  /// - Parameters:
  ///   - figures: What the table is of.
  ///   - table: The table.
  package init(of figures: DetentionFigures, now table: DetentionFigures.Table) {
    self.figures = figures
    now = FigureRows(table.rows, of: figures)
    newest = table
    articles = table.articles
  }

  /// Adds the table as it was before an import or a decision.
  package mutating func rewind(to table: DetentionFigures.Table, before cause: FigureCause) {
    guard table.rows != newest.rows else { return }
    newest = table
    steps.append((FigureRows(table.rows, of: figures), cause))
    articles = Set(articles + table.articles).sorted()
  }

  /// The figures that are not what they were at the earliest of the times, row by row.
  ///
  /// A figure that was changed and changed back is none of them.
  ///
  /// - Parameter measures: The figures that are asked for.
  /// - Returns: The changes, in the order of the rows and of the figures.
  package func changes(of measures: [FigureMeasure]) -> [Change] {
    let then = steps.last?.rows ?? now
    var changes: [Change] = []
    for key in now.keys.union(then.keys).sorted() {
      let (row, old) = (now[key], then[key])
      for measure in measures where row[measure] != old[measure] {
        changes.append(
          Change(
            row: row, measure: measure, then: old[measure], now: row[measure],
            causes: causes(changing: measure, at: key)))
      }
    }
    return changes
  }

  private func causes(changing measure: FigureMeasure, at key: FigureKey) -> [FigureCause] {
    var last = now[key][measure]
    var causes: [FigureCause] = []
    for step in steps {
      let figure = step.rows[key][measure]
      if figure != last { causes.append(step.cause) }
      last = figure
    }
    return causes.reversed()
  }
}

/// An operation that can change figures.
package enum FigureCause: Hashable, Sendable {
  /// An import came.
  case `import`(ImportHistory.Entry)
  /// Something was decided, by the number of the decision.
  case decision(Int64)

  /// The number, with the name of the list where it is an import.
  package var text: String {
    switch self {
    case .import(let entry): "\(entry.number) \(entry.dataset)"
    case .decision(let number): "decision \(number)"
    }
  }
}

/// The rows of a table by their keys.
private struct FigureRows {
  private let figures: DetentionFigures
  private var rows: [FigureKey: FigureRow] = [:]
  /// The rows of periods by their groups in the order of time, where a row holds what was before it.
  private var running: [[String]: [FigureRow]] = [:]

  init(_ rows: [FigureRow], of figures: DetentionFigures) {
    self.figures = figures
    for row in rows {
      self.rows[row.key] = row
      if figures.isCumulative, !CountingPeriod.isUndated(row.period) {
        running[row.groups, default: []].append(row)
      }
    }
  }

  var keys: Set<FigureKey> { Set(rows.keys) }

  /// The row of a key; where the table has none, what it would hold if it went as far.
  subscript(key: FigureKey) -> FigureRow {
    if let row = rows[key] { return row }
    if !CountingPeriod.isUndated(key.period),
      var row = running[key.groups]?.last(where: { $0.period < key.period })
    {
      row.period = key.period
      return row
    }
    return .empty(key, isZero: figures.fill == .zero || figures.isCumulative)
  }
}
