/// The grades that one assessor gave to the recommendations of a base, counted by code.
package struct ImplementationCount: Hashable, Sendable {
  /// Number of recommendations in the base.
  package let base: Int
  /// The number of each code that occurs.
  package private(set) var counts: [AssessmentCode: Int] = [:]
  /// Number of recommendations whose parts have several grades.
  package private(set) var mixed = 0

  /// The count of a base, each of whose recommendations has the codes of its parts; an empty set is one
  /// that was not assessed.
  package init(_ codes: [Set<AssessmentCode>]) {
    base = codes.count
    for set in codes {
      if set.count > 1 {
        mixed += 1
      } else if let code = set.first {
        counts[code, default: 0] += 1
      }
    }
  }

  /// Number of recommendations that were assessed.
  package var assessed: Int { counts.values.reduce(0, +) + mixed }

  /// Number of recommendations that were not assessed, which is not "not implemented".
  package var notAssessed: Int { base - assessed }

  /// The sentence for a code, with both denominators: of all, and of those assessed.
  package func sentence(for code: AssessmentCode) -> String {
    let number = counts[code] ?? 0
    let all = Share(number, of: base).text()
    guard notAssessed > 0 else { return all }
    return "\(all); \(Share(number, of: assessed).text("assessed")); \(notAssessed) not assessed"
  }
}

/// Agreement of two assessors: the number of targets for each pair of their codes.
package struct AgreementTable: Hashable, Sendable {
  /// A pair of codes.
  package struct Pair: Hashable, Sendable {
    /// The codes of the first and of the second assessor.
    package let first, second: AssessmentCode

    /// A pair from its members.
    package init(_ first: AssessmentCode, _ second: AssessmentCode) {
      (self.first, self.second) = (first, second)
    }
  }

  /// The number of targets of each pair that occurs.
  package private(set) var counts: [Pair: Int] = [:]

  /// The table of two assessors' codes by target; a target that only one assessed is in neither.
  package init(_ first: [String: AssessmentCode], _ second: [String: AssessmentCode]) {
    for (target, code) in first {
      if let other = second[target] { counts[Pair(code, other), default: 0] += 1 }
    }
  }

  /// Number of targets that both assessed.
  package var total: Int { counts.values.reduce(0, +) }

  /// Number of targets to which both gave one code.
  package var agreeing: Int {
    counts.reduce(0) { $0 + ($1.key.first == $1.key.second ? $1.value : 0) }
  }
}
