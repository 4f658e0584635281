/// The wholes and the parts of some incidents, put in order.
///
/// A member whose parent is not among them is the first of a family of its own. A chain of parents
/// that runs in a circle is cut at its member with the lowest number.
struct FamilyTree {
  /// The members by their numbers.
  let members: [Int64: IncidentFamily.Member]

  /// The numbers of the members, each whole before its parts.
  let order: [Int64]

  private let children: [Int64: [Int64]]
  private let parents: [Int64: Int64]

  /// The tree of some members.
  init(_ members: [IncidentFamily.Member]) {
    let known = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var children: [Int64: [Int64]] = [:]
    var parents: [Int64: Int64] = [:]
    var waiting: [Int64] = []
    for member in members {
      if let parent = member.parent, known[parent] != nil, !Self.isCut(member, among: known) {
        children[parent, default: []].append(member.id)
        parents[member.id] = parent
      } else {
        waiting.append(member.id)
      }
    }
    var order: [Int64] = []
    while let next = waiting.popLast() {
      order.append(next)
      waiting += children[next] ?? []
    }
    self.members = known
    self.order = order
    self.children = children
    self.parents = parents
  }

  /// The parts of a member, not those of its parts.
  func parts(of id: Int64) -> [Int64] { children[id] ?? [] }

  /// The whole that a member is a part of.
  func whole(of id: Int64) -> Int64? { parents[id] }

  /// Whether a member is the lowest number of a circle of parents.
  private static func isCut(
    _ member: IncidentFamily.Member, among known: [Int64: IncidentFamily.Member]
  ) -> Bool {
    var seen: Set<Int64> = []
    var next = member.parent
    while let id = next, seen.insert(id).inserted {
      if id == member.id { return seen.allSatisfy { $0 >= member.id } }
      next = known[id]?.parent
    }
    return false
  }
}
