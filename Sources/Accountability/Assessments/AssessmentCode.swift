/// The state of a recommendation, a commitment or a demand, whatever the words of the scale that an
/// assessor uses.
///
/// That nobody assessed it is the absence of an assessment, and no code.
package enum AssessmentCode: String, CaseIterable, Hashable, Sendable {
  /// Done.
  case implemented
  /// Done in part.
  case partlyImplemented = "partly_implemented"
  /// Under way.
  case inProgress = "in_progress"
  /// Not done.
  case notImplemented = "not_implemented"
  /// Steps against it were taken.
  case contrary
  /// The assessor knows nothing of it, which is not "not done".
  case noInformation = "no_information"
  /// It names nothing that could be examined.
  case notAssessable = "not_assessable"
  /// Its object is no longer there.
  case overtaken

  /// The term in English, Russian and Kazakh.
  package var labels: (english: String, russian: String, kazakh: String) {
    switch self {
    case .implemented: ("implemented", "выполнена", "орындалды")
    case .partlyImplemented:
      ("partly implemented", "выполнена частично", "ішінара орындалды")
    case .inProgress: ("being implemented", "выполняется", "орындалуда")
    case .notImplemented: ("not implemented", "не выполнена", "орындалмады")
    case .contrary:
      (
        "contrary steps taken", "приняты противоположные меры", "керісінше шаралар қабылданды"
      )
    case .noInformation: ("no information", "нет сведений", "мәлімет жоқ")
    case .notAssessable: ("cannot be assessed", "не поддаётся оценке", "бағалау мүмкін емес")
    case .overtaken: ("overtaken by events", "утратила предмет", "өзектілігін жойды")
    }
  }
}
