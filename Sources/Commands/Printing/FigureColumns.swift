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
  private typealias Figure = (name: String, figure: @Sendable (MonthlyCount) -> Int64?)

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

  private static let incidents: [Figure] = [("incidents", { $0.incidents })]
  private static let persons: [Figure] = [("persons_named", { $0.personsNamed })]
  private static let uncertain: [Figure] = [("date_uncertain", { $0.dateUncertain })]
  private static let chargesByIncidentDate: [Figure] = [
    ("charges_by_incident_date", { $0.chargesByIncidentDate })
  ]

  private static let detentions: [Figure] = [
    ("detentions_low", { $0.low }), ("detentions_best", { $0.best }),
    ("detentions_high", { $0.high }), ("unknown_size", { $0.unknownSize }),
  ]

  private static func charges(
    _ articles: [String]
  ) -> [Figure] {
    articles.map { article in
      (
        "charges_" + article.replacing(" ", with: "_"),
        { $0.charges(under: article) }
      )
    }
  }

  /// Whether a period can have several rows.
  var isGrouped: Bool { !dimensions.isEmpty }

  /// The columns.
  var columns: [Column] {
    [Column("period")]
      + dimensions.flatMap { dimension in
        dimension == .region
          ? [Column("region_code"), Column("region")] : [Column(dimension.rawValue)]
      } + figures.map { Column($0.name, alignment: .trailing) }
  }

  /// The cells of a row.
  func cells(_ row: MonthlyCount) -> [Cell] {
    [.text(row.period)]
      + zip(dimensions, row.groups).flatMap { dimension, group -> [Cell] in
        guard dimension == .region else { return [.text(group)] }
        let name = regions[group]
        return [.text(name == nil ? "" : group), .text(name ?? group)]
      } + figures.map { Cell($0.figure(row)) }
  }
}
