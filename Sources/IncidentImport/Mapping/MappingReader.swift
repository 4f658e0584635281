import Incidents
package import FoundationEssentials
import Tabular

/// Reads mappings from JSON, and refuses whatever it does not know.
package enum MappingReader {
  /// The longest mapping, in bytes: the columns that a table may have, and thousands of values.
  private static let longest = 1 << 20

  /// The mapping that a JSON text holds.
  ///
  /// - Throws: ``MappingProblem``, which names the key.
  package static func read(_ json: Data) throws(MappingProblem) -> Mapping {
    let root = try JSONObject(
      value(of: json), at: [],
      known: [
        "aigaq_mapping", "$schema", "dataset", "description", "citation", "sheet", "encoding",
        "unit",
        "rows",
        "restricted", "open", "row_numbers", "header", "fields", "century", "time_zone",
        "allow_dates", "uids",
      ])
    guard root["aigaq_mapping"] == .number(Double(Mapping.formatVersion)) else {
      throw MappingProblem(
        ["aigaq_mapping"], "must be \(Mapping.formatVersion), the version of the format")
    }
    guard let listed = root["fields"] else {
      throw MappingProblem(["fields"], "is missing: it says which column feeds which field")
    }
    _ = try root.text("$schema")
    let dataset = try root.text("dataset")
    if let dataset, !DatasetName.isValid(dataset) {
      throw MappingProblem(["dataset"], "may hold letters, digits, '-', '_' and '.' only")
    }
    var mapping = Mapping(
      dataset: dataset, description: try root.text("description") ?? "",
      citation: try root.text("citation") ?? "",
      unit: try root.term("unit", RowUnit.self) ?? .report,
      rows: try root["rows"].map { value throws(MappingProblem) in
        try Condition.list(value, at: ["rows"])
      } ?? [],
      restricted: try root.texts("restricted") ?? [], open: try root.texts("open") ?? [],
      header: try root["header"].map(header), fields: try fields(listed))
    mapping.sheet = try root.text("sheet")
    mapping.encoding = try encoding(root)
    mapping = mapping.stating(
      century: try root.century("century"), zone: try root.zone("time_zone"))
    mapping.allowsDates = try root.flag("allow_dates") ?? false
    mapping.rowNumbers = try root.texts("row_numbers") ?? []
    mapping.isOnAnyList = try root.flag("uids") ?? false
    if mapping.isOnAnyList, mapping.fields[.parentID] != nil {
      throw MappingProblem(
        ["uids"], "goes without the field 'parent_id', which is an identifier of the list's own")
    }
    try mapping.checkRestrictions()
    return mapping
  }

  private static func encoding(_ root: JSONObject) throws(MappingProblem) -> TextEncoding? {
    guard let name = try root.text("encoding") else { return nil }
    guard let encoding = TextEncoding(name: name) else {
      let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
      throw MappingProblem(["encoding"], "must be an encoding: \(names)")
    }
    return encoding
  }

  /// The mapping that the store keeps as JSON.
  static func read(_ json: String) throws(MappingProblem) -> Mapping {
    try read(Data(json.utf8))
  }

  private static func value(of json: Data) throws(MappingProblem) -> JSONValue {
    guard json.count <= longest else {
      throw MappingProblem([], "is longer than \(longest) bytes, as no mapping is")
    }
    guard let text = String(validating: json, as: UTF8.self) else {
      throw MappingProblem([], "is not UTF-8 text: save it again as UTF-8")
    }
    if let fault = JSONFault(in: text) { throw problem(with: fault) }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: json) else {
      throw MappingProblem([], "is not JSON")
    }
    return value
  }

  private static func problem(with fault: JSONFault) -> MappingProblem {
    switch fault.cause {
    case .syntax:
      MappingProblem(
        [],
        "is not JSON from line \(fault.line), column \(fault.column) on: look there, or just "
          + "before, for a missing or an extra comma, colon, quote or bracket")
    case .depth:
      MappingProblem(
        [], "nests lists and objects deeper than any mapping does (line \(fault.line))")
    case .repeatedKey(let key):
      MappingProblem(
        fault.path + [key],
        "is there twice, the second time on line \(fault.line): leave one of them out")
    }
  }

  private static func header(_ value: JSONValue) throws(MappingProblem) -> Mapping.HeaderPattern {
    let object = try JSONObject(
      value, at: ["header"], known: ["all_of", "none_of", "years", "cells"])
    guard let present = try object.texts("all_of"), !present.isEmpty else {
      throw MappingProblem(["header", "all_of"], "must list the columns that identify the layout")
    }
    let cells = try object["cells"].map { value throws(MappingProblem) in
      try Condition.list(value, at: ["header", "cells"])
    }
    return Mapping.HeaderPattern(
      present: present, absent: try object.texts("none_of") ?? [],
      years: try object.ordinals("years") ?? [], cells: cells ?? [])
  }

  private static func fields(
    _ listed: JSONValue
  ) throws(MappingProblem) -> [Field: FieldMapping] {
    let object = try JSONObject(
      listed, at: ["fields"], known: Field.allCases.map(\.name))
    var fields: [Field: FieldMapping] = [:]
    for name in object.keys {
      guard let field = Field(name: name), let value = object[name] else { continue }
      fields[field] = try FieldMapping(value, for: field)
    }
    for field in Field.required where fields[field] == nil {
      throw MappingProblem(["fields"], "has no '\(field.name)': every row needs one")
    }
    try refuseSharedColumns(fields)
    return fields
  }

  /// Fields of which no two can be read from one cell.
  private static let exclusive: [[Field]] = [
    Field.allCases.filter(\.isCount), [.latitude, .longitude],
  ]

  /// Refuses one column for two fields of which a cell can say one only, unless conditions or parts
  /// tell them apart.
  private static func refuseSharedColumns(
    _ fields: [Field: FieldMapping]
  ) throws(MappingProblem) {
    for group in exclusive {
      var readers: [String: Field] = [:]
      for field in group {
        guard let mapping = fields[field] else { continue }
        for column in Set(mapping.wholeColumns.map(Header.folded)).sorted() {
          if let other = readers.updateValue(field, forKey: column) {
            throw MappingProblem(
              ["fields", field.name],
              "is read from the column '\(column)', as '\(other.name)' is: a cell states one of them. "
                + "Leave one out, or separate them with 'when' or 'split'")
          }
        }
      }
    }
  }
}

extension FieldMapping {
  /// The columns whose cells are read whole and in every row.
  fileprivate var wholeColumns: [String] {
    (conditions.isEmpty && part == nil ? origin.columns : []) + otherwise.flatMap(\.wholeColumns)
  }
}
