import Cryptography
package import Incidents

/// The conclusions of the decisions that hold about one incident and those that are merged into it.
///
/// No side is taken where decisions about the same question differ: an incident counts if one says so, a
/// number has the least low and the greatest high of all and no best, and for all else it is as if nobody had
/// decided. Source: the rules of derivation in the records' specification.
package struct EffectiveDecisions: Sendable {
  /// The texts that fields were set to.
  package private(set) var fields: [Field: String] = [:]
  /// The state of verification; nil where none was decided.
  package private(set) var verification: Verification?
  /// The numbers that were accepted.
  package private(set) var counts: [Quantity: Bounds] = [:]
  /// The identifier of the incident that it is part of, empty for none; nil where none was decided.
  package private(set) var parent: String?
  /// The identifiers of the incidents that it is the same as.
  package private(set) var same: Set<String> = []
  /// The identifiers of the incidents that it is not the same as.
  package private(set) var different: Set<String> = []
  /// The decisions of which none holds.
  package init() {}

  /// The conclusions of some decisions that hold about the incidents of some identifiers, which are one.
  package init(_ decisions: [StoredDecision], about uids: Set<String>) {
    let questions = Dictionary(grouping: decisions) { stored -> [String] in
      let slot = stored.decision.slot
      return [slot.kind, slot.field] + (slot.subject.count > 1 ? slot.subject : [])
    }
    for held in questions.values.sorted(by: { $0[0].number < $1[0].number }) {
      take(held.map(\.decision), about: uids)
    }
  }

  private mutating func take(_ held: [Decision], about uids: Set<String>) {
    let slot = held[0].slot
    // Texts that Swift finds equal may differ in bytes, by which records and files are compared.
    let agreed = Set(held.map(\.value.line)).count == 1
    switch held[0].kind {
    case .resolve:
      guard let quantity = Quantity(rawValue: slot.field) else { return }
      let bounds = held.compactMap(\.bounds)
      guard bounds.count == held.count else { return }
      counts[quantity] = agreed ? bounds[0] : Self.span(of: bounds)
    case .status:
      let states = held.compactMap { $0.text.flatMap(Verification.init(rawValue:)) }
      let counted = states.filter(\.isCounted)
      verification = (counted.isEmpty ? states : counted).min { $0.rawValue < $1.rawValue }
    case .set where agreed:
      if let field = Field(name: slot.field) { fields[field] = held[0].text ?? "" }
    case .parent where agreed: parent = held[0].text ?? ""
    case .merge where agreed:
      let others = slot.subject.filter { !uids.contains($0) }
      if held[0].answer == true { same.formUnion(others) } else { different.formUnion(others) }
    default: break
    }
  }

  private static func span(of bounds: [Bounds]) -> Bounds {
    let lows = bounds.compactMap(\.low)
    let highs = bounds.compactMap(\.high)
    return Bounds(
      low: lows.count == bounds.count ? lows.min() : nil, best: nil,
      high: highs.count == bounds.count ? highs.max() : nil)
  }
}

extension DecisionRepository {
  /// The conclusions of the decisions that hold about incidents that are one.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func effective(about uids: Set<String>) throws -> EffectiveDecisions {
    var decisions: Set<StoredDecision> = []
    for uid in uids { decisions.formUnion(try standing(about: uid)) }
    return EffectiveDecisions(decisions.sorted { $0.number < $1.number }, about: uids)
  }
}
