/// The names of a file's columns.
struct Header {
  /// The names as they stand in the file; one without a name is called by its number.
  let names: [String]

  /// The columns of a header.
  ///
  /// - Throws: `duplicateColumn` where two columns have the same name, whatever their case.
  init(_ cells: [String]) throws(ImportProblem) {
    var seen: [String: Int] = [:]
    var names: [String] = []
    for (index, cell) in cells.enumerated() {
      let folded = Self.folded(cell)
      let name = folded.isEmpty ? "column \(index + 1)" : cell
      if let first = seen[Self.folded(name)] {
        throw .duplicateColumn(name: name, first: first + 1, second: index + 1)
      }
      seen[Self.folded(name)] = index
      names.append(name)
    }
    self.names = names
  }

  /// The number of the column of a name, from 0; nil where there is none.
  ///
  /// Case and white space around the name do not matter.
  func index(of name: String) -> Int? {
    let folded = Self.folded(name)
    return names.firstIndex { Self.folded($0) == folded }
  }

  /// A name with which two columns cannot be told apart.
  static func folded(_ name: String) -> String { name.trimmedOfSpace.lowercased() }
}
