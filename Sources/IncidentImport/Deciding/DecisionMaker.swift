import Cryptography
package import IncidentStore
package import Incidents

/// Records decisions and concludes anew what they are about; its work is to be done inside one transaction.
package struct DecisionMaker {
  /// A question and the answer to be recorded.
  package struct Conclusion: Hashable, Sendable {
    let slot: Decision.Slot
    let value: DecisionValue
  }

  /// The outcome of one decision.
  package struct Outcome: Sendable {
    /// The decision as it is kept.
    package let stored: StoredDecision
    /// The target of one that takes something back or lets it hold again; nil for another decision.
    package let target: Target?
    /// False if the same was decided before and holds: then nothing was added.
    package let isNew: Bool
  }

  /// The import or decision that is undone, by its number in this file.
  package enum Target: Hashable, Sendable {
    /// A decision.
    case decision(Int64)
    /// An import.
    case `import`(Int64)
  }

  let repositories: IncidentStore.Repositories
  private let stamp: Stamp

  /// A maker of decisions in a store.
  package init(_ repositories: IncidentStore.Repositories, _ stamp: Stamp) {
    (self.repositories, self.stamp) = (repositories, stamp)
  }

  /// Records conclusions for one reason, and concludes anew what they are about.
  ///
  /// - Throws: ``DecisionRefusal`` where an incident is not here or what is asked cannot be so, or an error of
  ///   the store's; the caller's transaction is to be rolled back then.
  package func decide(_ conclusions: [Conclusion], reason: String) throws -> [Outcome] {
    let added = Set(conclusions.map(\.slot).filter(SourceProperty.isOfKnowing).map(\.subject))
    for conclusion in conclusions where !added.contains(conclusion.slot.subject) {
      try refuse(conclusion)
    }
    return try record(
      conclusions.flatMap { conclusion in
        try ([conclusion.slot] + slotsBeside(conclusion.slot)).map { ($0, conclusion.value.json) }
      }, reason: reason)
  }

  /// The same question about incidents that are one with that of a question, where a decision about it holds:
  /// a new one is to replace it too.
  private func slotsBeside(_ slot: Decision.Slot) throws -> [Decision.Slot] {
    let kinds: [Decision.Kind] = [.set, .status, .resolve, .parent]
    guard slot.subject.count == 1, kinds.map(\.rawValue).contains(slot.kind),
      let incident = try repositories.incidents.id(uid: slot.subject[0])
    else { return [] }
    let mates = try repositories.incidents.mates(of: incident).compactMap(
      repositories.incidents.uid)
    return try mates.filter { $0 != slot.subject[0] }
      .flatMap { try repositories.decisions.standing(about: $0) }.map(\.decision.slot)
      .filter { $0.kind == slot.kind && $0.field == slot.field && $0.subject.count == 1 }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Takes decisions back, or, where one takes something back itself, lets that hold again.
  ///
  /// - Throws: ``DecisionRefusal/noSuchDecision(_:)``, ``DecisionRefusal/isTakenBack(_:)`` or
  ///   ``DecisionRefusal/isForgotten(_:)``, or an error of the store's.
  package func undo(_ numbers: [Int64], reason: String) throws -> [Outcome] {
    let answers = try numbers.map { number -> (slot: Decision.Slot, value: CanonicalJSON) in
      guard let stored = try repositories.decisions.decision(number) else {
        throw DecisionRefusal.noSuchDecision(number)
      }
      if stored.decision.kind == .revert, let answer = stored.decision.answer {
        if let record = SHA256Digest(hexadecimal: stored.decision.slot.subject[0]),
          try repositories.forgotten.contains(.import, record.bytes)
        {
          throw DecisionRefusal.isForgotten(number)
        }
        return (stored.decision.slot, .bool(!answer))
      }
      guard try !repositories.decisions.isReverted(stored.record) else {
        throw DecisionRefusal.isTakenBack(number)
      }
      return (Decision.Slot(.revert, stored.record.hexadecimal), .bool(true))
    }
    return try record(answers, reason: reason)
  }

  /// Takes an import back: what it brought is kept where nothing counts it, until the decision is undone.
  ///
  /// - Returns: The decision, and what does not count any more.
  /// - Throws: ``RevertProblem``, or an error of the store's; the caller's transaction is to be rolled back
  ///   then.
  package func revert(
    _ batch: Int64, reason: String
  ) throws -> (outcomes: [Outcome], reverted: RevertedBatch) {
    guard let record = try repositories.batches.record(of: batch) else {
      throw RevertProblem.missing(batch)
    }
    guard let content = try repositories.batches.content(of: batch) else {
      throw RevertProblem.reverted(batch)
    }
    let reverted = try RevertedBatch(
      content.reportCounts(), incidents: content.ownIncidents().count)
    let outcomes = try self.record(
      [(Decision.Slot(.revert, record.hexadecimal), .bool(true))], reason: reason,
      as: .revert, ["import": .integer(batch)])
    return (outcomes, reverted)
  }

  /// Takes in decisions that were made in another copy, a record in each line, and concludes anew what they
  /// are about.
  ///
  /// - Returns: How many were new here, and how many were here already.
  /// - Throws: ``DecisionRefusal/notARecord(line:)``, or an error of the store's; the caller's transaction is
  ///   to be rolled back then.
  package func receive(_ lines: some Sequence<String>) throws -> (new: Int, known: Int) {
    var new: [StoredDecision] = []
    var known = 0
    for (index, line) in lines.enumerated() {
      guard let decision = Decision(line: line) else {
        throw DecisionRefusal.notARecord(line: index + 1)
      }
      let record = SHA256Digest(of: line.utf8).bytes
      if try repositories.forgotten.contains(.decision, record) {
        known += 1
        continue
      }
      let (stored, isNew) = try repositories.decisions.add(decision, at: stamp.now)
      if isNew { new.append(stored) } else { known += 1 }
    }
    guard !new.isEmpty else { return (0, known) }
    try DecisionEffects(repositories).conclude(new.map(\.decision))
    try repositories.journal.add(
      .receive, stamp, records: new.map(\.record))
    return (new.count, known)
  }

  private func record(
    _ answers: [(slot: Decision.Slot, value: CanonicalJSON)], reason: String,
    as operation: Journal.Operation = .decide, _ details: [String: CanonicalJSON] = [:]
  ) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    let order = try repositories.decisions.nextOrder()
    for (slot, value) in answers {
      let held = try repositories.decisions.standing(in: slot)
      if held.count == 1, held[0].decision.value.line == value.line {
        outcomes.append(Outcome(stored: held[0], target: nil, isNew: false))
        continue
      }
      let added = try repositories.decisions.add(
        Decision(
          slot: slot, value: value, reason: reason, author: stamp.author, at: stamp.now,
          order: order, parents: held.map(\.record)), at: stamp.now)
      outcomes.append(
        Outcome(
          stored: added.stored, target: try repositories.target(of: added.stored.decision),
          isNew: added.isNew))
    }
    let new = outcomes.filter(\.isNew).map(\.stored)
    guard !new.isEmpty else { return outcomes }
    try DecisionEffects(repositories).conclude(new.map(\.decision))
    try repositories.journal.add(
      operation, stamp, records: new.map(\.record), details: details)
    return outcomes
  }
}

