package import Incidents
package import Tabular

/// Which column of a file feeds which field, and how it is read.
package struct Mapping: Hashable, Sendable {
  /// The version of the mapping format that this build reads and writes.
  package static let formatVersion = 1

  /// The name of the list; nil where the user or the file's name gives it.
  package var dataset: String?
  /// What the mapping is for, in a sentence.
  package var description: String
  /// Where the layout is documented.
  package var citation: String
  /// The name of the sheet of a workbook; nil for the only one that holds a table, and for a text.
  package var sheet: String?
  /// The encoding of a text; nil for UTF-8 and for a workbook.
  package var encoding: TextEncoding?
  /// What one row is.
  package var unit: RowUnit
  /// True if rows are identified by incidents of any list, as `list:identifier`, which are here already:
  /// each is a further report on one.
  package var isOnAnyList = false
  /// What a row must meet to be read at all.
  package var rows: [Condition]
  /// Columns, beside those that tell who a person is, whose cells are shown to nobody.
  package var restricted: [String]
  /// Whether dates are taken that can hardly be meant: before 1900, or after the import.
  package var allowsDates = false
  /// Columns that seem to name a person or lead to one, and are open to everybody all the same.
  package var open: [String]
  /// Columns that number the rows: they are kept, and say nothing of what a row is about.
  package var rowNumbers: [String] = []
  /// How files of the layout are known; nil where the mapping is only used by name.
  package var header: HeaderPattern?
  /// How each field is read; a field that is not here is not stated.
  package var fields: [Field: FieldMapping]

  /// A mapping from its members.
  package init(
    dataset: String? = nil, description: String = "", citation: String = "",
    unit: RowUnit = .report, rows: [Condition] = [],
    restricted: [String] = [], open: [String] = [], header: HeaderPattern? = nil,
    fields: [Field: FieldMapping]
  ) {
    self.dataset = dataset
    self.description = description
    self.citation = citation
    self.unit = unit
    self.rows = rows
    self.restricted = restricted
    self.open = open
    self.header = header
    self.fields = fields
  }

  /// The mapping with an order of day and month, a century for years of two digits and a time zone
  /// for the dates that do not have them.
  func stating(
    _ order: DateOrder? = nil, century: Int? = nil, zone: FieldMapping.ZoneRule? = nil
  ) -> Mapping {
    var mapping = self
    for field in Field.allCases where field.isDate {
      if let order { mapping.fields[field]?.state(order) }
      if let century { mapping.fields[field]?.state(century: century) }
      mapping.fields[field]?.state(zone: zone)
    }
    return mapping
  }

  /// The stable identifier of the incident that an identifier of a row of a list means.
  func uid(of identifier: String, in list: String) -> String {
    isOnAnyList ? identifier : IncidentUID.of(identifier, in: list)
  }

  /// True if several rows can be reports of one incident.
  var tellsReportsApart: Bool {
    unit != .incident
      && [.report, .source, .person].contains { (field: Field) in fields[field] != nil }
  }

  /// The place of a row in words, within its file.
  func place(ofLine line: Int) -> String {
    sheet.map { "row \(line) of sheet '\($0)'" } ?? "line \(line)"
  }

  /// The word for the place of a record: a line of a text, or a row of a sheet.
  var lineNoun: String { sheet == nil ? "line" : "row" }
  /// The same word at the beginning of a sentence.
  var lineNounAtStart: String { sheet == nil ? "Line" : "Row" }

  /// The mapping with the sheet or the encoding in which a file is read, by which two imports of the
  /// same bytes differ.
  func of(_ source: SourceFile) -> Mapping {
    var mapping = self
    mapping.sheet = source.sheet?.name
    mapping.encoding = source.sheet == nil && source.encoding != .utf8 ? source.encoding : nil
    return mapping
  }

  /// The mapping with a code for articles without one, and taking new articles where that is asked.
  func stating(_ code: CodeMention?, takesNewArticles: Bool) -> Mapping {
    var mapping = self
    mapping.fields[.articles]?.state(code, takesNewArticles: takesNewArticles)
    return mapping
  }

  /// The mapping of a file in the native layout, or of one whose columns are named plainly: each
  /// field from the column of its name, else from the one whose heading means it most specially.
  ///
  /// - Throws: `ambiguousColumns` where two columns are called by words for one field alike.
  package static func native(header: [String]) throws(ImportProblem) -> Mapping {
    let columns = HeadingColumns(header)
    if let (field, first, second) = columns.ambiguity {
      throw .ambiguousColumns(field: field, first: first, second: second)
    }
    return Mapping(description: "Native layout", fields: columns.fields).withPersons(header)
  }
}

/// The unit that one row of a list stands for.
package enum RowUnit: String, CaseIterable, Sendable {
  /// A report of an incident: rows of one identifier are reports of one incident.
  case report
  /// An incident: no two rows have one identifier.
  case incident
  /// A person: rows of one identifier are about the persons of one incident.
  case person
}
