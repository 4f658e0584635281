import CSQLite

/// The prepared statements that nobody is using, one for each text, up to a number.
///
/// A statement is taken out while it is used, so two uses of one text never share a handle.
@safe struct StatementCache: ~Copyable {
  @safe private struct Entry {
    let handle: OpaquePointer
    let age: UInt64
  }

  private let capacity: Int
  private var entries: [SQLText: Entry] = [:]
  private var clock: UInt64 = 0

  init(capacity: Int) { self.capacity = capacity }

  /// Takes out the idle statement of a text.
  mutating func take(_ sql: String) -> OpaquePointer? {
    unsafe entries.removeValue(forKey: SQLText(sql))?.handle
  }

  /// Puts in a statement that is reset, finalizing it or the oldest where there is no room.
  mutating func put(_ handle: OpaquePointer, sql: String) {
    let key = SQLText(sql)
    guard entries[key] == nil else {
      unsafe sqlite3_finalize(handle)
      return
    }
    if entries.count >= capacity { removeOldest() }
    clock &+= 1
    entries[key] = unsafe Entry(handle: handle, age: clock)
  }

  private mutating func removeOldest() {
    guard let oldest = entries.min(by: { $0.value.age < $1.value.age }) else {
      return
    }
    entries.removeValue(forKey: oldest.key)
    unsafe sqlite3_finalize(oldest.value.handle)
  }

  /// Finalizes all.
  mutating func removeAll() {
    entries.values.forEach { entry in unsafe sqlite3_finalize(entry.handle) }
    entries = [:]
  }
}

/// A statement's text, told apart byte by byte.
///
/// Swift finds texts equal that differ in normalization; to SQLite they hold different values.
private struct SQLText: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (left: SQLText, right: SQLText) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }
}
