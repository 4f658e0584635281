package import Incidents

/// The occasion on which a promise is made.
package enum CommitmentKind: String, Vocabulary {
  /// A speech.
  case speech
  /// A statement to the press or in writing.
  case statement
  /// A decree.
  case decree
  /// A law.
  case law
  /// A plan.
  case plan
  /// A statement or a voluntary pledge at a review.
  case uprStatement = "upr_statement"
  /// The acceptance of a recommendation.
  case uprAcceptance = "upr_acceptance"
  /// An undertaking towards other states.
  case undertaking

  /// The term in English.
  package var label: String { rawValue.replacing("_", with: " ") }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .speech: "presidential speech, address, речь, послание"
    case .statement: "official statement, заявление"
    case .decree: "указ"
    case .law: "закон"
    case .plan: "план"
    case .uprStatement: "voluntary pledge, voluntary commitment"
    case .uprAcceptance: "acceptance"
    case .undertaking: "international undertaking"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}

/// The form of an appeal.
package enum AppealKind: String, Vocabulary {
  /// A letter to its recipient.
  case letter
  /// A letter that was published.
  case openLetter = "open_letter"
  /// A call on the public or on other states.
  case publicCall = "public_call"
  /// A complaint to a body that has to answer it.
  case complaint
  /// A submission to a review.
  case submission

  /// The term in English.
  package var label: String { rawValue.replacing("_", with: " ") }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .letter: "письмо"
    case .openLetter: "открытое письмо"
    case .publicCall: "appeal, call, statement, обращение"
    case .complaint: "жалоба"
    case .submission: "report, shadow report"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}

/// The answer to a demand.
package enum AnswerKind: String, Vocabulary {
  /// The demand is accepted.
  case accepted
  /// It is accepted in part.
  case partly
  /// It is rejected in words.
  case rejected
  /// An act, such as a law, rejects it without an answer in words.
  case rejectedInFact = "rejected_in_fact"
  /// There is an answer that can be read in several ways.
  case unclear
  /// No answer is known as of a day.
  case noneKnown = "none_known"
  /// No answer is to be expected from the recipient.
  case notApplicable = "not_applicable"

  /// The term in English.
  package var label: String { rawValue.replacing("_", with: " ") }

  /// Other words for the term, parted by commas.
  package var synonyms: String { "" }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}

/// The sort of assessor.
package enum AssessorKind: String, Vocabulary {
  /// The state itself.
  case state
  /// An organisation that is no part of the state.
  case ngo
  /// A body of the United Nations.
  case unBody = "un_body"
  /// A national institution for human rights.
  case nhri
  /// A university or scholar.
  case academic
  /// A news medium.
  case media
  /// Those who keep the database.
  case own
  /// The sort is not known.
  case unknown

  /// The term in English.
  package var label: String { rawValue.replacing("_", with: " ") }

  /// Other words for the term, parted by commas.
  package var synonyms: String { self == .unBody ? "treaty body, committee" : "" }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}

/// The sort of an item of evidence.
package enum EvidenceKind: String, CaseIterable, Hashable, Sendable {
  /// An incident of the database.
  case incident
  /// A link, or a file with its digest.
  case document
  /// A figure with the question that it answers.
  case statistic
}

/// The direction of evidence.
package enum EvidenceDirection: String, CaseIterable, Hashable, Sendable {
  /// It shows that the promise was kept.
  case supports
  /// It shows that the promise was not kept, or the claim is not so.
  case contradicts
  /// It is neither, such as what happened before.
  case context
}

/// The relation of two recommendations.
package enum RecommendationLinkKind: String, CaseIterable, Hashable, Sendable {
  /// The later makes the earlier again.
  case repeats
  /// Both ask the same.
  case sameAsk = "same_ask"
}

/// The parts of a claimed total that are added.
package enum ClaimFamily: String, CaseIterable, Hashable, Sendable {
  /// By state of implementation.
  case grade
  /// By position.
  case position
}

/// The kind of a term of a recommendation.
package enum RecommendationTermKind: String, CaseIterable, Hashable, Sendable {
  /// A theme.
  case theme
  /// A group of affected persons.
  case affected
  /// A Sustainable Development Goal or target.
  case sdg
}
