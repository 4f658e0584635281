import Incidents
import Tabular

/// The names of a file's columns, and what was read of the file to find them.
struct InspectedHead {
  /// The names.
  let header: Header
  /// Where they are from.
  let origin: HeaderOrigin
  /// The hashtags under them, where the file has such a record.
  let hashtags: [String]?
  /// The line on which that record starts.
  let hashtagLine: Int?
  /// How many records stand before the first row.
  let records: Int

  /// Reads what names the columns of a file: its first record, and all up to its hashtags.
  ///
  /// - Throws: `emptyFile`, or what is wrong with the file.
  init(_ file: DelimitedFile, _ guess: FileGuess, columns: [String]?) throws {
    guard try file.next() else { throw ImportProblem.emptyFile }
    // Another beginning than the guess has in mind makes its numbers of records mean nothing.
    let isAsGuessed = file.options.skippedLines == guess.likelyPreambleLines
    let hashtagRow = isAsGuessed && columns == nil ? guess.hashtagRow : nil
    if let columns {
      (header, origin) = (Header(columns), .stated)
    } else if guess.likelyHasHeader || hashtagRow != nil || Self.namesFields(file) {
      (header, origin) = (try Header(file), .record(line: file.line))
    } else {
      (header, origin) = (Header((0..<file.fieldCount).map { "column \($0 + 1)" }), .none)
    }
    guard let hashtagRow else {
      (hashtags, hashtagLine) = (nil, nil)
      records = origin.isRecord ? 1 : 0
      return
    }
    for _ in 0..<hashtagRow { _ = try file.next() }
    (hashtags, hashtagLine) = (SourceFile.sampledCells(file), file.line)
    records = hashtagRow + 1
  }

  /// Whether a cell is the name of a field, which no row would hold.
  private static func namesFields(_ file: DelimitedFile) -> Bool {
    (0..<file.fieldCount).contains { index in
      file.size(at: index) <= TextBound.longest
        && Headings.field(named: file.text(at: index)) != nil
    }
  }
}

/// Where the names of a file's columns are from.
package enum HeaderOrigin: Hashable, Sendable {
  /// The record that starts on a line of the file.
  case record(line: Int)
  /// Somebody stated them.
  case stated
  /// The file seems to have none: the columns are called by their numbers.
  case none

  /// True if the file names its columns itself.
  package var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}
