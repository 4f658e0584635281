import Incidents
import SQLite

/// A region that is asked for, by a name or a code.
package struct RegionName: Hashable, Sendable {
  /// The name or code as it was asked for.
  package let text: String

  /// The code of the region of Kazakhstan that is meant; nil for a name that the gazetteer does not
  /// know, which is then compared with what was written.
  package let code: String?

  /// A region of Kazakhstan under any of its names in English, Russian or Kazakh or by its code in
  /// ISO 3166-2, else a region by the name that a list uses for it.
  package init(_ text: String) {
    self.text = text
    let entry = Gazetteer.kazakhstan.entry(code: text.uppercased())
    if let entry, entry.kind.isRegion {
      code = entry.code
    } else {
      code =
        Gazetteer.kazakhstan.match(region: text).region.code
    }
  }

  /// A condition on the table `incident` that one of some regions fulfils; nil where none is asked
  /// for.
  static func condition(anyOf regions: [RegionName]) -> SQLCondition? {
    guard !regions.isEmpty else { return nil }
    let coded = SQLCondition.column(
      "incident.region_code", isOneOf: regions.compactMap(\.code))
    let written = SQLCondition.column(
      "place.region",
      isOneOf: regions.filter { $0.code == nil }.flatMap { LetterCases.of($0.text) }
    ).map { names in
      SQLCondition(
        sql: "incident.place_id IN (SELECT place.id FROM place WHERE \(names.sql))",
        values: names.values)
    }
    let either = [coded, written].compactMap(\.self)
    return SQLCondition(
      sql: "(" + either.map(\.sql).joined(separator: " OR ") + ")",
      values: either.flatMap(\.values))
  }
}
