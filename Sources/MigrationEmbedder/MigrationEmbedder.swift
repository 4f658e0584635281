import FoundationEssentials

/// Writes a Swift file that holds the text of every `NNNN-words.sql` in a folder, in order.
///
/// Run by the build with two arguments: the folder, and the file to write.
@main
struct MigrationEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw EmbeddingProblem("expected a folder and an output file")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1])
      .filter { $0.hasSuffix(".sql") }
      .sorted()
    var entries: [String] = []
    for (index, name) in names.enumerated() {
      let number = try number(of: name)
      guard number == index + 1 else {
        throw EmbeddingProblem("\(name): expected number \(index + 1): no gaps, no doubles")
      }
      let bytes = try Data(contentsOf: URL(filePath: "\(arguments[1])/\(name)"))
      guard let sql = String(validating: bytes, as: UTF8.self) else {
        throw EmbeddingProblem("\(name): not UTF-8")
      }
      entries.append(
        """
            Migration(number: \(number), name: "\(name.dropLast(4))", sql: \(literal(sql))),

        """)
    }
    let source = """
      extension Migration {
        /// Every migration of this build, in order.
        package static let all: [Migration] = [
      \(entries.joined())  ]
      }

      """
    try Data(source.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
  }

  /// Reads the number of a file named like `0001-store.sql`.
  private static func number(of name: String) throws -> Int {
    let stem = name.dropLast(4)
    let digits = stem.prefix(4)
    let words = stem.dropFirst(5)
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      stem.dropFirst(4).first == "-", !words.isEmpty,
      words.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      let number = Int(digits)
    else {
      throw EmbeddingProblem("\(name): a migration is named like 0001-some-words.sql")
    }
    return number
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
