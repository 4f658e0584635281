/// A code of law whose articles are brought against people; the raw values are stored.
package enum LegalCode: String, CaseIterable, Hashable, Sendable {
  /// The Criminal Code of 3 July 2014.
  case criminal2014 = "kz-criminal-2014"
  /// The Code on Administrative Offences of 5 July 2014.
  case administrative2014 = "kz-administrative-2014"
  /// The Constitution of 30 August 1995.
  case constitution1995 = "kz-constitution-1995"

  /// The name of the code in English.
  package var title: String {
    switch self {
    case .criminal2014: "Criminal Code of the Republic of Kazakhstan, 2014"
    case .administrative2014:
      "Code on Administrative Offences of the Republic of Kazakhstan, 2014"
    case .constitution1995: "Constitution of the Republic of Kazakhstan, 1995"
    }
  }
}
