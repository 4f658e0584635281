import FoundationEssentials
import Incidents

extension Mapping {
  /// The mapping as JSON that ``MappingReader`` reads back, the same text for the same mapping.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let fields = Dictionary(
      uniqueKeysWithValues: fields.map { ($0.name, EncodedField($1)) })
    let document = EncodedMapping(
      aigaq_mapping: Self.formatVersion, dataset: dataset,
      description: description.isEmpty ? nil : description, fields: fields)
    // Texts and numbers always encode.
    return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// How the fields are read, as JSON, whatever the list is called: what a row's digest rests on.
  var reading: String { Mapping(fields: fields).json }
}

private struct EncodedMapping: Encodable {
  let aigaq_mapping: Int
  let dataset: String?
  let description: String?
  let fields: [String: EncodedField]
}

private struct EncodedField: Encodable {
  var column: String?
  var constant: String?
  let values: [String: String]?
  let missing: [String]?
  let order: String?
  let code: String?

  init(_ field: FieldMapping) {
    switch field.origin {
    case .column(let name): column = name
    case .constant(let text): constant = text
    }
    values = field.values.isEmpty ? nil : field.values
    missing = field.missing.isEmpty ? nil : field.missing
    order = field.order?.rawValue
    code = field.code?.rawValue
  }
}
