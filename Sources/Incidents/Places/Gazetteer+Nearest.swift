extension Gazetteer {
  /// The regions and cities whose names are spelled most like a text, the nearest first.
  ///
  /// They are suggestions for a person to choose from, and never a match. A name that differs in
  /// more than a third of its letters is none.
  package func nearest(to text: String, limit: Int = 3) -> [GazetteerEntry] {
    let sought = FoldedPlaceName(text)
    let letters = Array(sought.key.unicodeScalars)
    guard (2...60).contains(letters.count) else { return [] }
    let found: [(entry: GazetteerEntry, distance: Int)] = (cities + regions).compactMap { entry in
      guard sought.fits(entry.kind) else { return nil }
      let distances = GazetteerCandidate.all(of: entry).compactMap {
        Self.distance(letters, Array(FoldedPlaceName($0.name).key.unicodeScalars))
      }
      return distances.min().map { (entry, $0) }
    }
    let sorted = found.sorted { ($0.distance, $0.entry.code) < ($1.distance, $1.entry.code) }
    return sorted.prefix(max(0, limit)).map(\.entry)
  }

  /// The number of letters to change, add or leave out to make one name of another, or nil where
  /// they are more than a third of either.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
    let greatest = min(left.count, right.count) / 3
    guard abs(left.count - right.count) <= greatest else { return nil }
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row.last.flatMap { $0 <= greatest ? $0 : nil }
  }
}
