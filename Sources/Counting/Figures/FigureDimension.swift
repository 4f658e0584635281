package import Incidents

/// A field that figures can be grouped by.
package struct FigureDimension: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// The field.
  package let field: Field

  /// All of them, as the table of fields has them.
  package static let allCases = Field.allCases.filter { $0.row.traits.contains(.grouped) }
    .map { FigureDimension(field: $0) }

  /// The region: its code of ISO 3166-2, else its name as written.
  package static let region = FigureDimension(field: .region)
  /// The articles that somebody was charged under.
  package static let article = FigureDimension(field: .articles)
  /// The kind of incident.
  package static let kind = FigureDimension(field: .kind)
  /// Who reported the incident.
  package static let source = FigureDimension(field: .source)

  private init(field: Field) { self.field = field }

  /// The dimension of a name; nil where there is none.
  package init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The name by which incidents are asked for.
  package var rawValue: String { field.row.asked }

  /// True if one incident may stand in several groups, so that the groups do not add up.
  package var isOverlapping: Bool { field.isList || self == .article || self == .source }
}
