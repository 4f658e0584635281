package import Incidents

/// What was found about a date or a number of people, read as the layout says.
package struct FieldFinding: Hashable, Sendable {
  /// The field.
  package let field: NativeField
  /// The names of the columns that it is read from.
  package let columns: [String]
  /// The order of day and month that the layout states; nil where it states none.
  package let statedOrder: DateOrder?
  /// What the texts say about that order; nil for a number of people.
  package let order: DateColumn.Order?
  /// Whether the texts are serial numbers of Excel.
  package let isExcelSerial: Bool
  /// The texts that are no date, or that no rule reads as a number.
  package let unread: UnreadTexts
  /// How many rows have no date in it; 0 for a number of people, which needs none.
  package let empty: Int

  /// Whether it is a date, and not a number of people.
  package var isDate: Bool { order != nil }
}
