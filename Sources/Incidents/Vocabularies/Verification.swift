/// How far an incident is established.
package enum Verification: String, Vocabulary {
  /// One source says so.
  case reported
  /// Several independent sources say so.
  case corroborated
  /// The keepers of the record have established it.
  case verified
  /// Sources contradict each other.
  case disputed
  /// It did not happen.
  case notOccurred = "not_occurred"
  /// Its source took it back.
  case withdrawn

  /// The term in English.
  package var label: String {
    switch self {
    case .reported: "Reported"
    case .corroborated: "Corroborated"
    case .verified: "Verified"
    case .disputed: "Disputed"
    case .notOccurred: "Found not to have occurred"
    case .withdrawn: "Withdrawn"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .reported: "сообщается, unverified, не проверено"
    case .corroborated: "подтверждается, подкреплено"
    case .verified: "подтверждено, проверено, confirmed"
    case .disputed: "оспаривается, спорно"
    case .notOccurred: "не произошло, не подтвердилось, not occurred, did not occur"
    case .withdrawn: "отозвано, retracted"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()

  /// Whether an incident of this standing is counted.
  package var isCounted: Bool { self != .notOccurred && self != .withdrawn }
}
