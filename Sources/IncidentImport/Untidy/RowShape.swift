import Incidents
import Tabular

/// Tells rows from what else stands between them, by their cells alone.
struct RowShape {
  /// What a record is.
  enum Finding: Hashable {
    /// A row; untidy or not.
    case row(UntidyRow?)
    /// No row.
    case noRow(UntidyRow)
    /// A record whose cells do not fit the columns.
    case ragged
  }

  private let columns: Int
  /// How many cells a short row needs, so that no column is missing that every row needs.
  private let needed: Int
  private let strays: StrayRows

  /// The rows of a table that is read by a mapping.
  init(_ mapping: Mapping, _ header: Header) {
    columns = header.names.count
    let needed = Field.required.flatMap { mapping.fields[$0]?.origin.columns ?? [] }
      .compactMap { header.index(of: $0) }
    self.needed = max(2, (needed.max() ?? 0) + 1)
    strays = StrayRows(mapping, header)
  }

  /// Classifies the record at which a file's reader stands.
  func finding(_ file: DelimitedFile) -> Finding {
    guard file.fault == nil else { return .ragged }
    let count = file.fieldCount
    guard count > 0 else { return .noRow(.empty) }
    if file.withBytes(at: 0, { Self.mayBeBlank($0) || $0[0] == UInt8(ascii: "#") }) {
      if Self.isBlank(file, 0..<count) { return .noRow(.empty) }
      if isComment(file) { return .noRow(.comment) }
    }
    if let stray = strays.kind(file) { return .noRow(stray) }
    if count == columns { return .row(nil) }
    if count > columns { return Self.isBlank(file, columns..<count) ? .row(.long) : .ragged }
    return count >= needed ? .row(.short) : .ragged
  }

  /// Whether a record is a comment: it begins with `#`, and is no row with such an identifier.
  private func isComment(_ file: DelimitedFile) -> Bool {
    let text = file.text(at: 0).trimmedOfSpace
    guard text.hasPrefix("#") else { return false }
    let rest = text.dropFirst()
    return file.fieldCount < min(columns, needed) || Self.isBlank(file, 1..<file.fieldCount)
      || file.fieldCount < columns && rest.first == " " && rest.dropFirst().first?.isLetter == true
  }

  /// Whether none of some cells says anything.
  static func isBlank(_ file: DelimitedFile, _ cells: Range<Int>) -> Bool {
    cells.allSatisfy { isBlank(file, at: $0) }
  }

  /// True if a cell says nothing.
  static func isBlank(_ file: DelimitedFile, at index: Int) -> Bool {
    file.withBytes(at: index, mayBeBlank) && file.text(at: index).trimmedOfSpace.isEmpty
  }

  /// Whether a cell may hold nothing but white space, by its first byte, as `trimmedOfSpace` knows it.
  private static func mayBeBlank(_ bytes: Span<UInt8>) -> Bool {
    bytes.isEmpty || bytes[0] <= 0x20 || bytes[0] == 0xC2 || (0xE1...0xE3).contains(bytes[0])
  }
}
