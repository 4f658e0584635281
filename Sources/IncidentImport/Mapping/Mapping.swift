/// Which column of a file feeds which field, and how it is read.
package struct Mapping: Hashable, Sendable {
  /// The version of the mapping format that this build reads and writes.
  package static let formatVersion = 1

  /// The name of the list; nil where the user or the file's name gives it.
  package var dataset: String?
  /// What the mapping is for, in a sentence.
  package var description: String
  /// How each field is read; a field that is not here is not stated.
  package var fields: [NativeField: FieldMapping]

  /// A mapping from its members.
  package init(
    dataset: String? = nil, description: String = "", fields: [NativeField: FieldMapping]
  ) {
    self.dataset = dataset
    self.description = description
    self.fields = fields
  }

  /// The mapping of a file in the native layout: each field from the column of its name.
  ///
  /// Case and white space around a column's name do not matter.
  package static func native(header: [String]) -> Mapping {
    var fields: [NativeField: FieldMapping] = [:]
    for name in header {
      guard let field = NativeField(name: Header.folded(name)) else { continue }
      fields[field] = FieldMapping(.column(name))
    }
    return Mapping(description: "Native layout", fields: fields)
  }
}
