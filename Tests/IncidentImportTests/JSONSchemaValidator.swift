import FoundationEssentials
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

  private let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder()
    _ = try Self.run("/usr/bin/env", ["python3", "-m", "venv", "venv"], in: folder)
    _ = try Self.run(
      folder.file("venv/bin/python"), ["-m", "pip", "install", "--quiet", "jsonschema"], in: folder)
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
    let output = try Self.run(folder.file("venv/bin/python"), words, in: folder)
    return output.split(separator: "\n").map { $0 == "valid" }
  }

  private static func run(
    _ path: String, _ words: [String], in folder: TemporaryFolder
  ) throws -> String {
    let result = try ProgramRun(
      path, words, environment: ProcessInfo.processInfo.environment, in: folder.path
    ).finish(within: 120)
    guard result.status == 0 else { throw Failed(messages: result.messages) }
    return result.output
  }

  private struct Failed: Error {
    let messages: String
  }
}
