import Cryptography
import IncidentStore
import Tabular

/// Why a file of recommendations, promises, appeals or claims cannot be imported.
package enum AccountabilityImportProblem: Error, Hashable, Sendable {
  /// The header is of no layout that is known.
  case unknownLayout(header: [String], expected: String)
  /// The file has no rows.
  case noRows
  /// A cell is longer than any text of the field, in bytes.
  case longCell(line: Int, limit: Int)
  /// The file has more rows than are read.
  case tooManyRows(limit: Int)
}

/// A file of which every row is read into memory, with its digest.
struct AccountabilityTable {
  /// The most bytes that a file may have.
  private static let mostBytes = 1 << 30
  /// The most rows that a file may have.
  private static let mostRows = 1_000_000
  /// The longest cell, in bytes.
  private static let longestCell = 1 << 18

  /// The names of the columns.
  let header: [String]
  /// The rows, each with the line on which it begins.
  let rows: [(line: Int, cells: [String])]
  /// The SHA-256 of the bytes, and their number.
  let sha256: String, byteCount: Int
  /// The name of the file without its folder.
  let name: String

  /// Reads a file whole.
  ///
  /// - Throws: Why it cannot be read.
  init(path: String, _ choices: ReadingChoices) throws {
    let bytes = try WholeFile.read(path, atMost: Self.mostBytes)
    var digest = SHA256()
    digest.update(bytes.span)
    (sha256, byteCount) = (digest.finish(), bytes.count)
    name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      (header, rows) = try Self.table(path, choices)
    } catch FileProblem.notText(path: _, format: .document) {
      (header, rows) = try Self.document(path)
    }
    guard !rows.isEmpty else { throw AccountabilityImportProblem.noRows }
  }

  /// The rows of a table of a Word document that has a header and the most rows; a row with fewer cells
  /// than the header is a heading within it.
  private static func document(_ path: String) throws -> Content {
    let tables = try WordDocument(path: path).tables
    guard let table = tables.max(by: { $0.count < $1.count }), let header = table.first else {
      throw AccountabilityImportProblem.noRows
    }
    let rows = table.enumerated().dropFirst().filter { $0.element.count >= header.count }
    return (header.map(\.text), rows.map { ($0.offset + 1, $0.element.map(\.text)) })
  }

  private typealias Content = (header: [String], rows: [(line: Int, cells: [String])])

  private static func table(_ path: String, _ choices: ReadingChoices) throws -> Content {
    let source = try SourceFile(path: path, choices)
    let file = source.file
    var rows: [(line: Int, cells: [String])] = []
    while try file.next() {
      for index in 0..<file.fieldCount where file.size(at: index) > longestCell {
        throw AccountabilityImportProblem.longCell(
          line: file.fieldLine(at: index), limit: longestCell)
      }
      guard rows.count < mostRows else {
        throw AccountabilityImportProblem.tooManyRows(limit: mostRows)
      }
      rows.append((file.line, SourceFile.cells(file)))
    }
    return (source.header.names.map(\.trimmedOfSpace), rows)
  }

  /// The file as it is recorded.
  func record(layout: String, source: String, rejectedRows: Int) -> AccountabilityFile {
    AccountabilityFile(
      layout: layout, source: source, name: name, sha256: sha256, byteCount: byteCount,
      header: header, rowCount: rows.count, rejectedRows: rejectedRows)
  }
}
