import IncidentStore

/// The persons who were found to be one, by their pseudonyms.
///
/// All whom decisions join, directly or by way of others, are the one whose pseudonym is the first in order.
/// Decisions about the same two that contradict each other join nobody.
struct PersonGroups {
  private let repositories: IncidentStore.Repositories
  private var same: [String: Set<String>] = [:]
  private var different: [String: Set<String>] = [:]
  private var names: Set<String>

  /// The groups that decisions make, and persons beside them.
  init(_ repositories: IncidentStore.Repositories, also names: Set<String> = []) throws {
    self.repositories = repositories
    self.names = names
    let decisions = try repositories.decisions.all(ofKind: .person)
    for slot in Set(decisions.map(\.decision.slot)) {
      self.names.formUnion(slot.subject)
      let answers = Set(try repositories.decisions.standing(in: slot).map(\.decision.answer))
      guard answers.count == 1, let answer = answers.first, let answer else { continue }
      for (one, other) in [(0, 1), (1, 0)].map({ (slot.subject[$0], slot.subject[$1]) }) {
        if answer {
          same[one, default: []].insert(other)
        } else {
          different[one, default: []].insert(other)
        }
      }
    }
  }

  /// All who are one with a person, that among them, but for the decision that joins it to another directly
  /// where one is named.
  func group(of start: String, notDirectlyTo other: String? = nil) -> Set<String> {
    var group: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      guard group.insert(name).inserted else { continue }
      open += (same[name] ?? []).filter { !(name == start && $0 == other) }
    }
    return group
  }

  /// Two of some persons of whom somebody decided that they are not the same; nil where there are none.
  func heldApart(among group: Set<String>) -> (String, String)? {
    for one in group.sorted() {
      if let other = different[one]?.intersection(group).min() { return (one, other) }
    }
    return nil
  }

  /// Makes each person the one that decisions say, and gives the incidents to be concluded anew.
  func apply() throws -> Set<Int64> {
    var touched: Set<Int64> = []
    for name in names.sorted() {
      // Whom nothing is about any more does not stand for others.
      let here = try group(of: name).filter(repositories.persons.isTold)
      let first = here.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      touched.formUnion(try repositories.persons.setSame(name, as: first == name ? nil : first))
    }
    return touched
  }
}
