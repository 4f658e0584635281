import Incidents
import Tabular

/// Which column of a file feeds which field, and how it is read.
package struct Mapping: Hashable, Sendable {
  /// The version of the mapping format that this build reads and writes.
  package static let formatVersion = 1

  /// How the files of a layout are known by their columns; compared without case.
  package struct HeaderPattern: Hashable, Sendable {
    /// Columns that are all there.
    package var present: [String]
    /// Columns of which none is there.
    package var absent: [String]

    /// A pattern from its members.
    package init(present: [String], absent: [String] = []) {
      self.present = present
      self.absent = absent
    }

    /// Whether a header is of the layout.
    package func matches(_ header: [String]) -> Bool {
      let names = Set(header.map(Header.folded))
      return present.allSatisfy { names.contains(Header.folded($0)) }
        && !absent.contains { names.contains(Header.folded($0)) }
    }
  }

  /// The name of the list; nil where the user or the file's name gives it.
  package var dataset: String?
  /// What the mapping is for, in a sentence.
  package var description: String
  /// Where the layout is documented.
  package var citation: String
  /// The name of the sheet of a workbook; nil for the only one that holds a table, and for a text.
  package var sheet: String?
  /// What one row is.
  package var unit: RowUnit
  /// What a row must meet to be read at all.
  package var rows: [Condition]
  /// Columns, beside those that tell who a person is, whose cells are shown to nobody.
  package var restricted: [String]
  /// Columns that number the rows: they are kept, and say nothing of what a row is about.
  package var rowNumbers: [String] = []
  /// How files of the layout are known; nil where the mapping is only used by name.
  package var header: HeaderPattern?
  /// How each field is read; a field that is not here is not stated.
  package var fields: [NativeField: FieldMapping]

  /// A mapping from its members.
  package init(
    dataset: String? = nil, description: String = "", citation: String = "",
    unit: RowUnit = .report, rows: [Condition] = [],
    restricted: [String] = [], header: HeaderPattern? = nil,
    fields: [NativeField: FieldMapping]
  ) {
    self.dataset = dataset
    self.description = description
    self.citation = citation
    self.unit = unit
    self.rows = rows
    self.restricted = restricted
    self.header = header
    self.fields = fields
  }

  /// The mapping with an order of day and month for the dates that do not have one.
  func stating(_ order: DateOrder?) -> Mapping {
    guard let order else { return self }
    var mapping = self
    for field in NativeField.allCases where field.isDate {
      mapping.fields[field]?.state(order)
    }
    return mapping
  }

  /// The mapping for a sheet of a workbook, by whose name two imports of one workbook differ.
  func of(_ sheet: SheetReading?) -> Mapping {
    var mapping = self
    mapping.sheet = sheet?.name
    return mapping
  }

  /// The mapping of a file in the native layout, or of one whose columns are named plainly: each
  /// field from the column of its name, else from the one that is called by another word for it.
  ///
  /// - Throws: `ambiguousColumns` where two columns are called by other words for one field.
  package static func native(header: [String]) throws(ImportProblem) -> Mapping {
    var fields: [NativeField: FieldMapping] = [:]
    for name in header {
      guard let field = NativeField(name: Header.folded(name)) else { continue }
      fields[field] = FieldMapping(.column(name))
    }
    let named = Set(fields.keys)
    for name in header where NativeField(name: Header.folded(name)) == nil {
      guard let field = HeaderAliases.field(named: name), !named.contains(field) else { continue }
      if case .column(let other)? = fields[field]?.origin {
        throw .ambiguousColumns(field: field, first: other, second: name)
      }
      fields[field] = FieldMapping(.column(name))
    }
    return Mapping(description: "Native layout", fields: fields).withPersons(header)
  }
}
