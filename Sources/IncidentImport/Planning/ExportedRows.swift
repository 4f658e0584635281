import IncidentRead
import Tabular
import IncidentStore
import SQLite

/// Tells rows of a file that Aigaq exported from rows that say something new.
///
/// What an export tells of a report is not the row as it came. A row that says what an export of the
/// report here would say, in either profile, brings nothing new, nor does a text that was withheld.
struct ExportedRows {
  private let readers: [NativeRowReader]

  /// What knows the rows of a file with a header; nil where the header is not that of an export.
  ///
  /// - Throws: An error of SQLite's.
  init?(_ repositories: IncidentStore.Repositories, header: [String]) throws {
    guard header == NativeRow.columns else { return nil }
    readers = try ExportProfile.allCases.map { try repositories.nativeRows($0) }
  }

  /// Whether cells, a JSON array, are those of a report that is here.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  func holds(_ cells: [UInt8], _ report: ReportRevision.Identity) throws -> Bool {
    let cells = try StoredTexts.list(String(decoding: cells, as: UTF8.self))
    return try readers.contains { reader in
      guard let row = try reader.row(of: report) else { return false }
      return Self.says(row, cells)
    }
  }

  /// Tests whether cells, a JSON array, are those of a report of any list on an incident.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  func holds(_ cells: [UInt8], ofIncident uid: String) throws -> Bool {
    let cells = try StoredTexts.list(String(decoding: cells, as: UTF8.self))
    return try readers.contains { reader in
      try reader.rows(ofIncident: uid).contains { Self.says($0, cells) }
    }
  }

  private static func says(_ row: NativeRow, _ cells: [String]) -> Bool {
    zip(row.values, cells).allSatisfy(isSame)
  }

  private static func isSame(_ value: Value, _ cell: String) -> Bool {
    switch value {
    case .text(let text):
      cell == Disclosure.mask
        || text.utf8.elementsEqual(FormulaGuard.removed(from: cell).utf8)
    case .real(let number): Double(cell) == number
    case .integer(let number): Int64(cell) == number
    case .null, .blob: cell.isEmpty
    }
  }
}
