import FoundationEssentials
import IncidentImport
import Incidents
import Testing

@Suite struct `The JSON Schema of mappings` {
  private let schema: Node

  /// A JSON value of the schema, of which a test asks one thing at a time.
  private enum Node: Decodable {
    case object([String: Node])
    case list([Node])
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let object = try? container.decode([String: Node].self) {
        self = .object(object)
      } else if let list = try? container.decode([Node].self) {
        self = .list(list)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .other
      }
    }

    subscript(key: String) -> Node? {
      if case .object(let object) = self { object[key] } else { nil }
    }

    subscript(path: [String]) -> Node? {
      path.reduce(self) { node, key in node?[key] }
    }

    var keys: Set<String> { if case .object(let object) = self { Set(object.keys) } else { [] } }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    var texts: [String] { if case .list(let list) = self { list.compactMap(\.text) } else { [] } }
  }

  init() throws {
    schema = try JSONDecoder().decode(Node.self, from: Data(Mapping.schema.utf8))
  }

  private func field(_ field: Field) -> Node? {
    schema[["properties", "fields", "properties", field.name]]
  }

  @Test func `names the fields of this build, and those that must be there`() {
    #expect(
      schema[["properties", "fields", "properties"]]?.keys
        == Set(Field.allCases.map(\.name)))
    #expect(
      schema[["properties", "fields", "required"]]?.texts == Field.required.map(\.name))
  }

  @Test func `allows the terms of this build`() {
    let reading = { (kind: String, path: [String]) in
      schema[["$defs", "\(kind)_reading", "properties"] + path]?["enum"]?.texts
    }
    #expect(reading("date", ["order"]) == DateOrder.allCases.map(\.rawValue))
    #expect(reading("articles", ["new_articles"]) == ["add"])
    #expect(schema[["properties", "unit", "enum"]]?.texts == RowUnit.allCases.map(\.rawValue))
    let precisions = PartialDate.Precision.allCases.map(\.rawValue)
    let named =
      reading("date", ["precision", "properties", "values", "additionalProperties"]) ?? []
    #expect(named == precisions.filter { !["range", "season", "unknown"].contains($0) })
  }

  @Test func `names the terms that a field is read as`() throws {
    for field in Field.allCases {
      guard let vocabulary = field.vocabulary else { continue }
      let description = try #require(self.field(field)?["description"]?.text)
      let terms = vocabulary.codes.joined(separator: ", ")
      #expect(
        description.contains("Read as \(field.isList ? "any" : "one") of: \(terms);"),
        "\(field.name): \(description)")
    }
  }

  @Test func `gives each field the readings that it can have`() throws {
    let dates: Set<Field> = [.date, .reportedOn, .statusDate]
    let names: Set<Field> = [.name, .person, .birthDate]
    let counts: Set<Field> = [
      .participants, .detained, .arrested, .fined, .charged, .injured, .killed,
    ]
    for field in Field.allCases {
      let kind =
        dates.contains(field)
        ? "date"
        : counts.contains(field)
          ? "count"
          : field == .id || field == .report
            ? "identifier"
            : field == .articles ? "articles" : names.contains(field) ? "name" : "text"
      #expect(self.field(field)?["$ref"]?.text == "#/$defs/\(kind)_field", "\(field.name)")
    }
  }

  @Test func `says what each part is for`() {
    for field in Field.allCases { #expect(self.field(field)?["description"] != nil) }
    for name in schema["properties"]?.keys ?? [] {
      #expect(schema[["properties", name, "description"]] != nil, "\(name)")
    }
  }
}
