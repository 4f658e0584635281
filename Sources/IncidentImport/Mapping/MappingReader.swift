package import FoundationEssentials

/// Reads mappings from JSON, and refuses whatever it does not know.
package enum MappingReader {
  /// The mapping that a JSON text holds.
  ///
  /// - Throws: ``MappingProblem``, which names the key.
  package static func read(_ json: Data) throws(MappingProblem) -> Mapping {
    let root = try JSONObject(
      value(of: json), at: [],
      known: [
        "aigaq_mapping", "$schema", "dataset", "description", "citation", "sheet", "unit", "rows",
        "restricted", "open", "row_numbers", "header", "fields", "century", "time_zone",
        "allow_dates",
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
    mapping = mapping.stating(
      century: try root.century("century"), zone: try root.zone("time_zone"))
    mapping.allowsDates = try root.flag("allow_dates") ?? false
    mapping.rowNumbers = try root.texts("row_numbers") ?? []
    try mapping.checkRestrictions()
    return mapping
  }

  private static func value(of json: Data) throws(MappingProblem) -> JSONValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: json)
    } catch {
      guard let text = String(validating: json, as: UTF8.self) else {
        throw MappingProblem([], "is not UTF-8 text: save it again as UTF-8")
      }
      guard let fault = JSONFault(in: text) else { throw MappingProblem([], "is not JSON") }
      throw MappingProblem(
        [],
        "is not JSON from line \(fault.line), column \(fault.column) on: look there, or just "
          + "before, for a missing or an extra comma, colon, quote or bracket")
    }
  }

  private static func header(_ value: JSONValue) throws(MappingProblem) -> Mapping.HeaderPattern {
    let object = try JSONObject(
      value, at: ["header"], known: ["all_of", "none_of", "years", "cells"])
    guard let present = try object.texts("all_of"), !present.isEmpty else {
      throw MappingProblem(["header", "all_of"], "must list the columns that tell the layout")
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
  ) throws(MappingProblem) -> [NativeField: FieldMapping] {
    let object = try JSONObject(
      listed, at: ["fields"], known: NativeField.allCases.map(\.name))
    var fields: [NativeField: FieldMapping] = [:]
    for name in object.keys {
      guard let field = NativeField(name: name), let value = object[name] else { continue }
      fields[field] = try FieldMapping(value, for: field)
    }
    for field in NativeField.required where fields[field] == nil {
      throw MappingProblem(["fields"], "has no '\(field.name)': every row needs one")
    }
    return fields
  }
}
