/// A column of a result table.
package struct Column: Sendable, Hashable {
  /// The side of its column on which the text of a cell stands.
  package enum Alignment: Sendable, Hashable {
    /// The side where the script begins a line.
    case leading
    /// The other side, as numbers are set.
    case trailing
  }

  /// The name, which is the heading or the key; several columns may have the same.
  package let name: String
  /// The alignment in text tables; nil to set columns that hold only numbers trailing.
  package let alignment: Alignment?

  /// Whether it holds what is copied from a table to be used elsewhere, and so is never cut:
  /// identifiers and addresses, by the last word of its name.
  var isCopied: Bool {
    let last = name.split(separator: "_").last?.lowercased()
    return last == "uid" || last == "url"
  }

  /// A column with a name, aligned by what it holds unless an alignment is given.
  package init(_ name: String, alignment: Alignment? = nil) {
    self.name = name
    self.alignment = alignment
  }
}
