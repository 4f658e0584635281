/// What has become of a charge.
package enum ChargeStatus: String, Vocabulary {
  /// Brought and not yet decided.
  case pending
  /// Changed to another article.
  case requalified
  /// Ended without a judgment.
  case dropped
  /// Before a court.
  case onTrial = "on_trial"
  /// Found guilty.
  case convicted
  /// Found not guilty.
  case acquitted
  /// Ended by an amnesty.
  case amnestied

  /// The term in English.
  package var label: String {
    switch self {
    case .pending: "Pending"
    case .requalified: "Requalified"
    case .dropped: "Dropped"
    case .onTrial: "On trial"
    case .convicted: "Convicted"
    case .acquitted: "Acquitted"
    case .amnestied: "Amnestied"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .pending:
      """
      расследуется, следствие, под следствием, подозреваемый, подозреваемая, обвиняемый,
      обвиняемая, обвиняется, обвинение, предъявлено обвинение, under investigation, open, suspect,
      charged, accused, тергеуде, күдікті, айыпталушы
      """
    case .requalified: "переквалифицировано, reclassified, қайта сараланды"
    case .dropped:
      """
      прекращено, дело прекращено, дело закрыто, closed, dismissed, case closed, charges dropped,
      іс қысқартылды, іс тоқтатылды
      """
    case .onTrial:
      """
      в суде, судится, суд, подсудимый, подсудимая, под судом, идёт суд, trial, in court,
      defendant, сотта, сотталушы
      """
    case .convicted:
      """
      осужден, осуждена, осуждены, приговор, обвинительный приговор, guilty, sentenced, сотталды,
      сотталған
      """
    case .acquitted:
      """
      оправдан, оправдана, оправданы, оправдательный приговор, not guilty, ақталды, ақталған
      """
    case .amnestied:
      """
      амнистирован, амнистия, амнистирована, amnesty, рақымшылық жасалды, рақымшылық
      """
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
