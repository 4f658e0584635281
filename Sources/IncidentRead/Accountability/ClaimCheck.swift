package import Accountability
package import IncidentStore
import Incidents
import SQLite

/// A total that somebody states, beside the sum of its parts and our own counts.
package struct ClaimCheck: Sendable {
  /// The claim.
  package let record: FigureClaimRecord
  /// The total with the parts of each family that divide it; nil where it is no number, or has none.
  package let divisions: [ClaimedTotal?]
  /// The sentence on its parts, one for each family that it states.
  package var sums: [String] {
    divisions.map { division in
      guard record.total != nil else { return "\(record.totalText) stated, which is not a number" }
      return division?.sentence ?? "\(record.totalText) stated, without parts"
    }
  }
  /// Our own counts, the nearest first; none where the review is not held or the total is no number.
  package let readings: [ClaimReading]
  /// The comparison with them in a sentence; nil where there is none.
  package var comparison: String? {
    guard let total = record.total, !readings.isEmpty else { return nil }
    return ClaimedTotal(total: total, parts: [])
      .comparison(with: readings.map { .init($0.words, $0.number) })
  }
}

/// A count of our own that a total is compared with.
package struct ClaimReading: Sendable {
  /// The position that is counted, by a source; nil for all.
  package let position: PositionValue?, source: String
  /// The unit.
  package let unit: CountingUnit
  /// The count.
  package let number: Int

  /// The count in words.
  fileprivate var words: String {
    position.map { "\($0.rawValue) \(unit.plural) by \(source)" } ?? unit.plural
  }
}

extension IncidentStore {
  /// The claims with their checks, or the one of an identifier.
  ///
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func claimChecks(_ uid: String? = nil) throws -> [ClaimCheck] {
    try read {
      var held: [String: [KnownRecommendation]] = [:]
      return try figureClaims(uid).map { record in
        if held[record.about] == nil { held[record.about] = try recommendations(of: record.about) }
        return check(record, against: held[record.about] ?? [])
      }
    }
  }

  private func check(
    _ record: FigureClaimRecord, against held: [KnownRecommendation]
  ) -> ClaimCheck {
    guard let total = record.total else {
      return ClaimCheck(record: record, divisions: [nil], readings: [])
    }
    let families = ClaimFamily.allCases.compactMap { family -> ClaimedTotal? in
      let parts = record.parts.filter { $0.family == family }
      // One part is a share of the total and no division of it.
      guard parts.count > 1 else { return nil }
      return ClaimedTotal(total: total, parts: parts.map { .init($0.label, $0.number) })
    }
    let readings = Self.readings(of: held, base: record.base).enumerated().sorted {
      let distances = [$0, $1].map { (total &- $0.element.number).magnitude }
      return (distances[0], $0.offset) < (distances[1], $1.offset)
    }
    return ClaimCheck(
      record: record, divisions: families.isEmpty ? [nil] : families,
      readings: readings.map(\.element))
  }

  /// Our own counts, in each unit and by each source of positions.
  private static func readings(
    of held: [KnownRecommendation], base: String
  ) -> [ClaimReading] {
    guard !held.isEmpty else { return [] }
    let sources = Set(held.flatMap(\.positions).map(\.source)).sorted {
      ($0 != Position.document ? 1 : 0, $0) < ($1 != Position.document ? 1 : 0, $1)
    }
    let value = PositionValue(rawValue: base)
    var readings: [ClaimReading] = []
    for source in value == nil ? [Position.document] : sources {
      let counted = held.map { $0.counted(on: nil, by: .source(source)) }
      for unit in [CountingUnit.paragraph, .state] {
        let count = PositionCount(of: counted, by: unit)
        readings.append(
          ClaimReading(
            position: value, source: source, unit: unit,
            number: value.map { count[$0] } ?? count.total))
      }
    }
    return readings
  }

  private func figureClaims(_ uid: String?) throws -> [FigureClaimRecord] {
    var found: [FigureClaimRecord] = []
    try connection.query(
      """
      SELECT uid, said_on, claimant, about, base, unit, total_text, total, source FROM figure_claim
      WHERE uid = ifnull(?, uid) ORDER BY said_start, uid
      """, [Value(uid)]
    ) { row in
      var record = FigureClaimRecord()
      record.uid = try row.text(at: 0)
      record.saidOn = try row.edtf(at: 1)
      (record.claimant, record.about) = (try row.text(at: 2), try row.text(at: 3))
      record.base = try row.text(at: 4)
      record.unit = CountingUnit(rawValue: try row.text(at: 5))
      record.totalText = try row.text(at: 6)
      record.total = try row.optionalInteger(at: 7).map(Int.init)
      record.source = try row.text(at: 8)
      found.append(record)
    }
    for index in found.indices { found[index].parts = try parts(of: found[index].uid) }
    return found
  }

  private func parts(of claim: String) throws -> [FigureClaimRecord.Part] {
    var parts: [FigureClaimRecord.Part] = []
    try connection.query(
      "SELECT family, label, number FROM figure_claim_part WHERE claim = ? ORDER BY family, place",
      [.text(claim)]
    ) { row in
      parts.append(
        .init(
          family: try row.term(ClaimFamily.self, at: 0), label: try row.text(at: 1),
          number: Int(try row.integer(at: 2))))
    }
    return parts
  }
}
