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

  /// Forgets all values.
  mutating func removeAll() { values.removeAll() }
}
