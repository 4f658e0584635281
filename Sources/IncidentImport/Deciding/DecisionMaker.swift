import Cryptography
package import IncidentStore
package import Incidents

/// Records decisions and concludes anew what they are about; its work is to be done inside one transaction.
package struct DecisionMaker {
  /// Who decides, when and with which program.
  package struct Stamp: Sendable {
    /// Who decides.
    package let author: String
    /// The time: ISO 8601, UTC.
    package let now: String
    /// The program and its version.
    package let tool: String

    /// A stamp from its members.
    package init(author: String, now: String, tool: String) {
      (self.author, self.now, self.tool) = (author, now, tool)
    }
  }

  /// A question and the answer to be recorded.
  package struct Conclusion: Hashable, Sendable {
    fileprivate let slot: Decision.Slot
    fileprivate let value: DecisionValue
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

  /// What is taken back, by its number in this file.
  package enum Target: Hashable, Sendable {
    /// A decision.
    case decision(Int64)
    /// An import.
    case `import`(Int64)
  }

  private let repositories: IncidentStore.Repositories
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
    for conclusion in conclusions { try refuse(conclusion) }
    return try record(
      conclusions.flatMap { conclusion in
        try ([conclusion.slot] + slotsBeside(conclusion.slot)).map { ($0, conclusion.value.json) }
      }, reason: reason)
  }

  /// The same question about incidents that are one with that of a question, where a decision about it holds:
  /// a new one is to replace it too.
  private func slotsBeside(_ slot: Decision.Slot) throws -> [Decision.Slot] {
    guard slot.subject.count == 1, slot.kind != Decision.Kind.source.rawValue,
      slot.kind != Decision.Kind.revert.rawValue,
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
  /// - Throws: ``DecisionRefusal/noSuchDecision(_:)`` or ``DecisionRefusal/isTakenBack(_:)``, or an error of
  ///   the store's.
  package func undo(_ numbers: [Int64], reason: String) throws -> [Outcome] {
    let answers = try numbers.map { number -> (slot: Decision.Slot, value: CanonicalJSON) in
      guard let stored = try repositories.decisions.decision(number) else {
        throw DecisionRefusal.noSuchDecision(number)
      }
      if stored.decision.kind == .revert, let answer = stored.decision.answer {
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
      let (stored, isNew) = try repositories.decisions.add(decision, at: stamp.now)
      if isNew { new.append(stored) } else { known += 1 }
    }
    guard !new.isEmpty else { return (0, known) }
    try DecisionEffects(repositories).conclude(new.map(\.decision))
    try repositories.journal.add(
      .receive, author: stamp.author, now: stamp.now, tool: stamp.tool, records: new.map(\.record))
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
          stored: added.stored, target: try target(of: added.stored.decision), isNew: added.isNew))
    }
    let new = outcomes.filter(\.isNew).map(\.stored)
    guard !new.isEmpty else { return outcomes }
    try DecisionEffects(repositories).conclude(new.map(\.decision))
    try repositories.journal.add(
      operation, author: stamp.author, now: stamp.now, tool: stamp.tool, records: new.map(\.record),
      details: details)
    return outcomes
  }

  private func target(of decision: Decision) throws -> Target? {
    if let target = try repositories.decisions.revertTarget(of: decision) {
      return .decision(target.number)
    }
    guard decision.kind == .revert,
      let record = SHA256Digest(hexadecimal: decision.slot.subject[0])
    else { return nil }
    return try repositories.batches.number(of: record).map(Target.import)
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

  /// A source has a property.
  package static func source(_ name: String, _ property: SourceProperty, _ value: String) -> Self {
    Self(slot: Decision.Slot(.source, name, field: property.rawValue), value: .text(value))
  }
}

// MARK: - Refusals

