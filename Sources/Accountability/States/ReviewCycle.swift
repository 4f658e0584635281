/// The cycles of the Universal Periodic Review.
package enum ReviewCycle {
  /// The last session of each cycle, the first cycle first.
  private static let lastSessions = [12, 26, 40, 54]

  /// The cycle of a session, from 1; nil for a session that no cycle is known to have.
  package static func ofSession(_ session: Int) -> Int? {
    guard session >= 1 else { return nil }
    return lastSessions.firstIndex { session <= $0 }.map { $0 + 1 }
  }

  /// The number at the head of the name of a session, such as `34th session` or `44 - November 2023`;
  /// nil where there is none.
  package static func session(reading text: String) -> Int? {
    Int(text.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
  }

  /// The first year of each cycle.
  private static let firstYears = [2008, 2012, 2017, 2023]

  /// The cycle of the year of a review; nil before the first.
  ///
  /// The sessions of November 2022 began the fourth.
  package static func ofYear(_ year: Int) -> Int? {
    firstYears.lastIndex { $0 <= year }.map { $0 + 1 }
  }
}
