/// Numbers that figures of a table could be instead, all else that is printed being the same.
///
/// Some figures rise by as much as others fall, so that the totals stay: in a column two periods, in
/// a table two periods and two groups. It is the proof that a hidden figure cannot be reckoned: the
/// table so changed would be printed alike.
///
/// The four cells are the hypercube of S. Giessing and D. Repsilber, "Tools and Strategies to Protect
/// Multiple Tables with the GHQUAR Cell Suppression Engine" (2002), in two dimensions.
struct FigureExchange {
  /// A cell whose figures change.
  struct Corner {
    /// The number of the cell in its table.
    let cell: Int
    /// Whether it rises, 1, or falls, -1.
    let sign: Int64
  }

  /// The cells, that of which a figure is to be hidden first.
  let corners: [Corner]
  /// The figures of each cell that change, all by the same number.
  let measures: [Int]
  /// By how much the first cell can change.
  let feasibility: FeasibilityInterval
}

/// By how much a figure can change: a range around zero.
struct FeasibilityInterval {
  /// The most that it falls, as a number that is not positive.
  private(set) var least: Int64
  /// The most that it rises.
  private(set) var most: Int64

  /// A change of a number at most.
  init(within reach: Int64) { (least, most) = (-reach, reach) }

  /// How far apart the ends are.
  var width: Int64 { most - least }

  /// Keeps something from becoming negative that changes by a rate with the figure.
  ///
  /// - Parameters:
  ///   - room: What it is now; at least zero.
  ///   - rate: By how much it grows where the figure rises by one.
  mutating func keep(_ room: Int64, changingBy rate: Int64) {
    if rate > 0 { least = max(least, -(room / rate)) }
    if rate < 0 { most = min(most, room / -rate) }
  }
}
