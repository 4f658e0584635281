/// Similarities of two strings, compared by Unicode scalars.
///
/// By bytes, two Cyrillic letters share half of their bytes, and the results are wrong.
package enum StringSimilarity {
  /// The Jaro similarity, 0 to 1, of the first 64 scalars of each; two empty strings are alike.
  ///
  /// M. A. Jaro, "Advances in record-linkage methodology" (1989).
  package static func jaro(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let (leftCount, rightCount) = (min(left.count, 64), min(right.count, 64))
    if leftCount == 0 || rightCount == 0 { return leftCount == rightCount ? 1 : 0 }
    let window = max(max(leftCount, rightCount) / 2 - 1, 0)
    // The scalars that found each other, one bit each.
    var (isLeftTaken, isRightTaken) = (UInt64(0), UInt64(0))
    for index in 0..<leftCount {
      var place = max(index - window, 0)
      let end = min(index + window + 1, rightCount)
      while place < end {
        if isRightTaken >> UInt64(place) & 1 == 0, right[place] == left[index] {
          isLeftTaken |= 1 << UInt64(index)
          isRightTaken |= 1 << UInt64(place)
          break
        }
        place += 1
      }
    }
    guard isLeftTaken != 0 else { return 0 }
    let matches = Double(isLeftTaken.nonzeroBitCount)
    let moved = Double(exchanged(left, isLeftTaken, right, isRightTaken) / 2)
    return
      (matches / Double(leftCount) + matches / Double(rightCount)
      + (matches - moved) / matches) / 3
  }

  /// The number of scalars, of those taken, that differ from the other's at the same place in order.
  private static func exchanged(
    _ left: [UInt32], _ isLeftTaken: UInt64, _ right: [UInt32], _ isRightTaken: UInt64
  ) -> Int {
    var (leftRest, rightRest, count) = (isLeftTaken, isRightTaken, 0)
    while leftRest != 0, rightRest != 0 {
      if left[leftRest.trailingZeroBitCount] != right[rightRest.trailingZeroBitCount] { count += 1 }
      leftRest &= leftRest &- 1
      rightRest &= rightRest &- 1
    }
    return count
  }

  /// The Jaro-Winkler similarity, 0 to 1: strings with the same beginning are more alike.
  ///
  /// W. E. Winkler (1990); the beginning counts only where the Jaro similarity is above 0.7.
  package static func jaroWinkler(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let jaro = jaro(left, right)
    guard jaro > 0.7 else { return jaro }
    var prefix = 0
    while prefix < min(4, left.count, right.count), left[prefix] == right[prefix] { prefix += 1 }
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
