import FoundationEssentials

/// The seeds that random databases are made from.
enum Seeds {
  /// How many databases each law is tried on.
  static let count = 2000

  /// The seeds in batches, so that a batch can share what is costly to make.
  ///
  /// `AIGAQ_TEST_SEED=17` in the environment leaves that seed alone, to look into one that failed.
  static let batches: [Range<Int>] = {
    if let seed = ProcessInfo.processInfo.environment["AIGAQ_TEST_SEED"].flatMap({ Int($0) }) {
      return [seed..<seed + 1]
    }
    let size = 100
    return stride(from: 0, to: count, by: size).map { $0..<$0 + size }
  }()
}
