/// Texts that the cells of a workbook name by number.
///
/// The first of them are kept in memory and the rest in a temporary file, since there may be more
/// than fit; those that come first are the ones that come often.
final class StringPool {
  /// Bytes that are kept in memory.
  private static let residentBytes = 8 << 20
  private static let blockSize = 1 << 16
  private static let slots = 64

  private let name: String
  // Where each text ends; four bytes each, since there may be millions.
  private var ends: [UInt32] = []
  private var resident: [UInt8] = []
  private var overflow: SpoolWriter?
  private var cache: [UInt8] = []
  private var cachedBlocks: [Int] = []

  /// An empty pool for the workbook at a path.
  init(for name: String) { self.name = name }

  /// Number of texts.
  var count: Int { ends.count }

  /// Adds a text.
  ///
  /// - Throws: `tooLarge`, or why the temporary file cannot be written.
  func add(_ text: [UInt8]) throws {
    let end = UInt64(ends.last ?? 0) + UInt64(text.count)
    guard let end = UInt32(exactly: end), ends.count < WorkbookLimits.texts else {
      throw WorkbookProblem.tooLarge(part: "shared strings")
    }
    ends.append(end)
    if overflow == nil, Int(end) <= Self.residentBytes {
      resident += text
    } else {
      try spill(text)
    }
  }

  private func spill(_ text: [UInt8]) throws {
    let writer = try overflow ?? SpoolWriter(for: name)
    overflow = writer
    try writer.write(text)
  }

  /// Appends the text of a number to a buffer.
  ///
  /// - Returns: Whether there is such a text.
  /// - Throws: Why the temporary file cannot be read.
  func append(_ number: Int, to bytes: inout [UInt8]) throws -> Bool {
    guard ends.indices.contains(number) else { return false }
    var position = number == 0 ? 0 : Int(ends[number - 1])
    let end = Int(ends[number])
    if end <= resident.count {
      bytes.append(contentsOf: resident[position..<end])
      return true
    }
    position -= resident.count
    let last = end - resident.count
    while position < last {
      let block = position / Self.blockSize
      let base = try slot(of: block) * Self.blockSize
      let stop = min(last, (block + 1) * Self.blockSize)
      let start = base + position % Self.blockSize
      bytes.append(contentsOf: cache[start..<(start + stop - position)])
      position = stop
    }
    return true
  }

  /// The slot of the cache that holds a block, which is read where it does not.
  private func slot(of block: Int) throws -> Int {
    if cachedBlocks.isEmpty {
      cachedBlocks = Array(repeating: -1, count: Self.slots)
      cache = Array(repeating: 0, count: Self.slots * Self.blockSize)
    }
    let slot = block % Self.slots
    guard cachedBlocks[slot] != block else { return slot }
    cachedBlocks[slot] = block
    try overflow?.read(
      into: &cache, slot * Self.blockSize..<(slot + 1) * Self.blockSize,
      from: block * Self.blockSize)
    return slot
  }
}
