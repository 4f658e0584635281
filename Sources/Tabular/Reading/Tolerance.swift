/// What a reader makes of text that no writer of CSV would leave, but people and programs do.
package struct Tolerance: Hashable, Sendable {
  /// Nothing is forgiven: the first fault ends the reading.
  package static let none = Tolerance()

  /// Whether a quote at the wrong place costs its record only, and blanks after a closing quote nothing.
  ///
  /// The first record is not spared, since all others rest on it.
  package var forgivesQuotes: Bool
  /// Whether a carriage return alone is text of its field, as where all lines end otherwise.
  package var keepsCarriageReturns: Bool

  /// What is forgiven, nothing unless it is said.
  package init(forgivesQuotes: Bool = false, keepsCarriageReturns: Bool = false) {
    self.forgivesQuotes = forgivesQuotes
    self.keepsCarriageReturns = keepsCarriageReturns
  }
}
