/// Whether the authorities allowed a protest.
package enum Authorisation: String, Vocabulary {
  /// The authorities agreed to it.
  case agreed
  /// The authorities did not agree to it.
  case refused
  /// The authorities were not told of it.
  case notNotified = "not_notified"
  /// It is not known.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .agreed: "Agreed"
    case .refused: "Refused"
    case .notNotified: "Not notified"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .agreed:
      """
      согласовано, согласована, согласован, согласованный, согласованная, согласованное,
      разрешено, разрешена, разрешен, санкционировано, санкционированный, санкционированная,
      да, yes, келісілген, рұқсат берілген, authorised, authorized, approved,
      permitted
      """
    case .refused:
      """
      не согласовано, не согласована, не согласован, несогласованный, несогласованная,
      несогласованное, несанкционированный, несанкционированная, несанкционированное,
      несанкционировано, не санкционировано, не разрешено, нет, no, келісілмеген,
      рұқсат берілмеген, отказ, отказано, unauthorised, unauthorized, not
      authorised, not authorized, not agreed, denied
      """
    case .notNotified: "без уведомления, не уведомляли, no notification, not notified"
    case .unknown: "неизвестно, unclear, n/a"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
