/// How far the columns of a file are followed, so that a file of very many takes no more memory and
/// time than another.
struct SurveyLimits {
  /// How many different texts of a column are counted exactly.
  let distinct: Int
  /// How many different texts of a column are looked into; of later ones only dates are.
  let lookedInto: Int

  /// The limits for a file of a number of columns.
  init(columns: Int) {
    let columns = max(columns, 1)
    distinct = min(FileInspection.distinctBound, 1_000_000 / columns)
    lookedInto = min(2_000, max(50, 100_000 / columns))
  }
}
