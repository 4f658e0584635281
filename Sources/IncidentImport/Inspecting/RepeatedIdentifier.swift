import Incidents
import Tabular

/// Finds a column that names an incident in several rows: its texts come again, always with the same
/// date.
struct RepeatedIdentifier {
  private struct Candidate {
    let index: Int
    var dates: [Int: Int] = [:]
    var repeats = 0
    var isContradicted = false
  }

  /// How many columns are followed.
  private static let mostCandidates = 3

  private var candidates: [Candidate]
  private let date: Int

  /// A search among the columns of a file whose names mean identifiers; nil where there are none.
  init?(among columns: [ColumnFinding], date: String?, in header: Header) {
    candidates = columns.filter(Self.isCandidate).prefix(Self.mostCandidates).map {
      Candidate(index: $0.number - 1)
    }
    guard let date = date.flatMap({ header.index(of: $0) }), !candidates.isEmpty else { return nil }
    self.date = date
  }

  private static func isCandidate(_ column: ColumnFinding) -> Bool {
    column.feeds.allSatisfy { $0.field == .id } && !column.isRestricted && !column.isUnique
      && column.distinct > 1
      && [.identifier, .count, .text].contains(column.kind)
      && (column.hints.meansIdentifier || RowNumbers.meansNumber(column.name))
  }

  /// Takes a row.
  mutating func add(_ file: DelimitedFile) {
    guard date < file.fieldCount else { return }
    let day = Self.hash(file, date)
    for place in candidates.indices where !candidates[place].isContradicted {
      guard candidates[place].index < file.fieldCount else { continue }
      let text = Self.hash(file, candidates[place].index)
      if let known = candidates[place].dates[text] {
        candidates[place].repeats += 1
        if known != day { candidates[place].isContradicted = true }
      } else {
        candidates[place].dates[text] = day
      }
    }
  }

  /// The number of the column that was found, from 0.
  var column: Int? {
    candidates.first { !$0.isContradicted && $0.repeats > 0 }?.index
  }

  private static func hash(_ file: DelimitedFile, _ index: Int) -> Int {
    var hasher = Hasher()
    file.withBytes(at: index) { bytes in
      unsafe bytes.withUnsafeBufferPointer {
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
    }
    return hasher.finalize()
  }
}
