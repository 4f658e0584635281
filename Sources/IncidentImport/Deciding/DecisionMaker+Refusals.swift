import IncidentStore
package import Incidents

// Refusals, before anything is recorded.
extension DecisionMaker {
  func refuse(_ conclusion: Conclusion) throws {
    let slot = conclusion.slot
    switch Decision.Kind(rawValue: slot.kind) {
    case .source: try refuseSource(slot, conclusion.value)
    // The home of a report may have no report left.
    case .split, .place: break
    case .article:
      let article = LegalArticleReference(
        code: LegalCode(rawValue: slot.subject[0]), article: slot.field)
      if repositories.articles.id(of: article) != nil,
        try repositories.decisions.standing(in: slot).isEmpty,
        try !repositories.charges.isAddedByImport(article)
      {
        throw DecisionRefusal.isKnownArticle(slot.field, slot.subject[0])
      }
    case .articleAlias: try refuseSpelling(slot, conclusion.value)
    case .person: try refusePersons(slot.subject, areSame: conclusion.value == .answer(true))
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

  /// Refuses persons who are not here, and what contradicts what was decided of others.
  private func refusePersons(_ pair: [String], areSame: Bool) throws {
    for name in pair where try !repositories.persons.contains(name) {
      throw DecisionRefusal.noSuchPerson(name)
    }
    guard pair[0] != pair[1] else { throw DecisionRefusal.isItself(pair[0]) }
    let groups = try PersonGroups(repositories)
    guard areSame else {
      let group = groups.group(of: pair[0], notDirectlyTo: pair[1])
      guard group.contains(pair[1]) else { return }
      throw DecisionRefusal.isJoined(pair[0], pair[1], by: group.subtracting(pair).sorted())
    }
    let all = groups.group(of: pair[0]).union(groups.group(of: pair[1]))
    if let (one, other) = groups.heldApart(among: all), Set([one, other]) != Set(pair) {
      throw DecisionRefusal.isHeldApart(one, other)
    }
  }

  /// Refuses a source that is not here, and one that would stand for itself.
  private func refuseSource(_ slot: Decision.Slot, _ value: DecisionValue) throws {
    let name = slot.subject[0]
    guard try repositories.sources.contains(name) else { throw DecisionRefusal.noSuchSource(name) }
    guard slot.field == SourceProperty.sameAs.rawValue, case .text(let other) = value,
      !other.isEmpty
    else { return }
    guard try repositories.sources.contains(other) else {
      throw DecisionRefusal.noSuchSource(other)
    }
    let judgement = try SourceJudgement(repositories)
    guard other != name, judgement.whole(of: other) != name else {
      throw DecisionRefusal.isSameSource(name, other)
    }
  }

  /// Refuses an article that is not known, and one that would stand for itself.
  private func refuseSpelling(_ slot: Decision.Slot, _ value: DecisionValue) throws {
    let name = "\(slot.subject[0]) \(slot.field)"
    guard case .text(let other) = value else { return }
    for article in [name, other] where !article.isEmpty {
      guard let known = LegalArticleReference(nameInDecisions: article),
        repositories.articles.id(of: known) != nil
      else { throw DecisionRefusal.noSuchArticle(article) }
    }
    guard let whole = LegalArticleReference(nameInDecisions: other) else { return }
    guard other != name,
      try ArticleSpellings(repositories).whole(of: whole).nameInDecisions != name
    else { throw DecisionRefusal.isSameSource(name, other) }
  }

  func incident(_ uid: String) throws -> Int64 {
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
  /// A source or an article would stand for itself, directly or by way of others.
  case isSameSource(String, String)
  /// There is no person of the pseudonym.
  case noSuchPerson(String)
  /// There is such an article already, of a code.
  case isKnownArticle(String, String)
  /// There is no such article, named by its code and number.
  case noSuchArticle(String)
  /// The gazetteer knows no place of the name; the nearest that it knows, with their codes.
  case noSuchPlace(String, nearest: [String])
  /// The gazetteer knows several places of the name, of these codes.
  case isAmbiguousPlace(String, [String])
  /// The gazetteer knows one place of the name, as which it counts.
  case isKnownPlace(String, as: String)
  /// There is no report of the number on an incident.
  case noSuchReport(Int64, of: String)
  /// A report is one of an incident that is merged into another.
  case isReportOfMerged(Int64, String, into: String)
  /// An incident would have no report left.
  case leavesNoReport(String)
  /// There is no decision of the number.
  case noSuchDecision(Int64)
  /// The decision was taken back before.
  case isTakenBack(Int64)
  /// The decision is about an import that was forgotten.
  case isForgotten(Int64)
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
