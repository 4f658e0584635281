import IncidentImport

/// Untidy rows of a file, in sentences.
enum UntidyText {
  /// A sentence for each kind of rows that are passed over or read otherwise than they stand.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - isSheet: True if they are of a sheet, which has rows and no lines.
  ///   - keepsKind: True if they leave the kind of their incidents as an earlier edition gave it.
  /// - Returns: The sentences.
  static func sentences(
    _ rows: UntidyRows, ofSheet isSheet: Bool, keepsKind: Bool = false
  ) -> [String] {
    rows.kinds.filter { !keepsKind || $0 != .otherKind }.map { kind in
      let entry = rows[kind]
      let count = kind.counted(entry.count)
      let lines = lines(entry, isSheet ? "row" : "line")
      if kind == .leftOut { return "\(count): \(leftOut(rows))." }
      if kind.isPassedOver, kind.treatment == nil { return "Skipped: \(count), \(lines)." }
      let help = kind == .otherKind ? " ('aigaq help kinds')" : ""
      return "\(count), \(lines): \(kind.treatment ?? "")\(help)."
    }
  }

  private static func lines(_ entry: UntidyRows.Entry, _ noun: String) -> String {
    let listed = entry.lines.map(String.init).joined(separator: ", ")
    let rest = entry.count - entry.lines.count
    return "\(entry.count == 1 ? noun : "\(noun)s") \(listed)"
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The cells for which rows are left out, with the deaths that are in them.
  private static func leftOut(_ rows: UntidyRows) -> String {
    rows.leftOut.prefix(10).map { cell in
      let killed = cell.killed > 0 ? ", with \(cell.killed) killed" : ""
      return "\(cell.rows) of '\(cell.value)' in '\(cell.column)'\(killed)"
    }.joined(separator: "; ") + (rows.leftOut.count > 10 ? "; and others" : "")
  }
}
