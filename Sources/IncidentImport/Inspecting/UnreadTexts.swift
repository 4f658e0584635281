/// Texts that nothing reads: how many there are, and the first of them.
package struct UnreadTexts: Hashable, Sendable {
  /// A text and the line that it stands on.
  package struct Example: Hashable, Sendable {
    /// The number of the line on which its row starts, from 1.
    package let line: Int
    /// The text, shortened.
    package let text: String
  }

  /// How many different texts are kept.
  private static let exampleCount = 5

  /// How many there are.
  package private(set) var count = 0
  /// The first different ones.
  package private(set) var examples: [Example] = []

  /// None.
  init() {}

  /// Adds one.
  mutating func add(_ text: String, line: Int) {
    count += 1
    guard examples.count < Self.exampleCount, !examples.contains(where: { $0.text == text }) else {
      return
    }
    examples.append(Example(line: line, text: text))
  }
}
