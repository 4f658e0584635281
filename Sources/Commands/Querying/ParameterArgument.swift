import CommandLineParsing
import SQLite

/// The value of a parameter of a query: `name=text`, or `name:=3` for a number and `name:=null`.
///
/// Which of them it is does not depend on what the value looks like: a text such as `007` stays one.
struct ParameterArgument: ArgumentValue {
  let name: String
  let value: Value

  /// A text for a name.
  init(name: String, text: String) { (self.name, value) = (name, .text(text)) }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    let text = String(argument[argument.index(after: equals)...])
    var name = argument[..<equals]
    let isTyped = name.last == ":"
    if isTyped { name.removeLast() }
    // The sign that stands before the name in SQL may be given, too.
    if let sign = name.first, ":@$".contains(sign) { name.removeFirst() }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
    guard isTyped else {
      value = .text(text)
      return
    }
    if text == "null" {
      value = .null
    } else if let number = Int64(text) {
      value = .integer(number)
    } else if let number = Double(text), number.isFinite {
      value = .real(number)
    } else {
      return nil
    }
  }

  static var expectation: String? {
    "a name and a value: name=text, name:=3 for a number, or name:=null"
  }
}
