import Incidents

/// What some members of a family come to together; an absent figure adds nothing.
struct FamilyTotal {
  /// The sum of the lower bounds.
  private(set) var low = 0

  /// The sum of the best figures and of the lower bounds that stand for one.
  private(set) var best = 0

  /// The sum of the best figures alone.
  private var stated = 0

  /// The members of which the lower bound stands for the best figure.
  private(set) var substituted: [Int64] = []

  /// Whether no member adds to the detentions.
  private(set) var isEmpty = true

  /// The sum of the upper bounds, without those that are open.
  private(set) var high = 0

  /// The members whose upper bounds are open.
  var open: [Int64] = []

  /// Adds what others come to.
  mutating func add(_ other: FamilyTotal) {
    low = low.clampedSum(other.low)
    best = best.clampedSum(other.best)
    stated = stated.clampedSum(other.stated)
    high = high.clampedSum(other.high)
    open += other.open
    substituted += other.substituted
    isEmpty = isEmpty && other.isEmpty
  }

  /// Adds what a member contributes.
  mutating func add(_ contribution: Contribution) {
    low = low.clampedSum(contribution.bounds.low ?? 0)
    best = best.clampedSum(contribution.bounds.best ?? 0)
    if contribution.lacksBest {
      substituted.append(contribution.incident)
    } else {
      stated = stated.clampedSum(contribution.bounds.best ?? 0)
    }
    high = high.clampedSum(contribution.bounds.high ?? 0)
    if contribution.bounds.high == nil { open.append(contribution.incident) }
    isEmpty = false
  }

  /// The best figure of a whole of which some bounds are left beside these of its row; nil where there
  /// is none, or one that is less than they are together at least.
  func covering(_ rest: Bounds) -> Int? {
    rest.best.flatMap { $0 < max(low, rest.low ?? 0) ? nil : $0 }
  }

  /// Takes the lower bounds that stand for best figures out of the sum, as the whole has a best figure.
  mutating func coverSubstituted() {
    best = stated
    substituted = []
  }

  /// What is left of a whole's own bounds once these, which count elsewhere, are taken out of it.
  ///
  /// At least its lower bound less the most that these can have been, at most its upper bound less
  /// the fewest.
  func remainder(of parent: Bounds) -> Bounds {
    Bounds(
      low: open.isEmpty ? parent.low.map { max(0, $0 - high) } : nil,
      best: parent.best.map { max(0, $0 - best) },
      high: parent.high.map { max(0, $0 - low) })
  }
}

extension Int {
  /// The sum, held at the greatest number where it would not fit.
  fileprivate func clampedSum(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
