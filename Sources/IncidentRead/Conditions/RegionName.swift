import Incidents
import SQLite

/// A region that is asked for, by a name or a code.
package struct RegionName: Hashable, Sendable {
  /// The name or code as it was asked for.
  package let text: String

  /// The region of Kazakhstan that is meant; nil for a name that the gazetteer does not know.
  private let entry: GazetteerEntry?

  /// A region of Kazakhstan under any of its names in English, Russian or Kazakh or by its code in
  /// ISO 3166-2, else a region by the name that a list uses for it.
  ///
  /// Where a city and an oblast share a name, the one that bears just that name is meant: Almaty is the
  /// city.
  package init(_ text: String) {
    self.text = text
    let gazetteer = Gazetteer.kazakhstan
    let wanted = LetterCases.trimmed(text).lowercased()
    entry =
      gazetteer.regions.first { region in
        [region.code, region.english, region.russian, region.kazakh].contains {
          $0.lowercased() == wanted
        }
      } ?? gazetteer.match(region: text).region.code.flatMap(gazetteer.entry(code:))
  }

  /// What the region can be called where it is kept: its code, or one of its names in whatever case.
  var keptNames: [String] { (entry.map { [$0.code] } ?? []) + names.flatMap(LetterCases.of) }

  /// Whether the gazetteer knows it.
  var isOfGazetteer: Bool { entry != nil }

  /// The names that the gazetteer knows regions by.
  static var ofGazetteer: [String] {
    Gazetteer.kazakhstan.regions.flatMap { [$0.english, $0.russian, $0.kazakh] }
  }

  /// The names under which lists may have the region where the gazetteer could not tell it.
  private var names: [String] {
    [text] + (entry.map { [$0.english, $0.russian, $0.kazakh] } ?? [])
  }

  /// Conditions on the table `incident`, of which one holds for an incident in one of some regions.
  ///
  /// Its region is the one that is meant, by the gazetteer or by what was decided of the name, or, where it could
  /// not be told, bears one of its names. There are no conditions where no region is asked for.
  static func conditions(anyOf regions: [RegionName]) -> [SQLCondition] {
    var codes: [String] = []
    for code in regions.compactMap(\.entry?.code) where !codes.contains(code) { codes.append(code) }
    let coded = codes.map {
      SQLCondition(sql: "incident.region_code = ?", values: [.text($0)])
    }
    let written = SQLCondition.column(
      "place.region", isOneOf: regions.flatMap(\.names).flatMap(LetterCases.of)
    ).map { names in
      // The sign keeps SQLite from looking the places up first: the dates would be out of order.
      SQLCondition(
        sql: """
          incident.region_code IS NULL AND +incident.place_id IN (
            SELECT place.id FROM place WHERE \(names.sql))
          """,
        values: names.values)
    }
    return coded + [decided(regions, besides: codes), written].compactMap(\.self)
  }

  /// That a decision says that a name which is asked for means the region, or a town in it, besides regions
  /// of some codes; nil where the gazetteer knows all names.
  private static func decided(_ regions: [RegionName], besides codes: [String]) -> SQLCondition? {
    let names = regions.filter { $0.entry == nil }.flatMap { LetterCases.of($0.text) }
    return SQLCondition.column("decision.subject", isOneOf: names).map { named in
      SQLCondition(
        sql: """
          incident.region_code IN (SELECT ifnull(town.value, decision.answer) FROM decision
            JOIN standing_decision ON standing_decision.decision_id = decision.id
            LEFT JOIN json_each(?) AS town ON town.key = decision.answer
            WHERE decision.kind = 'place' AND \(named.sql)
            GROUP BY decision.subject HAVING count(DISTINCT decision.answer) = 1)
            AND incident.region_code NOT IN (\(codes.map { _ in "?" }.joined(separator: ", ")))
          """,
        values: [.text(regionsOfTowns)] + named.values + codes.map(Value.text))
    }
  }

  /// The codes of regions by those of the towns in them, as a JSON object.
  private static let regionsOfTowns: String = {
    let gazetteer = Gazetteer.kazakhstan
    let pairs = gazetteer.cities.compactMap { town in
      gazetteer.region(of: town).map { "\"\(town.code)\":\"\($0.code)\"" }
    }
    return "{\(pairs.joined(separator: ","))}"
  }()
}
