package import Incidents

/// What was found about a date or a number of people, read as the layout says.
package struct FieldFinding: Hashable, Sendable {
  /// The field.
  package let field: Field
  /// The names of the columns that it is read from.
  package let columns: [String]
  /// The order of day and month that the layout states; nil where it states none.
  package let statedOrder: DateOrder?
  /// What the texts say about that order; nil for a number of people.
  package let order: DateColumn.Order?
  /// What the texts say about years of two digits.
  package let century: DateColumn.Century
  /// The numbers that the texts are, instead of dates in words or figures; nil where they are none.
  package let serials: SerialDays?
  /// Decisions and oddities in the dates, in sentences.
  package let notes: [String]
  /// The dates that cannot be meant.
  package let implausible: UnreadTexts
  /// The reason for the first of them.
  package let implausibleReason: String?
  /// The texts that are no date, or that no rule reads as a number.
  package let unread: UnreadTexts
  /// How many rows have no date in it; 0 for a number of people, which needs none.
  package let empty: Int

  /// Whether the texts are serial numbers of Excel.
  package var isExcelSerial: Bool { serials == .excel }

  /// Whether it is a date, and not a number of people.
  package var isDate: Bool { order != nil }
}
