package import Incidents

/// The subject of a warning, under which an import counts the cells that it is about.
package enum WarningTopic: Hashable, Sendable {
  /// No rule reads the cell: nothing is taken from it.
  case notUnderstood
  /// The number has a fraction: people were, and their number is unknown.
  case fraction
  /// The number is a running total, which includes those before it.
  case runningTotal
  /// The words of the cell name another quantity than its column.
  case otherQuantity
  /// An article of law in the cell brings no charge.
  case article
  /// The articles of the cell are read under the law of the country in which the place lies.
  case placeAbroad
  /// A status in the cell is not understood.
  case status
  /// The row is about a person whom it does not name.
  case unnamedPerson
  /// The name may be that of several people, who count as one.
  case severalPersons
  /// The row is equal to an earlier one about the same person.
  case repeated
  /// The row gives no date.
  case noDate

  /// Whether the cell is one that a strict import refuses.
  var isNotUnderstood: Bool {
    switch self {
    case .notUnderstood, .fraction, .article, .status: true
    case .runningTotal, .otherQuantity, .placeAbroad, .unnamedPerson, .severalPersons, .repeated,
      .noDate:
      false
    }
  }
}

/// A fault of a row, or a doubt about it: the cell, its value and the reason.
package struct CellProblem: Hashable, Sendable {
  /// The field that the cell feeds; nil where the row as a whole is at fault.
  package let field: Field?
  /// The number of the cell's column, from 0; nil for a constant or the row as a whole.
  package let column: Int?
  /// The cell as it stands; nil where the row as a whole is at fault.
  package let value: String?
  /// What is wrong and what to do, in a sentence.
  package let reason: String
  /// The subject under which a warning is counted; nil for one that is not.
  var topic: WarningTopic?

  init(
    field: Field? = nil, column: Int? = nil, value: String? = nil, reason: String,
    topic: WarningTopic? = nil
  ) {
    self.topic = topic
    self.field = field
    self.column = column
    self.value = value
    self.reason = reason
  }
}
