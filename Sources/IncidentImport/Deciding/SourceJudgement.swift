import IncidentStore
import Incidents

/// A property of a source that can be decided; the raw values are those of records.
package enum SourceProperty: String, CaseIterable, Sendable {
  /// That there is the source, before any report of it came.
  case known
  /// The kind of source.
  case kind
  /// The reliability, A to F.
  case reliability
  /// The address at which it publishes.
  case url
  /// The name of the source of which it is another spelling.
  case sameAs = "same_as"

  /// True if a question is whether there is a source.
  static func isOfKnowing(_ slot: Decision.Slot) -> Bool {
    slot.kind == Decision.Kind.source.rawValue && slot.field == known.rawValue
  }
}

/// The decisions about sources.
///
/// A source that is another spelling of one is judged as that.
struct SourceJudgement {
  private let repositories: IncidentStore.Repositories
  private let names: Set<String>
  private var spellings = Spellings()

  /// The judgement of all sources about which something was, and of others.
  init(_ repositories: IncidentStore.Repositories, also names: Set<String> = []) throws {
    self.repositories = repositories
    let decided = try repositories.decisions.all(ofKind: .source).map(\.decision.slot.subject[0])
    for name in Set(decided) {
      let other = try repositories.decisions.agreedText(
        in: Decision.Slot(.source, name, field: SourceProperty.sameAs.rawValue))
      if let other, !other.isEmpty { spellings.direct[name] = other }
    }
    self.names = names.union(decided).union(spellings.direct.values)
  }

  /// The source that a source is another spelling of; itself where it is of none.
  func whole(of name: String) -> String { spellings.whole(of: name) }

  /// Gives the sources what is decided of them, and gives the incidents to be concluded anew.
  func apply() throws -> Set<Int64> {
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let targets = Set(spellings.direct.values)
    for name in sorted where try targets.contains(name) || isDecided(name) {
      try repositories.sources.keep(name)
    }
    var touched: Set<Int64> = []
    let (spelled, wholes) = sorted.partitioned { whole(of: $0) != $0 }
    for name in wholes {
      touched.formUnion(
        try repositories.sources.judge(
          name, kind: text(.kind, of: name).flatMap(SourceKind.init(rawValue:)),
          reliability: text(.reliability, of: name).flatMap(Reliability.init(rawValue:)),
          url: text(.url, of: name)))
    }
    for name in spelled {
      touched.formUnion(try repositories.sources.judge(name, as: whole(of: name)))
    }
    try repositories.sources.removeUnused(named: sorted)
    return touched
  }

  private func text(_ property: SourceProperty, of name: String) throws -> String? {
    try repositories.decisions.agreedText(
      in: Decision.Slot(.source, name, field: property.rawValue))
  }

  private func isDecided(_ name: String) throws -> Bool {
    try SourceProperty.allCases.contains { property in
      try !repositories.decisions.standing(
        in: Decision.Slot(.source, name, field: property.rawValue)
      ).isEmpty
    }
  }
}

extension Array {
  /// Those that a condition holds for, and the others, each in order.
  fileprivate func partitioned(by holds: (Element) -> Bool) -> (held: [Element], rest: [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}
