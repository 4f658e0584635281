/// Writer of a sheet's copy in which merged cells say their value in each of their rows.
///
/// A value that is merged over rows belongs to all of them: a date beside three incidents. Numbers
/// are left in their first row, for a number that is said again is counted again. Over the columns of
/// a header of several rows, the name above is put before each name below it.
struct MergeFilling {
  /// Merged cells that matter while rows pass by.
  private struct Open {
    let merge: MergedCells
    let text: [UInt8]
    let isRepeated: Bool

    /// Puts the value into a row below the first, where nothing stands there.
    func put(in cells: inout [[UInt8]], of row: Int) {
      guard isRepeated, merge.rows.contains(row), merge.rows.lowerBound < row else { return }
      let index = merge.columns.lowerBound - 1
      if index >= cells.count {
        cells += Array(repeating: [], count: index + 1 - cells.count)
      }
      if cells[index].isEmpty { cells[index] = text }
    }
  }

  /// Cell of which a merged range has its value.
  private struct Corner: Hashable {
    let row: Int
    let column: Int
  }

  /// Number of merged ranges whose value was repeated.
  private(set) var filled = 0
  /// Number of merged ranges whose number was left in its first row.
  private(set) var keptNumbers = 0

  private let header: ClosedRange<Int>
  private let isOfNumbers: (Int) -> Bool
  private var waiting: [MergedCells]
  /// Ranges of the header, outer ones first.
  private var names: [Open] = []
  /// The names in the rows of the header above its last.
  private var namesAbove: [[UInt8]] = []
  /// Ranges of the rows by column: merged cells do not overlap, and where they do the last holds.
  private var repeated: [Int: Open] = [:]

  /// - Parameters:
  ///   - merges: The merged ranges of the sheet.
  ///   - header: The rows that name the columns; nil where none do.
  ///   - isOfNumbers: Whether a column holds numbers.
  init(_ merges: [MergedCells], header: ClosedRange<Int>?, isOfNumbers: @escaping (Int) -> Bool) {
    let header = header ?? 0...0
    self.header = header
    self.isOfNumbers = isOfNumbers
    var corners: Set<Corner> = []
    waiting = merges.filter { merge in
      let corner = Corner(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      return Self.matters(merge, header: header) && corners.insert(corner).inserted
    }.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
  }

  /// Whether any range matters, so that the copy has to be written anew.
  var isNeeded: Bool { !waiting.isEmpty }

  private static func matters(_ merge: MergedCells, header: ClosedRange<Int>) -> Bool {
    guard merge.rows.lowerBound >= header.lowerBound else { return false }
    return merge.rows.count > 1
      || merge.columns.count > 1 && merge.rows.upperBound < header.upperBound
  }

  /// Writes the copy anew.
  mutating func rewrite(_ file: DelimitedFile, to writer: SpoolWriter) throws {
    var lastLine = 0
    while try file.next() {
      var cells = (0..<file.fieldCount).map { Array(file.text(at: $0).utf8) }
      let row = file.line
      try fill(&cells, of: row)
      let gap = row - lastLine - 1
      try writer.append { bytes in
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: gap))
        for (index, cell) in cells.enumerated() {
          if index > 0 { bytes.append(UInt8(ascii: ",")) }
          SheetSpool.append(cell, cell.indices, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
      }
      lastLine = row
    }
  }

  private mutating func fill(_ cells: inout [[UInt8]], of row: Int) throws {
    while let next = waiting.last, next.rows.lowerBound <= row {
      waiting.removeLast()
      guard next.rows.lowerBound == row, cells.indices.contains(next.columns.lowerBound - 1),
        !cells[next.columns.lowerBound - 1].isEmpty
      else { continue }
      begin(next, cells[next.columns.lowerBound - 1])
    }
    if row == header.upperBound { takeNamesAbove(&cells) }
    for merged in names {
      if merged.merge.rows.upperBound < header.upperBound, row == header.upperBound {
        try prefix(&cells, with: merged)
      } else {
        merged.put(in: &cells, of: row)
      }
    }
    if header.contains(row), row < header.upperBound { noteNames(cells) }
    for merged in repeated.values { merged.put(in: &cells, of: row) }
    if row >= header.upperBound { names.removeAll { $0.merge.rows.upperBound <= row } }
    repeated = repeated.filter { $0.value.merge.rows.upperBound > row }
  }

  private mutating func noteNames(_ cells: [[UInt8]]) {
    while namesAbove.count < cells.count { namesAbove.append([]) }
    for (index, cell) in cells.enumerated() where !cell.isEmpty { namesAbove[index] = cell }
  }

  /// Names the columns below which the header has no further row by what stands above.
  private func takeNamesAbove(_ cells: inout [[UInt8]]) {
    while cells.count < namesAbove.count { cells.append([]) }
    for (index, name) in namesAbove.enumerated() where cells[index].isEmpty { cells[index] = name }
  }

  private mutating func begin(_ merge: MergedCells, _ text: [UInt8]) {
    let isOfHeader = header.contains(merge.rows.lowerBound)
    let isNumber =
      Double(String(decoding: text, as: UTF8.self)) != nil
      || isOfNumbers(merge.columns.lowerBound)
    if !isOfHeader {
      if isNumber { keptNumbers += 1 } else { filled += 1 }
    }
    let begun = Open(merge: merge, text: text, isRepeated: isOfHeader || !isNumber)
    if isOfHeader { names.append(begun) } else { repeated[merge.columns.lowerBound] = begun }
  }

  /// Puts a name that stands over several columns before the names of those.
  private func prefix(_ cells: inout [[UInt8]], with merged: Open) throws {
    let columns = merged.merge.columns
    guard columns.count > 1, columns.lowerBound <= cells.count else { return }
    guard merged.text.count <= ReadingLimits.standard.longestName else {
      throw WorkbookProblem.tooLarge(part: "the names of the columns")
    }
    for column in columns.clamped(to: 1...cells.count) where !cells[column - 1].isEmpty {
      cells[column - 1] = merged.text + [UInt8(ascii: " ")] + cells[column - 1]
    }
  }
}
