package import Incidents

/// Where the text of one field comes from, and how it is read.
package struct FieldMapping: Hashable, Sendable {
  /// Where a text comes from.
  package enum Origin: Hashable, Sendable {
    /// From the column of a name.
    case column(String)
    /// From the mapping itself: the same for every row.
    case constant(String)
  }

  /// Where the text comes from.
  package var origin: Origin
  /// What cells of some texts are to be read as.
  package var values: [String: String] = [:]
  /// Cells of these texts say nothing, as `-99` in some data.
  package var missing: [String] = []
  /// The order of day and month in dates such as 09/06/2019; nil where the file must settle it.
  package var order: DateOrder?
  /// The code that articles are of where the text names none; nil for the Criminal Code of 2014.
  package var code: LegalCode?

  /// A field that is read as it stands.
  package init(_ origin: Origin) { self.origin = origin }
}
