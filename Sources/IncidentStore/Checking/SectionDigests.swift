private import Dispatch
import Cryptography
import SQLite
import Synchronization

/// Computes the digests of sections, several at a time.
struct SectionDigests {
  private let store: IncidentStore

  init(_ store: IncidentStore) { self.store = store }

  /// The digests of some sections, each 64 hexadecimal digits.
  ///
  /// - Throws: ``StoreProblem``, or `DecodingFailure`.
  func all(_ sections: [ContentSection]) throws -> [String] {
    // While it lasts nobody changes the file, so that other connections see the same state.
    try store.read {
      let early = try isShared() ? together(sections) : [:]
      return try sections.map { section in
        try early[section] ?? Self.digest(of: section, store.connection)
      }
    }
  }

  /// Whether other connections see the state that the store's transaction does: not where it may have
  /// written; and with a write-ahead log they may see a later one.
  private func isShared() throws -> Bool {
    guard case .reading = store.purpose else { return false }
    return try store.connection.firstRow("PRAGMA journal_mode") != [.text("wal")]
  }

  /// The digests that connections of their own can compute, one for each processor at a time.
  ///
  /// A connection is refused while somebody waits to write; the store's own then does its work.
  private func together(_ sections: [ContentSection]) -> [ContentSection: String] {
    let path = store.path
    let digests = Mutex<[ContentSection: String]>([:])
    DispatchQueue.concurrentPerform(iterations: sections.count) { index in
      let section = sections[index]
      guard
        let connection = try? Connection(
          path: path, access: .readOnly, busyTimeoutMilliseconds: 0),
        let digest = try? Self.digest(of: section, connection)
      else { return }
      digests.withLock { $0[section] = digest }
    }
    return digests.withLock { $0 }
  }

  private static let pieceSize = 64 * 1024

  /// The digest of a section without rows.
  static let ofNothing = BLAKE2b().finish()

  private static func digest(of section: ContentSection, _ connection: Connection) throws -> String
  {
    var sum = BLAKE2b()
    var rows = RowLiterals()
    try connection.query(section.sql) { row in
      try rows.append(row)
      guard rows.count >= pieceSize else { return }
      rows.withBytes { sum.update($0) }
      rows.removeAll()
    }
    rows.withBytes { sum.update($0) }
    return sum.finish()
  }
}
