import Cryptography
import IncidentStore
import Incidents

/// Concludes anew what decisions are about.
struct DecisionEffects {
  private let repositories: IncidentStore.Repositories
  private let reviser: IncidentReviser

  init(_ repositories: IncidentStore.Repositories) {
    self.repositories = repositories
    reviser = IncidentReviser(repositories)
  }

  /// Concludes anew all that some decisions change.
  func conclude(_ decisions: [Decision]) throws {
    try settleImports(decisions)
    var touched: Set<Int64> = []
    var merged: Set<String> = []
    var sources: Set<String> = []
    var changesParents = false
    var persons: Set<String> = []
    var places: Set<String> = []
    var articles: Set<Decision.Slot> = []
    var spelled: Set<String> = []
    var homes: Set<String> = []
    var former: Set<String> = []
    for decision in decisions {
      let target = try repositories.decisions.revertTarget(of: decision)?.decision ?? decision
      changesParents = changesParents || target.kind == .parent || target.kind == .merge
      switch target.kind {
      case .merge: merged.formUnion(target.slot.subject)
      case .source: sources.formUnion(target.slot.subject)
      case .person: persons.formUnion(target.slot.subject)
      case .article: articles.insert(target.slot)
      case .articleAlias: spelled.insert("\(target.slot.subject[0]) \(target.slot.field)")
      case .place: places.formUnion(target.slot.subject)
      case .split:
        homes.formUnion(target.slot.subject)
        former.formUnion([target.text].compactMap(\.self))
      default:
        for uid in target.incidents {
          if let incident = try repositories.incidents.id(uid: uid) { touched.insert(incident) }
        }
      }
      // What is decided of a row holds for the one that corrects it.
      merged.formUnion(
        try target.incidents.filter { try repositories.incidents.successor(of: $0) != nil })
    }
    touched.formUnion(try learn(articles))
    if !spelled.isEmpty {
      touched.formUnion(try ArticleSpellings(repositories).apply(also: spelled))
    }
    touched.formUnion(try allot(homes, former: former, joining: merged))
    if changesParents {
      touched.formUnion(try repositories.decisions.incidents(ofKind: .parent))
    }
    if !persons.isEmpty {
      touched.formUnion(try PersonGroups(repositories, also: persons).apply())
    }
    if !places.isEmpty {
      try repositories.places.takeSpellings()
      touched.formUnion(try repositories.places.incidents(at: places))
    }
    if !sources.isEmpty { touched.formUnion(try judgeSources(also: sources)) }
    try revise(touched)
  }

  /// Takes imports back, or brings them back, as the decisions about them say that hold.
  private func settleImports(_ decisions: [Decision]) throws {
    var lost: [(batch: Int64, time: String)] = []
    var found: [Int64] = []
    // Several decisions may be about one import.
    var settled: Set<Int64> = []
    for decision in decisions {
      guard decision.kind == .revert,
        let record = SHA256Digest(hexadecimal: decision.slot.subject[0]),
        let batch = try repositories.batches.number(of: record), settled.insert(batch).inserted,
        let standing = try repositories.batches.standing(of: batch)
      else { continue }
      switch (standing.state, try repositories.decisions.timeOfRevert(of: record)) {
      case (.applied, let time?): lost.append((batch, time))
      case (.reverted, nil) where try !repositories.forgotten.contains(.import, record.bytes):
        found.append(batch)
      default: break
      }
    }
    let reverter = BatchReverter(repositories)
    // The last import rests on those before it.
    for (batch, time) in lost.sorted(by: { $0.batch > $1.batch }) {
      _ = try reverter.revert(batch, now: time)
    }
    for batch in found.sorted() { try reverter.restore(batch) }
  }

