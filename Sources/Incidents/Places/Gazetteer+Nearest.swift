extension Gazetteer {
  /// The regions and cities whose names are spelled most like a text, the nearest first.
  ///
  /// They are suggestions for a person to choose from, and never a match. A name that differs in
  /// more than a third of its letters is none. They are sought among the entries that are given,
  /// else among all; of entries that are equally near the first comes first, and cities before
  /// regions.
  package func nearest(
    to text: String, among entries: [GazetteerEntry]? = nil, limit: Int = 3
  ) -> [GazetteerEntry] {
    let sought = FoldedPlaceName(text)
    let letters = Array(sought.key.unicodeScalars)
    guard (2...60).contains(letters.count) else { return [] }
    var found: [(entry: GazetteerEntry, distance: Int, place: Int)] = []
    for (place, entry) in (entries ?? cities + regions).enumerated()
    where sought.fits(entry.kind) {
      let distances = GazetteerCandidate.all(of: entry).compactMap {
        Self.distance(letters, Array(FoldedPlaceName($0.name).key.unicodeScalars))
      }
      if let distance = distances.min() { found.append((entry, distance, place)) }
    }
    let sorted = found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
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
