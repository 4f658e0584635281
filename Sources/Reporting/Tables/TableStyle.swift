/// How a result table is set, whatever its format.
package struct TableStyle: Sendable {
  /// The width of the terminal in columns: tables for people are cut to fit; nil to show all.
  package var terminalWidth: Int?
  /// What stands for null where the format has no null of its own, as JSON and spreadsheets do.
  package var nullText: String
  /// Whether the names of the columns are shown; JSON has them always.
  package var hasHeader: Bool

  /// A style from its members.
  package init(terminalWidth: Int? = nil, nullText: String = "", hasHeader: Bool = true) {
    self.terminalWidth = terminalWidth
    self.nullText = nullText
    self.hasHeader = hasHeader
  }
}
