/// Zip archives made byte by byte, so that they can hold what no program would write.
package enum ZipText {
  /// An archive of members that are not packed, in order.
  package static func archive(_ members: KeyValuePairs<String, String>) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let (name, content) = (Array(name.utf8), Array(text.utf8))
      let sizes = bytes(checksum(content), 4) + bytes(UInt32(content.count), 4)
      let common =
        [20, 0] + bytes(0, 4) + bytes(0, 4) + sizes + bytes(UInt32(content.count), 4)
        + bytes(UInt32(name.count), 2) + [0, 0]
      directory +=
        [0x50, 0x4B, 0x01, 0x02, 20, 0] + common + bytes(0, 6)
        + bytes(0, 4) + bytes(UInt32(archive.count), 4) + name
      archive += [0x50, 0x4B, 0x03, 0x04] + common + name + content
    }
    let count = bytes(UInt32(members.count), 2)
    return archive + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count
      + bytes(UInt32(directory.count), 4) + bytes(UInt32(archive.count), 4) + [0, 0]
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 }
  }

  /// The CRC-32 of bytes.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
