package import Incidents

/// What was found about one column of a file.
package struct ColumnFinding: Hashable, Sendable {
  /// The number of the column, from 1.
  package let number: Int
  /// Its name.
  package let name: String
  /// How many cells say something.
  package let filled: Int
  /// How many different texts there are; the bound where there are more.
  package let distinct: Int
  /// Whether there are more different texts than that.
  package let hasMoreDistinct: Bool
  /// Whether every cell says something, and no two the same.
  package let isUnique: Bool
  /// The first different texts, shortened; none of a restricted column.
  package let examples: [String]
  /// Whether the column seems to say who a person is, so that none of its texts is shown.
  package let isRestricted: Bool
  /// What the texts look like.
  package let kind: ColumnKind
  /// What the texts say about the order of day and month; nil where they are no dates.
  package let order: DateColumn.Order?
  /// What the texts say about years of two digits.
  let century: DateColumn.Century
  /// The texts that no rule reads as a number of people, where the others are such numbers.
  package let unreadCounts: UnreadTexts
  /// The fields that it would feed; none for a column that is kept with the row and not read.
  package var feeds: [FieldFeed] = []

  /// How many texts of a column of dates are none.
  package let noDates: Int

  /// Whether no text has a digit.
  let hasNoDigits: Bool
  /// What the column's name lets expect.
  let hints: ColumnHints
  /// The share of texts that are dates.
  let dateShare: Double
  /// Whether the texts count the rows: 1, 2, 3 and so on.
  let isNumberingRows: Bool
  /// Whether every text is a date, or says that the date is unknown.
  let areAllDates: Bool

  /// What a survey found, after all rows.
  ///
  /// Of a restricted column nothing is shown.
  init(_ survey: ColumnSurvey, number: Int, isRestricted: Bool = false) {
    self.isRestricted = isRestricted
    self.number = number
    name = survey.name
    filled = survey.filled
    distinct = survey.values.count
    hasMoreDistinct = survey.values.isExceeded
    isUnique = survey.isUnique
    examples = isRestricted ? [] : survey.examples
    kind = ColumnKind(survey)
    order = kind == .date && !isRestricted ? survey.dates.order : nil
    century = kind == .date && !isRestricted ? survey.dates.century : .none
    unreadCounts = kind == .count && !isRestricted ? survey.unreadCounts : UnreadTexts()
    hints = survey.hints
    hasNoDigits = survey.tally.textsWithDigits == 0
    noDates = kind == .date ? survey.tally.noDates : 0
    isNumberingRows = survey.tally.isNumberingRows
    dateShare = kind.isDate ? (kind == .excelSerial ? 1 : survey.tally.dateShare) : 0
    areAllDates = kind.isDate && (kind == .excelSerial || survey.tally.areAllDates)
  }

  /// Whether the column feeds a field.
  func feeds(_ field: Field) -> Bool { feeds.contains { $0.field == field } }
}
