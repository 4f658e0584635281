package import Tabular

/// The name of a list, which begins the identifiers of its incidents.
package enum DatasetName {
  /// Whether a text can be the name of a list: letters, digits, `-`, `_` and `.`, at most 100 of
  /// them, beginning with a letter or a digit.
  package static func isValid(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isWordScalar(first),
      name.unicodeScalars.count <= 100
    else { return false }
    return name.unicodeScalars.allSatisfy { isWordScalar($0) || "-_.".unicodeScalars.contains($0) }
  }

  /// The name that a file's name gives: without its folder and its ending, with the name of the sheet
  /// where the workbook has other tables, other characters as `-`.
  package static func from(path: String, sheet: SheetReading? = nil) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let dot = file.lastIndex(of: ".")
    let stem = dot.map { $0 > file.startIndex ? String(file[..<$0]) : file } ?? file
    guard let sheet, sheet.isOneOfSeveral else { return from(text: stem) }
    // The sheet is what tells the lists of one workbook apart: a long file name makes room for it.
    return from(text: "\(stem.prefix(60))-\(sheet.name)")
  }

  private static func from(text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(100) {
      if isWordScalar(scalar) || "-_.".unicodeScalars.contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("-") {
        name += "-"
      }
    }
    while let last = name.last, "-_.".contains(last) { name.removeLast() }
    while let first = name.first, "-_.".contains(first) { name.removeFirst() }
    return isValid(name) ? name : "list"
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber:
      true
    default: false
    }
  }
}
