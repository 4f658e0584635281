/// A rollback journal that somebody made by hand.
package enum ForeignJournal {
  /// A journal whose end names another file, which SQLite would delete
  /// (https://www.sqlite.org/fileformat.html).
  package static func naming(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    let sum = bytes.reduce(UInt32(0)) { $0 &+ UInt32($1) }
    let numbers = [UInt32(bytes.count), sum].flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
    return [UInt8](repeating: 0, count: 512) + [0, 0, 0, 0] + bytes + numbers
      + [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  }
}