  /// Gives articles of law the titles that were decided, and gives the incidents to be concluded anew.
  private func learn(_ articles: Set<Decision.Slot>) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    for slot in articles {
      let title = try repositories.decisions.agreedText(in: slot)
      touched.formUnion(
        try repositories.charges.setDecided(
          title,
          LegalArticleReference(code: LegalCode(rawValue: slot.subject[0]), article: slot.field)))
    }
    return touched
  }

  /// Some incidents, and those whose reports decisions give to them.
  func homes(of uids: Set<String>) throws -> Set<String> {
    let splits = try repositories.decisions.all(ofKind: .split).map(\.decision)
    return uids.union(
      splits.filter { $0.text.map(uids.contains) ?? false }.map { $0.slot.subject[0] })
  }

  /// Gives reports that lists brought about incidents to those that decisions say, groups incidents anew,
  /// and gives those to be concluded anew.
  func allot(
    _ homes: Set<String>, former: Set<String> = [], joining uids: Set<String>
  ) throws -> Set<Int64> {
    let change = try ReportAllotment(repositories, reviser).settle(homes, former: former)
    return try change.incidents.union(regroup(around: uids.union(change.uids)))
  }

  /// Concludes incidents anew, those that they are merged into, and the parts of both.
  func revise(_ incidents: Set<Int64>) throws {
    var counted: Set<Int64> = []
    let whole = Set(try incidents.map(repositories.incidents.representative)).union(incidents)
    // Parents by reports come first: decisions about parents are held against them.
    let decided = Set(try repositories.decisions.incidents(ofKind: .parent))
    for incident in whole.subtracting(decided).sorted() + whole.intersection(decided).sorted() {
      counted.formUnion(try reviser.revise(incident))
    }
    try repositories.incidents.removeLeftPlaces()
    try repositories.counts.recountAfterChange(of: counted)
  }

  /// Groups incidents anew into those that are one: all that decisions join, directly or by way of others,
  /// are merged into the one whose identifier is the least, bytewise, of those that are not there in the
  /// place of another; gives those to be concluded anew.
  func regroup(around uids: Set<String>) throws -> Set<Int64> {
    var open = uids
    for uid in uids {
      guard let incident = try repositories.incidents.id(uid: uid) else { continue }
      for mate in try repositories.incidents.mates(of: incident) {
        open.formUnion([try repositories.incidents.uid(of: mate)].compactMap(\.self))
      }
    }
    var touched: Set<Int64> = []
    while let start = open.first {
      let group = try joined(to: start)
      open.subtract(group)
      touched.formUnion(try merge(group))
    }
    for incident in touched { touched.formUnion(try repositories.incidents.parts(of: incident)) }
    return touched
  }

  /// Concludes everything anew from the reports and the decisions, whatever is kept.
  func concludeAll() throws {
    try repositories.decisions.settleAll()
    try settleImports(repositories.decisions.all(ofKind: .revert).map(\.decision))
    let merged =
      try repositories.decisions.all(ofKind: .merge).flatMap(\.decision.slot.subject)
      + repositories.incidents.succeeded()
    let split = try repositories.decisions.all(ofKind: .split).map(\.decision.slot.subject[0])
    _ = try allot(Set(split), joining: Set(merged))
    _ = try learn(
      Set(repositories.decisions.all(ofKind: .article).map(\.decision.slot)))
    _ = try ArticleSpellings(repositories).apply(also: [])
    _ = try PersonGroups(repositories).apply()
    try repositories.places.takeSpellings()
    _ = try judgeSources()
    try revise(Set(try repositories.incidents.all()))
  }

  /// Gives all sources about which something was decided what was, others beside them, and gives the
  /// incidents to be concluded anew.
  func judgeSources(also names: Set<String> = []) throws -> Set<Int64> {
    try SourceJudgement(repositories, also: names).apply()
  }

  /// The identifiers of all that decisions join to one, itself among them, but for the decision that joins it
  /// to another directly where one is named; with each that something is decided of, that of the row which
  /// corrects it.
  func joined(to start: String, notDirectlyTo other: String? = nil) throws -> Set<String> {
    var group: Set<String> = []
    var open = [start]
    while let uid = open.popLast() {
      guard group.insert(uid).inserted else { continue }
      let decided = try repositories.decisions.effective(about: [uid])
      var joined = decided.same
      if let successor = try repositories.incidents.successor(of: uid), try isDecided(uid) {
        joined.insert(successor)
      }
      joined.formUnion(
        try repositories.incidents.predecessors(of: uid).filter { try isDecided($0) })
      joined.subtract(decided.different)
      if uid == start, let other { joined.remove(other) }
      open += joined
    }
    return group
  }

  /// True if a decision holds of an incident, or of one whose place it takes.
  private func isDecided(_ uid: String, _ seen: Set<String> = []) throws -> Bool {
    if try repositories.decisions.isDecided(uid: uid) { return true }
    return try !seen.contains(uid)
      && repositories.incidents.predecessors(of: uid).contains {
        try isDecided($0, seen.union([uid]))
      }
  }

  /// Two of some incidents that a decision says are not the same; nil where there are none.
  func heldApart(among uids: Set<String>) throws -> (String, String)? {
    for uid in uids.sorted() {
      let different = try repositories.decisions.effective(about: [uid]).different
      if let other = different.intersection(uids).min() { return (uid, other) }
    }
    return nil
  }

  /// Merges those of some incidents that are here, and gives them.
  ///
  /// One that takes the place of another does not give its name to all.
  private func merge(_ uids: Set<String>) throws -> Set<Int64> {
    let here = try uids.filter { try repositories.incidents.id(uid: $0) != nil }
    let successors = try Dictionary(
      uniqueKeysWithValues: here.map { ($0, try repositories.incidents.successor(of: $0)) }
    ).compactMapValues { $0.flatMap { here.contains($0) ? $0 : nil } }
    let later = Set(successors.values)
    let sorted = here.subtracting(later).inOrder + later.inOrder
    let incidents = try sorted.compactMap { try repositories.incidents.id(uid: $0) }
    for (uid, incident) in zip(sorted, incidents) {
      try repositories.incidents.setMerged(
        incident, into: incident == incidents[0] ? nil : incidents[0])
      try repositories.incidents.setReplaced(successors[uid] != nil, incident)
    }
    return Set(incidents)
  }
}

extension Set<String> {
  /// The texts in the order of their bytes.
  fileprivate var inOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
