import CSQLite

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

/// A text of SQL, as far as it can be judged without a database.
package enum StatementText {
  /// True if the text ends with a statement that is whole: its semicolon in no quotes, comment or
  /// trigger.
  ///
  /// A text with NUL is whole as it is, since it is not SQL.
  package static func isComplete(_ text: String) -> Bool {
    if text.utf8.contains(0) { return true }
    return unsafe sqlite3_complete(text) != 0
  }
}

/// What stands between statements and says nothing: blanks, comments and semicolons.
///
/// It is read here because asking SQLite would mean to prepare what follows, and some PRAGMAs take
/// effect when they are prepared.
enum Blank {
  /// Where the first thing that says something stands, or the closing NUL.
  static func end(in bytes: ContiguousArray<CChar>, from start: Int) -> Int {
    var position = start
    while position < bytes.count - 1 {
      let next = endOfPiece(in: bytes, from: position)
      guard next > position else { return position }
      position = next
    }
    return bytes.count - 1
  }

  /// The end of the one blank, comment or semicolon at a place; the place itself where none is.
  private static func endOfPiece(in bytes: ContiguousArray<CChar>, from start: Int) -> Int {
    let rest = bytes[start...].dropLast().lazy.map { UInt8(truncatingIfNeeded: $0) }
    switch rest.first {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: ";"): return start + 1
    case UInt8(ascii: "-") where rest.starts(with: "--".utf8):
      return rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count - 1
    case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
      return endOfComment(in: bytes, from: start + 2)
    // A byte order mark, which SQLite takes for a blank.
    case 0xEF where rest.starts(with: [0xEF, 0xBB, 0xBF]): return start + 3
    default: return start
    }
  }

  private static func endOfComment(in bytes: ContiguousArray<CChar>, from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count - 1 {
      if bytes[position] == CChar(UInt8(ascii: "*")),
        bytes[position + 1] == CChar(UInt8(ascii: "/"))
      {
        return position + 2
      }
      position += 1
    }
    return bytes.count - 1
  }
}
