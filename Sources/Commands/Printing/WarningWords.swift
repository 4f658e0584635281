import IncidentImport

/// The sentences in which an import counts its warnings.
enum WarningWords {
  /// The sentence for the warnings of one subject in one column.
  static func sentence(_ group: ProblemList.Group) -> String {
    let cells = group.count == 1 ? "1 cell" : "\(group.count) cells"
    let column = group.heading.map { " of '\($0)'" } ?? ""
    let were = group.count == 1 ? "was" : "were"
    let lines = lines(group)
    switch group.topic {
    case .notUnderstood:
      return "\(cells)\(column) \(were) not understood; nothing is counted from "
        + "\(group.count == 1 ? "it" : "them"): \(lines). Correct them, or refuse such rows with --strict."
    case .fraction:
      return
        "\(cells)\(column) with a fraction \(were) counted as people of unknown number: \(lines)."
    case .otherQuantity:
      return "\(cells)\(column) \(were) taken as another number, which the words name: \(lines)."
    case .noDate:
      let rows = group.count == 1 ? "1 row has" : "\(group.count) rows have"
      return "\(rows) no date and count in no month (XXXX-XX): \(lines)."
    }
  }

  private static func lines(_ group: ProblemList.Group) -> String {
    let listed = group.lines.map(String.init).joined(separator: ", ")
    let more = group.count > group.lines.count ? " …" : ""
    return "\(group.count == 1 ? "line" : "lines") \(listed)\(more)"
  }
}
