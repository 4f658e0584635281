/// What was found about the identifiers of a file.
package struct IdentityFinding: Hashable, Sendable {
  /// Two rows with the same identity.
  package struct Duplicate: Hashable, Sendable {
    /// The identifier, shortened.
    package let identifier: String
    /// The line of the first row.
    package let firstLine: Int
    /// The line of the second row.
    package let secondLine: Int
  }

  /// The names of the columns that it is read from; none for a digest of the whole row.
  package let columns: [String]
  /// How many different incidents the rows tell of.
  package internal(set) var incidents = 0
  /// How many rows are further reports of an incident, told apart by report or source.
  package internal(set) var furtherReports = 0
  /// How many rows have the identity of an earlier one, and would be refused.
  package internal(set) var duplicates = 0
  /// The first of them.
  package internal(set) var firstDuplicate: Duplicate?
  /// How many rows have no identifier.
  package internal(set) var missing = 0

  init(columns: [String]) { self.columns = columns }
}
