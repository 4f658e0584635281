/// How far a source can be relied on: the letters of the Admiralty Code.
package enum Reliability: String, Comparable, Vocabulary {
  /// No doubt about the source.
  case completelyReliable = "A"
  /// Minor doubts; most of what it said was right.
  case usuallyReliable = "B"
  /// Doubts, though it has been right before.
  case fairlyReliable = "C"
  /// Serious doubts, though it has been right before.
  case notUsuallyReliable = "D"
  /// It has been wrong before.
  case unreliable = "E"
  /// There is no basis on which to judge it.
  case cannotBeJudged = "F"

  /// The term in English.
  package var label: String {
    switch self {
    case .completelyReliable: "Completely reliable"
    case .usuallyReliable: "Usually reliable"
    case .fairlyReliable: "Fairly reliable"
    case .notUsuallyReliable: "Not usually reliable"
    case .unreliable: "Unreliable"
    case .cannotBeJudged: "Cannot be judged"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .completelyReliable: "a: completely reliable, надежный, полностью надежный"
    case .usuallyReliable: "b: usually reliable, обычно надежный"
    case .fairlyReliable: "c: fairly reliable, довольно надежный"
    case .notUsuallyReliable: "d: not usually reliable, обычно ненадежный"
    case .unreliable: "e: unreliable, ненадежный"
    case .cannotBeJudged: "f: cannot be judged, reliability cannot be judged, unknown, неизвестно"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()

  /// Whether one letter stands for less reliable sources than another; the last, F, says nothing
  /// about its source and is never preferred.
  package static func < (left: Reliability, right: Reliability) -> Bool {
    left.rawValue > right.rawValue
  }
}
