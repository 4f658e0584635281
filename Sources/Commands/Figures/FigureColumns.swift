import Counting
import IncidentRead
import CommandLineParsing
import Incidents
import Reporting

extension FigureUnit: ArgumentValue {}
extension FigureDimension: ArgumentValue {}

extension CountingPeriod.Length: ArgumentValue {
  /// Reads the name of a length; `fiscal:07` is the year that begins in July.
  package init?(argument: String) {
    if let length = Self.named[argument] {
      self = length
      return
    }
    let digits = argument.dropFirst("fiscal:".count)
    guard argument.hasPrefix("fiscal:"), digits.utf8.count == 2,
      digits.utf8.allSatisfy(\.isDigit),
      let month = Int(digits), (1...12).contains(month)
    else { return nil }
    self = .fiscalYear(startingIn: month)
  }

  /// Words that completion offers.
  static let completion = CompletionKind.words(named.keys.sorted())

  private static let named: [String: Self] = [
    "week": .week, "month": .month, "quarter": .quarter, "year": .year,
  ]

  /// The lengths.
  package static var expectation: String? {
    "week, month, quarter, year, or fiscal: and the month in which a year begins, such as fiscal:07"
  }

  /// The name that chooses it.
  package var defaultValueDescription: String {
    if case .fiscalYear(let month) = self { return "fiscal:\(month.padded(to: 2))" }
    return Self.named.first { $0.value == self }?.key ?? ""
  }

  /// Its name in titles and messages.
  var words: String {
    guard case .fiscalYear(let month) = self else { return defaultValueDescription }
    return "fiscal year from \(MonthNames.english(month))"
  }
}

/// Choices that decide what a figure of a table means, and that its titles have to tell.
struct FigureMeaning {
  /// The only thing that is counted; nil for everything.
  let unit: FigureUnit?
  /// The table.
  let figures: DetentionFigures

  /// The unit of what a chart draws.
  var drawn: FigureUnit { unit ?? .detentions }

  /// The title: `Detentions by month and region, running total`.
  var title: String {
    let words = drawn.words
    let rows = ([figures.scope.length.words] + figures.scope.dimensions.map(\.rawValue))
      .joined(separator: " and ")
    return "\(words.prefix(1).uppercased())\(words.dropFirst()) by \(rows)"
      + (figures.isCumulative ? ", running total" : "")
  }

  /// The choices in words, as they stand beside the filters; none where nothing was chosen.
  var words: [String] {
    let fill: String? =
      switch figures.fill {
      case .zero: nil
      case .blank: "periods without a record left blank"
      case .none: "periods without a record left out"
      }
    let hidden = figures.suppression.map {
      "counts from 1 to \($0.threshold - 1) and others not shown"
    }
    return [
      unit.map { "only \($0.words)" },
      figures.isCumulative ? "running total from the first row on" : nil, fill, hidden,
    ].compactMap(\.self)
  }
}

/// The columns of a table of figures.
struct FigureColumns {
  private let dimensions: [FigureDimension]
  private let labels: [String: String]
  private let unit: FigureUnit?
  /// The figures, one for each column.
  let measures: [FigureMeasure]

  /// The columns that are asked for.
  ///
  /// - Parameters:
  ///   - dimensions: What the figures are told apart by.
  ///   - unit: What alone is counted; nil for everything.
  ///   - articles: The articles that have columns of their own, besides 174 and 274.
  ///   - labels: The names that stand for groups: those of regions by their codes.
  init(
    _ dimensions: [FigureDimension], unit: FigureUnit?, articles: [String],
    labels: [String: String]
  ) {
    self.dimensions = dimensions
    self.labels = labels
    self.unit = unit
    measures = unit?.measures ?? FigureMeasure.published(articles: articles)
  }

  /// Whether a period can have several rows.
  var isGrouped: Bool { !dimensions.isEmpty }

  /// The columns.
  var columns: [Column] { keys + measures.map { Column(name($0), alignment: .trailing) } }

  /// The name of the column of a figure.
  func name(_ measure: FigureMeasure) -> String {
    (unit ?? .detentions).name(measure)
  }

  /// The cells of a row.
  func cells(_ row: FigureRow) -> [Cell] {
    keyCells(row) + measures.map { cell(of: $0, in: row) }
  }

  /// The cell of a figure.
  func cell(of measure: FigureMeasure, in row: FigureRow) -> Cell {
    row.suppressed.contains(measure) ? .text(SuppressionArguments.mark) : Cell(row[measure])
  }

  /// The heading of the column of a figure, in words.
  func words(_ measure: FigureMeasure) -> String { (unit ?? .detentions).words(measure) }

  /// The figures that say something in some row, and the headings of the others, which are all zero.
  ///
  /// The first measure and the bounds are always among the former.
  func told(_ rows: [FigureRow]) -> (measures: [FigureMeasure], empty: [String]) {
    let kept = Set([FigureMeasure.low, .best, .high] + measures.prefix(1))
    func isEmpty(_ measure: FigureMeasure) -> Bool {
      !kept.contains(measure) && rows.allSatisfy { cell(of: measure, in: $0) == .integer(0) }
    }
    return (measures.filter { !isEmpty($0) }, measures.filter(isEmpty).map(words))
  }

  /// The names of the groups of a row, in words.
  func names(_ row: FigureRow) -> [String] {
    zip(dimensions, row.groups).map { dimension, group in
      group.isEmpty
        ? "\(dimension.rawValue) not known".replacing("_", with: " ") : labels[group] ?? group
    }
  }

  /// The columns of the period and of the groups.
  var keys: [Column] {
    [Column("period")]
      + dimensions.flatMap { dimension in
        dimension == .region
          ? [Column("region_code"), Column("region")] : [Column(dimension.rawValue)]
      }
  }

  /// The cells of the period and of the groups of a row.
  func keyCells(_ row: FigureRow) -> [Cell] {
    [.text(row.period)]
      + zip(dimensions, row.groups).flatMap { dimension, group -> [Cell] in
        let name = labels[group]
        guard dimension == .region else { return [.text(name ?? group)] }
        return [.text(name == nil ? "" : group), .text(name ?? group)]
      }
  }
}
