import Incidents

/// The identities of the rows that were read, told so that they need little memory: about 40 bytes a
/// row that is new, and 4 bytes a report that the database has.
struct SeenRows {
  /// Up to which number of a report it stands for the identity.
  private static let greatestReport: Int64 = 1 << 25

  /// How many rows are remembered; of those after them nothing is known.
  private let capacity: Int
  private var lines = DigestTable()
  /// The lines of the rows that the database has, by the numbers of their reports; 0 for no row.
  private var storedLines: [Int32] = []
  private var incidents = DigestTable()
  /// The number of rows that the database has.
  private(set) var storedCount = 0
  /// How many accepted rows have an identifier, for those that more than one has.
  private var repeated: [IdentityDigest: Int] = [:]
  /// The identifiers that accepted rows had, and none has any more.
  private var left: Set<IdentityDigest> = []
  /// How many rows were equal to the first row of an identity, that one included.
  private var equals: [IdentityDigest: Int] = [:]
  /// What the first row of each identity says, where rows tell it.
  private var contents: [IdentityDigest: IdentityDigest] = [:]

  init(capacity: Int = .max) { self.capacity = capacity }

  /// Remembers the first row of an identity.
  ///
  /// - Parameters:
  ///   - row: The digest of the identity.
  ///   - report: The number of the report of that identity; nil where the database has none.
  ///   - line: The line of the row, from 1.
  /// - Returns: The line of an earlier row with the same identity.
  mutating func line(
    of row: IdentityDigest, stored report: Int64? = nil, at line: Int
  ) -> Int? {
    let line = Int32(clamping: line)
    if let report, 0...Self.greatestReport ~= report {
      let index = Int(report)
      while storedLines.count <= index { storedLines.append(0) }
      guard storedLines[index] == 0 else { return Int(storedLines[index]) }
      storedLines[index] = line
      storedCount += 1
      return nil
    }
    if let first = lines[row] { return Int(first) }
    guard lines.count < capacity else { return nil }
    lines.insert(line, for: row)
    if report != nil { storedCount += 1 }
    return nil
  }

  /// Tests whether a row was seen of a report that the database has.
  func holds(report: Int64, _ row: IdentityDigest) -> Bool {
    guard 0...Self.greatestReport ~= report else { return lines[row] != nil }
    let index = Int(report)
    return index < storedLines.count && storedLines[index] != 0
  }

  /// What a row is to the rows before it.
  enum Standing {
    /// None of them has its identity.
    case first
    /// It is equal to one of them, and to so many before it, that one included.
    case equal(line: Int, number: Int)
    /// One of them has its identity and says something else, as far as is known.
    case duplicate(line: Int)
    /// One of them has its identity; whether it is equal is to be found out.
    case unclear
  }

  /// Remembers a row, and compares it with the rows before it.
  mutating func standing(of row: ValidatedRow, stored report: Int64? = nil) -> Standing {
    guard let line = line(of: row.identityDigest, stored: report, at: row.line) else {
      contents[row.identityDigest] = row.content
      return .first
    }
    guard row.isKnownByContent || row.content != nil else { return .unclear }
    guard row.isKnownByContent || contents[row.identityDigest] == row.content else {
      return .duplicate(line: line)
    }
    let number = equals[row.identityDigest, default: 1] + 1
    equals[row.identityDigest] = number
    return .equal(line: line, number: number)
  }

  /// Whether an accepted row has the identifier.
  ///
  /// It may say yes of one that none has, by a chance of about 1 in 10^17 at a million rows, and
  /// never no of one that a row has.
  func holds(_ identifier: String) -> Bool { holds(IdentityDigest(identifier)) }

  /// Whether an accepted row has the identifier of a digest.
  func holds(_ identifier: IdentityDigest) -> Bool {
    incidents[identifier] != nil && !left.contains(identifier)
  }

  /// Forgets that an accepted row has the identifier; others may have it still.
  mutating func forget(_ identifier: String) {
    let digest = IdentityDigest(identifier)
    if let count = repeated[digest] {
      repeated[digest] = count > 2 ? count - 1 : nil
    } else if incidents[digest] != nil {
      left.insert(digest)
    }
  }

  /// Remembers the identifier of an accepted row.
  mutating func accept(_ identifier: IdentityDigest) {
    if left.remove(identifier) != nil { return }
    if incidents[identifier] != nil {
      repeated[identifier, default: 1] += 1
    } else if incidents.count < capacity {
      incidents.insert(0, for: identifier)
    }
  }
}

/// 128 bits that stand for an identity within one run of the program.
///
/// Two identities in one file have the same by a chance of about 1 in 10^26 at a million rows; of 96 of
/// them, 1 in 10^17.
struct IdentityDigest: Hashable, Sendable {
  /// The first half.
  let first: Int
  private let second: Int
  /// A part of the second half.
  var check: UInt32 { UInt32(truncatingIfNeeded: second) }

  /// The digest of an identifier, or of an identifier with what tells its reports apart.
  init(_ identifier: String, key: String? = nil) {
    first = Self.hash(identifier, key, salt: 1)
    second = Self.hash(identifier, key, salt: 2)
  }

  private static func hash(_ identifier: String, _ key: String?, salt: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(bytesOf: identifier)
    if let key { hasher.combine(bytesOf: key) }
    return hasher.finalize()
  }

  func hash(into hasher: inout Hasher) { hasher.combine(first) }
}
