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
  }

  /// Number of merged ranges whose value was repeated.
  private(set) var filled = 0
  /// Number of merged ranges whose number was left in its first row.
  private(set) var keptNumbers = 0

  private let header: ClosedRange<Int>
  private let isOfNumbers: (Int) -> Bool
  private var waiting: [MergedCells]
  private var open: [Open] = []

  /// - Parameters:
  ///   - merges: The merged ranges of the sheet.
  ///   - header: The rows that name the columns; nil where none do.
  ///   - isOfNumbers: Whether a column holds numbers.
  init(_ merges: [MergedCells], header: ClosedRange<Int>?, isOfNumbers: @escaping (Int) -> Bool) {
    let header = header ?? 0...0
    self.header = header
    self.isOfNumbers = isOfNumbers
    waiting = merges.filter { Self.matters($0, header: header) }
      .sorted { $0.rows.lowerBound > $1.rows.lowerBound }
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
      fill(&cells, of: row)
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

  private mutating func fill(_ cells: inout [[UInt8]], of row: Int) {
    while let next = waiting.last, next.rows.lowerBound <= row {
      waiting.removeLast()
      guard next.rows.lowerBound == row, cells.indices.contains(next.columns.lowerBound - 1),
        !cells[next.columns.lowerBound - 1].isEmpty
      else { continue }
      begin(next, cells[next.columns.lowerBound - 1])
    }
    for merged in open {
      let rows = merged.merge.rows
      if rows.upperBound < header.upperBound, row == header.upperBound {
        prefix(&cells, with: merged)
      } else if merged.isRepeated, rows.contains(row), rows.lowerBound < row {
        put(merged.text, in: &cells, at: merged.merge.columns.lowerBound - 1)
      }
    }
    if row >= header.upperBound { open.removeAll { $0.merge.rows.upperBound <= row } }
  }

  private mutating func begin(_ merge: MergedCells, _ text: [UInt8]) {
    let isOfHeader = header.contains(merge.rows.lowerBound)
    let isNumber =
      Double(String(decoding: text, as: UTF8.self)) != nil
      || isOfNumbers(merge.columns.lowerBound)
    if !isOfHeader {
      if isNumber { keptNumbers += 1 } else { filled += 1 }
    }
    open.append(Open(merge: merge, text: text, isRepeated: isOfHeader || !isNumber))
  }

  /// Puts a name that stands over several columns before the names of those.
  private func prefix(_ cells: inout [[UInt8]], with merged: Open) {
    guard merged.merge.columns.count > 1 else { return }
    for column in merged.merge.columns where column <= cells.count && !cells[column - 1].isEmpty {
      cells[column - 1] = merged.text + [UInt8(ascii: " ")] + cells[column - 1]
    }
  }

  private func put(_ text: [UInt8], in cells: inout [[UInt8]], at index: Int) {
    if index >= cells.count {
      cells += Array(repeating: [], count: index + 1 - cells.count)
    }
    if cells[index].isEmpty { cells[index] = text }
  }
}
