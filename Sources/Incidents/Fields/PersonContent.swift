/// What a row that is about one person says of that person.
package struct PersonContent: Hashable, Sendable {
  /// Who it is: 16 bytes, a keyed digest from which no name can be guessed.
  package var identity: [UInt8]
  /// The name as written: restricted.
  package var name: String?
  /// The date or year of birth as written: restricted.
  package var birthDate: String?
  /// What has become of the charges that the row lists.
  package var status: ChargeStatus?
  /// When the charges came to that status; nil where the row does not say it.
  package var statusDate: PartialDate?
  /// The sentence that the row states.
  package var sentence: Sentence?

  /// An account that says who it is and nothing else.
  package init(identity: [UInt8]) { self.identity = identity }
}

extension ReportContent {
  /// Whether the row is about one person and says that this person was deprived of liberty.
  package var saysThatThePersonWasDetained: Bool {
    person != nil && (saysThatPeopleWereDetained || detentionKind != nil)
  }

  /// Whether the report says, other than by a number, that people were detained whom it does not
  /// name.
  package var saysThatOthersWereDetained: Bool { person == nil && saysThatPeopleWereDetained }
}
