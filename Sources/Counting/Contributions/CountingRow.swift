/// The row of a table of figures that an incident counts in.
///
/// A table may be of some incidents only: those of a region, or with a charge under an article. The
/// others count in rows beside it. So what a wave adds to a table is what is left of it once its parts
/// that are not in the table are taken out, just as with parts in other months.
package struct CountingRow: Hashable, Sendable {
  /// The month `2019-06`, or another length of time; `2019-XX` where the date fits no single one.
  package var period: String

  /// Whether the incident is one of those that the table is of.
  package var isAsked: Bool

  /// The row of a period, in the table or beside it.
  package init(_ period: String, isAsked: Bool = true) {
    self.period = period
    self.isAsked = isAsked
  }
}
