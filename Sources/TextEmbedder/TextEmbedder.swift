import FoundationEssentials

/// Writes a Swift file that holds the texts of a folder, in the order of their names.
///
/// Run by the build with three arguments: `Migrations`, `Views`, `Queries`, `Presets`, `Schema` or
/// `Manual`, the folder, and the file to write.
@main
struct TextEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      throw EmbeddingProblem("expected what to embed, a folder and an output file")
    }
    let source =
      switch arguments[1] {
      case "Migrations": try migrations(in: arguments[2])
      case "Views": try views(in: arguments[2])
      case "Queries": try queries(in: arguments[2])
      case "Presets": try presets(in: arguments[2])
      case "Schema": try schema(in: arguments[2])
      case "Manual": try manual(in: arguments[2])
      default: throw EmbeddingProblem("\(arguments[1]): nothing that can be embedded")
      }
    try Data(source.utf8).write(to: URL(filePath: arguments[3]), options: .atomic)
  }

  /// Every `NNNN-words.sql` of the folder.
  private static func migrations(in folder: String) throws -> String {
    var entries = ""
    for (index, (name, sql)) in try texts(in: folder, ending: ".sql").enumerated() {
      let number = try number(of: name)
      guard number == index + 1 else {
        throw EmbeddingProblem("\(name): expected number \(index + 1): no gaps, no doubles")
      }
      entries += "    Migration(number: \(number), name: \"\(name)\", sql: \(literal(sql))),\n"
    }
    return """
      extension Migration {
        /// Every migration of this build, in order.
        package static let all: [Migration] = [
      \(entries)  ]
      }

      """
  }

  /// Every `name_of_view.sql` of the folder.
  private static func views(in folder: String) throws -> String {
    var entries = ""
    for (name, sql) in try texts(in: folder, ending: ".sql") {
      guard sql.contains("\nCREATE VIEW \(name) AS\n") else {
        throw EmbeddingProblem("\(name): a view is in a file of its name: CREATE VIEW \(name) AS")
      }
      entries += "    PublicView(name: \"\(name)\", sql: \(literal(sql))),\n"
    }
    return """
      extension PublicView {
        /// The public views of the files of this build, by name.
        package static let written: [PublicView] = [
      \(entries)  ]
      }

      """
  }

  /// Every `words.sql` of the folder.
  private static func queries(in folder: String) throws -> String {
    var entries = ""
    for (name, sql) in try texts(in: folder, ending: ".sql") {
      guard !name.isEmpty, name.allSatisfy(isPlain), sql.hasPrefix("-- ") else {
        throw EmbeddingProblem(
          "\(name): a query is named like some-words.sql and begins with what it answers")
      }
      entries += "    (name: \"\(name)\", text: \(literal(sql))),\n"
    }
    return """
      extension SavedQuery {
        /// The texts of the queries of this build, in order.
        static let embedded: [(name: String, text: String)] = [
      \(entries)  ]
      }

      """
  }

  /// Every `words.json` of the folder.
  private static func presets(in folder: String) throws -> String {
    var entries = ""
    for (name, json) in try texts(in: folder, ending: ".json") {
      guard !name.isEmpty, name.allSatisfy(isPlain) else {
        throw EmbeddingProblem("\(name): a preset is named like some-words.json")
      }
      entries += "    (name: \"\(name)\", json: \(literal(json))),\n"
    }
    return """
      extension Preset {
        /// The texts of the presets of this build, in order.
        static let embedded: [(name: String, json: String)] = [
      \(entries)  ]
      }

      """
  }

  /// Every `words.md` of the folder.
  private static func manual(in folder: String) throws -> String {
    var entries = ""
    for (name, text) in try texts(in: folder, ending: ".md") {
      guard !name.isEmpty, name.allSatisfy(isPlain), text.hasPrefix("# ") else {
        throw EmbeddingProblem(
          "\(name): a page of the manual is named like some-words.md and begins with '# Title'")
      }
      entries += "    (name: \"\(name)\", text: \(literal(text))),\n"
    }
    return """
      extension Manual {
        /// The pages of this build by their names, in order.
        static let embedded: [(name: String, text: String)] = [
      \(entries)  ]
      }

      """
  }

  /// The one `mapping.schema.json` of the folder.
  private static func schema(in folder: String) throws -> String {
    let files = try texts(in: folder, ending: ".schema.json")
    guard let (name, json) = files.first, files.count == 1, name == "mapping" else {
      throw EmbeddingProblem("\(folder): expected mapping.schema.json alone")
    }
    return """
      extension Mapping {
        /// The JSON Schema of the mapping format, without the fields.
        static let schemaTemplate = \(literal(json))
      }

      """
  }

  /// The files of a folder by their names without the ending, in order.
  private static func texts(in folder: String, ending: String) throws -> [(String, String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(ending) }
      .sorted()
    return try names.map { name in
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw EmbeddingProblem("\(name): not UTF-8")
      }
      return (String(name.dropLast(ending.count)), text)
    }
  }

  /// Reads the number of a file named like `0001-store`.
  private static func number(of name: String) throws -> Int {
    let digits = name.prefix(4)
    let words = name.dropFirst(5)
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      name.dropFirst(4).first == "-", !words.isEmpty, words.allSatisfy(isPlain),
      let number = Int(digits)
    else {
      throw EmbeddingProblem("\(name): a migration is named like 0001-some-words.sql")
    }
    return number
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }

  /// A raw string literal that no text inside it can end.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"\"\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }
}

/// Why the folder cannot be embedded.
private struct EmbeddingProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
