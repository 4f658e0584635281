/// The place where a declared parameter keeps its value.
///
/// The wrappers are structs in structs; the parser finds them by reflection, which hands out
/// copies. A shared box lets it fill them in all the same.
final class ValueBox<Content> {
  /// What is held while nothing has been given; nil where something must be.
  let initial: Content?
  /// What was given.
  private var given: Content?

  init(initial: Content?) {
    self.initial = initial
  }

  var content: Content {
    get {
      guard let content = given ?? initial else {
        preconditionFailure("A required parameter was read before the command line was parsed.")
      }
      return content
    }
    set { given = newValue }
  }
}

extension ValueBox where Content: ArgumentContent {
  func read(_ word: String) -> Bool { Content.read(word, into: &given) }
}
