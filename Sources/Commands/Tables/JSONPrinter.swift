import FoundationEssentials
import Reporting

/// Prints one JSON object for programs.
enum JSONPrinter {
  /// Prints a value, its members in the order of their names.
  ///
  /// What could act on a terminal is written as an escape, which programs read as the same text.
  static func print(_ value: some Encodable, in context: CommandContext) throws {
    try context.output(Array(text(of: value).utf8))
  }

  /// A value as ``print(_:in:)`` prints it.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    return harmless(text) + "\n"
  }

  /// A JSON text in which live characters, which stand in its strings only, are escapes.
  static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x7F, TerminalSafe.text(String(scalar)) != String(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      }
    }
    return String(result)
  }
}
