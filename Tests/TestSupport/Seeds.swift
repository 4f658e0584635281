import FoundationEssentials

/// The seeds that random databases are made from, and how much a test run tries.
package enum Seeds {
  private static let environment = ProcessInfo.processInfo.environment

  /// The number of databases on which each law is tried: 200, or as many as `AIGAQ_SEEDS` in the
  /// environment asks for.
  package static let count = environment["AIGAQ_SEEDS"].flatMap { Int($0) } ?? 200

  /// True if the run is to try everything: 2,000 seeds or more.
  package static var isThorough: Bool { count >= 2000 }

  /// The seeds in batches, so that a batch can share what is costly to make.
  ///
  /// `AIGAQ_TEST_SEED=17` in the environment leaves that seed alone, to look into one that failed.
  package static let batches: [Range<Int>] = {
    if let seed = environment["AIGAQ_TEST_SEED"].flatMap({ Int($0) }) {
      return [seed..<seed + 1]
    }
    let size = 50
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }()
}
