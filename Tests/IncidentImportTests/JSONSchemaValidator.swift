import IncidentImport
import TestSupport

/// Another program's reading of the JSON Schema: the Python package jsonschema, installed in a folder
/// of its own.
final class JSONSchemaValidator: Sendable {
  /// The validator; nil where it cannot be installed.
  static let shared: JSONSchemaValidator? = try? JSONSchemaValidator()

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Validator.check_schema(schema)
    validator = Validator(schema)
    for path in sys.argv[2:]:
      with open(path, encoding="utf-8-sig") as file:
        print("valid" if validator.is_valid(json.load(file)) else "invalid")
    """

  private let python: PythonPackage
  private let folder: TemporaryFolder

  private init() throws {
    python = try PythonPackage("jsonschema")
    folder = try TemporaryFolder()
    try folder.write(text: Self.program, to: "validate.py")
    try folder.write(text: Mapping.schema, to: "mapping.schema.json")
  }

  /// Whether each of some JSON texts is as the schema says.
  func areValid(_ texts: [String]) throws -> [Bool] {
    let own = try TemporaryFolder()
    let paths = try texts.enumerated().map { index, text in
      try own.write(text: text, to: "\(index).json")
    }
    let words = [folder.file("validate.py"), folder.file("mapping.schema.json")] + paths
    let output = try python.output(words, in: folder.path)
    return output.split(separator: "\n").map { $0 == "valid" }
  }
}
