import Cryptography

/// What a person is called in public: random, so that it says nothing of the name.
enum Pseudonym {
  /// Letters and digits that are not taken for one another, and no vowels: they make no words.
  private static let characters = Array("BCDFGHJKMNPQRTVWXYZ346789")

  /// A pseudonym such as `P-4HTX9M`, one of 244 million.
  static func random() -> String {
    "P-" + String((0..<6).compactMap { _ in SecureRandom.element(of: characters) })
  }
}
