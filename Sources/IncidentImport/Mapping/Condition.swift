/// Something that a cell of a row must meet.
package struct Condition: Hashable, Sendable {
  /// How the cell is compared; without white space at its ends, and without case.
  package enum Test: Hashable, Sendable {
    /// It is one of these texts; an empty text is an empty cell.
    case isOne(of: [String])
    /// It is none of these texts.
    case isNone(of: [String])
    /// One of these texts is in it.
    case contains([String])
    /// None of these texts is in it.
    case containsNone(of: [String])
    /// One of its words, or words in a row, begins with one of these texts.
    case beginsWord([String])
    /// None of its words begins with any of these texts.
    case beginsNoWord(of: [String])
  }

  /// The name of the column.
  package var column: String
  /// What the cell must be like.
  package var test: Test

  /// A condition from its members.
  package init(column: String, test: Test) {
    self.column = column
    self.test = test
  }
}

/// A condition made ready for the rows of one file.
struct ConditionReader: Sendable {
  /// The number of the column, from 0.
  let column: Int
  /// The name of the column, as the condition has it.
  let name: String
  private let texts: [String]
  private let extent: Extent
  private let isWanted: Bool

  /// How much of a cell a text has to be.
  private enum Extent {
    case whole, part, beginningOfWord
  }

  /// A reader of a condition in a file with a header.
  ///
  /// - Throws: `noSuchConditionColumn` where the file does not have the column.
  init(_ condition: Condition, in header: Header) throws(ImportProblem) {
    guard let index = header.index(of: condition.column) else {
      throw .noSuchConditionColumn(name: condition.column, columns: header.names)
    }
    column = index
    name = condition.column
    let listed: [String]
    switch condition.test {
    case .isOne(let texts): (listed, extent, isWanted) = (texts, .whole, true)
    case .isNone(let texts): (listed, extent, isWanted) = (texts, .whole, false)
    case .contains(let texts): (listed, extent, isWanted) = (texts, .part, true)
    case .containsNone(let texts): (listed, extent, isWanted) = (texts, .part, false)
    case .beginsWord(let texts): (listed, extent, isWanted) = (texts, .beginningOfWord, true)
    case .beginsNoWord(let texts): (listed, extent, isWanted) = (texts, .beginningOfWord, false)
    }
    texts = listed.map(Header.folded)
  }

  /// Whether a row meets the condition.
  func holds(_ cells: some RowCells) -> Bool {
    let cell = Header.folded(cells.text(at: column))
    let isFound =
      switch extent {
      case .whole: texts.contains(cell)
      case .part: texts.contains { cell.contains($0) }
      case .beginningOfWord: beginsWord(of: cell)
      }
    return isFound == isWanted
  }

  /// Whether a word of a cell begins with one of the texts.
  private func beginsWord(of cell: String) -> Bool {
    var isInWord = false
    for index in cell.unicodeScalars.indices {
      let properties = cell.unicodeScalars[index].properties
      let isOfWord = properties.isAlphabetic || properties.numericType != nil
      defer { isInWord = isOfWord }
      guard isOfWord, !isInWord else { continue }
      let rest = cell.utf8[index...]
      if texts.contains(where: { rest.starts(with: $0.utf8) }) { return true }
    }
    return false
  }
}
