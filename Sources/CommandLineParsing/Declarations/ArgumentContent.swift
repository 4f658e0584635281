/// What a declared option or argument can hold: one value, perhaps one, or several.
///
/// ``ArgumentValue`` is the protocol to conform to; its optionals and arrays follow from it.
package protocol ArgumentContent {
  /// Whether further words add to the content.
  static var isRepeatable: Bool { get }

  /// The content where nothing is given and nothing declared; nil where a word is then required.
  static var absent: Self? { get }

  /// The only words that are accepted; nil where any may be.
  static var allowedWords: [String]? { get }

  /// What is expected of a word, to complete "it must be ...".
  static var expectedWord: String? { get }

  /// How help shows the content as a default; nil where there is nothing to show.
  var shownDefault: String? { get }

  /// Reads a word into the content and says whether it could be read.
  static func read(_ word: String, into content: inout Self?) -> Bool
}

extension ArgumentValue {
  /// One value takes one word.
  package static var isRepeatable: Bool { false }

  /// Without a default, the word is required.
  package static var absent: Self? { nil }

  /// The words that the value allows.
  package static var allowedWords: [String]? { allowedValues }

  /// What the value expects.
  package static var expectedWord: String? { expectation }

  /// The value's description, unless that is empty.
  package var shownDefault: String? {
    defaultValueDescription.isEmpty ? nil : defaultValueDescription
  }

  /// Reads the word as the value.
  package static func read(_ word: String, into content: inout Self?) -> Bool {
    guard let value = Self(argument: word) else { return false }
    content = value
    return true
  }
}

extension Optional: ArgumentContent where Wrapped: ArgumentValue {
  /// An optional value takes one word.
  package static var isRepeatable: Bool { false }

  /// Without a word, there is no value.
  package static var absent: Wrapped?? { .some(.none) }

  /// The words that the value allows.
  package static var allowedWords: [String]? { Wrapped.allowedValues }

  /// What the value expects.
  package static var expectedWord: String? { Wrapped.expectation }

  /// The description of the value, where there is one.
  package var shownDefault: String? { self?.shownDefault }

  /// Reads the word as the value.
  package static func read(_ word: String, into content: inout Wrapped??) -> Bool {
    guard let value = Wrapped(argument: word) else { return false }
    content = .some(.some(value))
    return true
  }
}

extension Array: ArgumentContent where Element: ArgumentValue {
  /// Each further word adds an element.
  package static var isRepeatable: Bool { true }

  /// Without a default, at least one word is required.
  package static var absent: [Element]? { nil }

  /// The words that the elements allow.
  package static var allowedWords: [String]? { Element.allowedValues }

  /// What the elements expect.
  package static var expectedWord: String? { Element.expectation }

  /// The elements' descriptions with commas between them.
  package var shownDefault: String? {
    isEmpty ? nil : map(\.defaultValueDescription).joined(separator: ", ")
  }

  /// Reads the word as one more element.
  package static func read(_ word: String, into content: inout [Element]?) -> Bool {
    guard let element = Element(argument: word) else { return false }
    content = content ?? []
    content?.append(element)
    return true
  }
}
