/// Names of tables and columns, written into SQL.
package enum Identifier {
  /// The name in double quotes, with the double quotes in it doubled.
  ///
  /// A name that holds NUL cannot be written in SQL at all; preparing the text refuses it.
  package static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    text.unicodeScalars.append("\"")
    return text
  }
}
