package import Incidents

/// The grade that one assessor gave to one target, or to a part of it.
package struct Assessment: Hashable, Sendable {
  /// The number under which it is recorded, from 1 in the order of recording.
  package let number: Int64
  /// The recommendation, commitment or demand.
  package let target: String
  /// The part of the target; empty for all of it.
  package let part: String
  /// The assessor.
  package let assessor: String
  /// The name of the scale.
  package let scale: String
  /// The grade in the words of the scale.
  package let value: String
  /// The code of the grade.
  package let code: AssessmentCode
  /// The day of which it is true.
  package let asOf: PartialDate
  /// The time at which it was recorded: ISO 8601, UTC.
  package let recordedAt: String
  /// The assessment that it takes the place of.
  package var supersedes: Int64?
  /// The time at which it was withdrawn; nil where it was not.
  package var withdrawnAt: String?

  /// An assessment from its members.
  package init(
    number: Int64, target: String, part: String = "", assessor: String, scale: String,
    value: String, code: AssessmentCode, asOf: PartialDate, recordedAt: String,
    supersedes: Int64? = nil, withdrawnAt: String? = nil
  ) {
    self.number = number
    self.target = target
    self.part = part
    self.assessor = assessor
    self.scale = scale
    self.value = value
    self.code = code
    self.asOf = asOf
    self.recordedAt = recordedAt
    self.supersedes = supersedes
    self.withdrawnAt = withdrawnAt
  }

  /// The identity of what may be in force once only.
  private struct Subject: Hashable {
    let (assessor, target, part, scale): (String, String, String, String)

    init(_ assessment: Assessment) {
      (assessor, target) = (assessment.assessor, assessment.target)
      (part, scale) = (assessment.part, assessment.scale)
    }
  }

  /// The assessments in force: of each assessor, target, part and scale the newest as of a day, among
  /// those that were recorded, and neither withdrawn nor superseded, by a time.
  ///
  /// - Parameters:
  ///   - assessments: All that were recorded.
  ///   - day: The day that they speak of at the latest; nil for any.
  ///   - time: The time by which they were known, ISO 8601; nil for all that is recorded.
  /// - Returns: The assessments.
  package static func inForce(
    _ assessments: [Assessment], on day: CalendarDay? = nil, knownBy time: String? = nil
  ) -> [Assessment] {
    let known = assessments.filter { assessment in time.map { assessment.recordedAt <= $0 } ?? true
    }
    let superseded = Set(known.filter { !$0.isWithdrawn(by: time) }.compactMap(\.supersedes))
    var newest: [Subject: Assessment] = [:]
    for assessment in known
    where !assessment.isWithdrawn(by: time) && !superseded.contains(assessment.number)
      && assessment.speaks(of: day)
    {
      let subject = Subject(assessment)
      if let other = newest[subject], !other.isOlder(than: assessment) { continue }
      newest[subject] = assessment
    }
    return newest.values.sorted { $0.number < $1.number }
  }

  private func isWithdrawn(by time: String?) -> Bool {
    guard let withdrawnAt else { return false }
    return time.map { withdrawnAt <= $0 } ?? true
  }

  private func speaks(of day: CalendarDay?) -> Bool {
    guard let day, let end = asOf.end else { return true }
    return end <= day
  }

  private func isOlder(than other: Assessment) -> Bool {
    switch (asOf.end, other.asOf.end) {
    case (let end?, let otherEnd?) where end != otherEnd: end < otherEnd
    case (nil, .some): true
    case (.some, nil): false
    default: number < other.number
    }
  }
}

/// The grade of a target whose parts were graded one by one: the set of the grades, never a mean.
package enum RolledUpGrade: Hashable, Sendable {
  /// All parts have one grade.
  case single(String)
  /// The parts have several grades, in the order of the scale.
  case mixed([String])

  /// The grade of some parts; nil where none was graded.
  package init?(_ values: [String], in scale: Scale?) {
    let order = scale?.grades.map(\.value) ?? []
    let distinct = Set(values).sorted { left, right in
      (order.firstIndex(of: left) ?? .max, left) < (order.firstIndex(of: right) ?? .max, right)
    }
    guard let first = distinct.first else { return nil }
    self = distinct.count == 1 ? .single(first) : .mixed(distinct)
  }

  /// The grade in a cell: `C`, or `B, C`.
  package var text: String {
    switch self {
    case .single(let value): value
    case .mixed(let values): values.joined(separator: ", ")
    }
  }
}
