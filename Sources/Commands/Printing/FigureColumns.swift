import CommandLineParsing
import IncidentStore
import Reporting

/// What figures are of, where only one thing is asked for.
enum FigureUnit: String, CaseIterable, ArgumentValue {
  /// Acts of detention.
  case detentions
  /// Distinct persons named.
  case persons
  /// Incidents with at least one detention.
  case incidents
}

extension FigureDimension: ArgumentValue {}
extension CountingPeriod.Length: ArgumentValue {}

/// The columns of a table of figures.
struct FigureColumns {
  /// A column with the figure that stands in it.
  private typealias Figure = (name: String, measure: FigureMeasure)

  private let dimensions: [FigureDimension]
  private let regions: [String: String]
  private let figures: [Figure]

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
    let others = articles.filter { $0 != "174" && $0 != "274" }
    switch unit {
    case .detentions: figures = Self.detentions
    case .persons: figures = Self.persons
    case .incidents: figures = Self.incidents + Self.uncertain
    case nil:
      figures =
        [
          Self.incidents, Self.detentions, Self.persons, Self.charges(["174", "274"] + others),
          Self.chargesByIncidentDate, Self.uncertain,
        ].flatMap(\.self)
    }
  }

  private static let incidents: [Figure] = [("incidents", .incidents)]
  private static let persons: [Figure] = [("persons_named", .personsNamed)]
  private static let uncertain: [Figure] = [("date_uncertain", .dateUncertain)]
  private static let chargesByIncidentDate: [Figure] = [
    ("charges_by_incident_date", .chargesByIncidentDate)
  ]

  private static let detentions: [Figure] = [
    ("detentions_low", .low), ("detentions_best", .best), ("detentions_high", .high),
    ("unknown_size", .unknownSize),
  ]

  private static func charges(_ articles: [String]) -> [Figure] {
    articles.map { (FigureMeasure.name(ofChargesUnder: $0), .charges(under: $0)) }
  }

  /// The names of the figures.
  var names: [String] { figures.map(\.name) }

  /// What the figures are of.
  var measures: [FigureMeasure] { figures.map(\.measure) }

  /// Whether a period can have several rows.
  var isGrouped: Bool { !dimensions.isEmpty }

  /// The columns.
  var columns: [Column] { keys + figures.map { Column($0.name, alignment: .trailing) } }

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
