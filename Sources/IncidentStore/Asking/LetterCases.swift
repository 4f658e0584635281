import Foundation

/// The ways in which one name is commonly written in capitals and small letters.
///
/// SQLite compares letters without regard to case in ASCII only; a comparison with each of these
/// can use an index besides.
enum LetterCases {
  /// The name as given, in small letters, in capitals, and with capitals at its start or at the
  /// start of each word.
  static func of(_ name: String) -> [String] {
    let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
    let small = trimmed.lowercased()
    let sentence = small.prefix(1).uppercased() + small.dropFirst()
    var seen: Set<String> = []
    return [trimmed, small, trimmed.uppercased(), sentence, trimmed.capitalized]
      .filter { seen.insert($0).inserted }
  }
}
