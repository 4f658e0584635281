/// The published figures of one period, by the names of their columns.
struct Figures {
  /// The columns of each row by name; an empty figure is an empty text.
  let rows: [[String: String]]

  /// The figures that a session's database gives, in the rows of `export monthly` with more words.
  init(_ session: Session, _ words: String...) {
    let lines = session.run(["export", "monthly", "--format", "csv"] + words).lines
    let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Dictionary(
        zip(header.map(String.init), cells.map(String.init)),
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Some columns of the row of a period, in the order in which they are named.
  func of(_ period: String, _ columns: String...) -> [String] {
    let row = rows.first { $0["period"] == period } ?? [:]
    return columns.map { row[$0] ?? "no column \($0)" }
  }
}
