/// The names of a file's columns.
struct Header {
  /// A name that several columns of the file have.
  struct Repeated: Hashable, Sendable {
    /// The name, as its first column has it.
    let name: String
    /// The names under which those columns are read, in order.
    var columns: [String]
  }

  /// The names of the columns: one without a name is called by its number, and each further column
  /// of a name is numbered, `Version (2)`.
  let names: [String]
  /// The names that several columns of the file have.
  private(set) var repeated: [Repeated] = []

  /// Names the columns of a header.
  init(_ cells: [String]) {
    var taken: Set<String> = []
    var names: [String] = []
    for (index, cell) in cells.enumerated() {
      let name = Self.folded(cell).isEmpty ? "column \(index + 1)" : cell
      guard !taken.insert(Self.folded(name)).inserted else {
        names.append(name)
        continue
      }
      let unique = Self.numbered(name, unlike: taken.union(cells.map(Self.folded)))
      taken.insert(Self.folded(unique))
      repeated.note(
        unique, as: names.first { Self.folded($0) == Self.folded(name) } ?? name)
      names.append(unique)
    }
    self.names = names
  }

  /// Returns the number of the column of a name, from 0; nil where there is none.
  ///
  /// Case and white space around the name do not matter. `Version (1)` is the first column of a name
  /// that several have.
  func index(of name: String) -> Int? {
    let folded = Self.folded(name)
    if let index = names.firstIndex(where: { Self.folded($0) == folded }) { return index }
    let first = " (1)"
    guard folded.hasSuffix(first) else { return nil }
    let base = String(folded.dropLast(first.count))
    let hasSecond = names.contains { Self.folded($0) == "\(base) (2)" }
    return hasSecond ? names.firstIndex { Self.folded($0) == base } : nil
  }

  /// Returns the numbers of all columns that a name may mean, from 0.
  func indices(of name: String) -> [Int] {
    guard let repeated = repeated(name) else { return index(of: name).map { [$0] } ?? [] }
    return repeated.columns.compactMap { index(of: $0) }
  }

  /// Returns the name that several columns have, if it is one.
  func repeated(_ name: String) -> Repeated? {
    repeated.first { Self.folded($0.name) == Self.folded(name) }
  }

  /// Returns a name that means one column only: `Version (1)` for the first of several.
  func unambiguous(_ name: String) -> String {
    repeated(name) == nil ? name : "\(name.trimmedOfSpace) (1)"
  }

  /// Refuses a mapping that reads a field from a name that several columns have.
  ///
  /// - Throws: `repeatedColumn`.
  func check(_ mapping: Mapping) throws(ImportProblem) {
    guard !repeated.isEmpty else { return }
    for field in NativeField.allCases {
      for name in mapping.fields[field]?.columns ?? [] {
        if let repeated = repeated(name) {
          throw .repeatedColumn(name: repeated.name, field: field, columns: repeated.columns)
        }
      }
    }
    for condition in mapping.rows {
      if let repeated = repeated(condition.column) {
        throw .repeatedColumn(name: repeated.name, field: nil, columns: repeated.columns)
      }
    }
  }

  /// Folds a name into the form in which columns are told apart.
  static func folded(_ name: String) -> String { name.trimmedOfSpace.lowercased() }

  private static func numbered(_ name: String, unlike taken: Set<String>) -> String {
    var number = 2
    let base = name.trimmedOfSpace
    while taken.contains(folded("\(base) (\(number))")) { number += 1 }
    return "\(base) (\(number))"
  }
}

extension [Header.Repeated] {
  fileprivate mutating func note(_ column: String, as name: String) {
    if let index = firstIndex(where: { Header.folded($0.name) == Header.folded(name) }) {
      self[index].columns.append(column)
    } else {
      append(Header.Repeated(name: name, columns: [name, column]))
    }
  }
}
