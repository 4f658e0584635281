import CommandLineParsing
import IncidentStore
import Reporting

/// What figures are of, where only one thing is asked for.
enum FigureUnit: String, CaseIterable, ArgumentValue {
  /// Acts of detention.
  case detentions
  /// Distinct persons named.
  case persons
  /// Incidents, and those of them with at least one detention.
  case incidents

  /// The figures, in the order of their columns.
  var measures: [FigureMeasure] {
    switch self {
    case .detentions: FigureMeasure.detentions
    case .persons: [.personsNamed]
    case .incidents: [.incidents, .incidentsWithDetentions, .dateUncertain]
    }
  }

  /// The name of what is counted, in titles and on the axes of charts.
  var words: String {
    switch self {
    case .detentions: "detentions"
    case .persons: "persons named"
    case .incidents: "incidents"
    }
  }
}

/// The choices that decide what a figure of a table means, and that its titles have to tell.
struct FigureMeaning {
  /// The only thing that is counted; nil for everything.
  let unit: FigureUnit?
  /// How long the periods are.
  let length: CountingPeriod.Length
  /// Whether each row holds all that comes before it.
  let isCumulative: Bool

  /// The name of what a chart draws.
  var unitWords: String { (unit ?? .detentions).words }

  /// The title: `Detentions by month, running total`.
  var title: String {
    "\(unitWords.prefix(1).uppercased())\(unitWords.dropFirst()) by \(length.rawValue)"
      + (isCumulative ? ", running total" : "")
  }

  /// The choices in words, as they stand beside the filters; none where nothing was chosen.
  var words: [String] {
    [
      unit.map { "only \($0.words)" }, isCumulative ? "running total from the first row on" : nil,
    ].compactMap(\.self)
  }
}

extension FigureDimension: ArgumentValue {}
extension CountingPeriod.Length: ArgumentValue {}

/// The columns of a table of figures.
struct FigureColumns {
  private let dimensions: [FigureDimension]
  private let regions: [String: String]
  /// The figures, one for each column.
  let measures: [FigureMeasure]

  /// The columns that are asked for.
  ///
  /// - Parameters:
  ///   - dimensions: What the figures are told apart by.
  ///   - unit: What alone is counted; nil for everything.
  ///   - articles: The articles that have columns of their own, besides 174 and 274.
  ///   - regions: The names of the regions by their codes.
  init(
    _ dimensions: [FigureDimension], unit: FigureUnit?, articles: [String],
    regions: [String: String]
  ) {
    self.dimensions = dimensions
    self.regions = regions
    measures = unit?.measures ?? FigureMeasure.published(articles: articles)
  }

  /// Whether a period can have several rows.
  var isGrouped: Bool { !dimensions.isEmpty }

  /// The columns.
  var columns: [Column] { keys + measures.map { Column($0.name, alignment: .trailing) } }

  /// The cells of a row.
  func cells(_ row: MonthlyCount) -> [Cell] {
    keyCells(row)
      + measures.map { measure in
        row.suppressed.contains(measure) ? .text(SuppressionArguments.mark) : Cell(row[measure])
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
  func keyCells(_ row: MonthlyCount) -> [Cell] {
    [.text(row.period)]
      + zip(dimensions, row.groups).flatMap { dimension, group -> [Cell] in
        guard dimension == .region else { return [.text(group)] }
        let name = regions[group]
        return [.text(name == nil ? "" : group), .text(name ?? group)]
      }
  }
}
