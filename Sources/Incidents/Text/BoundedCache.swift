/// Values that were looked up, forgotten all at once when there are too many.
package struct BoundedCache<Key: Hashable, Value> {
  private let capacity: Int
  private var values: [Key: Value] = [:]

  /// An empty cache that holds at most `capacity` values.
  package init(capacity: Int) { self.capacity = capacity }

  /// The value of a key; nil where it is not known, or was forgotten.
  package subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= capacity { values.removeAll(keepingCapacity: true) }
      values[key] = newValue
    }
  }

  /// Forgets all values.
  package mutating func removeAll() { values.removeAll() }
}
