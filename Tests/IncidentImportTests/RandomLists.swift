import Incidents
import IncidentImport
import TestSupport

/// A list of families of incidents with several reports, whose rows are in order: a wave before its
/// parts, the reports of an incident one after the other with others between them.
struct RandomList {
  struct Row {
    let family: Int
    let cells: [String: String]
  }

  let rows: [Row]

  private static let dates = [
    "2019-06-09", "2019-06", "09.06.2019", "2019-06-30/2019-07-02", "2019", "unknown", "июль 2019",
    "2019-06-09~", "2019-07-01", "2019-08-01",
  ]
  private static let counts = [
    "", "", "0", "1", "7", "120", "около 100", "more than 100", "до 300", "50-60", "dozens",
    "unknown", "lots", "almost 40", "4 тыс.",
  ]
  private static let choices: [(column: String, values: [String])] = [
    ("kind", ["", "", "protest", "detention"]), ("form", ["", "", "rally", "Шествие"]),
    ("response", ["", "", "detentions", "none"]), ("title", ["", "Митинг", "March, \"again\""]),
    ("summary", ["", "line\nbreak", "=1+1"]), ("country", ["", "Kazakhstan"]),
    ("region", ["", "Алматы", "Aktobe"]), ("organiser", ["", "X"]), ("participants", counts),
    ("detained", counts), ("detained", counts), ("arrested", counts), ("charged", counts),
    ("articles", ["", "", "174", "274; 174", "405 ч. 2", "488 КоАП РК"]),
    ("verification", ["", "", "", "verified", "withdrawn", "disputed"]),
    ("detention_kind", ["", "", "unknown", "taken_to_station"]),
    ("reported_on", ["", "2019-06-10", "2019-07"]), ("note", ["", "a", "b"]),
  ]

  /// Fields of terms that are not among the choices.
  private static let others = Field.ofTerms.filter { field in
    !choices.contains { $0.column == field.name } && field != .authorisation
  }

  private static func text(of field: Field, using random: inout SplitMix) -> String? {
    let codes = field.vocabulary?.codes ?? []
    let first = codes.randomElement(using: &random) ?? ""
    let second = codes.randomElement(using: &random) ?? ""
    return ["", first, field.isList ? "\(first); \(second)" : first].randomElement(using: &random)
  }

  init(using random: inout SplitMix) {
    var families: [[Row]] = []
    for family in 0..<Int.random(in: 1...6, using: &random) {
      families.append(Self.family(family, using: &random))
    }
    // The rows of the families between each other.
    var rows: [Row] = []
    while !families.isEmpty {
      let index = Int.random(in: 0..<families.count, using: &random)
      rows.append(families[index].removeFirst())
      if families[index].isEmpty { families.remove(at: index) }
    }
    self.rows = rows
  }

  private static func family(_ family: Int, using random: inout SplitMix) -> [Row] {
    var rows: [Row] = []
    for incident in 0..<Int.random(in: 1...5, using: &random) {
      for report in 0..<[1, 1, 2, 3][Int.random(in: 0..<4, using: &random)] {
        var cells = ["id": "\(family)-\(incident)"]
        cells["date"] = dates.randomElement(using: &random)
        // The first sources are the same for all, so that one stands behind many reports.
        cells["source"] = ["", "ОВД-Инфо", "Азаттық"][report]
        cells["source_kind"] = ["", "organisation", "media"][report]
        for (column, values) in choices { cells[column] = values.randomElement(using: &random) }
        for field in others { cells[field.name] = text(of: field, using: &random) }
        if incident > 0, Bool.random(using: &random) {
          cells["parent_id"] = "\(family)-\(Int.random(in: 0..<incident, using: &random))"
        }
        // A report may come late, but not before those of its own incident.
        rows.append(Row(family: family, cells: cells))
      }
    }
    return rows
  }
}

extension [RandomList.Row] {
  /// The rows as a CSV text, with the same columns whatever they state.
  var csv: String {
    let columns = Field.allCases.filter { !$0.isOfPersons }.map(\.name) + ["note"]
    return IncidentImportTests.csv(
      [columns] + map { row in columns.map { row.cells[$0] ?? "" } })
  }
}
