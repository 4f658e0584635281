/// The part of a file that is in memory: a buffer that is filled at its end and emptied from its
/// front.
struct ByteWindow {
  /// The buffer; only the first ``count`` bytes are of the file.
  private(set) var bytes: [UInt8]
  /// How many bytes of the file are in the buffer.
  private(set) var count: Int
  /// Whether the file ends where the window does.
  private(set) var isLast: Bool

  /// An empty window that grows only where it has to.
  init(size: Int) {
    bytes = Array(repeating: 0, count: max(size, 1))
    count = 0
    isLast = false
  }

  /// A window with everything in it.
  init(whole bytes: [UInt8]) {
    self.bytes = bytes
    count = bytes.count
    isLast = true
  }

  /// Removes bytes from the front.
  mutating func removeFirst(_ removed: Int) {
    guard removed > 0 else { return }
    let kept = count - removed
    for position in 0..<kept { bytes[position] = bytes[position + removed] }
    count = kept
  }

  /// Removes everything, so that the window can be filled from another place of the file.
  mutating func removeAll() {
    count = 0
    isLast = false
  }

  /// Reads from the file until the window is full or the file ends.
  ///
  /// A window that is more than half full grows to twice its size, so that a record that is looked
  /// at again after each filling is looked at in all only about twice its length.
  ///
  /// - Throws: Why the file cannot be read.
  mutating func fill(from file: InputFile) throws(FileProblem) {
    if count > bytes.count / 2 {
      bytes += Array(repeating: 0, count: bytes.count)
    }
    while count < bytes.count, !isLast {
      let read = try file.read(into: &bytes, from: count)
      count += read
      isLast = read == 0
    }
  }
}
