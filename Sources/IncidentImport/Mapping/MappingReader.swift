package import FoundationEssentials
import Incidents

/// Reads mappings from JSON, and refuses whatever it does not know.
package enum MappingReader {
  /// The mapping that a JSON text holds.
  ///
  /// - Throws: ``MappingProblem``, which names the key.
  package static func read(_ json: Data) throws(MappingProblem) -> Mapping {
    let root = try object(value(of: json), at: [])
    try refuseUnknown(
      in: root, at: [], known: ["aigaq_mapping", "dataset", "description", "fields"])
    guard root["aigaq_mapping"] == .number(Double(Mapping.formatVersion)) else {
      throw MappingProblem(
        ["aigaq_mapping"], "must be \(Mapping.formatVersion), the version of the format")
    }
    guard let listed = root["fields"] else {
      throw MappingProblem(["fields"], "is missing: it says which column feeds which field")
    }
    let dataset = try root["dataset"].map { value throws(MappingProblem) in
      try text(value, at: ["dataset"])
    }
    if let dataset, !DatasetName.isValid(dataset) {
      throw MappingProblem(["dataset"], "may hold letters, digits, '-', '_' and '.' only")
    }
    let description = try root["description"].map { value throws(MappingProblem) in
      try text(value, at: ["description"])
    }
    return Mapping(
      dataset: dataset, description: description ?? "", fields: try fields(listed))
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

  private static func fields(
    _ listed: JSONValue
  ) throws(MappingProblem) -> [NativeField: FieldMapping] {
    let object = try object(listed, at: ["fields"])
    try refuseUnknown(in: object, at: ["fields"], known: NativeField.allCases.map(\.name))
    var fields: [NativeField: FieldMapping] = [:]
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      guard let field = NativeField(name: name) else { continue }
      fields[field] = try FieldMapping(value, for: field)
    }
    for field in NativeField.required where fields[field] == nil {
      throw MappingProblem(["fields"], "has no '\(field.name)': every row needs one")
    }
    return fields
  }

  static func object(
    _ value: JSONValue, at path: [String]
  ) throws(MappingProblem) -> [String: JSONValue] {
    guard case .object(let members) = value else {
      throw MappingProblem(path, "must be an object, not \(value.kind)")
    }
    return members
  }

  static func text(_ value: JSONValue, at path: [String]) throws(MappingProblem) -> String {
    guard case .string(let text) = value else {
      throw MappingProblem(path, "must be a text, not \(value.kind)")
    }
    return text
  }

  static func refuseUnknown(
    in object: [String: JSONValue], at path: [String], known: [String]
  ) throws(MappingProblem) {
    let unknown = object.keys.filter { !known.contains($0) }.sorted()
    guard let key = unknown.first else { return }
    throw MappingProblem(path + [key], "is not known; known are: \(known.joined(separator: ", "))")
  }
}
