/// Similarities of two strings, compared by Unicode scalars.
///
/// By bytes, two Cyrillic letters share half of their bytes, and the results are wrong.
package enum StringSimilarity {
  /// The Jaro similarity, 0 to 1; two empty strings are alike.
  ///
  /// M. A. Jaro, "Advances in record-linkage methodology" (1989).
  package static func jaro(_ left: [UInt32], _ right: [UInt32]) -> Double {
    if left.isEmpty || right.isEmpty { return left.isEmpty && right.isEmpty ? 1 : 0 }
    let window = max(max(left.count, right.count) / 2 - 1, 0)
    var isTaken = [Bool](repeating: false, count: right.count)
    var matched: [UInt32] = []
    for (index, scalar) in left.enumerated() {
      let first = max(index - window, 0)
      let end = min(index + window + 1, right.count)
      guard first < end,
        let place = (first..<end).first(where: { !isTaken[$0] && right[$0] == scalar })
      else { continue }
      isTaken[place] = true
      matched.append(scalar)
    }
    guard !matched.isEmpty else { return 0 }
    let others = right.indices.lazy.filter { isTaken[$0] }.map { right[$0] }
    let moved = zip(matched, others).count { $0 != $1 } / 2
    let matches = Double(matched.count)
    return
      (matches / Double(left.count) + matches / Double(right.count)
      + (matches - Double(moved)) / matches) / 3
  }

  /// The Jaro-Winkler similarity, 0 to 1: strings with the same beginning are more alike.
  ///
  /// W. E. Winkler (1990); the beginning counts only where the Jaro similarity is above 0.7.
  package static func jaroWinkler(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let jaro = jaro(left, right)
    guard jaro > 0.7 else { return jaro }
    let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  /// The number of insertions, deletions, replacements and exchanges of neighbours that turn one
  /// string into the other (optimal string alignment: no part is edited twice).
  package static func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        current[column + 1] = min(
          last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
