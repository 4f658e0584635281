package import Accountability
package import IncidentStore
package import Incidents
import SQLite

/// A promise with its clock.
package struct KnownCommitment: Sendable {
  /// The promise.
  package let record: CommitmentRecord
  /// Its grades in force, each with its assessor.
  package let assessments: [Assessment]

  /// The state of the deadline on a day, by what happened later.
  package func clock(on day: CalendarDay) -> Clock {
    Clock(record.deadline, met: record.eventOn.start == nil ? nil : record.eventOn, on: day)
  }
}

extension IncidentStore {
  /// The promises, the earliest first.
  ///
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func commitments() throws -> [KnownCommitment] {
    try read {
      let assessments = try Dictionary(grouping: allAssessments(), by: \.target)
      var found: [KnownCommitment] = []
      try connection.query(
        """
        SELECT uid, kind, actor, office, occasion, place, made_on, words, outcome, deadline_text,
          deadline_on, deadline_why, topic, event, event_on, source, event_source, note
        FROM commitment ORDER BY made_start, uid
        """
      ) { row in
        let record = try Self.commitment(row)
        found.append(
          KnownCommitment(
            record: record, assessments: Assessment.inForce(assessments[record.uid] ?? [])))
      }
      return found
    }
  }

  private static func commitment(_ row: borrowing Row) throws -> CommitmentRecord {
    var record = CommitmentRecord()
    record.uid = try row.text(at: 0)
    record.kind = try row.term(CommitmentKind.self, at: 1)
    (record.actor, record.office) = (try row.text(at: 2), try row.text(at: 3))
    (record.occasion, record.place) = (try row.text(at: 4), try row.text(at: 5))
    record.madeOn = try row.edtf(at: 6)
    (record.words, record.outcome) = (try row.text(at: 7), try row.text(at: 8))
    let reason = try row.text(at: 11)
    record.deadline = Deadline(
      date: try row.edtf(at: 10), text: try row.text(at: 9),
      inferredBecause: reason.isEmpty ? nil : reason)
    (record.topic, record.event) = (try row.text(at: 12), try row.text(at: 13))
    record.eventOn = try row.edtf(at: 14)
    (record.source, record.eventSource) = (try row.text(at: 15), try row.text(at: 16))
    record.note = try row.text(at: 17)
    return record
  }

  private func allAssessments() throws -> [Assessment] {
    var found: [Assessment] = []
    try connection.query(
      """
      SELECT id, target, part, assessor, scale, value, code, as_of, recorded_at, supersedes,
        withdrawn_at
      FROM assessment ORDER BY id
      """
    ) { row in
      found.append(
        Assessment(
          number: try row.integer(at: 0), target: try row.text(at: 1), part: try row.text(at: 2),
          assessor: try row.text(at: 3), scale: try row.text(at: 4), value: try row.text(at: 5),
          code: try row.term(AssessmentCode.self, at: 6), asOf: try row.edtf(at: 7),
          recordedAt: try row.text(at: 8), supersedes: try row.optionalInteger(at: 9),
          withdrawnAt: try row.optionalText(at: 10)))
    }
    return found
  }
}
