import IncidentImport

/// The sentences in which an import counts its warnings.
enum WarningWords {
  /// The sentence for the warnings of one subject in one column.
  static func sentence(_ group: ProblemList.Group, ofSheet isSheet: Bool) -> String {
    let cells = group.count == 1 ? "1 cell" : "\(group.count) cells"
    let column = group.heading.map { " of '\($0)'" } ?? ""
    let were = group.count == 1 ? "was" : "were"
    let lines = lines(group, isSheet ? "row" : "line")
    switch group.topic {
    case .notUnderstood:
      return "\(cells)\(column) \(were) not understood; nothing is counted from "
        + "\(group.count == 1 ? "it" : "them"): \(lines). Correct them, or refuse such rows with --strict."
    case .fraction:
      return
        "\(cells)\(column) with a fraction \(were) counted as people of unknown number: \(lines)."
    case .runningTotal:
      return
        "\(cells)\(column) \(were) read as running totals, of which only the latest of each place "
        + "counts: \(lines)."
    case .otherQuantity:
      return "\(cells)\(column) \(were) counted as another number, which the words name: \(lines)."
    case .article:
      return "\(cells)\(column) with articles that bring no charge; the incidents and detentions "
        + "count: \(lines)."
    case .placeAbroad:
      return
        "\(cells)\(column) \(were) read under the law of another country, where the place lies: "
        + "\(lines). Name the country in a column where that is wrong."
    case .status:
      return "\(cells)\(column) with a status that is not understood; kept as written: \(lines)."
    case .unnamedPerson:
      let rows = group.count == 1 ? "1 row names" : "\(group.count) rows name"
      return "\(rows) nobody and count as one person without a name each: \(lines)."
    case .severalPersons:
      return "\(cells)\(column) may be about several people and "
        + "\(group.count == 1 ? "counts" : "count") as one person each: \(lines). Give each person a "
        + "row, or list the incident with a number of detained."
    case .repeated:
      let rows =
        group.count == 1
        ? "1 row repeats an earlier one" : "\(group.count) rows repeat earlier ones"
      return "\(rows), and \(group.count == 1 ? "is" : "are") skipped: \(lines)."
    case .noDate:
      let rows = group.count == 1 ? "1 row has" : "\(group.count) rows have"
      return "\(rows) no date and count in no month (XXXX-XX): \(lines)."
    }
  }

  private static func lines(_ group: ProblemList.Group, _ noun: String) -> String {
    let listed = group.lines.map(String.init).joined(separator: ", ")
    let more = group.count > group.lines.count ? " …" : ""
    return "\(group.count == 1 ? noun : "\(noun)s") \(listed)\(more)"
  }
}
