/// How many different values there are, told by digests, exactly up to a bound.
struct DistinctValues {
  /// How many columns may be followed beyond the bound, so that the memory stays bounded.
  final class Allowance {
    fileprivate var columns: Int

    /// An allowance for a number of columns.
    init(columns: Int) { self.columns = columns }
  }

  /// The bound.
  let limit: Int
  /// Whether a value came more than once, as far as that is known.
  private(set) var hasRepeats = false
  /// Whether there are more values than were counted.
  private(set) var isExceeded = false
  private var digests: Set<Int> = []
  private var finalCount = 0
  private var isAllowedMore = false
  private let allowance: Allowance

  /// No values yet.
  init(limit: Int, allowance: Allowance) {
    self.limit = limit
    self.allowance = allowance
  }

  /// How many different values were counted.
  var count: Int { isExceeded ? limit : max(finalCount, digests.count) }

  /// Whether no value came twice.
  var areUnique: Bool { !hasRepeats && !isExceeded }

  /// Adds a value by its digest and says whether it may be new.
  ///
  /// Beyond the bound it goes on only where every value so far was new and `mayGrow` says so.
  mutating func insert(_ digest: Int, mayGrow: Bool) -> Bool {
    if digests.contains(digest) {
      hasRepeats = true
      if isAllowedMore { giveUp() }
      return false
    }
    guard !isExceeded else { return true }
    if digests.count >= limit, !isAllowedMore {
      guard mayGrow, !hasRepeats, allowance.columns > 0 else {
        isExceeded = true
        return true
      }
      allowance.columns -= 1
      isAllowedMore = true
    } else if isAllowedMore, !mayGrow {
      giveUp()
      return true
    }
    digests.insert(digest)
    return true
  }

  /// Lets go of the values after the last, of which their number is known.
  mutating func finish() {
    finalCount = count
    digests = []
  }

  /// Lets go of what was counted beyond the bound.
  private mutating func giveUp() {
    isExceeded = true
    isAllowedMore = false
    allowance.columns += 1
    digests = []
  }
}
