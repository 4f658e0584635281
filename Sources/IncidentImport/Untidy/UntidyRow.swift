/// Kinds of records that are no plain row: passed over, or read otherwise than they stand.
package enum UntidyRow: String, CaseIterable, Sendable {
  /// All cells are empty.
  case empty
  /// A comment: its first cell begins with `#`.
  case comment
  /// The names of the columns once more.
  case header
  /// The numbers of the columns, as forms have them under the header.
  case columnNumbers = "column_numbers"
  /// A line of text between the rows: the heading of a section, or a note.
  case text
  /// A line that adds up the rows above it.
  case total
  /// A row that the mapping's conditions leave out.
  case leftOut = "left_out"
  /// A row that is equal to an earlier one, and is taken once.
  case dropped
  /// A row that was forgotten, or that is about a person who was.
  case forgotten
  /// A row with fewer cells than the header: the missing ones are read as empty.
  case short
  /// A row with empty cells beyond the last column.
  case long
  /// A row without an identifier of its own: one is made from its content.
  case unnamed
  /// A row that is equal to an earlier one, and is taken as a further incident.
  case equal
  /// A row that says nothing by which its kind could be told.
  case otherKind = "other_kind"

  /// Whether such a record is not imported.
  package var isPassedOver: Bool {
    switch self {
    case .empty, .comment, .header, .columnNumbers, .text, .total, .leftOut, .dropped, .forgotten:
      true
    case .short, .long, .unnamed, .equal, .otherKind: false
    }
  }

  /// The noun for a number of them: "1 empty row", "2 totals".
  package func counted(_ count: Int) -> String {
    let noun =
      switch self {
      case .empty: "empty row"
      case .comment: "comment"
      case .header: "repeated header"
      case .columnNumbers: "row of column numbers"
      case .text: "line of text"
      case .total: "total"
      case .leftOut: "row left out by the mapping's 'rows'"
      case .dropped: "repeated row"
      case .forgotten: "forgotten row"
      case .short: "row with cells missing at its end"
      case .long: "row with empty cells beyond the last column"
      case .unnamed: "row without an identifier"
      case .equal: "row equal to an earlier one"
      case .otherKind: "row without a sign of a protest, a detention or a charge"
      }
    guard count != 1 else { return "1 \(noun)" }
    let words = noun.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let isPhrase = noun.hasPrefix("row ") || noun.hasPrefix("line ")
    return isPhrase ? "\(count) \(words[0])s \(words[1])" : "\(count) \(noun)s"
  }

  /// What an import does about them, as a clause; nil where it only passes them over.
  package var treatment: String? {
    switch self {
    case .empty, .comment, .header, .columnNumbers, .text, .total, .leftOut: nil
    case .dropped: "each is taken once (--drop-repeats)"
    case .forgotten: "each stays out"
    case .short: "the missing cells are read as empty"
    case .long: "those are not read"
    case .unnamed: "an identifier is made from the content of the row"
    case .equal: "each is taken as a further incident (--drop-repeats takes it once)"
    case .otherKind:
      "read as other_violation; to state another kind, give the list a column 'kind', or a mapping "
        + "\"kind\": {\"constant\": \"protest\"}"
    }
  }
}

/// Untidy rows of one file: how many there are of each kind, and the lines of the first.
package struct UntidyRows: Sendable {
  /// Rows of one kind.
  package struct Entry: Sendable {
    /// How many there are.
    package internal(set) var count = 0
    /// The lines of the first.
    package internal(set) var lines: [Int] = []
  }

  /// Rows that the mapping's conditions leave out, by the cell for which they are.
  package struct LeftOut: Sendable {
    /// The name of the column.
    package let column: String
    /// The cell, shortened.
    package let value: String
    /// How many rows have it.
    package internal(set) var rows = 0
    /// How many people were killed, by the best figures of those rows.
    package internal(set) var killed = 0
  }

  private static let listedLines = 10
  private static let listedValues = 50

  private var entries: [UntidyRow: Entry] = [:]
  /// The rows that conditions leave out, the most frequent cells first.
  package var leftOut: [LeftOut] { values.sorted { $0.rows > $1.rows } }
  private var values: [LeftOut] = []

  /// The rows of a kind.
  package subscript(kind: UntidyRow) -> Entry { entries[kind] ?? Entry() }

  /// The kinds of which there are any, in order.
  package var kinds: [UntidyRow] { UntidyRow.allCases.filter { self[$0].count > 0 } }

  /// Notes a row.
  mutating func add(_ kind: UntidyRow, line: Int) {
    entries[kind, default: Entry()].count += 1
    if self[kind].lines.count < Self.listedLines { entries[kind]?.lines.append(line) }
  }

  /// Notes why a row is left out, and the deaths that are in it.
  mutating func leaveOut(_ cell: LeftOutCell) {
    let index = values.firstIndex { $0.column == cell.column && $0.value == cell.value }
    if index == nil {
      guard values.count < Self.listedValues else { return }
      values.append(LeftOut(column: cell.column, value: cell.value))
    }
    let place = index ?? values.count - 1
    values[place].rows += 1
    values[place].killed += min(cell.killed, 1_000_000_000)
  }
}

/// The cell for which a row is left out.
struct LeftOutCell: Sendable {
  let column: String
  let value: String
  let killed: Int
}
