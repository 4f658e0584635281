import Incidents
import Tabular

extension Mapping {
  /// The mapping as JSON that ``MappingReader`` reads back, the same text for the same mapping.
  package var json: String { value.text(isIndented: false) }

  /// The mapping as JSON for people, on lines of its own.
  package var indentedJSON: String { value.text(isIndented: true) + "\n" }

  /// How rows are read, as JSON, whatever the list is called: what a row's digest rests on.
  var reading: String {
    var reading = self
    reading.fields[.articles]?.forgetNewArticles()
    (reading.dataset, reading.description, reading.citation, reading.header) = (nil, "", "", nil)
    (reading.sheet, reading.encoding) = (nil, nil)
    // Which dates are believed changes none that is read.
    reading.allowsDates = false
    return reading.json
  }

  private var value: JSONValue {
    var members: [String: JSONValue] = ["aigaq_mapping": .number(Double(Self.formatVersion))]
    if let dataset { members["dataset"] = .string(dataset) }
    if !description.isEmpty { members["description"] = .string(description) }
    if !citation.isEmpty { members["citation"] = .string(citation) }
    if let sheet { members["sheet"] = .string(sheet) }
    if let encoding { members["encoding"] = .string(encoding.name) }
    if isOnAnyList { members["uids"] = .bool(true) }
    if unit != .report { members["unit"] = .string(unit.rawValue) }
    if !rows.isEmpty { members["rows"] = .array(rows.map(\.json)) }
    if allowsDates { members["allow_dates"] = .bool(true) }
    if !restricted.isEmpty { members["restricted"] = JSONValue(restricted) }
    if !open.isEmpty { members["open"] = JSONValue(open) }
    if !rowNumbers.isEmpty { members["row_numbers"] = JSONValue(rowNumbers) }
    if let header {
      var pattern = ["all_of": JSONValue(header.present)]
      if !header.absent.isEmpty { pattern["none_of"] = JSONValue(header.absent) }
      if !header.years.isEmpty {
        pattern["years"] = .array(header.years.map { .number(Double($0)) })
      }
      if !header.cells.isEmpty { pattern["cells"] = .array(header.cells.map(\.json)) }
      members["header"] = .object(pattern)
    }
    members["fields"] = .object(
      Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $1.json) }))
    return .object(members)
  }
}

extension FieldMapping {
  /// The field as JSON.
  var json: JSONValue {
    otherwise.isEmpty ? reading : .array([reading] + otherwise.map(\.reading))
  }

  private var reading: JSONValue {
    var members = origin.json
    if !values.isEmpty { members["values"] = .object(values.mapValues(JSONValue.string)) }
    if !missing.isEmpty { members["missing"] = JSONValue(missing) }
    if let part {
      members["split"] = .object([
        "at": .string(part.separator), "take": .number(Double(part.number)),
      ])
    }
    if !conditions.isEmpty { members["when"] = .array(conditions.map(\.json)) }
    if let order { members["order"] = .string(order.rawValue) }
    if let century { members["century"] = .number(Double(century)) }
    if let zone { members["time_zone"] = .string(zone.name) }
    if let serials { members["serials"] = .string(serials.rawValue) }
    if let end { members["to"] = .object(end.json) }
    if let precision {
      members["precision"] = .object([
        "column": .string(precision.column),
        "values": .object(precision.values.mapValues { .string($0.rawValue) }),
      ])
    }
    if let code = code?.rawValue { members["code"] = .string(code) }
    if takesNewArticles { members["new_articles"] = .string("add") }
    if isRunningTotal { members["cumulative"] = .bool(true) }
    if !plus.isEmpty { members["plus"] = .array(plus.map(\.reading)) }
    return .object(members)
  }
}

extension FieldMapping.Origin {
  /// The members that say where a text comes from.
  fileprivate var json: [String: JSONValue] {
    switch self {
    case .column(let name): return ["column": .string(name)]
    case .columns(let names, let join):
      return ["columns": JSONValue(names), "join": .string(join)]
    case .constant(let text): return ["constant": .string(text)]
    case .bounds(let low, let best, let high):
      var columns: [String: JSONValue] = [:]
      if let low { columns["low"] = .string(low) }
      if let best { columns["best"] = .string(best) }
      if let high { columns["high"] = .string(high) }
      return ["bounds": .object(columns)]
    case .digest(let names): return ["digest_of": names.map(JSONValue.init) ?? .string("row")]
    }
  }
}
