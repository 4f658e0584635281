/// Values that were looked up, forgotten all at once when there are too many.
struct BoundedCache<Key: Hashable, Value> {
  private let capacity: Int
  private var values: [Key: Value] = [:]

  init(capacity: Int) { self.capacity = capacity }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= capacity { values.removeAll(keepingCapacity: true) }
      values[key] = newValue
    }
  }
}

extension String {
  /// Whether two texts are the same byte by byte, as SQLite compares them; to Swift they are equal
  /// however an accent is written.
  func isWritten(like other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
