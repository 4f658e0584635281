import FoundationEssentials

/// The distances of one time zone from UTC, past and to come, as the tz database tells them.
///
/// Read from the compiled file of the zone: RFC 9636, "The Time Zone Information Format (TZif)".
struct ZoneHistory: Hashable, Sendable {
  /// A moment from which another distance holds.
  private struct Change: Hashable {
    let seconds: Int
    let offset: Int
  }

  /// Seconds east of UTC before the first change.
  private let first: Int
  private let changes: [Change]
  /// The rule after the last change; nil where its distance stays.
  private let rule: DaylightRule?

  /// The folder in which Debian's package `tzdata` keeps the zones.
  private static let folder = "/usr/share/zoneinfo"

  /// The history of a zone such as `Asia/Almaty`; nil where the system has no such zone.
  init?(named name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0.isNameByte }
    }
    guard isName, parts[0] != "right",
      let data = try? Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)"))
    else { return nil }
    self.init(file: [UInt8](data))
  }

  /// The history of Almaty from 31 October 2004 on: six hours, and five since 1 March 2024.
  static let almatySince2004 = ZoneHistory(
    first: 21_600, changes: [Change(seconds: 1_709_229_600, offset: 18_000)])

  private init(first: Int, changes: [Change]) {
    self.first = first
    self.changes = changes
    rule = nil
  }

  /// The history in the bytes of a compiled file; nil where they are none of version 2 or later.
  init?(file bytes: [UInt8]) {
    var bytes = ByteReader(bytes)
    guard let short = Counts(&bytes), bytes.skip(short.size(ofTime: 4)),
      let counts = Counts(&bytes), let block = bytes.read(counts.size(ofTime: 8))
    else { return nil }
    self.init(counts, ByteReader(block), footer: bytes.rest)
  }

  private init?(_ counts: Counts, _ block: ByteReader, footer: ArraySlice<UInt8>) {
    var block = block
    let times = (0..<counts.times).compactMap { _ in block.integer(bytes: 8) }
    let types = (0..<counts.times).compactMap { _ in block.integer(bytes: 1) }
    let offsets = (0..<counts.types).compactMap { _ in
      let offset = block.integer(bytes: 4)
      return block.skip(2) ? offset : nil
    }
    guard let first = offsets.first, types.allSatisfy(offsets.indices.contains) else { return nil }
    self.first = first
    changes = zip(times, types).map { Change(seconds: $0, offset: offsets[$1]) }
    let lines = String(decoding: footer, as: UTF8.self).split(separator: "\n")
    rule = lines.first.flatMap { DaylightRule(String($0)) }
  }

  /// Seconds east of UTC at a number of seconds since 1970.
  func offset(atUnixSeconds seconds: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return first }
    if low == changes.count, let rule { return rule.offset(atUnixSeconds: seconds) }
    return changes[low - 1].offset
  }
}

/// The lengths of the parts of a compiled zone, from the header before them.
private struct Counts {
  let universal: Int
  let standard: Int
  let leaps: Int
  let times: Int
  let types: Int
  let letters: Int

  init?(_ bytes: inout ByteReader) {
    guard let magic = bytes.read(4), Array(magic) == Array("TZif".utf8),
      let version = bytes.integer(bytes: 1), version >= 0x32, bytes.skip(15)
    else { return nil }
    let counts = (0..<6).compactMap { _ in bytes.integer(bytes: 4) }
    guard counts.count == 6, counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
    universal = counts[0]
    standard = counts[1]
    leaps = counts[2]
    times = counts[3]
    types = counts[4]
    letters = counts[5]
  }

  /// The bytes of the data after the header, where a time has some.
  func size(ofTime time: Int) -> Int {
    times * (time + 1) + types * 6 + letters + leaps * (time + 4) + standard + universal
  }
}

/// Bytes that are read from the front, never past the end.
private struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }
  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) -> Bool { read(count) != nil }

  /// A signed number of 4 or 8 bytes, or an unsigned one of 1, most significant byte first.
  mutating func integer(bytes count: Int) -> Int? {
    guard let bytes = read(count) else { return nil }
    let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return switch count {
    case 4: Int(Int32(truncatingIfNeeded: value))
    default: Int(truncatingIfNeeded: value)
    }
  }
}

extension UInt8 {
  /// Letters, digits and the signs that names of zones have.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
