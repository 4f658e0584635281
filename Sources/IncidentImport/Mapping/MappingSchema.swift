import Incidents

extension Mapping {
  /// The JSON Schema of the mapping format: that of `Schema/mapping.schema.json`, with the fields of
  /// the table of fields put in.
  package static let schema =
    schemaTemplate
    .replacing(
      #"{ "FIELDS": true }"#,
      with: "{\n" + Field.allCases.map(\.schema).joined(separator: ",\n") + "\n      }"
    )
    .replacing(
      #""FIELDS_OF_PERSONS": false"#,
      with: Field.allCases.filter(\.isOfPersons).map { "\"\($0.name)\": false" }
        .joined(separator: ", "))
}

extension Field {
  /// The schema of how a mapping reads the field, as a member of an object.
  fileprivate var schema: String {
    """
            "\(name)": {
              "description": "\(description)",
              "$ref": "#/$defs/\(reading)_field"
            }
    """
  }

  private var description: String {
    guard let vocabulary else { return row.meaning }
    let one = isList ? "any of" : "one of"
    let several = isList ? ", with commas or semicolons between several" : ""
    return "\(row.meaning) Read as \(one): \(vocabulary.codes.joined(separator: ", ")); or as "
      + "another word for one\(several)."
  }

  /// The definition of the readings that the field can have.
  private var reading: String {
    switch kind {
    case .identifier where !isOfPersons: "identifier"
    case .date: "date"
    case .count: "count"
    case .articles: "articles"
    default: isRestricted ? "name" : "text"
    }
  }
}
