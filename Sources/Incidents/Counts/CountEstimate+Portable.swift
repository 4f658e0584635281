extension CountEstimate {
  /// The text, where it alone gives the bounds, else words that give them; nil where no words do.
  ///
  /// Bounds that stood in columns of their own are not in the text.
  package var portableText: String? {
    let candidates = [text] + (words.map { [$0] } ?? [])
    return candidates.first { CountEstimate(reading: $0).map(Bounds.init) == Bounds(self) }
  }

  /// How a rule words bounds such as these.
  private var words: String? {
    switch (low, best, high) {
    case (let low?, _?, let high?) where low == high: String(low)
    case (let low?, nil, let high?): "\(low)-\(high)"
    case (let low?, nil, nil): "at least \(low)"
    case (nil, nil, let high?): "up to \(high)"
    case (nil, let best?, nil): "about \(best)"
    case (nil, let best?, let high?) where best == high: "almost \(best)"
    default: nil
    }
  }
}