extension IncidentStore.Repositories {
  /// The import or decision that a decision undoes or brings back; nil for another decision, or where that is
  /// not here.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  func target(of decision: Decision) throws -> DecisionMaker.Target? {
    if let target = try decisions.revertTarget(of: decision) { return .decision(target.number) }
    guard decision.kind == .revert,
      let record = SHA256Digest(hexadecimal: decision.slot.subject[0])
    else { return nil }
    return try batches.number(of: record).map(DecisionMaker.Target.import)
  }
}

// MARK: - Conclusions

/// The answer to a question, before it is a record.
enum DecisionValue: Hashable, Sendable {
  case text(String)
  case bounds(Bounds)
  case answer(Bool)

  var json: CanonicalJSON {
    switch self {
    case .text(let text): .string(text)
    case .bounds(let bounds): Decision.value(bounds)
    case .answer(let answer): .bool(answer)
    }
  }
}

extension DecisionMaker.Conclusion {
  /// A field of an incident is what a text says, as if a row in the native layout said so.
  package static func set(_ field: Field, of uid: String, to text: String) -> Self {
    Self(slot: Decision.Slot(.set, uid, field: field.name), value: .text(text))
  }

  /// A number of people is accepted for an incident.
  package static func resolve(_ quantity: Quantity, of uid: String, as bounds: Bounds) -> Self {
    Self(slot: Decision.Slot(.resolve, uid, field: quantity.rawValue), value: .bounds(bounds))
  }

  /// An incident has a state of verification.
  package static func status(_ status: Verification, of uid: String) -> Self {
    Self(slot: Decision.Slot(.status, uid), value: .text(status.rawValue))
  }

  /// An incident is part of another, or of none.
  package static func part(_ uid: String, of parent: String?) -> Self {
    Self(slot: Decision.Slot(.parent, uid), value: .text(parent ?? ""))
  }

  /// Two incidents are the same, or are not.
  package static func same(_ first: String, _ second: String, _ isSame: Bool) -> Self {
    Self(slot: Decision.Slot(.merge, first, second), value: .answer(isSame))
  }

  /// A report, by its name in an incident, is about an incident of its own.
  static func report(_ name: String, of uid: String, isAbout own: String) -> Self {
    Self(slot: Decision.Slot(.split, uid, field: name), value: .text(own))
  }

  /// Two persons are the same, or are not, by their pseudonyms.
  package static func samePerson(_ first: String, _ second: String, _ isSame: Bool) -> Self {
    Self(slot: Decision.Slot(.person, first, second), value: .answer(isSame))
  }

  /// There is an article of law, with a title.
  package static func article(_ article: String, of code: LegalCode, title: String) -> Self {
    Self(slot: Decision.Slot(.article, code.rawValue, field: article), value: .text(title))
  }

  /// An article of law is another spelling of one; of none for nil.
  package static func article(
    _ article: LegalArticleReference, is whole: LegalArticleReference?
  ) -> Self {
    Self(
      slot: Decision.Slot(
        .articleAlias, article.code?.rawValue ?? "", field: article.article),
      value: .text(whole?.nameInDecisions ?? ""))
  }

  /// A text means the region or town of a code; empty for what the gazetteer says by itself.
  package static func place(_ text: String, is code: String) -> Self {
    Self(slot: Decision.Slot(.place, text), value: .text(code))
  }

  /// A source has a property.
  package static func source(_ name: String, _ property: SourceProperty, _ value: String) -> Self {
    Self(slot: Decision.Slot(.source, name, field: property.rawValue), value: .text(value))
  }
}
