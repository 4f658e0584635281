/// The part of a text that is in memory: a buffer that is filled at its end and emptied from its
/// front.
struct ByteWindow {
  /// The buffer; only the first ``count`` bytes are of the text.
  private(set) var bytes: [UInt8]
  /// How many bytes of the text are in the buffer.
  private(set) var count: Int
  /// Whether the text ends where the window does.
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

  /// Removes everything, so that the window can be filled from another place of the text.
  mutating func removeAll() {
    count = 0
    isLast = false
  }

  /// Reads from the file until the window is full or the file ends.
  ///
  /// - Throws: Why the file cannot be read.
  mutating func fill(from file: InputFile) throws(FileProblem) {
    makeRoom()
    while count < bytes.count, !isLast {
      let read = try file.read(into: &bytes, from: count)
      count += read
      isLast = read == 0
    }
  }

  /// Grows to twice the size where more than half is full.
  ///
  /// A record that is looked at again after each filling is thus looked at in all only about twice
  /// its length.
  mutating func makeRoom() {
    if count > bytes.count / 2 {
      bytes += Array(repeating: 0, count: bytes.count)
    }
  }

  /// Lets a closure write after what is in the buffer, and move the count on.
  mutating func append<R>(_ body: (inout [UInt8], inout Int) -> R) -> R {
    body(&bytes, &count)
  }

  /// Adds bytes where there is room for all of them, and tells if there was.
  mutating func append(_ added: [UInt8]) -> Bool {
    guard count + added.count <= bytes.count else { return false }
    for byte in added {
      bytes[count] = byte
      count += 1
    }
    return true
  }

  /// Makes the end of the window that of the text.
  mutating func end() { isLast = true }
}
