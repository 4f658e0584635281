import Incidents
import Tabular

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

  /// The number of each column by its folded name.
  private let places: [String: Int]

  /// Names the columns of a header.
  init(_ cells: [String]) {
    let folded = cells.map(Self.folded)
    var numbering = Numbering(taken: Set(folded))
    var places: [String: Int] = [:]
    var names: [String] = []
    var groups: [Int: Int] = [:]
    for (index, cell) in cells.enumerated() {
      var name = folded[index].isEmpty ? "column \(index + 1)" : cell
      if let first = places[Self.folded(name)] {
        let unique = numbering.next(name)
        if let group = groups[first] {
          repeated[group].columns.append(unique)
        } else {
          groups[first] = repeated.count
          repeated.append(Repeated(name: names[first], columns: [names[first], unique]))
        }
        name = unique
      }
      places[Self.folded(name)] = index
      names.append(name)
    }
    (self.names, self.places) = (names, places)
  }

  /// Reads the names of the columns from the record at which a file's reader stands.
  ///
  /// - Throws: `longHeading` where one is too long to be a name.
  init(_ file: DelimitedFile) throws(ImportProblem) {
    for index in 0..<file.fieldCount where file.size(at: index) > ReadingLimits.standard.longestName
    {
      throw .longHeading(column: index + 1, line: file.fieldLine(at: index))
    }
    self.init(SourceFile.cells(file))
  }

  /// Returns the number of the column of a name, from 0; nil where there is none.
  ///
  /// Case and white space around the name do not matter. `Version (1)` is the first column of a name
  /// that several have.
  func index(of name: String) -> Int? {
    let folded = Self.folded(name)
    if let index = places[folded] { return index }
    let first = " (1)"
    guard folded.hasSuffix(first) else { return nil }
    let base = String(folded.dropLast(first.count))
    return places["\(base) (2)"] == nil ? nil : places[base]
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
    for field in Field.allCases {
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

  /// Numbers for the further columns of a name.
  private struct Numbering {
    /// The names that no further column gets.
    var taken: Set<String>
    private var last: [String: Int] = [:]

    init(taken: Set<String>) { self.taken = taken }

    mutating func next(_ name: String) -> String {
      let base = name.trimmedOfSpace
      var number = last[folded(base), default: 1]
      repeat { number += 1 } while !taken.insert(folded("\(base) (\(number))")).inserted
      last[folded(base)] = number
      return "\(base) (\(number))"
    }
  }
}
