import Incidents
import Testing

@Suite struct VocabularyTests {
  /// Checks that a vocabulary has just these codes, and that each term is found by its words.
  private func check<Term: Vocabulary>(
    _ vocabulary: Term.Type, codes: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Term.allCases.map(\.rawValue) == codes, sourceLocation: sourceLocation)
    for term in Term.allCases {
      let synonyms = term.synonyms.split(separator: ",").map(String.init)
      #expect(!synonyms.isEmpty, sourceLocation: sourceLocation)
      for word in [term.rawValue, term.label] + synonyms {
        for text in [word, word.uppercased(), " \u{A0}\(word.lowercased()) "] {
          #expect(Term(reading: text) == term, "\(text)", sourceLocation: sourceLocation)
        }
      }
    }
    for text in ["", " ", "-", "_", "no such term", "?!"] {
      #expect(Term(reading: text) == nil, "\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test func `the terms of every field are found by their words`() {
    func check<Term: Vocabulary>(_ vocabulary: Term.Type) {
      self.check(vocabulary, codes: Term.codes)
    }
    for field in Field.allCases { if let vocabulary = field.vocabulary { check(vocabulary) } }
  }

  @Test func `the terms about incidents have stable codes and are found by their words`() {
    check(IncidentKind.self, codes: ["protest", "detention", "prosecution", "other_violation"])
    check(
      Verification.self,
      codes: ["reported", "corroborated", "verified", "disputed", "not_occurred", "withdrawn"])
    check(
      PlacePrecision.self, codes: ["coordinates", "locality", "region", "country", "unknown"])
  }

  @Test func `the terms about protests have stable codes and are found by their words`() {
    check(
      ProtestForm.self,
      codes: [
        "rally", "march", "picket", "single_picket", "strike", "gathering", "occupation",
        "flash_mob", "petition", "other", "unknown",
      ])
    check(Authorisation.self, codes: ["agreed", "refused", "not_notified", "unknown"])
    check(
      AuthorityResponse.self,
      codes: [
        "none", "observed", "prevented", "dispersed", "detentions", "force", "other", "unknown",
      ])
  }

  @Test func `the terms about detentions have stable codes and are found by their words`() {
    check(
      DetentionKind.self,
      codes: [
        "taken_to_station", "administrative_arrest", "criminal_detention", "pre_trial_custody",
        "house_arrest", "other", "unknown",
      ])
    check(
      Quantity.self,
      codes: ["participants", "detained", "arrested", "fined", "charged", "injured", "killed"])
    check(
      ChargeStatus.self,
      codes: [
        "pending", "requalified", "dropped", "on_trial", "convicted", "acquitted", "amnestied",
      ])
  }

  @Test func `the terms about sources have stable codes and are found by their words`() {
    check(
      SourceKind.self,
      codes: [
        "publisher", "organisation", "official_body", "court", "witness", "media", "other",
        "unknown",
      ])
    check(Reliability.self, codes: ["A", "B", "C", "D", "E", "F"])
    check(BatchState.self, codes: ["applied", "reverted"])
  }

  @Test(arguments: [
    ("согласовано", Authorisation.agreed), ("не согласовано", .refused), ("Authorised", .agreed),
    ("Unauthorised", .refused), ("not-notified", .notNotified), ("NOT_NOTIFIED", .notNotified),
  ])
  func `an authorisation is read as files write it`(text: String, expected: Authorisation) {
    #expect(Authorisation(reading: text) == expected)
  }

  @Test(arguments: [
    ("Одиночный пикет", ProtestForm.singlePicket), ("One-person picket", .singlePicket),
    ("single\u{2011}picket", .singlePicket), ("Marche", .march), ("Флеш-моб", .flashMob),
  ])
  func `a form of protest is read as files write it`(text: String, expected: ProtestForm) {
    #expect(ProtestForm(reading: text) == expected)
  }

  @Test func `incidents that did not occur or were withdrawn are not counted`() {
    #expect(
      Verification.allCases.filter(\.isCounted)
        == [.reported, .corroborated, .verified, .disputed])
  }

  @Test func `a source that cannot be judged is never preferred`() {
    #expect(Reliability.allCases.max() == .completelyReliable)
    #expect(Reliability.allCases.min() == .cannotBeJudged)
    #expect(Reliability.allCases.sorted(by: >) == Reliability.allCases)
  }
}