extension DecisionMaker {
  private func refuse(_ conclusion: Conclusion) throws {
    let slot = conclusion.slot
    switch Decision.Kind(rawValue: slot.kind) {
    case .source:
      guard try repositories.sources.contains(slot.subject[0]) else {
        throw DecisionRefusal.noSuchSource(slot.subject[0])
      }
    case .merge:
      guard slot.subject[0] != slot.subject[1] else {
        throw DecisionRefusal.isItself(slot.subject[0])
      }
      let incidents = try slot.subject.map(incident)
      if conclusion.value == .answer(true) {
        try refuseFamily(of: incidents, slot.subject)
        try refuseJoining(slot.subject[0], slot.subject[1])
      } else {
        try refuseParting(slot.subject[0], slot.subject[1])
      }
    default:
      for uid in slot.subject { _ = try incident(uid) }
    }
    if slot.kind == Decision.Kind.parent.rawValue, case .text(let parent) = conclusion.value,
      !parent.isEmpty
    {
      guard parent != slot.subject[0] else { throw DecisionRefusal.isItself(parent) }
      _ = try incident(parent)
      let part = try repositories.incidents.representative(of: incident(slot.subject[0]))
      if try repositories.isPart(parent, of: part) {
        throw DecisionRefusal.isCircle(slot.subject[0])
      }
    }
    if slot.kind == Decision.Kind.set.rawValue, let field = Field(name: slot.field),
      case .text(let text) = conclusion.value
    {
      let problems = try CorrectedFields([field: text], repositories.articles).problems
      guard problems.isEmpty else { throw DecisionRefusal.unreadable(field, text, problems) }
    }
  }

  private func incident(_ uid: String) throws -> Int64 {
    guard let incident = try repositories.incidents.id(uid: uid) else {
      throw DecisionRefusal.noSuchIncident(uid)
    }
    return incident
  }

  /// Refuses to join an incident and one that it is part of.
  private func refuseFamily(of incidents: [Int64], _ uids: [String]) throws {
    for (part, whole) in [(0, 1), (1, 0)] {
      let one = try repositories.incidents.representative(of: incidents[whole])
      let other = try repositories.incidents.representative(of: incidents[part])
      if one != other, try repositories.isPart(uids[part], of: one) {
        throw DecisionRefusal.isPart(uids[part], of: uids[whole])
      }
    }
  }

  /// Refuses to join incidents of which others are held apart that would be joined with them.
  private func refuseJoining(_ first: String, _ second: String) throws {
    let effects = DecisionEffects(repositories)
    let all = try effects.joined(to: first).union(effects.joined(to: second))
    if let (one, other) = try effects.heldApart(among: all), Set([one, other]) != [first, second] {
      throw DecisionRefusal.isHeldApart(one, other)
    }
  }

  /// Refuses to part incidents that other decisions join by way of others.
  private func refuseParting(_ first: String, _ second: String) throws {
    let group = try DecisionEffects(repositories).joined(to: first, notDirectlyTo: second)
    guard group.contains(second) else { return }
    throw DecisionRefusal.isJoined(first, second, by: group.subtracting([first, second]).sorted())
  }
}

/// The reason for which nothing was decided.
package enum DecisionRefusal: Error, Hashable, Sendable {
  /// There is no incident of the identifier.
  case noSuchIncident(String)
  /// There is no source of the name.
  case noSuchSource(String)
  /// There is no decision of the number.
  case noSuchDecision(Int64)
  /// The decision was taken back before.
  case isTakenBack(Int64)
  /// An incident would be joined to itself, or part of itself.
  case isItself(String)
  /// An incident is part of another that it would be joined to.
  case isPart(String, of: String)
  /// An incident would be a part of itself by way of others.
  case isCircle(String)
  /// Two incidents that would be joined were decided not to be the same.
  case isHeldApart(String, String)
  /// Two incidents are joined by way of others.
  case isJoined(String, String, by: [String])
  /// A line is not the record of a decision as this version writes it.
  case notARecord(line: Int)
  /// A text cannot be read as the field, for the reasons given in sentences.
  case unreadable(Field, String, [String])
}
