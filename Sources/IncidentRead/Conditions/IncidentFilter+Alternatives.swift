// How a search finds the incidents of a filter soon.
extension IncidentFilter {
  /// The filter as conditions on the table `incident`, of which an incident that is let through fulfils
  /// one and no other.
  ///
  /// As far as there are indexes for it, each has its incidents in the order of their dates. The closure
  /// says of a statement that gives numbers of incidents whether it gives so many that they are not to
  /// be looked up one by one.
  func alternatives(isLong: (SQLCondition) throws -> Bool) rethrows -> [SQLCondition] {
    let common = try lists.map { SQLCondition.incident(isIn: $0, isLong: try isLong($0)) } + others
    let windows = searchedWindows.isEmpty ? [.always] : searchedWindows
    let regions = searchedRegions.isEmpty ? [.always] : searchedRegions
    guard windows.count * regions.count <= Self.mostAlternatives else {
      return [.all([.any(windows), .any(regions)].compactMap(\.self) + common)]
    }
    return windows.flatMap { window in regions.map { .all([window, $0] + common) } }
  }

  /// How many statements are still quicker together than one.
  private static var mostAlternatives: Int { 40 }
}
